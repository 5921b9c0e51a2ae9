/** Excel.TableColumnCollection and Excel.TableColumn. */
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { dataRows } from '../engine/formula/structuredReference';
import { invalidArgument, itemNotFound } from '../engine/hostError';
import type { RangeModel } from '../workbookModel';
import { asCount, asText } from './argument';
import { RangeArea } from './rangeArea';
import { alive, type TableTarget } from './tableTarget';

interface ColumnTarget extends TableTarget {
  index: number;
}

export function tableColumnsObject(target: TableTarget): HostObject {
  return hostObject(tableColumnsClass, target);
}

export const tableColumnsClass: HostClass<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { count: { get: (target) => alive(target).columns.length } },
  items: (target) => alive(target).columns.map((_, index) => columnObject({ ...target, index })),
  item: required,
  methods: {
    getCount: (target) => alive(target).columns.length,
    getItem: (target, [key]) => required(target, key),
    getItemAt: (target, [index]) => {
      const at = asCount(index);
      if (at >= alive(target).columns.length) throw invalidArgument();
      return columnObject({ ...target, index: at });
    },
    getItemOrNullObject: (target, [key]) => {
      const index = indexOf(target, key);
      return index < 0 ? null : columnObject({ ...target, index });
    },
  },
};

export const tableColumnClass: HostClass<ColumnTarget> = {
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: {
      get: (target) => alive(target).columns[target.index] ?? '',
      set: (target, value) => {
        const { row, column } = alive(target).range;
        const header = { row, column: column + target.index, rows: 1, columns: 1 };
        target.session.engine.setCells(target.sheet, header, () => `'${asText(value)}`);
      },
    },
  },
  methods: {
    getRange: (target) => part(target, {}),
    getHeaderRowRange: (target) => part(target, { rows: 1 }),
    getDataBodyRange: (target) => part(target, dataRows(alive(target))),
  },
};

function columnObject(target: ColumnTarget): HostObject {
  return hostObject(tableColumnClass, target);
}

function part(target: ColumnTarget, rows: Partial<RangeModel>): HostObject {
  const { range } = alive(target);
  const area = { ...range, column: range.column + target.index, columns: 1, ...rows };
  return target.session.make.range(new RangeArea(target.session, target.sheet, area));
}

/** By name, whatever the case, or by the id that counts from 1. */
function indexOf(target: TableTarget, key: unknown): number {
  const { columns } = alive(target);
  if (typeof key === 'number') return key >= 1 && key <= columns.length ? key - 1 : -1;
  const lower = asText(key).toLowerCase();
  return columns.findIndex((name) => name.toLowerCase() === lower);
}

function required(target: TableTarget, key: unknown): HostObject {
  const index = indexOf(target, key);
  if (index < 0) throw itemNotFound();
  return columnObject({ ...target, index });
}
