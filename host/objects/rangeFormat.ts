/** Excel.RangeFormat with its font, fill and borders. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { invalidArgument } from '../engine/hostError';
import type { StyleModel } from '../workbookModel';
import { asBoolean, asColor, asCount, asNumber, asOneOf } from './argument';
import { bordersObject } from './borders';
import { columnPoints, rowPoints, setColumnPoints, setRowPoints } from './cellSizes';
import type { RangeArea } from './rangeArea';

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const;
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

export function rangeFormatObject(area: RangeArea): HostObject {
  return hostObject(rangeFormatClass, area);
}

export const rangeFormatClass: HostClass<RangeArea> = {
  name: 'RangeFormat',
  properties: {
    columnWidth: { get: columnPoints, set: (area, value) => setColumnPoints(area, asNumber(value)) },
    rowHeight: { get: rowPoints, set: (area, value) => setRowPoints(area, asNumber(value)) },
    horizontalAlignment: {
      get: (area) => area.common((style) => style?.horizontal ?? 'General'),
      set: (area, value) => {
        const horizontal = asOneOf(value, HORIZONTAL);
        area.restyle((style) => ({ ...style, horizontal: horizontal === 'General' ? undefined : horizontal }));
      },
    },
    verticalAlignment: {
      get: (area) => area.common((style) => style?.vertical ?? 'Bottom'),
      set: (area, value) => {
        const vertical = asOneOf(value, VERTICAL);
        area.restyle((style) => ({ ...style, vertical: vertical === 'Bottom' ? undefined : vertical }));
      },
    },
    wrapText: {
      get: (area) => area.common((style) => style?.wrap ?? false),
      set: (area, value) => {
        const wrap = asBoolean(value);
        area.restyle((style) => ({ ...style, wrap: wrap || undefined }));
      },
    },
    indentLevel: {
      get: (area) => area.common((style) => style?.indent ?? 0),
      set: (area, value) => {
        const indent = asCount(value);
        if (indent > 250) throw invalidArgument();
        area.restyle((style) => ({ ...style, indent: indent === 0 ? undefined : indent }));
      },
    },
  },
  objects: {
    font: (area) => hostObject(rangeFontClass, area),
    fill: (area) => hostObject(rangeFillClass, area),
    borders: (area) => bordersObject(area),
  },
};

export const rangeFontClass: HostClass<RangeArea> = {
  name: 'RangeFont',
  properties: {
    bold: {
      get: (area) => area.common((style) => style?.bold ?? false),
      set: (area, value) => set(area, { bold: asBoolean(value) || undefined }),
    },
    italic: {
      get: (area) => area.common((style) => style?.italic ?? false),
      set: (area, value) => set(area, { italic: asBoolean(value) || undefined }),
    },
    size: {
      get: (area) => area.common((style) => style?.fontSize ?? 11),
      set: (area, value) => set(area, { fontSize: asNumber(value) }),
    },
    color: {
      get: (area) => area.common((style) => style?.fontColor ?? '#000000'),
      set: (area, value) => set(area, { fontColor: asColor(value) }),
    },
  },
};

export const rangeFillClass: HostClass<RangeArea> = {
  name: 'RangeFill',
  properties: {
    color: {
      get: (area) => area.common((style) => style?.fillColor ?? '#FFFFFF'),
      set: (area, value) => set(area, { fillColor: asColor(value) }),
    },
  },
};

function set(area: RangeArea, change: Partial<StyleModel>): void {
  area.restyle((style) => ({ ...style, ...change }));
}
