import type { Outcome, RowRef } from '../../schema/records';
import type { Snapshot, SnapshotDeal, SnapshotTotals } from './snapshot';

/**
 * Why the open work changed. 'reopened' was closed and is open again; 'removed' was open and is no longer in the list; both are
 * rare, and without them the table would not balance.
 */
export type ChangeKind =
  'new' | 'reopened' | 'moved in' | 'raised' | 'lowered' | 'moved out' | 'won' | 'lost' | 'declined' | 'removed';

/** The order of the lines: what comes in, what changes, what goes out. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'new',
  'reopened',
  'moved in',
  'raised',
  'lowered',
  'moved out',
  'won',
  'lost',
  'declined',
  'removed',
];

/** One deal's part in a line. */
export interface ChangeItem {
  id: string;
  client: string | null;
  manager: string | null;
  /** What it adds to the count and to the money; below 0 when it takes away. */
  count: number;
  money: number;
  /** Its row in the later list; in the earlier one for what was removed. */
  row: RowRef;
}

export interface ChangeLine {
  kind: ChangeKind;
  count: number;
  money: number;
  items: ChangeItem[];
}

export interface Stock {
  count: number;
  money: number;
}

export interface Changes {
  /** The days compared, as serial numbers. */
  from: number;
  to: number;
  /** Open work on the first and on the last day. */
  opening: Stock;
  closing: Stock;
  /** Every kind, in the order of CHANGE_KINDS, also where nothing happened. opening + all lines = closing. */
  lines: ChangeLine[];
  /** Closed on both days, but differently or at another value: a correction of the record that moves no open work. */
  corrected: {
    id: string;
    from: { outcome: Outcome; money: number };
    to: { outcome: Outcome; money: number };
    row: RowRef;
  }[];
  /** Each key total on both days. */
  totals: { from: SnapshotTotals; to: SnapshotTotals };
}

export interface ChangesOptions {
  /** Only the open work planned for this period (null: for none); all of it when left out. */
  period?: string | null;
}

/**
 * What changed between two snapshots (R55): open work on the first day, plus what came in and was raised, minus what was lowered and
 * went out, is the open work on the last day, in count and in money.
 *
 * A deal that was revalued and then closed shows in both lines: raised by the difference, and won (or lost) at its last value. One
 * that came and was closed in between is new and won, both at its last value. A deal that moves to another period leaves at its
 * first value and arrives there at its last.
 *
 * @param before the earlier snapshot
 * @param after the later one
 * @example open 100 and 50; then the first won at 120, and a new one of 30 // 150 + 30 new + 20 raised − 120 won = 80
 */
export function changesBetween(before: Snapshot, after: Snapshot, options: ChangesOptions = {}): Changes {
  const inPeriod = (deal: SnapshotDeal): boolean => options.period === undefined || deal.period === options.period;
  const earlier = new Map(before.deals.map((deal) => [deal.id, deal]));
  const later = new Map(after.deals.map((deal) => [deal.id, deal]));
  const lines = new Map<ChangeKind, ChangeItem[]>(CHANGE_KINDS.map((kind) => [kind, []]));
  const add = (kind: ChangeKind, deal: SnapshotDeal, count: number, money: number): void => {
    const { id, client, manager, row } = deal;
    lines.get(kind)?.push({ id, client, manager, count, money, row });
  };
  const corrected: Changes['corrected'] = [];

  for (const deal of before.deals) {
    if (deal.outcome === 'open' && inPeriod(deal) && !later.has(deal.id)) add('removed', deal, -1, -deal.money);
  }
  for (const deal of after.deals) {
    const old = earlier.get(deal.id) ?? null;
    if (old !== null && old.outcome !== 'open' && deal.outcome !== 'open') {
      if (inPeriod(deal) && (old.outcome !== deal.outcome || old.money !== deal.money)) {
        const [from, to] = [old, deal].map(({ outcome, money }) => ({ outcome, money }));
        if (from !== undefined && to !== undefined) corrected.push({ id: deal.id, from, to, row: deal.row });
      }
      continue;
    }
    const wasIn = old !== null && inPeriod(old);
    const isIn = inPeriod(deal);
    if (old === null || old.outcome !== 'open') {
      if (isIn) add(old === null ? 'new' : 'reopened', deal, 1, deal.money);
    } else if (wasIn && !isIn) {
      add('moved out', deal, -1, -old.money);
    } else if (!wasIn && isIn) {
      add('moved in', deal, 1, deal.money);
    } else if (isIn && deal.money !== old.money) {
      add(deal.money > old.money ? 'raised' : 'lowered', deal, 0, deal.money - old.money);
    }
    if (isIn && deal.outcome !== 'open') add(deal.outcome, deal, -1, -deal.money);
  }
  return {
    from: before.asOf,
    to: after.asOf,
    opening: stockOf(before.deals.filter(inPeriod)),
    closing: stockOf(after.deals.filter(inPeriod)),
    lines: CHANGE_KINDS.map((kind) => lineOf(kind, lines.get(kind) ?? [])),
    corrected,
    totals: { from: before.totals, to: after.totals },
  };
}

function stockOf(deals: readonly SnapshotDeal[]): Stock {
  const open = deals.filter(({ outcome }) => outcome === 'open');
  return { count: open.length, money: open.reduce((sum, { money }) => sum + money, 0) };
}

function lineOf(kind: ChangeKind, items: ChangeItem[]): ChangeLine {
  return {
    kind,
    count: items.reduce((sum, { count }) => sum + count, 0),
    money: items.reduce((sum, { money }) => sum + money, 0),
    items,
  };
}
