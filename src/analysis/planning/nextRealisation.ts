import { predictionInterval, type Prediction } from './predictionInterval';
import { realisation } from './realisation';

/**
 * Where the next period's realisation ratio will lie, judging by columns of planned and actual budgets (R21).
 *
 * @param planned budgets of concluded periods; a period without a plan has no ratio and takes no part
 * @param actual budgets of the same periods in the same order
 * @param confidence share of next ratios that shall lie inside, between 0 and 1; 80 % when left out
 * @returns null with fewer than two ratios
 * @throws RangeError when the lengths differ
 * @example planned 100 five times, actual 75, 80, 70, 78, 72 // 0.6807507 to 0.8192493
 */
export function nextRealisation(
  planned: readonly number[],
  actual: readonly number[],
  confidence?: number,
): Prediction | null {
  if (planned.length !== actual.length)
    throw new RangeError(`${planned.length} planned against ${actual.length} actual`);
  const periods = planned.map((plan, index) => ({
    period: String(index + 1),
    planned: plan,
    actual: actual[index] ?? 0,
  }));
  const { ratios } = realisation(periods);
  return predictionInterval(
    ratios.map(({ ratio }) => ratio),
    confidence,
  );
}
