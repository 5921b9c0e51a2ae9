/** What the Excel objects share: the open workbook, its events and its selection. */
import type { RangeModel } from '../workbookModel';
import type { EventHub } from '../bridge/eventHub';
import type { References } from '../bridge/references';
import type { Engine } from '../engine/engine';
import type { Sheet } from '../engine/sheet';
import type { HostObject } from '../bridge/hostObject';
import type { RangeArea } from './rangeArea';

/** Makes the objects that lead to one another: a range to its sheet, a sheet to its tables and back. */
export interface ObjectMakers {
  range(area: RangeArea): HostObject;
  worksheet(session: Session, sheet: Sheet): HostObject;
}

export interface Session {
  readonly make: ObjectMakers;
  readonly engine: Engine;
  readonly events: EventHub;
  readonly references: References;
  /** The selected cells of the active sheet. */
  selection: { sheet: Sheet; range: RangeModel };
  /** Opens a file as a workbook beside this one. @throws {HostError} where there is no place for one */
  openBeside(bytes: Uint8Array): void;
  /** Selects cells and activates their sheet. */
  select(sheet: Sheet, range: RangeModel): void;
}
