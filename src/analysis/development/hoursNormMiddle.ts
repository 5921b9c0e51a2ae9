import { hoursNorm } from './hoursNorm';

/**
 * One figure for the hours of an order (R42): the middle of its norm, which for an existing client is 62.5 % of a new one's.
 *
 * @throws RangeError when the order's value is below 0
 * @example hoursNormMiddle(200000, false) // 100
 * @example hoursNormMiddle(200000, true) // 62.5
 */
export function hoursNormMiddle(orderValue: number, isExisting: boolean): number {
  const { low, high } = hoursNorm(orderValue, isExisting);
  return (low + high) / 2;
}
