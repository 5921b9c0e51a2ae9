import { wilsonInterval } from './wilsonInterval';

/** A difference of two rates with its 95 % interval, −1 to 1. */
export interface RateDifference {
  difference: number;
  low: number;
  high: number;
}

/**
 * The difference of two independent rates x1/n1 − x2/n2 with its 95 % interval.
 *
 * Formula: d − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²), where l and u are the Wilson bounds of each rate
 * (R. G. Newcombe, Statistics in Medicine 17, 1998, method 10).
 *
 * @param x1 successes of the first group, 0 to n1
 * @param n1 size of the first group; an empty group counts as rate 0 with bounds 0 and 1
 * @param x2 successes of the second group, 0 to n2
 * @param n2 size of the second group
 * @throws RangeError when successes lie outside 0 to the size of their group
 * @example differenceInterval(15, 100, 3, 100) // { difference: 0.12, low: 0.0411676371, high: 0.2051564429 }
 */
export function differenceInterval(x1: number, n1: number, x2: number, n2: number): RateDifference {
  const first = wilsonInterval(x1, n1);
  const second = wilsonInterval(x2, n2);
  const p1 = n1 === 0 ? 0 : x1 / n1;
  const p2 = n2 === 0 ? 0 : x2 / n2;
  const difference = p1 - p2;
  return {
    difference,
    low: difference - Math.hypot(p1 - first.low, second.high - p2),
    high: difference + Math.hypot(first.high - p1, p2 - second.low),
  };
}
