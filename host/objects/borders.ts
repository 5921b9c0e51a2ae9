/** Excel.RangeBorderCollection and Excel.RangeBorder. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import type { BorderModel, RangeModel } from '../workbookModel';
import { asColor, asOneOf } from './argument';
import type { RangeArea } from './rangeArea';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const;
type Edge = (typeof EDGES)[number];

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const;

type Side = 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight';

interface Border {
  area: RangeArea;
  edge: Edge;
}

export function bordersObject(area: RangeArea): HostObject {
  return hostObject(bordersClass, area);
}

export const bordersClass: HostClass<RangeArea> = {
  name: 'RangeBorderCollection',
  item: (area, key) => hostObject(borderClass, { area, edge: asOneOf(key, EDGES) }),
};

export const borderClass: HostClass<Border> = {
  name: 'RangeBorder',
  identity: ({ edge }) => ({ Id: edge }),
  properties: {
    style: {
      get: (border) => styleOf(current(border)),
      set: (border, value) => setStyle(border, asOneOf(value, STYLES)),
    },
    color: {
      get: (border) => current(border)?.color ?? '#000000',
      set: (border, value) => {
        const color = asColor(value);
        change(border, (before) => ({ style: before?.style ?? 'Thin', color }));
      },
    },
  },
};

function setStyle(border: Border, style: (typeof STYLES)[number]): void {
  if (style === 'None') change(border, () => undefined);
  else if (style === 'Double') change(border, (before) => ({ color: before?.color ?? '#000000', style }));
  else if (style === 'Continuous') {
    change(border, (before) => {
      const weight = before?.style;
      const solid = weight === undefined || weight === 'Dash' || weight === 'Double' ? 'Thin' : weight;
      return { color: before?.color ?? '#000000', style: solid };
    });
  } else change(border, (before) => ({ color: before?.color ?? '#000000', style: 'Dash' }));
}

function current({ area, edge }: Border): BorderModel | undefined {
  const place = placeOf(area.range, edge);
  if (!place) return undefined;
  return area.sheet.style(place.cells.row, place.cells.column)?.[place.side];
}

function change({ area, edge }: Border, to: (before: BorderModel | undefined) => BorderModel | undefined): void {
  const place = placeOf(area.range, edge);
  if (!place) return;
  area.at(place.cells).restyle((style) => ({ ...style, [place.side]: to(style[place.side]) }));
}

/** The cells that carry an edge, and on which side; none for the inside of a single row or column. */
function placeOf(range: RangeModel, edge: Edge): { cells: RangeModel; side: Side } | undefined {
  switch (edge) {
    case 'EdgeTop':
      return { cells: { ...range, rows: 1 }, side: 'borderTop' };
    case 'EdgeBottom':
      return { cells: { ...range, row: range.row + range.rows - 1, rows: 1 }, side: 'borderBottom' };
    case 'EdgeLeft':
      return { cells: { ...range, columns: 1 }, side: 'borderLeft' };
    case 'EdgeRight':
      return { cells: { ...range, column: range.column + range.columns - 1, columns: 1 }, side: 'borderRight' };
    case 'InsideHorizontal':
      return range.rows > 1 ? { cells: { ...range, rows: range.rows - 1 }, side: 'borderBottom' } : undefined;
    case 'InsideVertical':
      return range.columns > 1 ? { cells: { ...range, columns: range.columns - 1 }, side: 'borderRight' } : undefined;
  }
}

function styleOf(border: BorderModel | undefined): string {
  if (!border) return 'None';
  return border.style === 'Dash' || border.style === 'Double' ? border.style : 'Continuous';
}
