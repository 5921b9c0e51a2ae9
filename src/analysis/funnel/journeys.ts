import type { Deal, Outcome, StageEvent } from '../../schema/records';
import { completeFromLog, dealFromLog, outcomeInLog } from './dealFromLog';
import { logUnits } from './logUnits';
import type { SkippedRow } from './skippedRow';

/** How far one unit of work (a client in an event, or an opportunity) came, and how it ended. */
export interface Journey {
  /**
   * The deals row, completed where it is blank: from the log, or its start from the earliest date of its stages. For a unit that only
   * the log knows, a deal made from the log.
   */
  deal: Deal;
  /** How many stages were passed, 0 to K. A won journey passed all K. */
  passed: number;
  outcome: Outcome;
  /** Whether any of this was inferred rather than told; see InferredCounts. */
  inferred: boolean;
}

/** Where passing was read from, best first (R8): the stage log, a date per stage, or the current stage. */
export type JourneyForm = 'log' | 'dates' | 'current';

/** What a record or a date says of its stage. */
export type RecordReading = 'entered' | 'passed';

/** How many journeys were inferred, by kind; a kind's name is also its code in findings. */
export interface InferredCounts {
  /** Lost, and nothing tells at which stage: with a start date the first stage counts as passed, else it was lost there. */
  lostStageUnknown: number;
  /** Open, and nothing tells at which stage: with a start date the first stage counts as passed, else it stands there. */
  openStageUnknown: number;
  /** The form is a log or dates, but this row has no record there: its current stage was used. */
  recordMissing: number;
  /** The records mean passed, the last stage is passed and no outcome is told: counted as won. */
  wonByLastStage: number;
  /** The records say that the last stage was passed, yet the outcome is a refusal: counted as lost at the last stage. */
  lostAfterLastStage: number;
}

export interface JourneySet {
  journeys: Journey[];
  form: JourneyForm;
  /** How records were read, given or inferred; null when the form has no records. */
  reading: RecordReading | null;
  inferred: InferredCounts;
  skipped: SkippedRow[];
}

export interface JourneyInput {
  deals: readonly Deal[];
  log: readonly StageEvent[];
  /** The scenario's stages in order. */
  stages: readonly string[];
  /** What a record or a date means; inferred when left out. */
  reading?: RecordReading;
}

/**
 * Reads from the lists how far each unit of work came (R8). The best source that there is decides: the stage log, else the dates
 * per stage, else the current stage.
 *
 * - A won journey passed every stage; a stage that was skipped on the way counts as passed.
 * - Log and dates: the furthest record k means that k stages were passed, or, read as 'entered', k − 1. When `reading` is left out,
 *   a record of the last stage on a unit that was not won shows that records mean 'entered'; else, when most deals rows that tell
 *   their stage stand at their furthest record, they mean 'entered' too; else 'passed'.
 * - Current stage: an open deal at stage k, or a refusal with last stage k, passed k − 1. Where no stage is told, a row with a
 *   start date passed the first one (unless it is the only one), and the journey is marked as inferred.
 * - Deals rows without a record are read by their current stage. A dates row without any date or stage passed nothing.
 * - The deals row tells the outcome; where it says open, the log's latest outcome holds.
 *
 * @example current form, K = 3: lost with lastStage the second // passed 1
 */
export function journeys({ deals, log, stages, reading }: JourneyInput): JourneySet {
  const stageIndex = new Map(stages.map((stage, index) => [stage, index + 1]));
  const form = log.length > 0 ? 'log' : deals.some(({ stageDates }) => stageDates !== null) ? 'dates' : 'current';
  const { units, skipped } = form === 'log' ? unitsOfLog(deals, log, stageIndex) : unitsOfDeals(deals, stages.length);

  const last = stages.length;
  const readAs = form === 'current' ? null : (reading ?? inferReading(units, stageIndex, last));
  const inferred: InferredCounts = {
    lostStageUnknown: 0,
    openStageUnknown: 0,
    recordMissing: 0,
    wonByLastStage: 0,
    lostAfterLastStage: 0,
  };
  const set = units.map((unit): Journey => {
    const { passed, outcome, guesses } = standing(unit, readAs, stageIndex, last);
    for (const guess of guesses) inferred[guess] += 1;
    return { deal: unit.deal, passed, outcome, inferred: guesses.length > 0 };
  });
  return { journeys: set, form, reading: readAs, inferred, skipped };
}

/** A unit of work before it is known what records mean. Furthest is the highest stage recorded; null when it has no records. */
interface Unit {
  deal: Deal;
  outcome: Outcome;
  furthest: number | null;
}

interface Standing {
  passed: number;
  outcome: Outcome;
  guesses: (keyof InferredCounts)[];
}

function unitsOfDeals(deals: readonly Deal[], last: number): { units: Unit[]; skipped: SkippedRow[] } {
  const units = deals.map((deal): Unit => {
    const dates = deal.stageDates;
    const furthest = dates === null ? null : dates.slice(0, last).findLastIndex((date) => date !== null) + 1;
    return { deal: startedBy(deal), outcome: deal.outcome, furthest };
  });
  return { units, skipped: [] };
}

function startedBy(deal: Deal): Deal {
  if (deal.started !== null || deal.stageDates === null) return deal;
  const days = deal.stageDates.filter((date) => typeof date === 'number');
  return days.length === 0 ? deal : { ...deal, started: Math.min(...days) };
}

function unitsOfLog(
  deals: readonly Deal[],
  log: readonly StageEvent[],
  stageIndex: ReadonlyMap<string, number>,
): { units: Unit[]; skipped: SkippedRow[] } {
  const { ofDeal, ofLogOnly, skipped } = logUnits(deals, log, stageIndex);
  const furthestOf = (lines: readonly StageEvent[]): number =>
    lines.reduce((most, { stage }) => Math.max(most, stage === null ? 0 : (stageIndex.get(stage) ?? 0)), 0);
  const units = deals.map((deal, place): Unit => {
    const lines = ofDeal.get(place);
    if (lines === undefined) return { deal, outcome: deal.outcome, furthest: null };
    const outcome = deal.outcome === 'open' ? (outcomeInLog(lines) ?? 'open') : deal.outcome;
    return { deal: completeFromLog(deal, lines, outcome), outcome, furthest: furthestOf(lines) };
  });
  for (const lines of ofLogOnly) {
    const [first, ...rest] = lines;
    if (first === undefined) continue;
    const deal = dealFromLog([first, ...rest]);
    units.push({ deal, outcome: deal.outcome, furthest: furthestOf(lines) });
  }
  return { units, skipped };
}

// A record of the last stage on a unit that was not won settles it; else the stages that deals rows tell are asked: a deal that
// stands at its furthest record has entered that stage, one that stands behind it has passed it.
function inferReading(units: readonly Unit[], stageIndex: ReadonlyMap<string, number>, last: number): RecordReading {
  let entered = 0;
  let passed = 0;
  for (const { deal, outcome, furthest } of units) {
    if (outcome === 'won' || furthest === null || furthest === 0) continue;
    if (furthest === last) return 'entered';
    const told = toldStage(deal, outcome, stageIndex);
    if (told === furthest) entered += 1;
    else if (told === furthest + 1) passed += 1;
  }
  return entered > passed ? 'entered' : 'passed';
}

function standing(
  unit: Unit,
  reading: RecordReading | null,
  stageIndex: ReadonlyMap<string, number>,
  last: number,
): Standing {
  const { deal, outcome, furthest } = unit;
  if (outcome === 'won') return { passed: last, outcome, guesses: [] };
  const told = toldStage(deal, outcome, stageIndex);
  if (reading === null || furthest === null || (furthest === 0 && told !== null)) {
    const now = standingNow(deal, outcome, told, last);
    return reading === null ? now : { ...now, guesses: ['recordMissing', ...now.guesses] };
  }
  if (reading === 'entered') return { passed: Math.max(0, furthest - 1), outcome, guesses: [] };
  if (furthest < last || last === 0) return { passed: furthest, outcome, guesses: [] };
  return outcome === 'open'
    ? { passed: last, outcome: 'won', guesses: ['wonByLastStage'] }
    : { passed: Math.max(0, last - 1), outcome, guesses: ['lostAfterLastStage'] };
}

function standingNow(deal: Deal, outcome: Outcome, told: number | null, last: number): Standing {
  if (told !== null) return { passed: told - 1, outcome, guesses: [] };
  const passed = deal.started !== null && last >= 2 ? 1 : 0;
  return { passed, outcome, guesses: [outcome === 'open' ? 'openStageUnknown' : 'lostStageUnknown'] };
}

function toldStage(deal: Deal, outcome: Outcome, stageIndex: ReadonlyMap<string, number>): number | null {
  const [first, second] = outcome === 'open' ? [deal.stage, deal.lastStage] : [deal.lastStage, deal.stage];
  return (
    (first === null ? undefined : stageIndex.get(first)) ?? (second === null ? null : (stageIndex.get(second) ?? null))
  );
}
