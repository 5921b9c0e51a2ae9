import type { Outcome, RowRef } from '../../schema/records';
import type { RecordReading } from '../funnel/journeys';
import { fitness } from './conformance';
import { mustsOf, type Musts } from './reach';
import type { Ending, Scenario } from './scenario';
import { staysOf } from './stays';
import type { Step, Trail } from './trails';

/** A move that the scenario does not allow. */
export interface WrongMove {
  /** The stage or ending before; null: it began here, and here is not the first stage. */
  from: string | null;
  /** The stage or ending that it came to. */
  to: string;
  date: number | null;
  row: RowRef;
}

/** A stay that lasted longer than the stage's deadline. */
export interface Overdue {
  stage: string;
  entered: number;
  /** null: it still stands there. */
  left: number | null;
  /** Days it stood there, until it left or until the as-of day. */
  days: number;
  deadlineDays: number;
  row: RowRef;
}

/** How one client in one event (or one deal) followed the scenario. */
export interface UnitConformance {
  deal: string;
  client: string | null;
  event: string | null;
  manager: string | null;
  outcome: Outcome;
  row: RowRef;
  /** Stages in the order in which they were recorded. */
  trace: string[];
  /** Stages that had to be passed on the way to what was reached, and were not recorded. */
  skipped: string[];
  /** Stages recorded more than once, in the scenario's order. */
  repeated: string[];
  /** Stages recorded after a later one, by a move that the scenario does not allow. */
  outOfOrder: string[];
  wrongMoves: WrongMove[];
  overdue: Overdue[];
  /** LCS fitness to the whole scenario, 0 to 1; null when the scenario branches. */
  fitness: number | null;
  /** The same against the scenario up to the furthest stage reached, fair to who is still on the way or was refused early. */
  fitnessSoFar: number | null;
  /** Nothing skipped, repeated, out of order, moved wrongly or overdue. */
  faultless: boolean;
}

export interface ConformanceOptions {
  /** What a record means: that its stage was entered, or that it was passed. */
  reading: RecordReading;
  /** The day as of which who still stands at a stage is judged, as a serial number. */
  asOf: number;
}

/**
 * How each unit followed the scenario (R5): stages skipped, repeated and out of order, moves that are not allowed, deadlines passed.
 *
 * - Skipped: a stage that every allowed way to a stage reached (or to the order, for the won) passes, without a record. In a linear
 *   scenario these are all the stages before the furthest one; a branch not taken is not skipped.
 * - Moves are those between neighbouring records of different stages, from the start, and to an ending. Refusals are allowed
 *   everywhere; taking a closed one up again is not a move of the scenario.
 * - Overdue: more days at a stage than its deadline; the day of the deadline itself is in time. Undated stays are not judged.
 *
 * @param trails as made by trailsOf; those without any stage recorded are not judged
 * @example linear A B C D: A C D B // skipped none, outOfOrder B, wrong moves A to C, D to B, fitness 0.75
 */
export function unitConformance(
  trails: readonly Trail[],
  scenario: Scenario,
  { reading, asOf }: ConformanceOptions,
): UnitConformance[] {
  const model = scenario.stages.map(({ name }) => name);
  const musts = mustsOf(scenario);
  return trails.flatMap((trail) => {
    const trace = trail.steps.map(({ stage }) => stage).filter((stage) => stage !== null);
    if (trace.length === 0) return [];
    const { deal, outcome } = trail;
    const skipped = skippedStages(trace, outcome, model, musts);
    const repeated = model.filter((stage) => trace.indexOf(stage) !== trace.lastIndexOf(stage));
    const { wrongMoves, outOfOrder } = judgeMoves(trail.steps, scenario);
    const overdue = overdueStays(trail, scenario, { reading, asOf });
    const furthest = Math.max(...trace.map((stage) => model.indexOf(stage) + 1));
    const unit: UnitConformance = {
      deal: deal.id,
      client: deal.client,
      event: deal.event,
      manager: deal.manager,
      outcome,
      row: deal.row,
      trace,
      skipped,
      repeated,
      outOfOrder,
      wrongMoves,
      overdue,
      fitness: scenario.linear ? fitness(trace, model) : null,
      fitnessSoFar: scenario.linear ? fitness(trace, model.slice(0, furthest)) : null,
      faultless: [skipped, repeated, outOfOrder, wrongMoves, overdue].every((faults) => faults.length === 0),
    };
    return [unit];
  });
}

function skippedStages(trace: readonly string[], outcome: Outcome, model: readonly string[], musts: Musts): string[] {
  const needed = new Set(trace.flatMap((stage) => musts.stages.get(stage) ?? []));
  if (outcome === 'won') for (const stage of musts.won) needed.add(stage);
  const recorded = new Set(trace);
  return model.filter((stage) => needed.has(stage) && !recorded.has(stage));
}

function judgeMoves(
  steps: readonly Step[],
  { stages, endings }: Scenario,
): { wrongMoves: WrongMove[]; outOfOrder: string[] } {
  const byName = new Map(stages.map((stage) => [stage.name, stage]));
  const nameOf = (kind: Ending): string => endings.find((each) => each.kind === kind)?.name ?? kind;
  const wrongMoves: WrongMove[] = [];
  const late = new Set<string>();
  let before: Step | null = null;
  let furthest = 0;
  for (const step of steps) {
    const from: Step | null = before;
    before = step;
    if (from !== null && from.stage === step.stage && from.ending === step.ending) continue;
    const standing = from?.stage == null ? null : (byName.get(from.stage) ?? null);
    const allowed =
      step.ending !== null
        ? step.ending !== 'won' || standing?.mayWin === true
        : from === null
          ? stages[0]?.name === step.stage
          : standing !== null && standing.next.includes(step.stage ?? '');
    if (!allowed) {
      const origin = from === null ? null : (from.stage ?? (from.ending === null ? null : nameOf(from.ending)));
      const to = step.stage ?? (step.ending === null ? '' : nameOf(step.ending));
      wrongMoves.push({ from: origin, to, date: step.date, row: step.row });
    }
    const place = step.stage === null ? null : (byName.get(step.stage)?.index ?? null);
    if (place === null) continue;
    if (!allowed && place < furthest && step.stage !== null) late.add(step.stage);
    furthest = Math.max(furthest, place);
  }
  return { wrongMoves, outOfOrder: stages.map(({ name }) => name).filter((name) => late.has(name)) };
}

function overdueStays(trail: Trail, { stages }: Scenario, { reading, asOf }: ConformanceOptions): Overdue[] {
  const names = stages.map(({ name }) => name);
  return staysOf(trail, names, reading).flatMap(({ stage, entered, left, open, row }) => {
    const deadlineDays = stages[names.indexOf(stage)]?.deadlineDays ?? null;
    const until = open ? asOf : left;
    if (deadlineDays === null || entered === null || until === null) return [];
    const days = Math.floor(until) - Math.floor(entered);
    return days > deadlineDays ? [{ stage, entered, left, days, deadlineDays, row }] : [];
  });
}
