import { chiSquareTail } from './chiSquareTail';

export interface ChiSquareTest {
  statistic: number;
  /** Degrees of freedom; 0 when fewer than two rows or two columns hold anything. */
  df: number;
  /** 1 when there is nothing to test. */
  pValue: number;
  /** All counts together. */
  n: number;
  /** Rows and columns that hold anything. */
  rows: number;
  columns: number;
  /** The smallest expected count; null when there is nothing to test. */
  smallestExpected: number | null;
  /** Share of cells whose expected count is below 5: above 0.2 the p-value is rough (W. G. Cochran, Biometrics 10, 1954). */
  smallCells: number;
}

/**
 * Pearson's chi-square test of a table of counts, without continuity correction: do the rows differ in how they spread over the
 * columns?
 *
 * Formula: Σ (observed − expected)² / expected, expected = row total × column total / n, df = (rows − 1)(columns − 1)
 * (K. Pearson 1900). Rows and columns that hold nothing take no part.
 *
 * @param table rows of counts, 0 or more, all of the same length
 * @throws RangeError when a count is below 0 or rows differ in length
 * @example chiSquareTest([[3, 97], [15, 85]]) // statistic 8.7912087912, df 1, pValue 0.0030268562
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
  const width = table[0]?.length ?? 0;
  const columnTotals = new Array<number>(width).fill(0);
  const rowTotals = table.map((row) => {
    if (row.length !== width) throw new RangeError(`a row of ${row.length} counts among rows of ${width}`);
    return row.reduce((sum, count, column) => {
      if (!(count >= 0)) throw new RangeError(`${count} is not a count`);
      columnTotals[column] = (columnTotals[column] ?? 0) + count;
      return sum + count;
    }, 0);
  });
  const n = rowTotals.reduce((sum, total) => sum + total, 0);
  const rows = rowTotals.filter((total) => total > 0).length;
  const columns = columnTotals.filter((total) => total > 0).length;
  const df = Math.max(0, rows - 1) * Math.max(0, columns - 1);
  if (df === 0) return { statistic: 0, df: 0, pValue: 1, n, rows, columns, smallestExpected: null, smallCells: 0 };

  let statistic = 0;
  let smallestExpected = Infinity;
  let small = 0;
  table.forEach((row, index) => {
    row.forEach((count, column) => {
      const expected = ((rowTotals[index] ?? 0) * (columnTotals[column] ?? 0)) / n;
      if (expected === 0) return;
      statistic += (count - expected) ** 2 / expected;
      smallestExpected = Math.min(smallestExpected, expected);
      if (expected < 5) small += 1;
    });
  });
  const pValue = chiSquareTail(statistic, df);
  return { statistic, df, pValue, n, rows, columns, smallestExpected, smallCells: small / (rows * columns) };
}
