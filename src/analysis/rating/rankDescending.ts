import { compareBlankLast } from '../compareBlankLast';
import { ranks } from './ranks';

export interface Ranked<T> {
  item: T;
  /** From 1; ties share a rank and the next one is skipped, as in Excel's RANK.EQ. */
  rank: number;
}

/**
 * Orders items by a score, the highest first; ties get the same rank and are listed by name (R2).
 *
 * @example scores A 45, C 50, B 50 // B rank 1, C rank 1, A rank 3
 */
export function rankDescending<T>(
  items: readonly T[],
  score: (item: T) => number,
  name: (item: T) => string,
): Ranked<T>[] {
  const places = ranks(items.map(score));
  return items
    .map((item, index) => ({ item, rank: places[index] ?? items.length }))
    .sort((x, y) => x.rank - y.rank || compareBlankLast(name(x.item), name(y.item)));
}
