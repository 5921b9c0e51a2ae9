/** Blocks of cells without a part of them: how a rule leaves some of its cells. */
import type { RangeModel } from '../workbookModel';
import { overlap } from '../engine/address';

/** What is left of ranges when a block is taken out of them. */
export function without(ranges: readonly RangeModel[], taken: RangeModel): RangeModel[] {
  return ranges.flatMap((range) => (overlap(range, taken) ? rest(range, taken) : [range]));
}

export function sameRange(a: RangeModel, b: RangeModel): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

function rest(range: RangeModel, taken: RangeModel): RangeModel[] {
  const bottom = range.row + range.rows;
  const right = range.column + range.columns;
  const top = Math.max(range.row, taken.row);
  const low = Math.min(bottom, taken.row + taken.rows);
  const left = Math.max(range.column, taken.column);
  const far = Math.min(right, taken.column + taken.columns);
  return [
    { row: range.row, column: range.column, rows: top - range.row, columns: range.columns },
    { row: low, column: range.column, rows: bottom - low, columns: range.columns },
    { row: top, column: range.column, rows: low - top, columns: left - range.column },
    { row: top, column: far, rows: low - top, columns: right - far },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
