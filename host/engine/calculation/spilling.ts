/** Puts what a formula came to into its cell and, for an array, into the cells beside and below it. */
import type { ModelValue, RangeModel } from '../../workbookModel';
import { isOnSheet } from '../address';
import { cellKey } from '../sheet';
import type { FormulaCell } from './formulaCell';

/** Sets a formula's result; an array that would cover other content becomes #SPILL!. */
export function placeResult(cell: FormulaCell, result: ModelValue | ModelValue[][]): void {
  clearSpill(cell);
  const { sheet, row, column } = cell;
  const anchor = sheet.cell(row, column);
  if (!anchor) return;
  if (!Array.isArray(result)) {
    anchor.value = result;
    return;
  }
  const area = { row, column, rows: result.length, columns: result[0]?.length ?? 0 };
  if (!isFree(cell, area)) {
    anchor.value = { error: '#SPILL!' };
    return;
  }
  result.forEach((values, rowOffset) => {
    values.forEach((value, columnOffset) => {
      sheet.madeCell(row + rowOffset, column + columnOffset).value = value;
      if (rowOffset + columnOffset > 0) sheet.spilled.add(cellKey(row + rowOffset, column + columnOffset));
    });
  });
  cell.spill = area;
}

/** Takes away the cells that a formula has filled beside its own. */
export function clearSpill(cell: FormulaCell): void {
  const area = cell.spill;
  if (!area) return;
  delete cell.spill;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (!cell.sheet.spilled.delete(cellKey(row, column))) continue;
      const spilled = cell.sheet.cell(row, column);
      if (spilled) delete spilled.value;
      cell.sheet.dropIfEmpty(row, column);
    }
  }
}

function isFree(cell: FormulaCell, area: RangeModel): boolean {
  if (!isOnSheet(area)) return false;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      if (row === cell.row && column === cell.column) continue;
      const other = cell.sheet.cell(row, column);
      if (other?.formula !== undefined || other?.value !== undefined) return false;
    }
  }
  return true;
}
