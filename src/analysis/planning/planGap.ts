export interface PlanGap {
  /** What the plan must hold for the goal to be reached: goal / realisation. Null when nothing is realised. */
  needed: number | null;
  live: number;
  /** needed − live, at least 0; null with `needed`. */
  gap: number | null;
}

/**
 * How much planned money is lacking (R22): goal-based plan − live plan.
 *
 * @param goal money to reach
 * @param live planned money still alive
 * @param realisation the share of a plan that is realised (1 − error); 1 when left out, which takes the goal for the plan
 * @throws RangeError when the realisation is below 0
 * @example planGap(100, 80, 0.75) // needed 133.33, gap 53.33
 * @example planGap(7e6, 2e6) // a refusal of 5m leaves a gap of 5m
 */
export function planGap(goal: number, live: number, realisation = 1): PlanGap {
  if (!(realisation >= 0)) throw new RangeError(`${realisation} is not a share of the plan`);
  if (realisation === 0) return { needed: goal > 0 ? null : 0, live, gap: goal > 0 ? null : 0 };
  const needed = goal / realisation;
  return { needed, live, gap: Math.max(0, needed - live) };
}
