import { differenceInterval, type RateDifference } from '../statistics/differenceInterval';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import type { FunnelStage } from './funnel';

export interface WeakestStage {
  stage: string;
  /** Place in the stage list, from 1. */
  index: number;
  /** Decided conversion, 0 to 1. */
  rate: number;
  /** Wilson 95 % interval of the rate. */
  interval: Interval;
  /** How many clients the rate rests on: passed + lost. */
  decided: number;
  /** Whether the data can tell this stage from the runner-up. */
  certain: boolean;
  /** The next weakest stage with enough clients; its rate minus the weakest one's. */
  runnerUp: { stage: string; index: number; rate: number; difference: RateDifference } | null;
}

export interface WeakestStageOptions {
  /** Stages with fewer decided clients take no part; 10 when left out. */
  minClients?: number;
}

/** What the search needs of a stage; a FunnelStage is one. */
export type StageCounts = Pick<FunnelStage, 'stage' | 'passed' | 'lost'>;

/**
 * Names the weak link (R9): the stage with the lowest decided conversion passed / (passed + lost) among stages with enough
 * clients, and whether that is more than chance.
 *
 * It is certain when Newcombe's 95 % interval of (runner-up − weakest) lies above 0. Stages with the same rate go to the earlier
 * one and are not certain. A lone eligible stage is certain only when nothing was decided at any other stage: where others have
 * some clients but too few, one of them may be as weak.
 *
 * @param stages the funnel's stages in order
 * @returns null when no stage has enough clients, or when none of those that have lost anyone: then there is no weak link
 * @example decided 100 of 100, 80 of 100, 1 of 80 // stage 3, rate 0.0125, certain
 */
export function weakestStage(
  stages: readonly StageCounts[],
  { minClients = 10 }: WeakestStageOptions = {},
): WeakestStage | null {
  const eligible = stages
    .map(({ stage, passed, lost }, index) => ({ stage, index: index + 1, passed, lost, decided: passed + lost }))
    .filter(({ decided }) => decided >= Math.max(1, minClients))
    .map((each) => ({ ...each, rate: each.passed / each.decided }))
    .sort((x, y) => x.rate - y.rate || x.index - y.index);
  const [weakest, next] = eligible;
  if (weakest === undefined || weakest.lost === 0) return null;

  const difference =
    next === undefined ? null : differenceInterval(next.passed, next.decided, weakest.passed, weakest.decided);
  const othersUndecided = stages.every(({ passed, lost }, index) => index + 1 === weakest.index || passed + lost === 0);
  return {
    stage: weakest.stage,
    index: weakest.index,
    rate: weakest.rate,
    interval: wilsonInterval(weakest.passed, weakest.decided),
    decided: weakest.decided,
    certain: difference === null ? othersUndecided : difference.low > 0,
    runnerUp:
      next === undefined || difference === null
        ? null
        : { stage: next.stage, index: next.index, rate: next.rate, difference },
  };
}
