import { differenceInterval, type RateDifference } from '../statistics/differenceInterval';
import { fisherExact } from '../statistics/fisherExact';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import { SIGNIFICANCE } from './compareManagers';
import type { DealOutcome } from './conversionFacts';

/** One side of a date. */
export interface Side {
  won: number;
  /** Won, lost and declined. */
  closed: number;
  /** Not in the comparison: they are undecided. */
  open: number;
  /** won / closed; null when nothing is closed. */
  rate: number | null;
  interval: Interval | null;
}

export interface BeforeAfter {
  before: Side;
  after: Side;
  /** after − before with Newcombe's 95 % interval; null when either side has no closed deal. */
  difference: RateDifference | null;
  /** Fisher's exact test; null with the difference, or when a side has too few. */
  pValue: number | null;
  verdict: 'rose' | 'fell' | 'not distinguishable' | 'too few to say';
  /** Deals on neither side, because the day is not told. */
  undated: number;
}

export interface BeforeAfterOptions {
  /** The first day of the new process, as a serial number. */
  date: number;
  /** Which day puts a deal on its side; the start when left out, because a change works on the deals that start after it. */
  by?: 'started' | 'closed';
  /** A side with fewer closed deals is not judged; 10 when left out. */
  minClients?: number;
}

/**
 * Conversion of closed deals before and after a day on which the process changed (R16).
 *
 * By start, deals that take long are still open on the later side; if the refused are closed sooner than the won, the later rate
 * looks lower than it will be. The open ones of each side are counted for that reason.
 *
 * @param deals each deal with its outcome; journeys do
 * @example 3 of 100 before, 15 of 100 after // difference 0.12, interval 0.0412 to 0.2052, p 0.00519, rose
 */
export function beforeAfter(
  deals: readonly DealOutcome[],
  { date, by = 'started', minClients = 10 }: BeforeAfterOptions,
): BeforeAfter {
  const before = { won: 0, closed: 0, open: 0 };
  const after = { won: 0, closed: 0, open: 0 };
  let undated = 0;
  for (const { deal, outcome } of deals) {
    const day = deal[by];
    // By close day an open deal stands on neither side, which is no fault of the data.
    if (by === 'closed' && outcome === 'open') continue;
    if (day === null) {
      undated += 1;
      continue;
    }
    const side = day < date ? before : after;
    if (outcome === 'open') side.open += 1;
    else side.closed += 1;
    if (outcome === 'won') side.won += 1;
  }
  const known = before.closed > 0 && after.closed > 0;
  const difference = known ? differenceInterval(after.won, after.closed, before.won, before.closed) : null;
  const enough = known && Math.min(before.closed, after.closed) >= minClients;
  const pValue = enough
    ? fisherExact(after.won, after.closed - after.won, before.won, before.closed - before.won)
    : null;
  return {
    before: sideOf(before),
    after: sideOf(after),
    difference,
    pValue,
    verdict: verdictOf(pValue, difference),
    undated,
  };
}

function sideOf({ won, closed, open }: { won: number; closed: number; open: number }): Side {
  return {
    won,
    closed,
    open,
    rate: closed === 0 ? null : won / closed,
    interval: closed === 0 ? null : wilsonInterval(won, closed),
  };
}

function verdictOf(pValue: number | null, difference: RateDifference | null): BeforeAfter['verdict'] {
  if (pValue === null || difference === null) return 'too few to say';
  if (pValue >= SIGNIFICANCE) return 'not distinguishable';
  return difference.difference > 0 ? 'rose' : 'fell';
}
