import type { FunnelWay } from '../funnel/funnelFacts';
import { isLoss, reasonKey, reasonOf, type LossKind } from './lossReasons';

/** A cell of the matrix of reasons, or a row, a column or a group of it. What is left out is not asked for. */
export interface LossCell {
  /** null: losses without a reason. */
  reason?: string | null;
  /** A group of reasons, with `groupOf`; null: reasons without a group. */
  group?: string | null;
  /** Place in the stage list, from 1. */
  stage?: number;
  /** 'both' when left out. */
  kind?: LossKind;
}

/**
 * The journeys behind a figure of the matrix of reasons (R10, R53): as many as the cell says, in the order given.
 *
 * @param groupOf reason to group, as lossReasons takes it
 */
export function lossRows<J extends FunnelWay>(
  journeys: readonly J[],
  { reason, group, stage, kind = 'both' }: LossCell,
  groupOf: ReadonlyMap<string, string> = new Map(),
): J[] {
  const groupByKey = new Map([...groupOf].map(([name, bundle]) => [reasonKey(name), bundle]));
  return journeys.filter(({ deal, passed, outcome }) => {
    if (!isLoss(outcome, kind)) return false;
    if (stage !== undefined && passed + 1 !== stage) return false;
    const told = reasonOf(deal.reason);
    if (reason !== undefined && (told === null ? null : reasonKey(told)) !== keyOf(reason)) return false;
    return group === undefined || (told === null ? null : (groupByKey.get(reasonKey(told)) ?? null)) === group;
  });
}

function keyOf(reason: string | null): string | null {
  return reason === null ? null : reasonKey(reason);
}
