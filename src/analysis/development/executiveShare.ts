import type { HoursEntry } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

export interface ExecutiveTime {
  /** null where the row does not say who. */
  executive: string | null;
  hours: number;
  keyHours: number;
  /** keyHours / hours; null without hours. */
  share: number | null;
  /** Against the usual range. */
  verdict: 'below' | 'within' | 'above' | null;
}

export interface ExecutiveShare {
  /** Sorted by name. */
  executives: ExecutiveTime[];
  total: ExecutiveTime;
}

/** The range that the practice quotes for executives' time with key clients. */
export const USUAL_RANGE = { low: 0.25, high: 0.35 };

/**
 * Executives' share of time with key clients (R45), where hours are logged.
 *
 * @param entries hours; only those marked as an executive's count
 * @param isKey whether a client is a key one
 * @param range what is usual, both ends included; 25 to 35 % when left out
 * @example 30 of an executive's 100 hours with key clients // share 0.3, within
 */
export function executiveShare(
  entries: readonly Pick<HoursEntry, 'client' | 'manager' | 'hours' | 'executive'>[],
  isKey: (client: string) => boolean,
  range: { low: number; high: number } = USUAL_RANGE,
): ExecutiveShare {
  const executives = new Map<string | null, { hours: number; keyHours: number }>();
  const all = { hours: 0, keyHours: 0 };
  for (const { client, manager, hours, executive } of entries) {
    if (executive !== true || hours === null) continue;
    let own = executives.get(manager);
    if (own === undefined) executives.set(manager, (own = { hours: 0, keyHours: 0 }));
    for (const sum of [own, all]) {
      sum.hours += hours;
      if (client !== null && isKey(client)) sum.keyHours += hours;
    }
  }
  const timeOf = (
    executive: string | null,
    { hours, keyHours }: { hours: number; keyHours: number },
  ): ExecutiveTime => {
    const share = hours > 0 ? keyHours / hours : null;
    const verdict =
      share === null ? null : share < range.low - 1e-12 ? 'below' : share > range.high + 1e-12 ? 'above' : 'within';
    return { executive, hours, keyHours, share, verdict };
  };
  return {
    executives: [...executives]
      .sort(([x], [y]) => compareBlankLast(x, y))
      .map(([executive, sums]) => timeOf(executive, sums)),
    total: timeOf(null, all),
  };
}
