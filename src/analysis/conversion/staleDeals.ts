import type { RowRef } from '../../schema/records';
import type { DealOutcome } from './conversionFacts';
import { dealAges } from './dealAges';

/** An open deal that is older than any deal that ever closed. */
export interface StaleDeal {
  deal: string;
  client: string | null;
  manager: string | null;
  started: number | null;
  /** Days since its start. */
  age: number;
  row: RowRef;
}

export interface StaleDeals {
  /** The age of the oldest deal that closed, in days; null when none has, and then nothing is stale. */
  oldestClosed: number | null;
  /** The oldest first, then in the order given. */
  stale: StaleDeal[];
  /** Open deals as of the day that have an age, stale ones included. */
  open: number;
  /** Open deals whose start is not told: their age is unknown. */
  openWithoutStart: number;
}

/**
 * Stale deals (R11): open, and older than any deal that closed. They are not to be counted as wins to come: nothing as old ever
 * was decided.
 *
 * @param deals each deal with its outcome; journeys do
 * @param asOf the day to look from, as a serial number
 */
export function staleDeals(deals: readonly DealOutcome[], asOf: number): StaleDeals {
  const { ages } = dealAges(deals, asOf);
  const oldestClosed = ages.reduce<number | null>(
    (oldest, { days, outcome }) => (outcome === 'open' ? oldest : Math.max(oldest ?? 0, days)),
    null,
  );
  const open = ages.filter(({ outcome }) => outcome === 'open');
  const stale = oldestClosed === null ? [] : open.filter(({ days }) => days > oldestClosed);
  return {
    oldestClosed,
    stale: stale
      .sort((x, y) => y.days - x.days)
      .map(({ journey: { deal }, days }) => ({
        deal: deal.id,
        client: deal.client,
        manager: deal.manager,
        started: deal.started,
        age: days,
        row: deal.row,
      })),
    open: open.length,
    openWithoutStart: deals.filter(({ deal, outcome }) => outcome === 'open' && deal.started === null).length,
  };
}
