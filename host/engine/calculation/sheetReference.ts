/**
 * A range inside a formula while it is computed: Univer's reference, reading our cells directly and never going through
 * more rows than the workbook uses.
 */
import type { IRange, ICellData, Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseReferenceObject,
  type BaseValueObject,
  NullValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';
import type { RangeModel } from '../../workbookModel';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Sheet } from '../sheet';
import type { Block, ReadingSession } from './readingSession';
import { toUniverCell, toValueObject } from './values';

export class SheetReference extends BaseReferenceObject {
  constructor(
    readonly sheet: Sheet,
    alias: string,
    readonly range: RangeModel,
    private readonly session: ReadingSession,
  ) {
    super(alias);
    this.setForcedUnitIdDirect(session.unitId);
    this.setDefaultUnitId(session.unitId);
    this.setForcedSheetName(alias);
    this.setForcedSheetIdDirect(alias);
    this.setDefaultSheetId(alias);
    this.setRangeData(toUniverRange(range));
  }

  override isCell(): boolean {
    return this.range.rows === 1 && this.range.columns === 1;
  }

  override isRange(): boolean {
    return !this.isCell() && !this.isColumn() && !this.isRow();
  }

  override isColumn(): boolean {
    return this.range.rows >= MAX_ROWS;
  }

  override isRow(): boolean {
    return this.range.columns >= MAX_COLUMNS && !this.isColumn();
  }

  override isExceedRange(): boolean {
    return false;
  }

  override getActiveSheetRowCount(): number {
    return MAX_ROWS;
  }

  override getActiveSheetColumnCount(): number {
    return MAX_COLUMNS;
  }

  override getCellData(row: number, column: number): Nullable<ICellData> {
    return toUniverCell(this.sheet.value(row, column));
  }

  override getFirstCell(): BaseValueObject {
    const value = this.sheet.value(this.range.row, this.range.column);
    return value === undefined ? NumberValueObject.create(0) : toValueObject(value);
  }

  override iterator(
    callback: (value: Nullable<BaseValueObject>, row: number, column: number) => Nullable<boolean>,
  ): Nullable<boolean> {
    const { rows, columns } = this.readSize();
    for (let row = this.range.row; row < this.range.row + rows; row += 1) {
      for (let column = this.range.column; column < this.range.column + columns; column += 1) {
        const value = this.sheet.value(row, column);
        if (callback(value === undefined ? null : toValueObject(value), row, column) === false) return false;
      }
    }
    return undefined;
  }

  override toArrayValueObject(useCache = true): ArrayValueObject {
    const { rows, columns } = this.readSize();
    if (!useCache) return this.madeArray();
    return this.session.array(this.key, rows * columns, () => this.madeArray());
  }

  /** The cells' values as far as the workbook is used; rows may be shorter than the range. */
  block(): Block {
    const { rows, columns } = this.readSize();
    const { row, column } = this.range;
    return this.session.block(this.key, rows * columns, () =>
      Array.from({ length: rows }, (_, offset) => {
        const cells = this.sheet.cells[row + offset];
        if (!cells) return [];
        return Array.from({ length: columns }, (_unused, index) => cells[column + index]?.value);
      }),
    );
  }

  /**
   * Which cells meet a test, row by row, remembered while the recalculation runs.
   *
   * @param name Tells this test from others.
   */
  matches(name: string, test: (value: Block[number][number]) => boolean): Uint8Array {
    const { rows, columns } = this.readSize();
    return this.session.match(`${this.key}\n${name}`, rows * columns, () => {
      const found = new Uint8Array(rows * columns);
      this.block().forEach((cells, row) => {
        for (let column = 0; column < columns; column += 1) if (test(cells[column])) found[row * columns + column] = 1;
      });
      return found;
    });
  }

  private get key(): string {
    const { row, column, rows, columns } = this.range;
    return `${this.getSheetId()}!${String(row)},${String(column)},${String(rows)},${String(columns)}`;
  }

  private madeArray(): ArrayValueObject {
    const { rows, columns } = this.readSize();
    const list = this.block().map((row) =>
      Array.from({ length: columns }, (_, column) => {
        const value = row[column];
        return value === undefined ? NullValueObject.create() : toValueObject(value);
      }),
    );
    return ArrayValueObject.create({
      calculateValueList: list,
      rowCount: rows,
      columnCount: columns,
      unitId: this.getUnitId(),
      sheetId: this.getSheetId(),
      row: this.range.row,
      column: this.range.column,
    });
  }

  /** Rows and columns that are worth reading: at least one of each. */
  readSize(): { rows: number; columns: number } {
    const { row, column, rows, columns } = this.range;
    return {
      rows: Math.max(1, Math.min(rows, this.session.usedRows - row)),
      columns: Math.max(1, Math.min(columns, this.session.usedColumns - column)),
    };
  }
}

function toUniverRange(range: RangeModel): IRange {
  return {
    startRow: range.row,
    startColumn: range.column,
    endRow: range.row + range.rows - 1,
    endColumn: range.column + range.columns - 1,
  };
}
