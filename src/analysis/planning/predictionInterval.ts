import type { Interval } from '../statistics/wilsonInterval';
import { meanAndSpread } from './meanAndSpread';
import { studentQuantile } from '../statistics/studentQuantile';

export interface Prediction extends Interval {
  /** How many values it rests on. */
  n: number;
  mean: number;
  /** Standard deviation of the values. */
  sd: number;
}

/**
 * Where the next value will lie, judging by the past ones (R21): for a plan, next period's realisation ratio.
 *
 * Formula: mean ± t s √(1 + 1/n), t the quantile of Student's distribution with n − 1 degrees of freedom (the usual prediction
 * interval of one further observation of a normal sample).
 *
 * @param values past values, in any order
 * @param confidence share of next values that shall lie inside, between 0 and 1; 80 % when left out
 * @returns null with fewer than two values: one alone says nothing of the spread
 * @throws RangeError when the confidence is not between 0 and 1
 * @example predictionInterval([0.75, 0.8, 0.7, 0.78, 0.72]) // 0.6807507 to 0.8192493, sd 0.0412310563
 */
export function predictionInterval(values: readonly number[], confidence = 0.8): Prediction | null {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`${confidence} is not a confidence between 0 and 1`);
  const spread = meanAndSpread(values);
  if (spread === null || spread.sd === null) return null;
  const { n, mean, sd } = spread;
  const half = studentQuantile((1 + confidence) / 2, n - 1) * sd * Math.sqrt(1 + 1 / n);
  return { n, mean, sd, low: mean - half, high: mean + half };
}
