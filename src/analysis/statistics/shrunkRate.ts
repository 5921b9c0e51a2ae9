/**
 * A rate drawn towards the mean of all, the more so the fewer clients it rests on: "x of n, as if `strength` more clients had
 * behaved like the average".
 *
 * Formula: (x + mean × strength) / (n + strength), the mean of the beta-binomial posterior.
 *
 * @param x successes
 * @param n clients; with none the mean is the best guess
 * @param mean the rate of the whole, 0 to 1
 * @param strength how many average clients the mean counts for, 0 or more; Infinity draws all the way
 * @returns a rate, 0 to 1
 * @example shrunkRate(3, 100, 0.09, 100) // 0.06
 */
export function shrunkRate(x: number, n: number, mean: number, strength: number): number {
  if (strength === Infinity || n + strength === 0) return mean;
  return (x + mean * strength) / (n + strength);
}
