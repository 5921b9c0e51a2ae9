import { numbersOf } from './columns';
import { invalidArgument } from './errors';

/**
 * A confidence between 0 and 1; the usual one when it is left out or blank.
 *
 * @throws CustomFunctions.Error when it is not one
 */
export function confidenceOf(argument: unknown, usual: number): number {
  const [confidence = 0] = numbersOf(argument, 'confidence').values;
  if (confidence === 0) return usual;
  if (!(confidence > 0 && confidence < 1)) throw invalidArgument((say) => say.notAConfidence(confidence));
  return confidence;
}
