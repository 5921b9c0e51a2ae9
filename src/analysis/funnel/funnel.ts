import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import type { FunnelFact } from './funnelFacts';

/** One stage of the funnel. Always entered = passed + lost + open, and entered of the next stage = passed of this one. */
export interface FunnelStage {
  stage: string;
  entered: number;
  passed: number;
  /** Refused by the client or declined by us here. */
  lost: number;
  /** The part of `lost` that was our own decision. */
  declined: number;
  open: number;
  /** passed / entered; null when nobody entered. */
  stepConversion: number | null;
  /** passed / (passed + lost), which leaves the open ones out; null when nothing is decided. */
  decidedConversion: number | null;
  /** passed / entered of the first stage; null when the funnel is empty. */
  cumulativeConversion: number | null;
  /** Share of all losses that happened here; null when nobody was lost. */
  lossShare: number | null;
  moneyEntered: number;
  moneyPassed: number;
  moneyLost: number;
  moneyOpen: number;
  /** Wilson 95 % interval of the decided conversion; null when nothing is decided. */
  interval: Interval | null;
}

export interface FunnelOutcomes {
  won: number;
  /** Refused by the client; those we declined are apart. */
  lost: number;
  declined: number;
  open: number;
}

export interface Funnel {
  stages: FunnelStage[];
  outcomes: FunnelOutcomes;
  /** How many journeys the funnel counts: all that entered the first stage. */
  total: number;
}

/**
 * The funnel of a set of facts (R8): for each stage who entered, passed, was lost and is still there, with its conversions.
 *
 * @param facts as made by funnelFacts, or any part of them (a manager's, a period's)
 * @param stages the scenario's stages in order
 * @returns one line per stage of the list, also for stages that nobody entered
 * @example 100 clients, passed 100 / 80 / 1 // step conversions 1, 0.8, 0.0125; cumulative 0.01 at the end
 */
export function funnelOf(facts: readonly FunnelFact[], stages: readonly string[]): Funnel {
  const sums = stages.map(() => emptySum());
  for (const fact of facts) {
    const sum = sums[fact.stage - 1];
    if (sum === undefined) throw new RangeError(`there is no stage ${fact.stage}`);
    sum.entered += fact.entered;
    sum.passed += fact.passed;
    sum.lost += fact.lost;
    sum.declined += fact.declined;
    sum.open += fact.open;
    sum.moneyEntered += fact.moneyEntered;
    sum.moneyPassed += fact.moneyPassed;
    sum.moneyLost += fact.moneyLost;
    sum.moneyOpen += fact.moneyOpen;
  }
  const total = sums[0]?.entered ?? 0;
  const lost = sums.reduce((sum, stage) => sum + stage.lost, 0);
  const declined = sums.reduce((sum, stage) => sum + stage.declined, 0);
  return {
    stages: sums.map((sum, index) => stageOf(stages[index] ?? '', sum, total, lost)),
    outcomes: {
      won: sums.at(-1)?.passed ?? 0,
      lost: lost - declined,
      declined,
      open: sums.reduce((sum, stage) => sum + stage.open, 0),
    },
    total,
  };
}

type StageSum = Omit<FunnelFact, 'manager' | 'event' | 'period' | 'stage'>;

function stageOf(stage: string, sum: StageSum, total: number, allLost: number): FunnelStage {
  const decided = sum.passed + sum.lost;
  return {
    stage,
    entered: sum.entered,
    passed: sum.passed,
    lost: sum.lost,
    declined: sum.declined,
    open: sum.open,
    stepConversion: sum.entered === 0 ? null : sum.passed / sum.entered,
    decidedConversion: decided === 0 ? null : sum.passed / decided,
    cumulativeConversion: total === 0 ? null : sum.passed / total,
    lossShare: allLost === 0 ? null : sum.lost / allLost,
    moneyEntered: sum.moneyEntered,
    moneyPassed: sum.moneyPassed,
    moneyLost: sum.moneyLost,
    moneyOpen: sum.moneyOpen,
    interval: decided === 0 ? null : wilsonInterval(sum.passed, decided),
  };
}

function emptySum(): StageSum {
  return {
    entered: 0,
    passed: 0,
    lost: 0,
    declined: 0,
    open: 0,
    moneyEntered: 0,
    moneyPassed: 0,
    moneyLost: 0,
    moneyOpen: 0,
  };
}
