import { hasNextYear } from '../src/analysis/time/hasNextYear';
import { cellsOf, isBlank, rowOf, textOf, type Column } from './columns';
import { invalidArgument } from './errors';

/**
 * A range as days (serials), blanks as null.
 *
 * @throws CustomFunctions.Error naming the argument and its row when a cell holds no date
 */
export function datesOf(argument: unknown, name: string): Column<number | null> {
  const cells = cellsOf(argument, name);
  return {
    ...cells,
    values: cells.values.map((cell, index) => {
      if (isBlank(cell)) return null;
      if (typeof cell === 'number' && hasNextYear(cell)) return cell;
      throw invalidArgument((say) => say.notADate(name, rowOf(index, cells.width), textOf(cell)));
    }),
  };
}
