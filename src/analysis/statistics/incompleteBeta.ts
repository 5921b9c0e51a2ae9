import { logGamma } from './logGamma';

const PRECISION = 1e-16;
const MOST_TERMS = 10000;
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the share of a beta distribution that lies below x.
 *
 * Formula: Lentz's continued fraction on the side of x where it converges fast (Press et al., Numerical Recipes 6.4). The other side
 * is taken as a second argument, so that nothing is lost when x is next to 1.
 *
 * @param x 0 to 1
 * @param a above 0
 * @param b above 0
 * @param rest 1 − x
 * @throws RangeError when x lies outside 0 to 1 or a parameter is not above 0
 * @example incompleteBeta(0.5, 2, 3) // 0.6875
 */
export function incompleteBeta(x: number, a: number, b: number, rest: number = 1 - x): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${x} is not between 0 and 1`);
  if (x === 0) return 0;
  if (rest <= 0) return 1;
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(rest));
  const below = x < (a + 1) / (a + b + 2);
  const value = below ? (scale * fraction(x, a, b)) / a : 1 - (scale * fraction(rest, b, a)) / b;
  return Math.min(1, Math.max(0, value));
}

function fraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < MOST_TERMS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = d * c;
    result *= change;
    if (Math.abs(change - 1) < PRECISION) break;
  }
  return result;
}
