import { studentQuantile } from '../statistics/studentQuantile';
import { wilsonInterval, type Interval, Z_95 } from '../statistics/wilsonInterval';

/**
 * The Wilson interval of a conversion at a chosen confidence (R15).
 *
 * @param won how many were won, 0 to worked
 * @param worked how many were worked
 * @param confidence two-sided, between 0 and 1; 95 % when left out
 * @returns null when nothing is worked
 * @example rateInterval(3, 100) // 0.0102545240 to 0.0845193643
 */
export function rateInterval(won: number, worked: number, confidence = 0.95): Interval | null {
  if (worked === 0) return null;
  const z = confidence === 0.95 ? Z_95 : studentQuantile((1 + confidence) / 2, Infinity);
  return wilsonInterval(won, worked, z);
}
