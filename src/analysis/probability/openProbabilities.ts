import type { RowRef } from '../../schema/records';
import type { FunnelWay } from '../funnel/funnelFacts';
import { winProbability, type ProbabilityColumn, type ProbabilityModel, type WinProbability } from './winProbability';

/** The chance of winning one open deal. */
export interface OpenProbability extends WinProbability {
  deal: string;
  client: string | null;
  manager: string | null;
  /** Where it stands: place in the stage list, from 1. */
  stage: number;
  row: RowRef;
}

/**
 * The chance of winning each open deal (R56), by the stage at which it stands.
 *
 * @param journeys the open ones are answered for, in the order given
 * @param columns those that the model was fitted with
 * @returns nothing for a model of no closed deals
 */
export function openProbabilities(
  model: ProbabilityModel,
  journeys: readonly FunnelWay[],
  columns: readonly ProbabilityColumn[],
): OpenProbability[] {
  return journeys.flatMap(({ deal, passed, outcome }) => {
    if (outcome !== 'open') return [];
    const stage = passed + 1;
    const found = winProbability(
      model,
      stage,
      columns.map(({ of }) => of(deal)),
    );
    const { id, client, manager, row } = deal;
    return found === null ? [] : [{ deal: id, client, manager, stage, row, ...found }];
  });
}
