import type { Outcome } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import type { FunnelWay } from '../funnel/funnelFacts';
import { moneyInFunnel } from '../funnel/moneyInFunnel';

/** Which refusals are counted: the client's, our own, or both as the funnel's `lost` does. */
export type LossKind = 'lost' | 'declined' | 'both';

/** Losses for one reason, by stage. */
export interface ReasonLine {
  /** null: no reason is told. */
  reason: string | null;
  /** The group that the reason belongs to; null without one. */
  group: string | null;
  /** Losses per stage of the list, in order. */
  stages: number[];
  total: number;
  money: number;
  /** Share of all losses counted, 0 to 1. */
  share: number;
}

/** Losses for a group of reasons: the upper level of two. */
export interface ReasonGroup extends Omit<ReasonLine, 'reason'> {
  /** The reasons in it, as in the lines. */
  reasons: (string | null)[];
}

/** A matrix of reasons by stages (R10). */
export interface LossReasons {
  stages: string[];
  /** The most frequent reason first, then by name; losses without a reason last. */
  lines: ReasonLine[];
  /** The same for groups; reasons without a group last. */
  groups: ReasonGroup[];
  /** Per stage, equal to the funnel's `lost` (or `declined`) there. */
  stageTotals: number[];
  total: number;
  money: number;
  /** Losses without a reason. */
  untold: number;
}

export interface LossReasonsOptions {
  /** 'both' when left out, which balances with the funnel. */
  kind?: LossKind;
  /** Reason to group, the upper level; compared without regard to case and spaces. */
  groupOf?: ReadonlyMap<string, string>;
}

/**
 * Why deals were lost, by the stage at which they were lost (R10).
 *
 * The columns add up to the funnel's losses at each stage: a loss without a reason is a line of its own and never left out. Money is
 * the money in the funnel: what was at stake.
 *
 * @param journeys as made by journeys; those won or open take no part
 * @param stages the scenario's stages in order
 */
export function lossReasons(
  journeys: readonly FunnelWay[],
  stages: readonly string[],
  { kind = 'both', groupOf = new Map() }: LossReasonsOptions = {},
): LossReasons {
  const lines = new Map<string | null, Omit<ReasonLine, 'share'>>();
  const groups = new Map<string | null, Omit<ReasonGroup, 'share'>>();
  const groupByKey = new Map([...groupOf].map(([reason, group]) => [reasonKey(reason), group]));
  const stageTotals = stages.map(() => 0);
  let total = 0;
  let money = 0;
  for (const { deal, passed, outcome } of journeys) {
    if (!isLoss(outcome, kind)) continue;
    const reason = reasonOf(deal.reason);
    const group = reason === null ? null : (groupByKey.get(reasonKey(reason)) ?? null);
    const key = reason === null ? null : reasonKey(reason);
    let line = lines.get(key);
    if (line === undefined) {
      lines.set(key, (line = { reason, group, stages: stages.map(() => 0), total: 0, money: 0 }));
    }
    let bundle = groups.get(group);
    if (bundle === undefined) {
      groups.set(group, (bundle = { group, reasons: [], stages: stages.map(() => 0), total: 0, money: 0 }));
    }
    if (!bundle.reasons.includes(line.reason)) bundle.reasons.push(line.reason);
    const stake = moneyInFunnel(deal);
    for (const sum of [line, bundle]) {
      sum.stages[passed] = (sum.stages[passed] ?? 0) + 1;
      sum.total += 1;
      sum.money += stake;
    }
    stageTotals[passed] = (stageTotals[passed] ?? 0) + 1;
    total += 1;
    money += stake;
  }
  const withShare = <T extends { total: number }>(sum: T): T & { share: number } => ({
    ...sum,
    share: sum.total / total,
  });
  return {
    stages: [...stages],
    lines: [...lines.values()].map(withShare).sort((x, y) => order(x, y, x.reason, y.reason)),
    groups: [...groups.values()]
      .map((group) => ({ ...withShare(group), reasons: [...group.reasons].sort(compareBlankLast) }))
      .sort((x, y) => order(x, y, x.group, y.group)),
    stageTotals,
    total,
    money,
    untold: lines.get(null)?.total ?? 0,
  };
}

/** Whether an outcome is a loss of the kind. */
export function isLoss(outcome: Outcome, kind: LossKind): boolean {
  return kind === 'both' ? outcome === 'lost' || outcome === 'declined' : outcome === kind;
}

/** A reason as told; blank text is no reason. */
export function reasonOf(reason: string | null): string | null {
  const told = reason?.trim().replace(/\s+/g, ' ') ?? '';
  return told === '' ? null : told;
}

/** What two spellings of one reason have in common. */
export function reasonKey(reason: string): string {
  return (reasonOf(reason) ?? '').toLowerCase();
}

function order(x: { total: number }, y: { total: number }, xName: string | null, yName: string | null): number {
  if ((xName === null) !== (yName === null)) return xName === null ? 1 : -1;
  return y.total - x.total || compareBlankLast(xName, yName);
}
