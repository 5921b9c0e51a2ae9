/** Reads the charts of a sheet that the model can tell; others stay in the file only. */
import type { ChartModel, RangeModel, SeriesModel, SheetModel, SheetRange } from '../workbookModel';
import { parseSheetRange } from './cellReference';
import { chartTypeOf, LEGEND_PLACES } from './chartKinds';
import type { OfficePackage } from './officePackage';
import {
  attribute,
  child,
  children,
  descend,
  descendants,
  flag,
  numberOf,
  relationshipId,
  textOf,
  type Element,
} from './xmlTree';

const KEEPS: Readonly<Record<string, ChartModel['keeps']>> = { oneCell: 'Size', absolute: 'Place' };

export function readCharts(
  officePackage: OfficePackage,
  sheet: SheetModel,
  sheets: readonly SheetModel[],
  theme: readonly string[],
): ChartModel[] {
  const charts: ChartModel[] = [];
  for (const drawing of sheet.part ? officePackage.relatedParts(sheet.part, 'drawing') : []) {
    for (const anchor of children(officePackage.root(drawing), 'twoCellAnchor')) {
      const frame = descendants(anchor, 'chart')[0];
      const part = officePackage.relatedPart(drawing, relationshipId(frame));
      const place = placeOf(anchor);
      const details = part && place && readChart(officePackage.root(part), sheets, theme);
      if (!details) continue;
      const name = attribute(descendants(anchor, 'cNvPr')[0], 'name') ?? '';
      const keeps = KEEPS[attribute(anchor, 'editAs') ?? ''];
      const id = `${sheet.id}-chart-${charts.length + 1}`;
      charts.push({ id, name, place, ...(keeps ? { keeps } : {}), ...details });
    }
  }
  return charts;
}

function placeOf(anchor: Element): RangeModel | null {
  const corner = (name: string): { row: number; column: number } => ({
    row: Number(textOf(descend(anchor, name, 'row')) || NaN),
    column: Number(textOf(descend(anchor, name, 'col')) || NaN),
  });
  const from = corner('from');
  const to = corner('to');
  const range = { ...from, rows: Math.max(1, to.row - from.row), columns: Math.max(1, to.column - from.column) };
  return Object.values(range).every(Number.isFinite) ? range : null;
}

function readChart(
  root: Element,
  sheets: readonly SheetModel[],
  theme: readonly string[],
): Omit<ChartModel, 'id' | 'name' | 'place'> | null {
  const chart = child(root, 'chart');
  const area = child(chart, 'plotArea');
  const plots = children(area).filter((element) => (element.localName ?? '').endsWith('Chart'));
  const plot = plots[0];
  const series = children(plot, 'ser');
  const type = plot && plots.length === 1 ? plotType(plot, series) : undefined;
  if (!plot || !type) return null;
  const values = child(area, 'valAx');
  const scaling = child(values, 'scaling');
  const format = child(values, 'numFmt');
  const given = {
    title: titleOf(chart),
    valueNumberFormat: flag(format, 'sourceLinked') ? undefined : attribute(format, 'formatCode'),
    valueMinimum: numberOf(child(scaling, 'min'), 'val'),
    valueMaximum: numberOf(child(scaling, 'max'), 'val'),
    gapWidth: numberOf(child(plot, 'gapWidth'), 'val'),
    overlap: numberOf(child(plot, 'overlap'), 'val'),
  };
  return {
    type,
    series: series.map((item) => readSeries(item, sheets, theme)).filter((item) => item !== null),
    legend: legendOf(chart),
    categoryReversed: attribute(descend(area, 'catAx', 'scaling', 'orientation'), 'val') === 'maxMin',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}

function plotType(plot: Element, series: readonly Element[]): ChartModel['type'] | undefined {
  return chartTypeOf({
    element: plot.localName ?? '',
    direction: attribute(child(plot, 'barDir'), 'val'),
    grouping: attribute(child(plot, 'grouping'), 'val'),
    markers: series.some((item) => attribute(descend(item, 'marker', 'symbol'), 'val') !== 'none'),
  });
}

function titleOf(chart: Element | undefined): string | undefined {
  const title = child(chart, 'title');
  if (!title) return undefined;
  const text = descendants(title, 't').map(textOf).join('') || descendants(title, 'v').map(textOf).join('');
  return text === '' ? undefined : text;
}

function legendOf(chart: Element | undefined): ChartModel['legend'] {
  const legend = child(chart, 'legend');
  if (!legend) return 'None';
  const place = attribute(child(legend, 'legendPos'), 'val') ?? 'r';
  const names = Object.keys(LEGEND_PLACES) as Exclude<ChartModel['legend'], 'None'>[];
  return names.find((name) => LEGEND_PLACES[name] === place) ?? 'Right';
}

function readSeries(item: Element, sheets: readonly SheetModel[], theme: readonly string[]): SeriesModel | null {
  const values = rangeOf(child(item, 'val'), sheets);
  if (!values) return null;
  const name = child(item, 'tx');
  const categories = rangeOf(child(item, 'cat'), sheets);
  const color = seriesColor(item, theme);
  return {
    name: name ? descendants(name, 'v').map(textOf).join(' ') : '',
    values,
    ...(categories ? { categories } : {}),
    ...(color ? { color } : {}),
    dataLabels: flag(descend(item, 'dLbls', 'showVal'), 'val'),
  };
}

function rangeOf(element: Element | undefined, sheets: readonly SheetModel[]): SheetRange | null {
  const formula = element && descendants(element, 'f')[0];
  const found = parseSheetRange(textOf(formula));
  const sheet = found && sheets.find(({ name }) => name.toLowerCase() === found.sheet.toLowerCase());
  return found && sheet ? { sheetId: sheet.id, ...found.range } : null;
}

const THEME_NAMES = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

// The colour of a bar is its fill; a line has none, but its stroke.
function seriesColor(item: Element, theme: readonly string[]): string | undefined {
  const look = child(item, 'spPr');
  const paint = child(look, 'solidFill') || child(look, 'noFill') ? look : child(look, 'ln');
  if (child(paint, 'noFill')) return 'none';
  const color = children(child(paint, 'solidFill'))[0];
  const value = attribute(color, 'val') ?? '';
  const hex = color?.localName === 'srgbClr' ? value : theme[THEME_NAMES.indexOf(value)];
  return hex ? `#${hex.toUpperCase()}` : undefined;
}
