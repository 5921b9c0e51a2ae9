import { cellAddress, columnLetter } from './address';
import { kindOf } from './scoreColumn';
import { levelOf, markOf } from './labels';
import type { List } from './list';
import type { Role } from './mapping';
import type { NameBook } from './nameBook';
import type { Note, Reading, ReadingCode, SetAside } from './reading';
import type { RecognisedList } from './recognition';
import type { RowRef } from './records';
import type { CellValue } from './source';
import {
  cellText,
  currencyOf,
  dateOrderOf,
  decimalOf,
  isErrorValue,
  readBoolean,
  readDate,
  readNumber,
  readText,
  type DateOrder,
  type ReadValue,
} from './values';

const KEPT_CELLS = 20;
const SHOWN_CHARACTERS = 60;

/**
 * Reads the rows of one list, field by field, and keeps the books: what was set aside, what could not be read, what was odd.
 *
 * For each row `begin` comes first, then its fields are read, then either `use` or `setAside` ends it, exactly once.
 */
export class ListReader<T> {
  private readonly list: List;
  private readonly columns = new Map<string, { header: string; column: number }>();
  private readonly decimals = new Map<number, ',' | '.' | null>();
  private readonly orders = new Map<number, DateOrder | null>();
  private readonly notes = new Map<string, Note>();
  private readonly currencies = new Set<string>();
  private readonly aside: SetAside[] = [];
  private readonly issues: SetAside[] = [];
  private readonly records: T[] = [];
  private ofRow: SetAside[] = [];
  private index = 0;
  private read = 0;

  constructor(
    private readonly role: Role,
    recognised: RecognisedList,
  ) {
    this.list = recognised.list;
    for (const { field, header, column } of recognised.fields) {
      this.columns.set(field, { header, column });
      const kind = kindOf(field);
      if (kind === 'number') this.decimals.set(column, decimalOf(this.cellsOf(column)));
      if (kind === 'date' || kind === 'period') this.orders.set(column, dateOrderOf(this.cellsOf(column)));
    }
  }

  get count(): number {
    return this.list.rows.count;
  }

  has(field: string): boolean {
    return this.columns.has(field);
  }

  begin(index: number): void {
    this.index = index;
    this.read++;
    if (this.ofRow.length > 0) this.ofRow = [];
  }

  /** Where the current row stands. */
  ref(): RowRef {
    return { sheet: this.list.sheet, row: this.list.rows.rowNumber(this.index) };
  }

  cell(field: string): CellValue {
    const place = this.columns.get(field);
    return place === undefined ? '' : this.list.rows.cell(this.index, place.column);
  }

  cellAt(column: number): CellValue {
    return this.list.rows.cell(this.index, column);
  }

  /** A field as text; null when blank or in error, which is an issue. */
  text(field: string): string | null {
    return this.accept(readText(this.cell(field)), field, 'cell-error');
  }

  /** A field as a name, spelt as the book has it. */
  name(field: string, book: NameBook): string | null {
    const text = this.text(field);
    if (text === null) return null;
    const cell = this.cell(field);
    const { name, variant } = book.unify(typeof cell === 'string' ? cell : text);
    if (variant) this.note('near-duplicate-name', field, name);
    return name;
  }

  number(field: string): number | null {
    const place = this.columns.get(field);
    if (place === undefined) return null;
    const cell = this.list.rows.cell(this.index, place.column);
    if (typeof cell === 'number') return cell;
    const decimal = this.decimals.get(place.column) ?? null;
    const value = this.accept(readNumber(cell, { decimal }), field, 'unreadable-number');
    if (value !== null) {
      this.note('numbers-as-text', field);
      const currency = currencyOf(cellText(cell));
      if (currency !== null && this.currencies.size < 9) this.currencies.add(currency);
      if (this.currencies.size > 1) this.note('mixed-currency', field, [...this.currencies].join(', '));
    }
    return value;
  }

  /**
   * A mark: yes or no in the words of `readBoolean` or "done" and "in progress" and the like; a date in its place means yes. What is
   * none of these is an issue.
   */
  mark(field: string): boolean | null {
    const place = this.columns.get(field);
    if (place === undefined) return null;
    const cell = this.list.rows.cell(this.index, place.column);
    const read = readBoolean(cell);
    if (read.ok) return read.value;
    const label = read.reason === 'cell-error' ? null : markOf(cellText(cell));
    if (label !== null) return label;
    const date = read.reason === 'cell-error' ? read : this.tryDate(place.column);
    if (date.ok) return date.value === null ? null : true;
    this.issue(read.reason === 'cell-error' ? 'cell-error' : 'unknown-outcome', field);
    return null;
  }

  /** A currency as its code: "€" and "евро" are EUR, anything else stands in capitals. */
  currency(field: string): string | null {
    const text = this.text(field);
    return text === null ? null : (currencyOf(text) ?? text.toUpperCase());
  }

  /** A level as a number, said in figures or in words ("high" is 5, "low" is 1). */
  level(field: string): number | null {
    const cell = this.cell(field);
    return (typeof cell === 'string' ? levelOf(cell) : null) ?? this.number(field);
  }

  date(field: string): number | null {
    const place = this.columns.get(field);
    return place === undefined ? null : this.dateAt(place.column, field);
  }

  /** A date by its column, for a field that several columns make up. */
  dateAt(column: number, field: string): number | null {
    const value = this.accept(this.tryDate(column), field, 'unreadable-date', column);
    if (value !== null) this.noteDate(column, field);
    return value;
  }

  /** A date by its column, nothing recorded when it cannot be read. */
  tryDate(column: number): ReadValue<number> {
    let order = this.orders.get(column);
    if (order === undefined) {
      order = dateOrderOf(this.cellsOf(column));
      this.orders.set(column, order);
    }
    return readDate(this.cellAt(column), { order, period: this.columns.get('period')?.column === column });
  }

  noteDate(column: number, field: string): void {
    if (typeof this.cellAt(column) === 'string' && field !== 'period')
      this.note('dates-as-text', field, undefined, column);
  }

  /** Records that a field of the current row could not be read, though the row is used. */
  issue(code: ReadingCode, field: string, column = this.columns.get(field)?.column ?? 0): void {
    this.ofRow.push(this.entry(code, field, column));
  }

  /** Counts a peculiarity of a cell of the current row. */
  note(code: Note['code'], field: string, detail?: string, column = this.columns.get(field)?.column ?? 0): void {
    const key = `${code} ${field}`;
    let note = this.notes.get(key);
    if (note === undefined) {
      note = { code, field, count: 0, cells: [] };
      this.notes.set(key, note);
    }
    note.count++;
    if (detail !== undefined) note.detail = detail;
    if (note.cells.length < KEPT_CELLS) note.cells.push(this.address(column));
  }

  /** Leaves the current row out, for what its field says or lacks. */
  setAside(code: ReadingCode, field: string): void {
    const column = this.columns.get(field)?.column ?? this.columns.values().next().value?.column ?? 0;
    this.aside.push(this.entry(isErrorValue(this.cellAt(column)) ? 'cell-error' : code, field, column));
  }

  use(record: T): void {
    this.records.push(record);
    if (this.ofRow.length > 0) this.issues.push(...this.ofRow);
  }

  /** The outcome of it all. */
  reading(): Reading<T> {
    const { name, sheet, table, address, headerRow, firstRow, lastRow } = this.list;
    const columns: Reading<T>['columns'] = {};
    for (const [field, { header, column }] of this.columns) {
      columns[field] = { header, column, letter: columnLetter(column) };
    }
    return {
      role: this.role,
      list: { name, sheet, table, address, headerRow, firstRow, lastRow },
      columns,
      rowsRead: this.read,
      rowsUsed: this.records.length,
      setAside: this.aside,
      issues: this.issues,
      notes: [...this.notes.values()],
      records: this.records,
    };
  }

  private accept<V>(read: ReadValue<V>, field: string, code: ReadingCode, column?: number): V | null {
    if (read.ok) return read.value;
    this.issue(read.reason === 'cell-error' ? 'cell-error' : code, field, column);
    return null;
  }

  private entry(code: ReadingCode, field: string, column: number): SetAside {
    const cell = this.cellAt(column);
    const value = cellText(cell).slice(0, SHOWN_CHARACTERS);
    return { cell: this.address(column), row: this.list.rows.rowNumber(this.index), code, value, field };
  }

  private address(column: number): string {
    return cellAddress(this.list.sheet, this.list.rows.rowNumber(this.index), column);
  }

  private *cellsOf(column: number): Iterable<CellValue> {
    for (let index = 0; index < this.list.rows.count; index++) yield this.list.rows.cell(index, column);
  }
}
