import { aggregateRating, EQUAL_WEIGHTS, type RatingWeights } from './aggregateRating';

/** Columns of points; a column of one value holds for every client. */
export interface RatingColumns {
  status: readonly number[];
  event: readonly number[];
  personal: readonly number[];
}

/**
 * The aggregate rating of many clients at once (R1): aggregateRating line by line.
 *
 * @returns one rating per line of the longest column
 * @throws RangeError when columns of more than one value differ in length
 * @example keyRating({ status: [30, 20], event: [5], personal: [15] }) // [50, 40]
 */
export function keyRating(columns: RatingColumns, weights: RatingWeights = EQUAL_WEIGHTS): number[] {
  const { status, event, personal } = columns;
  const lengths = [status, event, personal].map((column) => column.length).filter((length) => length !== 1);
  const length = lengths[0] ?? 1;
  if (lengths.some((other) => other !== length)) throw new RangeError(`columns of ${lengths.join(', ')} lines`);
  const at = (column: readonly number[], index: number): number => column[column.length === 1 ? 0 : index] ?? 0;
  return Array.from({ length }, (_, index) =>
    aggregateRating({ status: at(status, index), event: at(event, index), personal: at(personal, index) }, weights),
  );
}
