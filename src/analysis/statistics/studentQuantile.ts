import { studentTail } from './studentTail';

const MOST_STEPS = 2000;

/**
 * The quantile of Student's t distribution: the value that a share p of it lies below.
 *
 * Found by halving an interval around it until its ends are neighbours: the tail is exact, so the quantile is too.
 *
 * @param p share below, between 0 and 1 (0.9 gives the half-width of a two-sided 80 % interval)
 * @param df degrees of freedom, above 0; Infinity for the normal distribution
 * @throws RangeError when p is not between 0 and 1 or df is not above 0
 * @example studentQuantile(0.9, 4) // 1.5332062740589443
 */
export function studentQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is not a share between 0 and 1`);
  if (!(df > 0)) throw new RangeError(`${df} degrees of freedom are not possible`);
  if (p === 0.5) return 0;
  if (p < 0.5) return -upperQuantile(p, df);
  return upperQuantile(1 - p, df);
}

function upperQuantile(tail: number, df: number): number {
  let low = 0;
  let high = 1;
  while (studentTail(high, df) > tail && high < Number.MAX_VALUE / 4) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (studentTail(middle, df) > tail) low = middle;
    else high = middle;
  }
  return low + (high - low) / 2;
}
