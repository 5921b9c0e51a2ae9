import { eventTable } from './eventTable';

/** One followed unit: how long, and whether it ended (false: still under way, censored). */
export interface Stretch {
  /** 0 or more, mostly days. */
  time: number;
  ended: boolean;
}

/** Sums of logarithms and products are not exact; this near counts as reached. */
const ROUNDING = 1e-12;

/**
 * Quantiles of a duration when some are still under way: the time by which a share of all has ended.
 *
 * Formula: the smallest time with S(t) ≤ 1 − p, where S is the product of (1 − ended / at risk) over the times so far
 * (E. L. Kaplan and P. Meier, JASA 53, 1958). With nothing under way this is the plain quantile, the smallest value with at
 * least a share p at or below it.
 *
 * @param stretches in any order
 * @param shares wanted shares p, above 0 to 1 (0.5 is the median)
 * @returns one time per share; null when so many have not ended within what was seen
 * @throws RangeError when a time is below 0 or a share lies outside 0 to 1
 * @example survivalQuantiles([{ time: 1, ended: true }, { time: 3, ended: true }, { time: 2, ended: false }], [0.5]) // [3]
 */
export function survivalQuantiles(stretches: readonly Stretch[], shares: readonly number[]): (number | null)[] {
  const table = eventTable(
    stretches.map(({ time, ended }) => ({ time, cause: ended ? 1 : 0 })),
    1,
  );
  let survival = 1;
  const curve = table.map(({ time, atRisk, ended }) => {
    survival *= 1 - (ended[0] ?? 0) / atRisk;
    return { time, survival };
  });
  return shares.map((share) => {
    if (!(share > 0 && share <= 1)) throw new RangeError(`${share} is not a share above 0 to 1`);
    return curve.find((point) => point.survival <= 1 - share + ROUNDING)?.time ?? null;
  });
}
