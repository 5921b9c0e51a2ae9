import type { ChiSquareTest } from './chiSquareTest';

/**
 * Cramér's V with bias correction: how strongly two categorical columns go together, 0 (not at all) to 1 (one tells the other).
 * The plain V is above 0 by chance alone, the more so the more values and the fewer clients; this one is not.
 *
 * Formula: with φ² = χ² / n, φ̃² = max(0, φ² − (r − 1)(c − 1) / (n − 1)), r̃ = r − (r − 1)² / (n − 1), c̃ alike,
 * V = √(φ̃² / min(r̃ − 1, c̃ − 1)) (W. Bergsma, Journal of the Korean Statistical Society 42, 2013).
 *
 * @param test as made by chiSquareTest
 * @returns null when there are fewer than two rows or columns, or too few clients for so many values
 * @example cramersV(chiSquareTest([[10, 0], [0, 10]])) // 1
 */
export function cramersV({ statistic, n, rows, columns }: ChiSquareTest): number | null {
  if (rows < 2 || columns < 2) return null;
  const room = n - 1;
  const phi = Math.max(0, statistic / n - ((rows - 1) * (columns - 1)) / room);
  const width = Math.min(rows - (rows - 1) ** 2 / room, columns - (columns - 1) ** 2 / room) - 1;
  // With n clients in n groups nothing is left to judge by.
  if (!(width > 1e-9)) return null;
  return Math.min(1, Math.sqrt(phi / width));
}
