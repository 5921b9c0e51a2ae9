import { changesBetween } from '../../analysis/change/changes';
import type { SnapshotTotals } from '../../analysis/change/snapshot';
import { beforeAfter, type BeforeAfter } from '../../analysis/conversion/beforeAfter';
import { holm } from '../../analysis/statistics/holm';
import { periodOf } from '../../schema/calendar';
import { dayText, lacking, type Given, type Lacking } from './given';
import { periodEnds, periodStart } from './periodDays';
import { historyOf, stateOn, type History } from './stateOn';

/** So many states of the past are kept. */
const SNAPSHOTS = 12;
const SIGNIFICANCE = 0.05;

/** The last period in which anything happened, up to the as-of day. */
interface LastPeriod {
  period: string;
  /** The last day before it, and its own last day or the as-of day. */
  from: number;
  to: number;
}

function lastPeriod({ asOf, period }: Given, { days }: History): LastPeriod | null {
  const today = Math.floor(asOf);
  if (days === null || days.first > today) return null;
  const start = periodStart(Math.min(today, days.last), period);
  const name = periodOf(start, period);
  const next = nextStart(start, period);
  return { period: name, from: start - 1, to: Math.min(today, next - 1) };
}

function nextStart(start: number, kind: Given['period']): number {
  // The longest year has 366 days, the longest quarter 92, the longest month 31.
  return periodStart(start + { year: 366, quarter: 92, month: 31 }[kind], kind);
}

/** R55: what changed in the last period, in a table that balances, from the days that the lists tell. */
export function whatChanged(given: Given): object | Lacking {
  const { journeys, trails, stages, reading } = given;
  if (journeys.length === 0) return lacking('no-deals');
  const history = historyOf(journeys, trails);
  const last = lastPeriod(given, history);
  if (last === null) return lacking('no-history');
  const [before, after] = [last.from, last.to].map((day) => stateOn(history, stages, reading, day));
  if (before === undefined || after === undefined) return lacking('no-history');
  const { totals, ...found } = changesBetween(before, after);
  return {
    period: last.period,
    ...found,
    from: dayText(last.from),
    to: dayText(last.to),
    leftOut: history.leftOut,
    totals: { from: totalsOf(given, totals.from), to: totalsOf(given, totals.to) },
  };
}

/** R55: the key totals at the ends of the last periods. */
export function pastTotals(given: Given): object | Lacking {
  const { journeys, trails, stages, reading, period } = given;
  if (journeys.length === 0) return lacking('no-deals');
  const history = historyOf(journeys, trails);
  const last = lastPeriod(given, history);
  const first = history.days?.first;
  if (last === null || first === undefined) return lacking('no-history');
  const ends = periodEnds(last.to, period, SNAPSHOTS).filter(({ end }) => end >= first);
  return {
    leftOut: history.leftOut,
    snapshots: ends.map(({ period: name, end }) => ({
      period: name,
      asOf: dayText(end),
      ...totalsOf(given, stateOn(history, stages, reading, end).totals),
    })),
  };
}

// Where nothing records stages it is not known at which one a deal stood.
function totalsOf({ reading }: Given, totals: SnapshotTotals): object {
  return reading === null ? { ...totals, openByStage: null } : totals;
}

/** R16: conversion before and from the day given, and the first day of each event, and of what was decided before and in the last period. */
export function beforeAndAfter(given: Given): object | Lacking {
  const { journeys, trails } = given;
  if (journeys.length === 0) return lacking('no-deals');
  const by = journeys.some(({ deal }) => deal.started !== null) ? 'started' : 'closed';
  const events = new Map<string, number>();
  let first = Infinity;
  for (const { deal } of journeys) {
    const day = deal[by];
    if (day === null) continue;
    first = Math.min(first, Math.floor(day));
    if (deal.event !== null) events.set(deal.event, Math.min(events.get(deal.event) ?? Infinity, Math.floor(day)));
  }
  if (first === Infinity) return lacking('no-history');
  const compared = [...events]
    .filter(([, day]) => day > first)
    .sort(([x, xDay], [y, yDay]) => xDay - yDay || (x < y ? -1 : 1))
    .map(([event, day]) => ({ event, day, found: beforeAfter(journeys, { date: day, by }) }));
  const adjusted = holm(compared.flatMap(({ found }) => found.pValue ?? []));
  let tested = 0;
  const lines = compared.map(({ event, day, found }) => {
    const pHolm = found.pValue === null ? null : (adjusted[tested++] ?? 1);
    return { event, date: dayText(day), ...found, pHolm, verdict: corrected(found, pHolm) };
  });
  return {
    by,
    changed:
      given.changedOn === null
        ? lacking('no-day-given')
        : { date: dayText(given.changedOn), ...beforeAfter(journeys, { date: given.changedOn, by }) },
    events: lines.length === 0 ? lacking('no-change-date') : lines,
    period: periodCompared(given, lastPeriod(given, historyOf(journeys, trails))),
  };
}

// What was decided in the last period against all before: by start, a young period would show only what is decided fast.
function periodCompared({ journeys, period }: Given, last: LastPeriod | null): object | Lacking {
  if (last === null || journeys.every(({ deal }) => deal.closed === null)) return lacking('no-close-dates');
  const date = last.from + 1;
  const upTo = journeys.filter(({ deal }) => deal.closed !== null && Math.floor(deal.closed) <= last.to);
  const found = beforeAfter(upTo, { date, by: 'closed' });
  return { period: periodOf(last.to, period), date: dayText(date), by: 'closed', ...found };
}

// Of several days compared some differ by chance.
function corrected({ verdict }: BeforeAfter, pHolm: number | null): BeforeAfter['verdict'] {
  return pHolm !== null && pHolm >= SIGNIFICANCE ? 'not distinguishable' : verdict;
}
