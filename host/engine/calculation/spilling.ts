/** Puts what a formula came to into its cell and, for an array, into the cells beside and below it. */
import type { ArrayModel, ModelValue, RangeModel } from '../../workbookModel';
import { isOnSheet, overlap } from '../address';
import { cellKey } from '../sheet';
import type { FormulaCell } from './formulaCell';

const ONE_CELL: ArrayModel = { rows: 1, columns: 1 };

/** Sets a formula's result; an array that would cover other content becomes #SPILL!. */
export function placeResult(cell: FormulaCell, result: ModelValue | ModelValue[][]): void {
  const { sheet, row, column } = cell;
  const anchor = sheet.cell(row, column);
  const wasArray = anchor?.array !== undefined;
  clearSpill(cell);
  delete cell.blocked;
  if (!anchor) return;
  if (!Array.isArray(result)) {
    anchor.value = result;
    if (wasArray) anchor.array = ONE_CELL;
    return;
  }
  const area = { row, column, rows: result.length, columns: result[0]?.length ?? 0 };
  if (!isFree(cell, area)) {
    showBlocked(cell, area);
    return;
  }
  result.forEach((values, rowOffset) => {
    values.forEach((value, columnOffset) => {
      sheet.madeCell(row + rowOffset, column + columnOffset).value = value;
      if (rowOffset + columnOffset > 0) sheet.spilled.add(cellKey(row + rowOffset, column + columnOffset));
    });
  });
  anchor.array = { rows: area.rows, columns: area.columns };
  cell.spill = area;
}

/** Takes in the array of a formula as it came with its sheet: the cells beside the formula's own are filled by it. */
export function takeLoadedArray(cell: FormulaCell, { rows, columns }: ArrayModel): void {
  const { sheet, row, column } = cell;
  const area = { row, column, rows, columns };
  if (rows * columns === 1 || !isOnSheet(area)) return;
  const values = Array.from({ length: rows }, () => Array<ModelValue>(columns).fill(''));
  sheet.forEachCell(area, (filled, r, c) => {
    const line = values[r - row];
    if (line && filled.value !== undefined) line[c - column] = filled.value;
    if (filled.formula === undefined && filled.value !== undefined) sheet.spilled.add(cellKey(r, c));
  });
  cell.spill = area;
  if (cell.loaded) cell.lastArray = values;
}

/** The array of a formula is taken off its cells, to be placed anew when the formula is computed. */
export function liftArray(cell: FormulaCell): void {
  const area = cell.spill ?? cell.blocked;
  if (!area) return;
  clearSpill(cell);
  cell.blocked = area;
  cell.sheet.madeCell(cell.row, cell.column).array = ONE_CELL;
}

/** Something else comes to stand in a cell that a formula fills. */
export function blockSpill(cell: FormulaCell): void {
  const area = cell.spill;
  if (!area) return;
  clearSpill(cell);
  showBlocked(cell, area);
}

/** Takes away the cells that a formula has filled beside its own. */
export function clearSpill(cell: FormulaCell): void {
  const area = cell.spill;
  if (!area) return;
  delete cell.spill;
  delete cell.sheet.cell(cell.row, cell.column)?.array;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!cell.sheet.spilled.delete(cellKey(row, column))) continue;
      const spilled = cell.sheet.cell(row, column);
      if (spilled) delete spilled.value;
      cell.sheet.dropIfEmpty(row, column);
    }
  }
}

function showBlocked(cell: FormulaCell, area: RangeModel): void {
  cell.blocked = area;
  const anchor = cell.sheet.madeCell(cell.row, cell.column);
  anchor.value = { error: '#SPILL!' };
  anchor.array = ONE_CELL;
}

function isFree(cell: FormulaCell, area: RangeModel): boolean {
  const { tables, merges } = cell.sheet;
  if (
    !isOnSheet(area) ||
    tables.some(({ range }) => overlap(range, area)) ||
    merges.some((merge) => overlap(merge, area))
  )
    return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (row === cell.row && column === cell.column) continue;
      const other = cell.sheet.cell(row, column);
      if (other?.formula !== undefined || other?.value !== undefined) return false;
    }
  }
  return true;
}
