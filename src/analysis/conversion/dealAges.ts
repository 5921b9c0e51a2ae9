import type { Outcome } from '../../schema/records';
import type { DealOutcome } from './conversionFacts';

/** How old a deal got: until it closed, or until the as-of day if it was still open then. */
export interface DealAge<D extends DealOutcome> {
  journey: D;
  /** Days, 0 or more; a deal closed on the day it started is 0 days old. */
  days: number;
  /** As of the day: a deal that closed later was open then. */
  outcome: Outcome;
}

export interface DealAges<D extends DealOutcome> {
  ages: DealAge<D>[];
  /** Without an age, by why. Deals that start after the as-of day are not there yet. */
  withoutStart: number;
  withoutClose: number;
  closedBeforeStart: number;
  startsLater: number;
}

/**
 * The age of each deal as of a day: what conversion by age, cycle length and stale deals rest on. Only whole days count.
 *
 * @param journeys each deal with its outcome
 * @param asOf the day to look from, as a serial number
 */
export function dealAges<D extends DealOutcome>(journeys: readonly D[], asOf: number): DealAges<D> {
  const today = Math.floor(asOf);
  const result: DealAges<D> = { ages: [], withoutStart: 0, withoutClose: 0, closedBeforeStart: 0, startsLater: 0 };
  for (const journey of journeys) {
    const { deal, outcome } = journey;
    const start = deal.started === null ? null : Math.floor(deal.started);
    const close = deal.closed === null ? null : Math.floor(deal.closed);
    if (start === null) result.withoutStart += 1;
    else if (start > today) result.startsLater += 1;
    else if (outcome === 'open') result.ages.push({ journey, days: today - start, outcome });
    else if (close === null) result.withoutClose += 1;
    else if (close < start) result.closedBeforeStart += 1;
    else if (close > today) result.ages.push({ journey, days: today - start, outcome: 'open' });
    else result.ages.push({ journey, days: close - start, outcome });
  }
  return result;
}
