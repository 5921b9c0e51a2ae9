import { ascendingOrder } from './ascendingOrder';

/**
 * Benjamini and Hochberg's correction for many tests: p-values adjusted so that of those at or below 5 % about one in twenty is
 * a false alarm. Milder than Holm's; for screening, not for judging people.
 *
 * Formula: sorted ascending, the i-th of m becomes min over j ≥ i of min(1, m p(j) / j) (Journal of the Royal Statistical
 * Society B 57, 1995).
 *
 * @param pValues p-values, 0 to 1, in any order
 * @returns the adjusted p-values in the order given
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const m = pValues.length;
  const adjusted = new Array<number>(m).fill(1);
  let running = 1;
  ascendingOrder(pValues)
    .reverse()
    .forEach((place, fromTop) => {
      running = Math.min(running, (m / (m - fromTop)) * (pValues[place] ?? 1));
      adjusted[place] = running;
    });
  return adjusted;
}
