import { EQUAL_WEIGHTS, type RatingWeights } from '../src/analysis/rating/aggregateRating';
import type { RatingColumns } from '../src/analysis/rating/keyRating';
import { cellsOf, isBlank, numbersOf, sideBySide } from './columns';
import { invalidArgument } from './errors';

export interface KeyRatingArguments {
  columns: RatingColumns;
  weights: RatingWeights;
  /** Cells per row of the result. */
  width: number;
}

/**
 * What KEYRATING was given: columns of the same size, or single cells that hold for every line.
 *
 * @throws CustomFunctions.Error when sizes differ, a cell is not a number, or there are not three weights
 */
export function keyRatingArguments(
  status: unknown,
  event: unknown,
  personal: unknown,
  weights: unknown,
): KeyRatingArguments {
  const columns = [numbersOf(status, 'status'), numbersOf(event, 'event'), numbersOf(personal, 'personal')] as const;
  const { width } = sideBySide(...columns);
  return {
    columns: { status: columns[0].values, event: columns[1].values, personal: columns[2].values },
    weights: weightsOf(weights),
    width,
  };
}

function weightsOf(argument: unknown): RatingWeights {
  if (cellsOf(argument, 'weights').values.every(isBlank)) return EQUAL_WEIGHTS;
  const [status, event, personal, ...more] = numbersOf(argument, 'weights').values;
  if (status === undefined || event === undefined || personal === undefined || more.length > 0) {
    throw invalidArgument((say) => say.threeWeights);
  }
  return { status, event, personal };
}
