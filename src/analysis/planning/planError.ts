import { forecastAccuracy } from './forecastAccuracy';

export const PLAN_ERROR_METHODS = ['total', 'wape', 'mape'] as const;

/**
 * total: (ΣP − ΣA) / ΣP, signed, misses of single lines offset each other. wape: Σ|P − A| / Σ|A|. mape: mean of |P − A| / |A|.
 */
export type PlanErrorMethod = (typeof PLAN_ERROR_METHODS)[number];

/**
 * The error of a plan against what happened, over one or many lines. A line with neither a plan nor an actual figure (both 0)
 * takes no part.
 *
 * @param planned planned budgets, blanks as 0
 * @param actual actual budgets in the same order, blanks as 0
 * @returns a share (0.25 is 25 %); null where undefined: total with ΣP not above 0, wape with nothing actual, mape with a line
 *   whose actual figure is 0
 * @throws RangeError when the lengths differ
 * @example planError([100], [75], 'total') // 0.25
 */
export function planError(
  planned: readonly number[],
  actual: readonly number[],
  method: PlanErrorMethod = 'total',
): number | null {
  if (planned.length !== actual.length) {
    throw new RangeError(`${planned.length} planned figures against ${actual.length} actual ones`);
  }
  if (method === 'total') {
    const sumPlanned = planned.reduce((sum, value) => sum + value, 0);
    const sumActual = actual.reduce((sum, value) => sum + value, 0);
    return sumPlanned > 0 ? (sumPlanned - sumActual) / sumPlanned : null;
  }
  const used = planned
    .map((plan, index) => ({ plan, fact: actual[index] ?? 0 }))
    .filter(({ plan, fact }) => plan !== 0 || fact !== 0);
  return forecastAccuracy(
    used.map(({ fact }) => fact),
    used.map(({ plan }) => plan),
  )[method];
}
