import { logGamma } from './logGamma';

const PRECISION = 1e-16;
const MOST_TERMS = 100000;

/**
 * The chance that a chi-square variable is at least this large: the p-value of a chi-square test.
 *
 * Formula: the upper regularised incomplete gamma function Q(df / 2, x / 2); below df / 2 + 1 by the series of its complement,
 * above by Lentz's continued fraction (Press et al., Numerical Recipes 6.2).
 *
 * @param statistic the chi-square statistic, 0 or more
 * @param df degrees of freedom, a whole number of 1 or more
 * @returns 0 to 1
 * @throws RangeError when an argument lies outside its range
 * @example chiSquareTail(8.791208791208792, 1) // 0.0030268562
 */
export function chiSquareTail(statistic: number, df: number): number {
  if (!(statistic >= 0)) throw new RangeError(`${statistic} is not a chi-square statistic`);
  if (!Number.isInteger(df) || df < 1) throw new RangeError(`${df} degrees of freedom are not possible`);
  if (statistic === 0) return 1;
  if (statistic === Infinity) return 0;
  const a = df / 2;
  const x = statistic / 2;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  const tail = x < a + 1 ? 1 - scale * lowerSeries(a, x) : scale * upperFraction(a, x);
  return Math.min(1, Math.max(0, tail));
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return fraction;
}
