import { studentTail } from '../statistics/studentTail';

export interface Trend {
  /** Change per step. */
  slope: number;
  /** Two-sided p-value of the slope being 0; 1 where all values are the same. */
  pValue: number;
}

/**
 * The straight-line trend of values in time order, and whether it may be chance.
 *
 * Formula: least squares on the places 0, 1, 2, ...; t = slope / its standard error with n − 2 degrees of freedom.
 *
 * @param values in time order, one per period
 * @returns null with fewer than three values: a line through two fits always
 * @example linearTrend([0.75, 0.8, 0.7, 0.78, 0.72]) // slope −0.008, p 0.6156047
 */
export function linearTrend(values: readonly number[]): Trend | null {
  const n = values.length;
  if (n < 3) return null;
  const centre = (n - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const places = values.reduce((sum, _, place) => sum + (place - centre) ** 2, 0);
  const together = values.reduce((sum, value, place) => sum + (place - centre) * (value - mean), 0);
  const slope = together / places;
  const scale = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // Below this a slope is nothing but rounding.
  if (Math.abs(slope) <= 1e-14 * scale) return { slope: 0, pValue: 1 };
  const rest = values.reduce((sum, value, place) => sum + (value - mean - slope * (place - centre)) ** 2, 0);
  const error = Math.sqrt(rest / (n - 2) / places);
  return { slope, pValue: error === 0 ? 0 : Math.min(1, 2 * studentTail(Math.abs(slope) / error, n - 2)) };
}
