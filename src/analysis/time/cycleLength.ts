import type { Outcome } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import type { DealOutcome } from '../conversion/conversionFacts';
import type { SlicePart } from '../conversion/conversionTests';
import { dealAges, type DealAge } from '../conversion/dealAges';
import { survivalQuantiles } from '../statistics/survivalQuantiles';

/** A number of days and how many deals it rests on. */
export interface CycleDays {
  deals: number;
  /** Days; null when there are none, or when so many have not closed within what was seen. */
  median: number | null;
  ninetieth: number | null;
}

/** How long deals take from start to end. */
export interface CycleLength {
  /** The whole company, or one manager (null is blank). */
  manager: SlicePart;
  won: CycleDays;
  lost: CycleDays;
  declined: CycleDays;
  /** From the start until decided, whichever way; open deals censored. The one to plan by. */
  decided: CycleDays;
  /** Open as of the day, a part of `decided.deals`. */
  open: number;
}

export interface CycleLengths {
  /** The company first, then the managers by name, blank last. */
  lines: CycleLength[];
  /** Deals without a start, without a close though closed, or closed before they started. */
  leftOut: number;
}

/**
 * Cycle length of won and of lost deals, for the company and for each manager (R52): median and 90th percentile of the days from start
 * to close. Won and lost rest on those that have closed so, because which way an open deal will go is not known; among young deals
 * the slow ones are not in yet, so both are on the short side. `decided` counts the open ones as censored.
 *
 * @param deals each deal with its outcome; journeys do
 * @param asOf the day to look from, as a serial number; what closed later was open then
 */
export function cycleLength(deals: readonly DealOutcome[], asOf: number): CycleLengths {
  const { ages, withoutStart, withoutClose, closedBeforeStart } = dealAges(deals, asOf);
  const byManager = new Map<string | null, DealAge<DealOutcome>[]>();
  for (const age of ages) {
    const { manager } = age.journey.deal;
    const own = byManager.get(manager);
    if (own === undefined) byManager.set(manager, [age]);
    else own.push(age);
  }
  const managers = [...byManager].sort(([x], [y]) => compareBlankLast(x, y));
  return {
    lines: [lineOf({ kind: 'all' }, ages), ...managers.map(([value, own]) => lineOf({ kind: 'value', value }, own))],
    leftOut: withoutStart + withoutClose + closedBeforeStart,
  };
}

function lineOf(manager: SlicePart, ages: readonly DealAge<DealOutcome>[]): CycleLength {
  const ended = (kind: Outcome): CycleDays => daysOf(ages.filter(({ outcome }) => outcome === kind));
  return {
    manager,
    won: ended('won'),
    lost: ended('lost'),
    declined: ended('declined'),
    decided: daysOf(ages),
    open: ages.filter(({ outcome }) => outcome === 'open').length,
  };
}

function daysOf(ages: readonly DealAge<DealOutcome>[]): CycleDays {
  const stretches = ages.map(({ days, outcome }) => ({ time: days, ended: outcome !== 'open' }));
  const [median = null, ninetieth = null] = survivalQuantiles(stretches, [0.5, 0.9]);
  return { deals: ages.length, median, ninetieth };
}
