import { linearTrend, type Trend } from './linearTrend';
import { meanAndSpread } from './meanAndSpread';

/**
 * too-few: fewer than three concluded periods. rising, falling: the realisation ratio has a trend that is hardly chance, so a mean of
 * the past misleads. unstable: no trend, but the spread is above the limit. stable: neither.
 */
export type StabilityVerdict = 'too-few' | 'rising' | 'falling' | 'unstable' | 'stable';

export interface PlanStability {
  verdict: StabilityVerdict;
  periods: number;
  mean: number | null;
  sd: number | null;
  /** sd / mean; null where the mean is not above 0 or there are fewer than two periods. */
  variation: number | null;
  trend: Trend | null;
}

export interface StabilityOptions {
  /** Largest coefficient of variation that counts as stable; 0.1 when left out. */
  maxVariation?: number;
  /** A trend with a p-value below this is one; 0.05 when left out. */
  significance?: number;
}

const FEWEST = 3;

/**
 * Whether the plan's error can be relied on (R21): the spread of the realisation ratio A / P as a coefficient of variation, and
 * its trend with a test. The ratio is judged and not the error, whose mean may be 0; error = 1 − ratio, so both spread alike.
 *
 * @param ratios realisation ratios of concluded periods, in time order
 * @example planStability([0.75, 0.8, 0.7, 0.78, 0.72]) // stable: variation 0.055, trend −0.008 with p 0.62
 */
export function planStability(ratios: readonly number[], options: StabilityOptions = {}): PlanStability {
  const { maxVariation = 0.1, significance = 0.05 } = options;
  const spread = meanAndSpread(ratios);
  const mean = spread?.mean ?? null;
  const sd = spread?.sd ?? null;
  const variation = mean !== null && sd !== null && mean > 0 ? sd / mean : null;
  const trend = linearTrend(ratios);
  let verdict: StabilityVerdict = 'stable';
  if (ratios.length < FEWEST || trend === null) verdict = 'too-few';
  else if (trend.pValue < significance) verdict = trend.slope > 0 ? 'rising' : 'falling';
  else if (variation === null || variation > maxVariation) verdict = 'unstable';
  return { verdict, periods: ratios.length, mean, sd, variation, trend };
}
