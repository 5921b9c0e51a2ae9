import type { FunnelWay } from '../../analysis/funnel/funnelFacts';
import type { Journey, RecordReading } from '../../analysis/funnel/journeys';
import { snapshotOf, type Snapshot } from '../../analysis/change/snapshot';
import type { Trail } from '../../analysis/scenario/trails';

/** A deal with the days between which it was open. */
interface Lived {
  journey: Journey;
  trail: Trail | undefined;
  id: string;
  start: number;
  /** null while open. */
  end: number | null;
}

/** What the lists tell of the past: each dated deal with its days. */
export interface History {
  lived: Lived[];
  /** Deals whose start, or whose end though they have ended, is not told: they are in no state of the past. */
  leftOut: number;
  /** The first and last day on which anything is told; null without any dated deal. */
  days: { first: number; last: number } | null;
}

/**
 * The days of each deal, from its start (else its first dated record) to its close.
 *
 * @param journeys as made by journeys
 * @param trails as made by trailsOf from the same lists: one for each journey, in the same order
 */
export function historyOf(journeys: readonly Journey[], trails: readonly Trail[]): History {
  const ids = new Set<string>();
  const lived: Lived[] = [];
  let leftOut = 0;
  let first = Infinity;
  let last = -Infinity;
  journeys.forEach((journey, place) => {
    const { deal, outcome } = journey;
    const trail = trails[place];
    const dates = (trail?.steps ?? []).flatMap(({ date }) => (date === null ? [] : [Math.floor(date)]));
    const told = deal.started ?? dates[0] ?? null;
    const ended = outcome === 'open' ? null : (deal.closed ?? trail?.steps.findLast(({ ending }) => ending)?.date);
    if (told === null || ended === undefined || (ended === null && outcome !== 'open')) {
      leftOut += 1;
      return;
    }
    const end = ended === null ? null : Math.floor(ended);
    const start = Math.min(Math.floor(told), end ?? Infinity);
    const { sheet, row } = deal.row;
    const id = ids.has(deal.id) ? `${deal.id} · ${sheet}!${row}` : deal.id;
    ids.add(id);
    first = Math.min(first, start);
    last = Math.max(last, start, end ?? start, ...dates);
    lived.push({ journey, trail, id, start, end });
  });
  return { lived, leftOut, days: lived.length === 0 ? null : { first, last } };
}

/**
 * A snapshot of a day of the past, as the days in the lists tell it (R55): who had started by then, who had been won or lost, and, where
 * records tell it, which stage each had come to. Budgets have no history in the lists: an open deal is taken to have been worth
 * then what is planned for it now.
 *
 * @param day a serial; its end is meant
 */
export function stateOn(
  { lived }: History,
  stages: readonly string[],
  reading: RecordReading | null,
  day: number,
): Snapshot {
  const indexOf = new Map(stages.map((stage, place) => [stage, place + 1]));
  const ways = lived
    .filter(({ start }) => start <= day)
    .map(({ journey, trail, id, end }): FunnelWay => {
      if (end !== null && end <= day) return { ...journey, deal: { ...journey.deal, id } };
      const reached = (trail?.steps ?? []).reduce(
        (most, { stage, date }) =>
          stage === null || (date !== null && Math.floor(date) > day) ? most : Math.max(most, indexOf.get(stage) ?? 0),
        0,
      );
      const passed = reading === 'passed' ? Math.min(reached, stages.length - 1) : reached - 1;
      return {
        deal: { ...journey.deal, id, actual: null, outcome: 'open' },
        outcome: 'open',
        passed: Math.max(0, passed),
      };
    });
  return snapshotOf(ways, stages, { asOf: day });
}
