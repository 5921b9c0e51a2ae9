import { eventTable, type Duration } from './eventTable';
import { Z_95, type Interval } from './wilsonInterval';

/** How many of all have ended by a time, by cause. Rates are 0 to 1. */
export interface IncidencePoint {
  time: number;
  atRisk: number;
  /** Share not ended by any cause so far. incidence over the causes + underway = 1. */
  underway: number;
  /** Share ended by cause 1, 2, ... so far. */
  incidence: number[];
  /** Standard error of each. */
  standardError: number[];
}

/**
 * Cumulative incidence of causes that compete (won, lost, declined), with those still under way censored: the honest "conversion
 * by age". Counting open deals as not won understates it; leaving them out, or taking 1 − Kaplan-Meier of one cause, overstates it.
 *
 * Formula: I(t) = Σ S(before tᵢ) dᵢ / nᵢ over times up to t, S the share not ended by any cause (O. Aalen and S. Johansen,
 * Scandinavian Journal of Statistics 5, 1978). Variance: Σ (I(t) − I(tᵢ))² Dᵢ / (nᵢ (nᵢ − Dᵢ)) + Σ S² dᵢ (nᵢ − dᵢ) / nᵢ³ −
 * 2 Σ (I(t) − I(tᵢ)) S dᵢ / nᵢ², Dᵢ all that ended (M. Pintilie, Competing Risks, 2006, formula 4.4).
 *
 * @param durations in any order; cause 0 is still under way
 * @param causes how many causes there are
 * @returns one point per time at which something ended, in order
 * @throws RangeError when a time is below 0 or a cause is not one of them
 * @example times 1,1,2,4,4,4,6,6,7,8,9,9,9,1,2,2,4,4, causes 1,1,1,2,2,2,3,3,3,0,... // at 9: .17037037 .20740741 .26666667
 */
export function cumulativeIncidence(durations: readonly Duration[], causes: number): IncidencePoint[] {
  const sums = Array.from({ length: causes }, () => ({ incidence: 0, cross: 0, square: 0, own: 0, pair: 0, mixed: 0 }));
  let underway = 1;
  let hazard = 0;
  return eventTable(durations, causes).map(({ time, atRisk: n, ended }) => {
    const all = ended.reduce((sum, count) => sum + count, 0);
    // Where everybody under way ends at once no later point exists, so the term would be multiplied by 0.
    const weight = all === n ? 0 : all / (n * (n - all));
    hazard += weight;
    sums.forEach((sum, cause) => {
      const count = ended[cause] ?? 0;
      sum.incidence += (underway * count) / n;
      sum.cross += weight * sum.incidence;
      sum.square += weight * sum.incidence * sum.incidence;
      sum.own += (underway * underway * count * (n - count)) / (n * n * n);
      sum.pair += (underway * count) / (n * n);
      sum.mixed += (sum.incidence * underway * count) / (n * n);
    });
    underway *= 1 - all / n;
    return {
      time,
      atRisk: n,
      underway,
      incidence: sums.map((sum) => sum.incidence),
      // The sums over (I(t) − I(tᵢ)) multiplied out, so that each time costs the same.
      standardError: sums.map(({ incidence: now, cross, square, own, pair, mixed }) =>
        Math.sqrt(Math.max(0, now * now * hazard - 2 * now * cross + square + own - 2 * (now * pair - mixed))),
      ),
    };
  });
}

/** The incidence of one cause by an age, and its 95 % interval. */
export interface IncidenceAt {
  rate: number;
  /** On the log(−log) scale, so that it stays within 0 to 1; null at a rate of 0 or 1, where nothing can be said this way. */
  interval: Interval | null;
}

/**
 * Reads the incidence of a cause at an age off the curve: that of the last point at or before it.
 *
 * @param points as made by cumulativeIncidence
 * @param cause 1, 2, ...
 */
export function incidenceAt(points: readonly IncidencePoint[], cause: number, age: number): IncidenceAt {
  const point = points.findLast(({ time }) => time <= age);
  const rate = point?.incidence[cause - 1] ?? 0;
  const error = point?.standardError[cause - 1] ?? 0;
  if (rate <= 0 || rate >= 1) return { rate, interval: null };
  const stretch = Math.exp((Z_95 * error) / (rate * Math.log(rate)));
  return { rate, interval: { low: rate ** (1 / stretch), high: rate ** stretch } };
}
