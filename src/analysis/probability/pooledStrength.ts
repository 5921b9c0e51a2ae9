import type { RateGroup } from '../statistics/shrinkRates';

/**
 * How strongly groups should be drawn towards the mean of their own family, when there are several families (the products of each
 * manager): one strength for all, so that families of few groups borrow it from the others.
 *
 * Formula: as shrinkRates, with sums over families: ρ = Σ (S − μ(1 − μ)(k − 1)) / Σ μ(1 − μ)(N − Σn²/N − (k − 1)), M = (1 − ρ) / ρ.
 * For one family it is the strength of shrinkRates.
 *
 * @returns how many average deals the mean counts for: Infinity when groups differ no more than chance would make them, or when
 *   nothing can be told; 0 when each group is all or nothing
 */
export function pooledStrength(families: readonly (readonly RateGroup[])[]): number {
  let excess = 0;
  let room = 0;
  for (const family of families) {
    const groups = family.filter(({ worked }) => worked > 0);
    const worked = groups.reduce((sum, group) => sum + group.worked, 0);
    if (groups.length < 2) continue;
    const mean = groups.reduce((sum, { won }) => sum + won, 0) / worked;
    const binomial = mean * (1 - mean);
    const squares = groups.reduce((sum, group) => sum + group.worked ** 2, 0);
    const spread = groups.reduce((sum, group) => sum + group.worked * (group.won / group.worked - mean) ** 2, 0);
    excess += spread - binomial * (groups.length - 1);
    room += binomial * (worked - squares / worked - (groups.length - 1));
  }
  if (!(room > 1e-9)) return Infinity;
  const correlation = excess / room;
  if (correlation <= 0) return Infinity;
  return correlation >= 1 ? 0 : (1 - correlation) / correlation;
}
