/** Excel.TableCollection, of the workbook or of one sheet, and Excel.Table. */
import { EventType } from '../bridge/eventHub';
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { dataRows } from '../engine/formula/structuredReference';
import { invalidArgument, itemNotFound } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import type { RangeModel } from '../workbookModel';
import { asBoolean, asCount, asRange, asText } from './argument';
import { RangeArea } from './rangeArea';
import type { Session } from './session';
import { tableColumnsObject } from './tableColumns';
import { alive, type TableTarget } from './tableTarget';

interface TablesTarget {
  session: Session;
  /** Absent for the workbook's collection. */
  sheet?: Sheet;
}

export function tablesObject(session: Session, sheet?: Sheet): HostObject {
  return hostObject(tablesClass, { session, sheet });
}

export const tablesClass: HostClass<TablesTarget> = {
  name: 'TableCollection',
  properties: { count: { get: (target) => placed(target).length } },
  items: (target) => placed(target).map(tableObject),
  item: required,
  methods: {
    getCount: (target) => placed(target).length,
    getItem: (target, [key]) => required(target, key),
    getItemAt: (target, [index]) => {
      const found = placed(target)[asCount(index)];
      if (!found) throw invalidArgument();
      return tableObject(found);
    },
    getItemOrNullObject: (target, [key]) => {
      const found = find(target, key);
      return found ? tableObject(found) : null;
    },
    add: (target, [range, hasHeaders]) => {
      const { session } = target;
      const area = asRange(session, range, target.sheet ?? session.engine.book.activeSheet);
      if (target.sheet && area.sheet !== target.sheet) throw invalidArgument();
      const { table, sheet } = session.engine.tables.add(area.sheet, area.range, asBoolean(hasHeaders));
      return tableObject({ session, sheet, table });
    },
  },
};

export const tableClass: HostClass<TableTarget> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
    id: { get: ({ table }) => table.id },
    name: {
      get: ({ table }) => table.name,
      set: (target, value) => target.session.engine.tables.rename(alive(target), asText(value)),
    },
    style: {
      get: ({ table }) => table.style ?? '',
      set: (target, value) => {
        alive(target).style = asText(value) === '' ? undefined : asText(value);
      },
    },
    showHeaders: { get: ({ table }) => table.hasHeaders },
    showTotals: { get: ({ table }) => table.hasTotals },
    showFilterButton: {
      get: ({ table }) => table.showFilter,
      set: (target, value) => {
        alive(target).showFilter = asBoolean(value);
      },
    },
    showBandedRows: {
      get: ({ table }) => table.bandedRows,
      set: (target, value) => {
        alive(target).bandedRows = asBoolean(value);
      },
    },
  },
  objects: {
    columns: (target) => tableColumnsObject(target),
    worksheet: ({ session, sheet }) => session.make.worksheet(session, sheet),
  },
  methods: {
    getRange: (target) => part(target, alive(target).range),
    getHeaderRowRange: (target) => {
      const table = alive(target);
      if (!table.hasHeaders) throw itemNotFound();
      return part(target, { ...table.range, rows: 1 });
    },
    getDataBodyRange: (target) => part(target, { ...alive(target).range, ...dataRows(target.table) }),
    resize: (target, [range]) => {
      const table = alive(target);
      const area = asRange(target.session, range, target.sheet);
      if (area.sheet !== target.sheet) throw invalidArgument();
      target.session.engine.tables.resize(target.sheet, table, area.range);
      return null;
    },
    delete: (target) => {
      const { range } = alive(target);
      target.session.engine.tables.remove(target.sheet, target.table);
      target.session.engine.clearContents(target.sheet, range);
      target.session.engine.restyle(target.sheet, range, () => ({}));
      return null;
    },
    _RegisterDataChangedEvent: ({ session, table }) => session.events.subscribe(EventType.TableChanged, table.id),
    _UnregisterDataChangedEvent: ({ session, table }) => session.events.unsubscribe(EventType.TableChanged, table.id),
  },
};

export function tableObject(target: TableTarget): HostObject {
  return hostObject(tableClass, target);
}

function placed({ session, sheet }: TablesTarget): TableTarget[] {
  return session.engine.book
    .tables()
    .filter((found) => !sheet || found.sheet === sheet)
    .map((found) => ({ session, ...found }));
}

function find(target: TablesTarget, key: unknown): TableTarget | undefined {
  const found = target.session.engine.table(typeof key === 'number' ? String(key) : asText(key));
  return found && (!target.sheet || found.sheet === target.sheet) ? { session: target.session, ...found } : undefined;
}

function required(target: TablesTarget, key: unknown): HostObject {
  const found = find(target, key);
  if (!found) throw itemNotFound();
  return tableObject(found);
}

function part({ session, sheet }: TableTarget, range: RangeModel): HostObject {
  return session.make.range(new RangeArea(session, sheet, { ...range }));
}
