/** A range of cells on a sheet, as the Range object stands for it: it follows its cells when rows are inserted or deleted. */
import type { CellModel, RangeModel, StyleModel } from '../workbookModel';
import { isOnSheet, MAX_COLUMNS, MAX_ROWS, quotedSheetName, rangeAddress } from '../engine/address';
import { HostError, invalidArgument } from '../engine/hostError';
import { movedRange } from '../engine/rowMoves';
import type { Sheet } from '../engine/sheet';
import type { Session } from './session';

/** More cells than one request could carry. */
const MOST_CELLS = 10000000;

export class RangeArea {
  /** Set while Office.js keeps a reference. */
  referenceId?: string;

  private place: RangeModel | undefined;
  /** How many of the sheet's moves the place has followed. */
  private followed: number;

  constructor(
    readonly session: Session,
    readonly sheet: Sheet,
    range: RangeModel,
  ) {
    if (!isOnSheet(range)) throw invalidArgument();
    this.place = range;
    this.followed = sheet.rowMoves.length;
  }

  /** Where its cells are now. @throws {HostError} InvalidReference when they are deleted. */
  get range(): RangeModel {
    const { rowMoves } = this.sheet;
    if (this.followed < rowMoves.length) {
      this.place &&= movedRange(this.place, rowMoves.slice(this.followed));
      this.followed = rowMoves.length;
    }
    if (!this.place) throw invalidReference();
    return this.place;
  }

  get address(): string {
    return `${quotedSheetName(this.sheet.name)}!${rangeAddress(this.range)}`;
  }

  /** Whole columns or rows: Excel gives no values for them at once. */
  get isUnbounded(): boolean {
    return this.range.rows >= MAX_ROWS || this.range.columns >= MAX_COLUMNS;
  }

  /** Another range on the same sheet. */
  at(range: RangeModel): RangeArea {
    return new RangeArea(this.session, this.sheet, range);
  }

  /** @throws {HostError} InvalidReference when the sheet is gone. */
  checkAlive(): void {
    if (!this.session.engine.book.sheets.includes(this.sheet)) throw invalidReference();
  }

  /** Something of every cell, as rows; null for whole columns and rows. */
  map<T>(pick: (cell: CellModel | undefined) => T): T[][] | null {
    this.checkAlive();
    if (this.isUnbounded) return null;
    const { row, column, rows, columns } = this.range;
    if (rows * columns > MOST_CELLS) throw new HostError('InvalidArgument', 'The range is too large for one request.');
    return Array.from({ length: rows }, (_, rowOffset) => {
      const cells = this.sheet.cells[row + rowOffset];
      return Array.from({ length: columns }, (_unused, columnOffset) => pick(cells?.[column + columnOffset]));
    });
  }

  /**
   * Goes through given values: one for all cells, or a value each in rows, of which null leaves its cell alone.
   *
   * @throws {HostError} InvalidArgument when rows or columns do not match the range, and for null instead of values.
   */
  values(given: unknown): (row: number, column: number) => unknown {
    this.checkAlive();
    if (given === null || given === undefined) throw invalidArgument();
    if (!Array.isArray(given)) return () => given;
    const rows = given as unknown[];
    const fits = rows.every((row) => Array.isArray(row) && row.length === this.range.columns);
    if (rows.length !== this.range.rows || !fits) {
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    }
    return (row, column) => (rows[row] as unknown[])[column];
  }

  /** What all cells have in common; null when they differ. */
  common<T>(pick: (style: StyleModel | undefined) => T): T | null {
    this.checkAlive();
    const { row, column, rows, columns } = this.range;
    const first = pick(this.sheet.style(row, column));
    // Cells that were never used have no style; those of whole rows and columns are not looked at, as they are not styled either.
    const isPlain = pick(undefined) === first;
    const lastRow = Math.min(row + rows, Math.max(this.sheet.cells.length, row + 1));
    for (let r = row; r < lastRow; r += 1) {
      const lastColumn = Math.min(column + columns, Math.max(this.sheet.cells[r]?.length ?? 0, column + 1));
      for (let c = column; c < lastColumn; c += 1) if (pick(this.sheet.style(r, c)) !== first) return null;
      if (!isPlain && lastColumn < column + columns && columns < MAX_COLUMNS) return null;
    }
    return !isPlain && lastRow < row + rows && rows < MAX_ROWS ? null : first;
  }

  restyle(change: (style: StyleModel) => StyleModel): void {
    this.checkAlive();
    this.session.engine.restyle(this.sheet, this.range, change);
  }
}

function invalidReference(): HostError {
  return new HostError('InvalidReference', 'This reference is not valid for the current operation.');
}
