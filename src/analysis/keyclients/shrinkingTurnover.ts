import { compareBlankLast } from '../compareBlankLast';

export interface ShrunkClient {
  client: string;
  before: number;
  now: number;
  /** before − now. */
  lost: number;
  /** (now − before) / before: −0.25 is a quarter less. */
  change: number;
  /** Nothing is bought any more. */
  gone: boolean;
}

/**
 * Clients whose turnover shrinks from one period to the next of equal length (R34).
 *
 * @param before turnover by client; clients with none above 0 have nothing to lose and are left out
 * @param now a client that is missing here has bought nothing
 * @param leastFall only falls by more than this share; 0 when left out
 * @returns the largest loss of money first, ties by name
 * @example 100 before, 75 now // lost 25, change −0.25
 */
export function shrinkingTurnover(
  before: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
  leastFall = 0,
): ShrunkClient[] {
  return [...before]
    .flatMap(([client, was]): ShrunkClient[] => {
      const is = now.get(client) ?? 0;
      const change = (is - was) / was;
      if (!(was > 0) || !(change < -leastFall - 1e-12)) return [];
      return [{ client, before: was, now: is, lost: was - is, change, gone: !(is > 0) }];
    })
    .sort((x, y) => y.lost - x.lost || compareBlankLast(x.client, y.client));
}
