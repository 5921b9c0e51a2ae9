/** Excel.Workbook and the worksheet functions that can be called without a cell. */
import { type HostClass, type HostObject, hostObject, isHostObject } from '../bridge/hostObject';
import { DAYS_1900_TO_1904, serialDay } from '../engine/typedDate';
import { invalidArgument } from '../engine/hostError';
import { applicationObject } from './application';
import { asNumber, asText } from './argument';
import { RangeArea } from './rangeArea';
import { rangeObject } from './range';
import type { Session } from './session';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

export function workbookObject(session: Session): HostObject {
  return hostObject(workbookClass, session);
}

export const workbookClass: HostClass<Session> = {
  name: 'Workbook',
  properties: { name: { get: (session) => session.engine.book.name } },
  objects: {
    application: (session) => applicationObject(session),
    functions: (session) => hostObject(functionsClass, session),
    settings: (session) => settingsObject(session),
    tables: (session) => tablesObject(session),
    worksheets: (session) => worksheetsObject(session),
  },
  methods: {
    getActiveCell: (session) => {
      const { sheet, range } = session.selection;
      return rangeObject(new RangeArea(session, sheet, { ...range, rows: 1, columns: 1 }));
    },
    getSelectedRange: (session) =>
      rangeObject(new RangeArea(session, session.selection.sheet, { ...session.selection.range })),
    _GetObjectByReferenceId: (session, [id]) => session.references.find(asText(id)),
    _GetRangeForEventByReferenceId: (session, [id]) => session.references.find(asText(id)),
    _RemoveReference: (session, [id]) => {
      const name = asText(id);
      const known = session.references.peek(name);
      if (known && isHostObject(known) && known.target instanceof RangeArea) delete known.target.referenceId;
      session.references.release(name);
      return null;
    },
  },
};

/** Excel.Functions: only DATE, by which the add-in learns the workbook's date system. */
export const functionsClass: HostClass<Session> = {
  name: 'Functions',
  methods: {
    date: (session, args) => {
      const [year, month, day] = args.map(asNumber);
      if (year === undefined || month === undefined || day === undefined) throw invalidArgument();
      const serial = serialDay(year, month, day);
      const offset = session.engine.book.date1904 ? DAYS_1900_TO_1904 : 0;
      return hostObject(functionResultClass, serial === undefined ? null : serial - offset);
    },
  },
};

/** A result; null when the function has none, as when it fails. */
export const functionResultClass: HostClass<number | null> = {
  name: 'FunctionResult',
  properties: { value: { get: (value) => value } },
};
