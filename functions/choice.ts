import { cellsOf, isBlank, labelsOf } from './columns';
import { invalidArgument } from './errors';

/** What tells which names an argument may have, by the argument. */
const UNKNOWN = { method: 'unknownMethod', rule: 'unknownRule' } as const;

/**
 * One of some names that an argument may have, in any case; the usual one when it is left out or blank.
 *
 * @throws CustomFunctions.Error when it is another
 */
export function choiceOf<T extends string>(
  argument: unknown,
  parameter: keyof typeof UNKNOWN,
  names: readonly T[],
  usual: T,
): T {
  if (isBlank(cellsOf(argument, parameter).values[0])) return usual;
  const [given = ''] = labelsOf(argument, parameter).values;
  const name = names.find((known) => known === given.trim().toLowerCase());
  if (name === undefined) throw invalidArgument((say) => say[UNKNOWN[parameter]](given));
  return name;
}
