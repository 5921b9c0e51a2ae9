/** Excel.ConditionalFormatCollection of a range: formats by formula. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { HostError, itemNotFound } from '../engine/hostError';
import type { ConditionalFormatModel } from '../workbookModel';
import { asBoolean, asColor, asText } from './argument';
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
  item: byId,
  methods: {
    add: (area, [type]) => {
      if (type !== 'Custom') {
        throw new HostError(
          'ApiNotFound',
          `Conditional formats of type ${String(type)} are not implemented by the local host.`,
        );
      }
      return conditionalFormatObject({ area, format: added(area) });
    },
  },
};

export const conditionalFormatClass: HostClass<Placed> = {
  name: 'ConditionalFormat',
  identity: ({ format }) => ({ Id: format.id }),
  objects: { custom: (target) => hostObject(customClass, target) },
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

function byId(area: RangeArea, key: unknown): HostObject {
  const format = area.sheet.conditionalFormats.find(({ id }) => id === key);
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
