import { ascendingOrder } from './ascendingOrder';

/**
 * Holm's correction for many tests: p-values adjusted so that rejecting those at or below 5 % keeps the chance of even one
 * false alarm at 5 %.
 *
 * Formula: sorted ascending, the i-th of m becomes max over j ≤ i of min(1, (m − j + 1) p(j)) (S. Holm, Scandinavian Journal of
 * Statistics 6, 1979).
 *
 * @param pValues p-values, 0 to 1, in any order
 * @returns the adjusted p-values in the order given
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const adjusted = new Array<number>(m).fill(1);
  let running = 0;
  ascendingOrder(pValues).forEach((place, rank) => {
    running = Math.max(running, Math.min(1, (m - rank) * (pValues[place] ?? 1)));
    adjusted[place] = running;
  });
  return adjusted;
}
