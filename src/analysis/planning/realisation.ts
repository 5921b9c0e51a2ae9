import type { PlanPeriod, UndefinedReason } from './planAccuracy';

/** What share of a period's plan was realised. */
export interface Realisation {
  period: string;
  /** A / P: 0.75 is 75 %, an error of 25 %. */
  ratio: number;
}

export interface RealisationHistory {
  /** Concluded periods with a plan, in time order. */
  ratios: Realisation[];
  /** Periods whose ratio is not defined, and why. */
  undefined: { period: string; reason: UndefinedReason }[];
}

/**
 * The realisation ratios of past periods (R21): actual / planned, which is 1 − error. A period without a plan, or not concluded yet,
 * has none; it is told apart.
 *
 * @param periods as made by planAccuracy
 * @example planned 100, actual 75 // ratio 0.75
 */
export function realisation(periods: readonly Pick<PlanPeriod, 'period' | 'planned' | 'actual'>[]): RealisationHistory {
  const history: RealisationHistory = { ratios: [], undefined: [] };
  for (const { period, planned, actual } of periods) {
    if (!(planned > 0)) history.undefined.push({ period, reason: 'nothing-planned' });
    else if (actual === null) history.undefined.push({ period, reason: 'no-actual' });
    else history.ratios.push({ period, ratio: actual / planned });
  }
  return history;
}
