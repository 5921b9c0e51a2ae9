import { countConversion } from '../src/analysis/conversion/countConversion';
import { labelConversion } from '../src/analysis/conversion/labelConversion';
import { planError as planErrorOf, type PlanErrorMethod } from '../src/analysis/planning/planError';
import { keyRating as keyRatingOf } from '../src/analysis/rating/keyRating';
import { rangeOf } from './columns';
import { conversionArguments } from './conversionArguments';
import { undefinedResult, type FunctionError } from './errors';
import { keyRatingArguments } from './keyRatingArguments';
import { planErrorArguments } from './planErrorArguments';

// The docblocks below are the functions' help in Excel; their Russian and Lithuanian texts stand in help.ru.ts and help.lt.ts.
// Parameters are unknown[][] because that is how the metadata says "a cell or a range of anything"; columns.ts reads them.

/**
 * Aggregate rating of a client or of a column of clients: status + event + personal points, each times its weight.
 * @customfunction KEYRATING
 * @param status Status points: a cell or a column.
 * @param event Event points: a cell or a column; left out, 0.
 * @param personal Personal points: a cell or a column; left out, 0.
 * @param weights Three numbers: weights of status, event and personal points; left out, 1, 1 and 1.
 * @returns The rating, one per row.
 */
export function keyRating(
  status: unknown[][],
  event?: unknown[][],
  personal?: unknown[][],
  weights?: unknown[][],
): number[][] {
  const given = keyRatingArguments(status, event, personal, weights);
  return rangeOf(keyRatingOf(given.columns, given.weights), given.width);
}

/**
 * Conversion: the share of outcomes that were won, by count or, with amounts, by money. Also CONVERSION(number won, number worked).
 * @customfunction CONVERSION
 * @param outcomes Outcome of each client (blank: not worked), or the number won.
 * @param won The label that means won, or a range of such labels, or the number worked.
 * @param amounts Budget of each client; with it, the share of money won.
 * @returns The conversion, 0 to 1.
 */
export function conversion(outcomes: unknown[][], won: unknown[][], amounts?: unknown[][]): unknown[][] {
  const given = conversionArguments(outcomes, won, amounts);
  if (given.kind === 'counts') {
    const rates = countConversion(given.won, given.worked);
    return rangeOf(
      rates.map((rate) => rate ?? undefinedResult((say) => say.nothingWorked)),
      given.width,
    );
  }
  const rate = labelConversion(given.outcomes, given.won, given.amounts);
  if (rate !== null) return [[rate]];
  throw undefinedResult((say) => (given.amounts === null ? say.nothingWorked : say.noMoneyWorked));
}

/**
 * Error of a plan against what happened: 0.25 means that 25 % of the plan was missed, below 0 it was exceeded.
 * @customfunction PLANERROR
 * @param planned Planned budget: a cell or a column.
 * @param actual Actual budget: a cell or a column of the same size.
 * @param method "total" (default): error of the totals; "wape": misses of all rows over the actual total; "mape": mean miss of a row.
 * @returns The error as a share.
 */
export function planError(planned: unknown[][], actual: unknown[][], method?: string): number {
  const given = planErrorArguments(planned, actual, method);
  const error = planErrorOf(given.planned, given.actual, given.method);
  if (error === null) throw undefinedPlanError(given.method);
  return error;
}

function undefinedPlanError(method: PlanErrorMethod): FunctionError {
  if (method === 'total') return undefinedResult((say) => say.nothingPlanned);
  return undefinedResult((say) => (method === 'wape' ? say.nothingActual : say.zeroActual));
}
