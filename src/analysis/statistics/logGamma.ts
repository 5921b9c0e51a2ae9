/** From here on Stirling's series with five terms is exact to the last digits. */
const SERIES_FROM = 15;

/**
 * The natural logarithm of the gamma function of a number above 0.
 *
 * Formula: Stirling's series (x − ½) ln x − x + ½ ln 2π + 1/12x − 1/360x³ + 1/1260x⁵ − 1/1680x⁷ + 1/1188x⁹ from 15 on, and
 * below it Γ(x) = Γ(x + 1) / x as often as needed (Abramowitz and Stegun 6.1.15, 6.1.41).
 *
 * @param x above 0
 * @throws RangeError when x is not above 0
 * @example logGamma(0.5) // 0.5723649429247001, half the logarithm of π
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the gamma function of ${x} is not offered`);
  let factor = 1;
  let y = x;
  for (; y < SERIES_FROM; y += 1) factor *= y;
  const yy = 1 / (y * y);
  const series = (1 / 12 - yy * (1 / 360 - yy * (1 / 1260 - yy * (1 / 1680 - yy / 1188)))) / y;
  return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - Math.log(factor);
}
