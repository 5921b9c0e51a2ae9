import { chiSquareTail } from './chiSquareTail';
import { incompleteBeta } from './incompleteBeta';

/**
 * The chance that a variable of Student's t distribution is larger than t.
 *
 * Formula: ½ I_x(df / 2, ½) with x = df / (df + t²), for t of 0 or more (Abramowitz and Stegun 26.7.1); with endless degrees of
 * freedom it is the normal distribution.
 *
 * @param t any number
 * @param df degrees of freedom, above 0; Infinity for the normal distribution
 * @returns 0 to 1
 * @throws RangeError when df is not above 0 or t is not a number
 * @example studentTail(1.5332062740589443, 4) // 0.1
 */
export function studentTail(t: number, df: number): number {
  if (Number.isNaN(t)) throw new RangeError('t is not a number');
  if (!(df > 0)) throw new RangeError(`${df} degrees of freedom are not possible`);
  const square = t * t;
  const upper =
    square === Infinity
      ? 0
      : df === Infinity
        ? chiSquareTail(square, 1) / 2
        : incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square)) / 2;
  return t < 0 ? 1 - upper : upper;
}
