import { shrunkRate } from './shrunkRate';

export interface RateGroup {
  won: number;
  worked: number;
}

export interface ShrunkRates {
  /** The rate of all groups together, 0 to 1; 0 when there is nothing. */
  mean: number;
  /** How many average clients the mean counts for; Infinity when the groups differ no more than chance would make them. */
  strength: number;
  /** One shrunken rate per group, in the order given. */
  rates: number[];
}

/**
 * Shrinks the rates of groups (managers) towards their common mean by as much as the data themselves ask for.
 *
 * Formula: beta-binomial by the method of moments (J. Kleinman, JASA 68, 1973, weights n). With μ = Σx / N, S = Σ n(p − μ)² and k
 * non-empty groups, the intra-group correlation is ρ = (S − μ(1 − μ)(k − 1)) / (μ(1 − μ)(N − Σn²/N − (k − 1))), and the strength
 * is M = (1 − ρ) / ρ. Edges: ρ ≤ 0 (spread within chance), one group, groups of one client each, and all won or none won give
 * M = Infinity: every rate is the mean. ρ ≥ 1 gives M = 0: the rates stay as they are.
 *
 * @param groups successes and size of each group; empty groups take no part and get the mean
 * @throws RangeError when successes lie outside 0 to the size of their group
 * @example shrinkRates([{ won: 0, worked: 10 }, { won: 10, worked: 10 }]).strength // 0
 */
export function shrinkRates(groups: readonly RateGroup[]): ShrunkRates {
  let won = 0;
  let worked = 0;
  let squares = 0;
  let filled = 0;
  for (const group of groups) {
    if (!(group.won >= 0 && group.won <= group.worked)) {
      throw new RangeError(`${group.won} won of ${group.worked} are not possible`);
    }
    won += group.won;
    worked += group.worked;
    squares += group.worked * group.worked;
    if (group.worked > 0) filled += 1;
  }
  const mean = worked === 0 ? 0 : won / worked;
  const strength = strengthOf(groups, mean, worked, squares, filled);
  return { mean, strength, rates: groups.map((group) => shrunkRate(group.won, group.worked, mean, strength)) };
}

function strengthOf(
  groups: readonly RateGroup[],
  mean: number,
  worked: number,
  squares: number,
  filled: number,
): number {
  const binomial = mean * (1 - mean);
  if (filled < 2 || binomial === 0) return Infinity;
  let spread = 0;
  for (const group of groups) {
    if (group.worked > 0) spread += group.worked * (group.won / group.worked - mean) ** 2;
  }
  const room = worked - squares / worked - (filled - 1);
  if (!(room > 1e-9)) return Infinity;
  const correlation = (spread - binomial * (filled - 1)) / (binomial * room);
  if (correlation <= 0) return Infinity;
  return correlation >= 1 ? 0 : (1 - correlation) / correlation;
}
