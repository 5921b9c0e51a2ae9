/** Excel.TableCollection, of the workbook or of one sheet, and Excel.Table. */
import { ANY_SHEET, EventType } from '../bridge/eventHub';
import { type HostClass, type HostObject, hostObject } from '../bridge/hostObject';
import { invalidArgument, itemNotFound } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import { asBoolean, asRange, asText } from './argument';
import { RangeArea } from './rangeArea';
import type { Session } from './session';
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
  items: (target) => placed(target).map(tableObject),
  item: required,
  methods: {
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
    ...events('Added', EventType.TableAdded),
    ...events('Deleted', EventType.TableDeleted),
  },
};

export const tableClass: HostClass<TableTarget> = {
  name: 'Table',
  identity: ({ table }) => ({ Id: table.id }),
  properties: {
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
    worksheet: ({ session, sheet }) => session.make.worksheet(session, sheet),
  },
  methods: {
    getRange: (target) => {
      const { session, sheet } = target;
      return session.make.range(new RangeArea(session, sheet, { ...alive(target).range }));
    },
    delete: (target) => {
      const { session, sheet } = target;
      session.engine.tables.delete({ sheet, table: alive(target) });
      return null;
    },
    _RegisterDataChangedEvent: ({ session, table }) => session.events.subscribe(EventType.TableChanged, table.id),
    _UnregisterDataChangedEvent: ({ session, table }) => session.events.unsubscribe(EventType.TableChanged, table.id),
  },
};

export function tableObject(target: TableTarget): HostObject {
  return hostObject(tableClass, target);
}

function events(name: string, type: number): NonNullable<HostClass<TablesTarget>['methods']> {
  const targetId = ({ sheet }: TablesTarget): string => sheet?.id ?? ANY_SHEET;
  return {
    [`_Register${name}Event`]: (target) => target.session.events.subscribe(type, targetId(target)),
    [`_Unregister${name}Event`]: (target) => target.session.events.unsubscribe(type, targetId(target)),
  };
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
