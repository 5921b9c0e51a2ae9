import { PLAN_ERROR_METHODS, type PlanErrorMethod } from '../src/analysis/planning/planError';
import { cellsOf, isBlank, labelsOf, numbersOf, requireSameSize } from './columns';
import { invalidArgument } from './errors';

export interface PlanErrorArguments {
  planned: readonly number[];
  actual: readonly number[];
  method: PlanErrorMethod;
}

/**
 * What PLANERROR was given; the method is "total" when left out.
 *
 * @throws CustomFunctions.Error when the ranges differ in size, a cell is not a number, or the method is unknown
 */
export function planErrorArguments(planned: unknown, actual: unknown, method: unknown): PlanErrorArguments {
  const plan = numbersOf(planned, 'planned');
  const fact = numbersOf(actual, 'actual');
  requireSameSize(plan, fact);
  return { planned: plan.values, actual: fact.values, method: methodOf(method) };
}

function methodOf(argument: unknown): PlanErrorMethod {
  if (isBlank(cellsOf(argument, 'method').values[0])) return 'total';
  const [name = ''] = labelsOf(argument, 'method').values;
  const method = PLAN_ERROR_METHODS.find((known) => known === name.trim().toLowerCase());
  if (method === undefined) throw invalidArgument((say) => say.unknownMethod(name));
  return method;
}
