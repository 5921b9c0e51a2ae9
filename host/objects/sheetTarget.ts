/** A worksheet as the Excel objects stand for it. */
import { HostError } from '../engine/hostError';
import type { Sheet } from '../engine/sheet';
import type { Session } from './session';

export interface SheetTarget {
  session: Session;
  sheet: Sheet;
}

/** @throws {HostError} InvalidReference when the sheet has been deleted. */
export function alive({ session, sheet }: SheetTarget): Sheet {
  if (session.engine.book.sheets.includes(sheet)) return sheet;
  throw new HostError('InvalidReference', 'This reference is not valid for the current operation.');
}
