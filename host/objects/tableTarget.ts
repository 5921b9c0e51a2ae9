/** A table as the Excel objects stand for it. */
import { HostError } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import type { TableModel } from '../workbookModel';
import type { Session } from './session';

export interface TableTarget {
  session: Session;
  sheet: Sheet;
  table: TableModel;
}

/** @throws {HostError} InvalidReference when the table is gone. */
export function alive({ session, sheet, table }: TableTarget): TableModel {
  if (session.engine.book.sheets.includes(sheet) && sheet.tables.includes(table)) return table;
  throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
}
