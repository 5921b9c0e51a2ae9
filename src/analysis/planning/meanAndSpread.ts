export interface MeanAndSpread {
  n: number;
  mean: number;
  /** Standard deviation of a sample, √(Σ(x − mean)² / (n − 1)); null with fewer than two values. */
  sd: number | null;
}

/**
 * Mean and standard deviation of a sample; null when there are no values.
 *
 * @example meanAndSpread([0.75, 0.8, 0.7, 0.78, 0.72]) // { n: 5, mean: 0.75, sd: 0.0412310563 }
 */
export function meanAndSpread(values: readonly number[]): MeanAndSpread | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { n, mean, sd: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
