import { meanAndSpread } from './meanAndSpread';
import { predictionInterval } from './predictionInterval';

export interface AssuredUplift {
  /** goal / mean ratio: reaches the goal in an average period. Null when the mean is not above 0. */
  expected: number | null;
  /**
   * goal / lower bound: reaches the goal with the chosen confidence. Null with fewer than two periods, and when the bound is not
   * above 0: then no plan is large enough to be that sure.
   */
  assured: number | null;
  /** The lower bound of next period's realisation ratio; null with fewer than two periods. */
  lowest: number | null;
}

/**
 * What to plan so that a goal is reached in an average period, and so that it is reached with a chosen confidence (R20, R21).
 *
 * Formula: goal / m and goal / (m − t s √(1 + 1/n)), t the one-sided quantile; the bound is the lower end of the two-sided
 * interval at 2 × confidence − 1.
 *
 * @param goal money to reach
 * @param ratios realisation ratios of past periods, in any order
 * @param confidence one-sided, above 0.5 and below 1; 90 % when left out
 * @throws RangeError when the confidence lies outside that range
 * @example upliftAtConfidence(100, [0.75, 0.8, 0.7, 0.78, 0.72], 0.9) // expected 133.33, assured 146.89666
 */
export function upliftAtConfidence(goal: number, ratios: readonly number[], confidence = 0.9): AssuredUplift {
  if (!(confidence > 0.5 && confidence < 1)) {
    throw new RangeError(`${confidence} is not a one-sided confidence above 0.5 and below 1`);
  }
  const mean = meanAndSpread(ratios)?.mean ?? 0;
  const lowest = predictionInterval(ratios, 2 * confidence - 1)?.low ?? null;
  return {
    expected: mean > 0 ? goal / mean : null,
    assured: lowest !== null && lowest > 0 ? goal / lowest : null,
    lowest,
  };
}
