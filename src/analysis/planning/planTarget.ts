/** exact: what the whole plan ends at; thumb: the trade's rule of thumb; concluded: the plan up to its concluded contracts. */
export type PlanTargetRule = 'exact' | 'thumb' | 'concluded';

export const PLAN_TARGET_RULES: readonly PlanTargetRule[] = ['exact', 'thumb', 'concluded'];

/**
 * What to plan so that a goal is reached, from the error of past plans (R20).
 *
 * Formula: exact and concluded goal / (1 − error), thumb goal × (1 + error). They differ in the error that they take: of the actual
 * budgets for the first two rules, of the refined budgets (the share lost before contracts are concluded) for concluded contracts.
 *
 * @param goal money to reach
 * @param error share of the plan that is missed; below 0 when plans are exceeded
 * @returns null when the error is 1 or more and the rule divides by what is left: no plan is large enough
 * @example planTarget(100, 0.25, 'exact') // 133.33
 * @example planTarget(100, 0.25, 'thumb') // 125
 * @example planTarget(100, 0.2, 'concluded') // 125
 */
export function planTarget(goal: number, error: number, rule: PlanTargetRule): number | null {
  if (rule === 'thumb') return goal * (1 + error);
  return error < 1 ? goal / (1 - error) : null;
}
