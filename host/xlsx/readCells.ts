/** Reads the cells of a worksheet part in one pass, without making a tree of them. */
import type { CellModel, RowModel, StyleModel } from '../workbookModel';
import { CellScanner, type CellVisitor, type ScannedCell, type ScannedRow, type Span } from './cellScanner';

export interface SheetCells {
  cells: (CellModel | undefined)[][];
  rows: { [row: number]: RowModel };
  /** The part's XML with its sheetData left empty: small enough for a tree. */
  frame: string;
}

export function readCells(
  xml: string,
  sharedStrings: readonly string[],
  styles: readonly (StyleModel | undefined)[],
): SheetCells {
  const gathered = new GatheredCells();
  new CellScanner(xml, sharedStrings, styles, gathered).scan();
  const { cells, rows, from, to } = gathered;
  return { cells, rows, frame: from < 0 || to < from ? xml : xml.slice(0, from) + xml.slice(to) };
}

class GatheredCells implements CellVisitor {
  readonly cells: (CellModel | undefined)[][] = [];
  readonly rows: { [row: number]: RowModel } = {};
  from = -1;
  to = -1;

  dataStart(tag: Span): void {
    this.from = tag.end;
  }

  dataEnd(at: number): void {
    this.to = at;
  }

  row({ row, size }: ScannedRow): void {
    while (this.cells.length <= row) this.cells.push([]);
    if (size) this.rows[row] = size;
  }

  cell({ row, column, value, formula, array, style }: ScannedCell): void {
    if (value === undefined && formula === undefined && style === undefined) return;
    const cell: CellModel = {};
    if (value !== undefined) cell.value = value;
    if (formula !== undefined) cell.formula = formula;
    if (array !== undefined) cell.array = array;
    if (style !== undefined) cell.style = style;
    const cells = this.cells[row];
    if (!cells) return;
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
  }
}
