import type { Deal, Outcome, RowRef } from '../../schema/records';
import type { FunnelWay } from '../funnel/funnelFacts';

/** Where one deal stood on a day. */
export interface SnapshotDeal {
  /** The deal's id; a snapshot has each once. */
  id: string;
  client: string | null;
  manager: string | null;
  outcome: Outcome;
  /** How many stages were passed. */
  passed: number;
  /** What it was worth on the day: for the won the actual, else the refined, else the preliminary budget; else 0. */
  money: number;
  /** The period that it was planned for; null when none is told. */
  period: string | null;
  row: RowRef;
}

/** The key totals on a day. */
export interface SnapshotTotals {
  deals: number;
  open: number;
  won: number;
  lost: number;
  declined: number;
  moneyOpen: number;
  moneyWon: number;
  moneyLost: number;
  moneyDeclined: number;
  /** won / (won + lost + declined), 0 to 1; null when nothing is closed. */
  closedRate: number | null;
  /** Open deals that stand at each stage of the list, in order. */
  openByStage: number[];
}

/** The state of the work on a day, to be kept in the workbook and compared with a later one. Plain data through and through. */
export interface Snapshot {
  /** The day, as a serial number. */
  asOf: number;
  stages: string[];
  totals: SnapshotTotals;
  /** Sorted by id. */
  deals: SnapshotDeal[];
}

export interface SnapshotOptions {
  asOf: number;
  /** The period that a deal is planned for; none when left out. */
  period?: (deal: Deal) => string | null;
}

/**
 * A dated snapshot of the key totals and of where each deal stands (R55).
 *
 * @param journeys as made by journeys
 * @param stages the scenario's stages in order
 * @throws RangeError when two deals have the same id: a change could not be told of one of them
 */
export function snapshotOf(
  journeys: readonly FunnelWay[],
  stages: readonly string[],
  { asOf, period }: SnapshotOptions,
): Snapshot {
  const seen = new Set<string>();
  const deals = journeys.map(({ deal, passed, outcome }): SnapshotDeal => {
    const { id, client, manager, row } = deal;
    if (seen.has(id)) throw new RangeError(`two deals have the id ${id}`);
    seen.add(id);
    return { id, client, manager, outcome, passed, money: worth(deal, outcome), period: period?.(deal) ?? null, row };
  });
  deals.sort((x, y) => (x.id < y.id ? -1 : 1));
  return { asOf, stages: [...stages], totals: totalsOf(deals, stages.length), deals };
}

function worth({ planned, refined, actual }: Deal, outcome: Outcome): number {
  return (outcome === 'won' ? (actual ?? refined ?? planned) : (refined ?? planned ?? actual)) ?? 0;
}

function totalsOf(deals: readonly SnapshotDeal[], stages: number): SnapshotTotals {
  const count = { open: 0, won: 0, lost: 0, declined: 0 };
  const money = { open: 0, won: 0, lost: 0, declined: 0 };
  const openByStage = new Array<number>(stages).fill(0);
  for (const { outcome, money: value, passed } of deals) {
    count[outcome] += 1;
    money[outcome] += value;
    if (outcome === 'open') openByStage[passed] = (openByStage[passed] ?? 0) + 1;
  }
  const closed = count.won + count.lost + count.declined;
  return {
    deals: deals.length,
    ...count,
    moneyOpen: money.open,
    moneyWon: money.won,
    moneyLost: money.lost,
    moneyDeclined: money.declined,
    closedRate: closed === 0 ? null : count.won / closed,
    openByStage,
  };
}
