/** Events: who asked for which, and what happened since the last time they were sent. */
import type { RangeModel, RowMoveModel } from '../workbookModel';
import { boundingRange, MAX_COLUMNS } from '../engine/address';
import type { Sheet } from '../engine/sheet';
import { type EventEntry, MessageCategory } from './messages';

/** Office.js's own numbers for the events. */
export const EventType = {
  SelectionChanged: 2,
  WorksheetChanged: 10,
  WorksheetActivated: 11,
  WorksheetAdded: 13,
  WorksheetDeleted: 15,
  WorksheetNameChanged: 25,
  TableChanged: 101,
  TableAdded: 102,
  TableDeleted: 103,
} as const;

/** Target of events of any sheet, and of sheets that come and go. */
export const ANY_SHEET = 'Workbook';

/** Target of the selection, which belongs to nothing in particular. */
export const NO_TARGET = '';

/** One change of cells, after neighbouring ones have been put together, or of whole rows. */
export interface CellsChange {
  sheet: Sheet;
  range: RangeModel;
  type: 'RangeEdited' | 'RowInserted' | 'RowDeleted';
}

export class EventHub {
  private readonly subscriptions = new Map<string, number>();
  private pending: EventEntry[] = [];
  private changes: CellsChange[] = [];

  subscribe(type: number, target: string): void {
    const key = `${String(type)}:${target}`;
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + 1);
  }

  unsubscribe(type: number, target: string): void {
    const key = `${String(type)}:${target}`;
    const left = (this.subscriptions.get(key) ?? 0) - 1;
    if (left > 0) this.subscriptions.set(key, left);
    else this.subscriptions.delete(key);
  }

  /** How many subscriptions there are. */
  get size(): number {
    return this.subscriptions.size;
  }

  wants(type: number, target: string): boolean {
    return this.subscriptions.has(`${String(type)}:${target}`);
  }

  /** Notes an event, whether or not it was subscribed to. */
  add(type: number, target: string, message: Record<string, unknown>): void {
    this.pending.push({
      messageCategory: MessageCategory.Event,
      messageType: type,
      targetId: target,
      message: JSON.stringify(message),
    });
  }

  /** Notes changed cells. Office.js writes large ranges in pieces: a piece that continues the last one is joined to it. */
  cellsChanged(sheet: Sheet, range: RangeModel): void {
    if (this.subscriptions.size === 0) return;
    const last = this.changes.at(-1);
    const joined = last?.sheet === sheet && last.type === 'RangeEdited' ? boundingRange(last.range, range) : undefined;
    if (last && joined && cellCount(joined) <= cellCount(last.range) + cellCount(range)) last.range = joined;
    else this.changes.push({ sheet, range: { ...range }, type: 'RangeEdited' });
  }

  /** Notes rows that were inserted or deleted. */
  rowsMoved(sheet: Sheet, { kind, row, count }: RowMoveModel): void {
    if (this.subscriptions.size === 0) return;
    const range = { row, column: 0, rows: count, columns: MAX_COLUMNS };
    this.changes.push({ sheet, range, type: kind === 'inserted' ? 'RowInserted' : 'RowDeleted' });
  }

  takeChanges(): CellsChange[] {
    const changes = this.changes;
    this.changes = [];
    return changes;
  }

  takePending(): EventEntry[] {
    const pending = this.pending;
    this.pending = [];
    return pending;
  }
}

function cellCount(range: RangeModel): number {
  return range.rows * range.columns;
}
