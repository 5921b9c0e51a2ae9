import type { Deal } from '../../schema/records';
import { moneyWonBy } from '../conversion/moneyWonBy';

/**
 * What each client's won deals closed within a stretch of days brought.
 *
 * @param deals undated ones and those without a client are left out
 * @param from first day, a serial
 * @param to last day, a serial; it counts whole
 * @example turnoverByClient(deals, 42736, 43100) // the turnover of 2017
 */
export function turnoverByClient(
  deals: readonly Pick<Deal, 'client' | 'outcome' | 'closed' | 'planned' | 'refined' | 'actual'>[],
  from: number,
  to: number,
): Map<string, number> {
  const turnover = new Map<string, number>();
  for (const deal of deals) {
    const { client, outcome, closed } = deal;
    if (client === null || outcome !== 'won' || closed === null) continue;
    if (Math.floor(closed) < Math.floor(from) || Math.floor(closed) > Math.floor(to)) continue;
    turnover.set(client, (turnover.get(client) ?? 0) + moneyWonBy(deal));
  }
  return turnover;
}
