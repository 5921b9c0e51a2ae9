/** Lower and upper end of an interval, in the unit of what is estimated (a rate is 0 to 1). */
export interface Interval {
  low: number;
  high: number;
}

/** The standard normal quantile of a two-sided 95 % interval. */
export const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval of a rate: where the true rate may lie, given `successes` out of `n`. Unlike the textbook interval
 * it stays within 0 to 1 and is honest for few clients.
 *
 * Formula: (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with p = successes / n (E. B. Wilson, JASA 22, 1927).
 *
 * @param successes how many succeeded, 0 to n
 * @param n how many were tried; with none nothing is known, and the interval is 0 to 1
 * @param z standard normal quantile of the wanted confidence; 95 % when left out
 * @returns rates, 0 to 1
 * @throws RangeError when successes lies outside 0 to n
 * @example wilsonInterval(3, 100) // { low: 0.0102545240, high: 0.0845193643 }
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): Interval {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} successes of ${n} are not possible`);
  if (n === 0) return { low: 0, high: 1 };
  const p = successes / n;
  const zz = z * z;
  const centre = p + zz / (2 * n);
  const half = z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n * n));
  const scale = 1 + zz / n;
  // At the ends the exact bound is 0 or 1; rounding would leave it a hair off.
  return {
    low: successes === 0 ? 0 : (centre - half) / scale,
    high: successes === n ? 1 : (centre + half) / scale,
  };
}
