export interface Uplift {
  /** goal × (1 + error): the trade's own rule; it lands short of the goal whenever the error is positive. */
  ruleOfThumb: number | null;
  /** goal / (1 − error) = goal × P / A: the default for decisions. */
  exact: number | null;
  /** goal / (R / P): what to plan so that concluded contracts (the refined plan) reach the goal. */
  concluded: number | null;
}

/** Totals of a concluded stretch of plan; a PlanPeriod is one. */
export interface PlanTotals {
  planned: number;
  refined: number | null;
  actual: number | null;
}

/**
 * What to plan so that a goal is reached, given how past plans ended (R20), three ways.
 *
 * @param goal money to reach
 * @param history planned, refined and actual of the past
 * @returns null for each figure that the history does not define: nothing planned, nothing actual, nothing refined
 * @example upliftFor(100, { planned: 100, refined: 80, actual: 75 }) // ruleOfThumb 125, exact 133.333, concluded 125
 */
export function upliftFor(goal: number, { planned, refined, actual }: PlanTotals): Uplift {
  if (!(planned > 0)) return { ruleOfThumb: null, exact: null, concluded: null };
  return {
    ruleOfThumb: actual === null ? null : goal * (1 + (planned - actual) / planned),
    exact: actual === null || !(actual > 0) ? null : (goal * planned) / actual,
    concluded: refined === null || !(refined > 0) ? null : (goal * planned) / refined,
  };
}
