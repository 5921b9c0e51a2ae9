import { PLAN_ERROR_METHODS, type PlanErrorMethod } from '../src/analysis/planning/planError';
import { choiceOf } from './choice';
import { numbersOf, requireSameSize } from './columns';

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
  return {
    planned: plan.values,
    actual: fact.values,
    method: choiceOf(method, 'method', PLAN_ERROR_METHODS, 'total'),
  };
}
