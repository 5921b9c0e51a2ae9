import type { Deal, Outcome, RowRef, StageEvent } from '../../schema/records';
import { journeys, type Journey, type RecordReading } from '../funnel/journeys';
import { logUnits } from '../funnel/logUnits';
import type { SkippedRow } from '../funnel/skippedRow';
import type { Ending } from './scenario';

/** One record of a unit's way: it came to (or passed) a stage, or it ended. */
export interface Step {
  /** The stage's name; null for an ending. */
  stage: string | null;
  ending: Ending | null;
  date: number | null;
  /** Who recorded it. */
  manager: string | null;
  row: RowRef;
}

/** What one unit of work (a client in an event, or a deal) went through, in order. */
export interface Trail {
  /** The deal of the journey; without a log its start is what the deals row tells. */
  deal: Deal;
  /** The outcome of the journey. */
  outcome: Outcome;
  steps: Step[];
}

export interface TrailInput {
  deals: readonly Deal[];
  log: readonly StageEvent[];
  /** The scenario's stages in order. */
  stages: readonly string[];
  /** What a record or a date means; inferred as journeys infers it when left out. */
  reading?: RecordReading;
}

/**
 * The way of each unit of work, from the stage log or, without a log, from the dates per stage. Units come as journeys brings
 * them: deals rows in their order, then units that only the log knows.
 *
 * Steps are in order of date, undated ones first, then of row; an ending comes after the stages of its day. A date column that is
 * only marked stands before the first dated later stage. Where only the deals row tells the outcome, an ending of its close date
 * is added.
 *
 * @returns a row without any record has no steps, or just its ending
 */
export function trailsOf({ deals, log, stages, reading }: TrailInput): { trails: Trail[]; skipped: SkippedRow[] } {
  const ways = journeys({ deals, log, stages, reading }).journeys;
  if (log.length === 0) {
    // The earliest date of a stage is no start to count from: where dates mean passed, it is the day on which that stage ended.
    const trails = ways.map((way, place) => {
      const deal = { ...way.deal, started: deals[place]?.started ?? null };
      return trailOf({ ...way, deal }, stepsOfDates(deal, stages));
    });
    return { trails, skipped: [] };
  }
  const stageIndex = new Map(stages.map((stage, index) => [stage, index + 1]));
  const { ofDeal, ofLogOnly, skipped } = logUnits(deals, log, stageIndex);
  const trails = ways.map((way, place) => {
    const lines = place < deals.length ? ofDeal.get(place) : ofLogOnly[place - deals.length];
    return trailOf(way, stepsOfLog(lines ?? []));
  });
  return { trails, skipped };
}

function trailOf({ deal, outcome, inferred }: Journey, steps: Step[]): Trail {
  const isTold = outcome !== 'open' && !(outcome === 'won' && inferred);
  // The log may tell the ending and go on: then it is there already, before the last step.
  if (!isTold || steps.some(({ ending }) => ending === outcome)) return { deal, outcome, steps };
  const ending: Step = { stage: null, ending: outcome, date: deal.closed, manager: deal.manager, row: deal.row };
  return { deal, outcome, steps: [...steps, ending] };
}

// Lines come by date and row; within a day the stages come first, because a day's ending is what the day ended with.
function stepsOfLog(lines: readonly StageEvent[]): Step[] {
  const steps = lines.map(({ stage, outcome, date, manager, row }): Step => ({
    stage: outcome === null ? stage : null,
    ending: outcome,
    date,
    manager,
    row,
  }));
  return steps
    .map((step, place) => ({ step, place }))
    .sort((x, y) => {
      if (x.step.date === null || x.step.date !== y.step.date) return x.place - y.place;
      return Number(x.step.ending !== null) - Number(y.step.ending !== null) || x.place - y.place;
    })
    .map(({ step }) => step);
}

function stepsOfDates(deal: Deal, stages: readonly string[]): Step[] {
  const marks = stages.map((stage, index) => ({ stage, index, date: deal.stageDates?.[index] ?? null }));
  const dated = marks.flatMap(({ stage, index, date }) => (typeof date === 'number' ? [{ stage, index, date }] : []));
  const ordered: { stage: string; index: number; date: number | null }[] = dated.sort(
    (x, y) => x.date - y.date || x.index - y.index,
  );
  for (const { stage, index, date } of marks) {
    if (date !== true) continue;
    const before = ordered.findIndex((each) => each.index > index);
    ordered.splice(before === -1 ? ordered.length : before, 0, { stage, index, date: null });
  }
  return ordered.map(({ stage, date }): Step => ({ stage, ending: null, date, manager: deal.manager, row: deal.row }));
}
