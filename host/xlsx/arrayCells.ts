/** Formulas that fill several cells: a file has the formula in the first of them, and plain values in the others. */
import type { ArrayModel, CellModel, SheetModel } from '../workbookModel';
import { isArrayFormula } from './arrayFormula';
import { placeKey, rangeName } from './cellReference';

const ONE_CELL: ArrayModel = { rows: 1, columns: 1 };

/** The cells that arrays fill beside the cells of their formulas, by placeKey. */
export function coveredCells({ cells }: Pick<SheetModel, 'cells'>): ReadonlySet<number> {
  const covered = new Set<number>();
  cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.formula === undefined || !fillsOthers(cell.array)) return;
      const { rows, columns } = cell.array ?? ONE_CELL;
      for (let r = row; r < Math.min(row + rows, cells.length); r++) {
        for (let c = column; c < Math.min(column + columns, cells[r]?.length ?? 0); c++) {
          if (cells[r]?.[c] && cells[r]?.[c]?.formula === undefined) covered.add(placeKey(r, c));
        }
      }
    });
  });
  return covered;
}

export function fillsOthers(array: ArrayModel | undefined): boolean {
  return array !== undefined && array.rows * array.columns > 1;
}

/** Whether two arrays fill as much; what is no array fills its own cell. */
export function sameArray(a: ArrayModel = ONE_CELL, b: ArrayModel = ONE_CELL): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** The cells that a formula fills as an array formula; undefined for a plain formula. */
export function arrayReference(
  { formula, array }: CellModel,
  row: number,
  column: number,
  wasArray = false,
): string | undefined {
  if (!array && !wasArray && !isArrayFormula(formula ?? '')) return undefined;
  return rangeName({ row, column, ...(array ?? ONE_CELL) });
}
