import { numbersOf, sideBySide, type Lines } from './columns';
import { requireWhole, wonOfWorked } from './counts';

/**
 * What CONVERSIONTEST was given: counts of two groups, line by line; a single count holds for every line.
 *
 * @throws CustomFunctions.Error when sizes differ, a count is not whole, or a line has more won than worked
 */
export function conversionTestArguments(
  won1: unknown,
  worked1: unknown,
  won2: unknown,
  worked2: unknown,
): Lines<readonly [number, number, number, number]> {
  const columns = [
    numbersOf(won1, 'won1'),
    numbersOf(worked1, 'worked1'),
    numbersOf(won2, 'won2'),
    numbersOf(worked2, 'worked2'),
  ] as const;
  columns.forEach(requireWhole);
  wonOfWorked(columns[0], columns[1]);
  wonOfWorked(columns[2], columns[3]);
  return sideBySide(...columns);
}
