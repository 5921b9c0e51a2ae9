import { cellsOf, isBlank, labelsOf } from './columns';
import { invalidArgument } from './errors';

/**
 * One of some names that an argument may be, in any case; the usual one when it is left out or blank.
 *
 * @param unknown the message that tells which names there are
 * @throws CustomFunctions.Error when it is another
 */
export function choiceOf<T extends string>(
  argument: unknown,
  names: readonly T[],
  usual: T,
  unknown: 'unknownMethod' | 'unknownRule',
): T {
  if (isBlank(cellsOf(argument, '').values[0])) return usual;
  const [given = ''] = labelsOf(argument, unknown === 'unknownMethod' ? 'method' : 'rule').values;
  const name = names.find((known) => known === given.trim().toLowerCase());
  if (name === undefined) throw invalidArgument((say) => say[unknown](given));
  return name;
}
