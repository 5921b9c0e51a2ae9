import { rowOf, sideBySide, type Column, type Lines } from './columns';
import { invalidArgument } from './errors';

/**
 * Counts of won against counts of worked, line by line; a single count holds for every line.
 *
 * @throws CustomFunctions.Error when sizes differ or a line has more won than worked, or less than none
 */
export function wonOfWorked(won: Column<number>, worked: Column<number>): Lines<readonly [number, number]> {
  const { lines, width } = sideBySide(won, worked);
  lines.forEach(([count, all], index) => {
    if (!(count >= 0 && count <= all)) throw invalidArgument((say) => say.moreWonThanWorked(rowOf(index, width)));
  });
  return { lines, width };
}

/** @throws CustomFunctions.Error naming the argument and its row when a count is not whole */
export function requireWhole({ name, values, width }: Column<number>): void {
  values.forEach((count, index) => {
    if (!Number.isInteger(count)) throw invalidArgument((say) => say.notACount(name, rowOf(index, width), count));
  });
}
