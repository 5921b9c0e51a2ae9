/** Excel.ConditionalFormatCollection of a range: formats by formula. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { overlap } from '../engine/address';
import { HostError, invalidArgument, itemNotFound } from '../engine/hostError';
import type { ConditionalFormatModel } from '../workbookModel';
import { asBoolean, asColor, asCount, asText } from './argument';
import { without } from './blocks';
import type { RangeArea } from './rangeArea';

interface Placed {
  area: RangeArea;
  format: ConditionalFormatModel;
}

export function conditionalFormatsObject(area: RangeArea): HostObject {
  return hostObject(conditionalFormatsClass, area);
}

export const conditionalFormatsClass: HostClass<RangeArea> = {
  name: 'ConditionalFormatCollection',
  items: (area) => placed(area).map((format) => conditionalFormatObject({ area, format })),
  item: (area, key) => byId(area, key),
  methods: {
    getCount: (area) => placed(area).length,
    getItem: (area, [key]) => byId(area, key),
    getItemAt: (area, [index]) => {
      const format = placed(area)[asCount(index)];
      if (!format) throw invalidArgument();
      return conditionalFormatObject({ area, format });
    },
    add: (area, [type]) => {
      if (type !== 'Custom') {
        throw new HostError(
          'ApiNotFound',
          `Conditional formats of type ${String(type)} are not implemented by the local host.`,
        );
      }
      return conditionalFormatObject({ area, format: added(area) });
    },
    clearAll: (area) => {
      area.sheet.conditionalFormats = area.sheet.conditionalFormats
        .map((format) => ({ ...format, ranges: without(format.ranges, area.range) }))
        .filter(({ ranges }) => ranges.length > 0);
      return null;
    },
  },
};

export const conditionalFormatClass: HostClass<Placed> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  properties: {
    id: { get: ({ format }) => format.id },
    type: { get: () => 'Custom' },
    stopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ format }, value) => {
        format.stopIfTrue = asBoolean(value);
      },
    },
  },
  objects: { custom: (target) => hostObject(customClass, target) },
  methods: {
    delete: ({ area, format }) => {
      const formats = area.sheet.conditionalFormats;
      formats.splice(formats.indexOf(format), 1);
      return null;
    },
  },
};

export const customClass: HostClass<Placed> = {
  name: 'CustomConditionalFormat',
  objects: {
    rule: (target) => hostObject(ruleClass, target),
    format: (target) => hostObject(formatClass, target),
  },
};

export const ruleClass: HostClass<Placed> = {
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: ({ format }) => format.formula,
      set: ({ format }, value) => {
        const formula = asText(value);
        format.formula = formula.startsWith('=') ? formula : `=${formula}`;
      },
    },
  },
};

export const formatClass: HostClass<Placed> = {
  name: 'ConditionalRangeFormat',
  objects: {
    fill: (target) => hostObject(fillClass, target),
    font: (target) => hostObject(fontClass, target),
  },
};

export const fillClass: HostClass<Placed> = {
  name: 'ConditionalRangeFill',
  properties: {
    color: {
      get: ({ format }) => format.style.fillColor ?? '',
      set: ({ format }, value) => {
        format.style = { ...format.style, fillColor: asColor(value) };
      },
    },
  },
};

export const fontClass: HostClass<Placed> = {
  name: 'ConditionalRangeFont',
  properties: {
    bold: {
      get: ({ format }) => format.style.bold ?? false,
      set: ({ format }, value) => {
        format.style = { ...format.style, bold: asBoolean(value) };
      },
    },
    italic: {
      get: ({ format }) => format.style.italic ?? false,
      set: ({ format }, value) => {
        format.style = { ...format.style, italic: asBoolean(value) };
      },
    },
    color: {
      get: ({ format }) => format.style.fontColor ?? '',
      set: ({ format }, value) => {
        format.style = { ...format.style, fontColor: asColor(value) };
      },
    },
  },
};

function conditionalFormatObject(target: Placed): HostObject {
  return hostObject(conditionalFormatClass, target);
}

function placed(area: RangeArea): ConditionalFormatModel[] {
  return area.sheet.conditionalFormats.filter(({ ranges }) => ranges.some((range) => overlap(range, area.range)));
}

function byId(area: RangeArea, key: unknown): HostObject {
  const format = placed(area).find(({ id }) => id === key);
  if (!format) throw itemNotFound();
  return conditionalFormatObject({ area, format });
}

/** A new format comes first, as in Excel. */
function added(area: RangeArea): ConditionalFormatModel {
  area.checkAlive();
  const { book } = area.session.engine;
  const taken = new Set(book.sheets.flatMap((sheet) => sheet.conditionalFormats.map(({ id }) => id)));
  const format: ConditionalFormatModel = {
    id: book.freshId((id) => `{CF-${id}}`, taken),
    ranges: [{ ...area.range }],
    formula: '=FALSE',
    style: {},
    stopIfTrue: false,
  };
  area.sheet.conditionalFormats.unshift(format);
  return format;
}
