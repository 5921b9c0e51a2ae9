import { contactDue as contactDueOn } from '../src/analysis/cadence/contactDue';
import { countConversion } from '../src/analysis/conversion/countConversion';
import { labelConversion } from '../src/analysis/conversion/labelConversion';
import { rateInterval } from '../src/analysis/conversion/rateInterval';
import { hoursNormMiddle } from '../src/analysis/development/hoursNormMiddle';
import { reviewDue as reviewDueOn } from '../src/analysis/dossier/reviews';
import { weakestStage } from '../src/analysis/funnel/weakestStage';
import { concentrationOf, keyTypes } from '../src/analysis/keyclients/keyTypes';
import { nextRealisation } from '../src/analysis/planning/nextRealisation';
import { planError as planErrorOf, type PlanErrorMethod } from '../src/analysis/planning/planError';
import { planGap } from '../src/analysis/planning/planGap';
import { PLAN_TARGET_RULES, planTarget as planTargetOf } from '../src/analysis/planning/planTarget';
import { keyRating as keyRatingOf } from '../src/analysis/rating/keyRating';
import { fisherExact } from '../src/analysis/statistics/fisherExact';
import { choiceOf } from './choice';
import { numbersOf, rangeOf, sideBySide } from './columns';
import { confidenceOf } from './confidence';
import { conversionArguments } from './conversionArguments';
import { conversionTestArguments } from './conversionTestArguments';
import { wonOfWorked } from './counts';
import { datesOf } from './dates';
import { noAnswer, texts, undefinedResult, type FunctionError } from './errors';
import { funnelOfArguments } from './funnelArguments';
import { hoursNormArguments } from './hoursNormArguments';
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

/**
 * What to plan so that a goal is reached, given the error of past plans, such as PLANERROR gives it.
 * @customfunction PLANTARGET
 * @param goal Money to reach: a cell or a column.
 * @param error Planning error as a share (0.25 for 25 %): a cell or a column.
 * @param rule "exact" (default): goal / (1 - error); "thumb": goal x (1 + error); "concluded": like exact, with the error of refined budgets.
 * @returns The plan, one per row.
 */
export function planTarget(goal: unknown[][], error: unknown[][], rule?: string): unknown[][] {
  const chosen = choiceOf(rule, 'rule', PLAN_TARGET_RULES, 'exact');
  const { lines, width } = sideBySide(numbersOf(goal, 'goal'), numbersOf(error, 'error'));
  const targets = lines.map(([money, share]) => planTargetOf(money, share, chosen));
  return rangeOf(
    targets.map((target) => target ?? undefinedResult((say) => say.allMissed)),
    width,
  );
}

/**
 * The share of its plan that the next period will realise, lowest and highest, judging by past periods.
 * @customfunction PLANINTERVAL
 * @param planned Planned budgets of concluded periods, one row per period.
 * @param actual Actual budgets of the same periods.
 * @param confidence How sure the interval shall be, 0 to 1; left out, 0.8.
 * @returns Lowest and highest share in one row.
 */
export function planInterval(planned: unknown[][], actual: unknown[][], confidence?: number): number[][] {
  const sure = confidenceOf(confidence, 0.8);
  const { lines } = sideBySide(numbersOf(planned, 'planned'), numbersOf(actual, 'actual'));
  const next = nextRealisation(
    lines.map(([plan]) => plan),
    lines.map(([, fact]) => fact),
    sure,
  );
  if (next === null) throw undefinedResult((say) => say.twoPeriods);
  return [[next.low, next.high]];
}

/**
 * Between which bounds the true conversion lies, given how many were won of how many worked (Wilson's interval).
 * @customfunction CONVERSIONINTERVAL
 * @param won Number won: a cell or a column.
 * @param worked Number worked: a cell or a column.
 * @param confidence How sure the interval shall be, 0 to 1; left out, 0.95.
 * @returns Lowest and highest conversion, one row per pair of counts.
 */
export function conversionInterval(won: unknown[][], worked: unknown[][], confidence?: number): unknown[][] {
  const sure = confidenceOf(confidence, 0.95);
  return wonOfWorked(numbersOf(won, 'won'), numbersOf(worked, 'worked')).lines.map(([count, all]) => {
    const interval = rateInterval(count, all, sure);
    if (interval !== null) return [interval.low, interval.high];
    const nothing = undefinedResult((say) => say.nothingWorked);
    return [nothing, nothing];
  });
}

/**
 * How probable it is that chance alone makes two conversions differ this much: p of Fisher's exact test; below 0.05 they differ.
 * @customfunction CONVERSIONTEST
 * @param won1 Number won in the first group: a cell or a column.
 * @param worked1 Number worked in the first group: a cell or a column.
 * @param won2 Number won in the second group: a cell or a column.
 * @param worked2 Number worked in the second group: a cell or a column.
 * @returns The p value, one per row.
 */
export function conversionTest(
  won1: unknown[][],
  worked1: unknown[][],
  won2: unknown[][],
  worked2: unknown[][],
): unknown[][] {
  const { lines, width } = conversionTestArguments(won1, worked1, won2, worked2);
  const values = lines.map(([a, first, c, second]) =>
    first === 0 || second === 0
      ? undefinedResult((say) => say.nothingWorked)
      : fisherExact(a, first - a, c, second - c),
  );
  return rangeOf(values, width);
}

/**
 * The sales funnel as a table: for each stage how many clients entered, passed, were lost and are still there, and the conversions.
 * @customfunction FUNNEL
 * @param clients Client of each row; rows of the same client count once, at the furthest stage.
 * @param stages Stage that the client stands at, or was lost at.
 * @param outcomes Outcome of each row, such as won, refused or declined by us; blank: still worked.
 * @param stageOrder All stages in order, from the first contact to the order.
 * @returns A row of headings and a row per stage.
 */
export function funnel(
  clients: unknown[][],
  stages: unknown[][],
  outcomes: unknown[][],
  stageOrder: unknown[][],
): unknown[][] {
  const rows = funnelOfArguments(clients, stages, outcomes, stageOrder);
  return [
    [...texts().funnelHeadings],
    ...rows.map(({ stage, entered, passed, lost, open, stepConversion, decidedConversion }) => [
      stage,
      entered,
      passed,
      lost,
      open,
      stepConversion ?? '',
      decidedConversion ?? '',
    ]),
  ];
}

/**
 * The weak link of the sales funnel: the stage with the lowest passed / (passed + lost) among stages with 10 decided clients or more.
 * @customfunction WEAKSTAGE
 * @param clients Client of each row; rows of the same client count once, at the furthest stage.
 * @param stages Stage that the client stands at, or was lost at.
 * @param outcomes Outcome of each row, such as won, refused or declined by us; blank: still worked.
 * @param stageOrder All stages in order, from the first contact to the order.
 * @returns The stage's name.
 */
export function weakStage(
  clients: unknown[][],
  stages: unknown[][],
  outcomes: unknown[][],
  stageOrder: unknown[][],
): string {
  const weakest = weakestStage(funnelOfArguments(clients, stages, outcomes, stageOrder));
  if (weakest === null) throw noAnswer((say) => say.noWeakStage);
  return weakest.stage;
}

/**
 * Which clients the company depends on: "revenue" above 10 % of all turnover, "critical" above 20 %, "sole" above 50 %, else blank.
 * @customfunction KEYTYPE
 * @param amounts Turnover of all clients, one row per client.
 * @returns The type, one per row.
 */
export function keyType(amounts: unknown[][]): string[][] {
  const { values, width } = numbersOf(amounts, 'amounts');
  return rangeOf(
    keyTypes(values).map((type) => type ?? ''),
    width,
  );
}

/**
 * Concentration of turnover on few clients: the Herfindahl-Hirschman index, from near 0 (many equal clients) to 10,000 (one client).
 * @customfunction CONCENTRATION
 * @param amounts Turnover of all clients, one row per client.
 * @returns The index.
 */
export function concentration(amounts: unknown[][]): number {
  const { hhi } = concentrationOf(numbersOf(amounts, 'amounts').values);
  if (hhi === null) throw undefinedResult((say) => say.noTurnover);
  return hhi;
}

/**
 * The day of a client's next contact: 10 days after the last positive one, but not before 14 days after the last negative one.
 * @customfunction CONTACTDUE
 * @param lastPositive Date of the last positive contact: a cell or a column.
 * @param lastNegative Date of the last negative contact: a cell or a column.
 * @returns The date as a number, one per row; blank when there was no contact. Format the cells as dates.
 */
export function contactDue(lastPositive: unknown[][], lastNegative: unknown[][]): unknown[][] {
  const { lines, width } = sideBySide(datesOf(lastPositive, 'lastPositive'), datesOf(lastNegative, 'lastNegative'));
  return rangeOf(
    lines.map(([positive, negative]) => contactDueOn(positive, negative) ?? ''),
    width,
  );
}

/**
 * The day by which a client's dossier is to be reviewed: 3 calendar months after the last review.
 * @customfunction REVIEWDUE
 * @param lastReview Date of the last review: a cell or a column.
 * @returns The date as a number, one per row; blank when there was no review. Format the cells as dates.
 */
export function reviewDue(lastReview: unknown[][]): unknown[][] {
  const { values, width } = datesOf(lastReview, 'lastReview');
  return rangeOf(
    values.map((day) => (day === null ? '' : reviewDueOn(day))),
    width,
  );
}

/**
 * Norm of hours for an order: half an hour per 1,000 of its value; for an existing client 62.5 % of that, the middle of 50 to 75 %.
 * @customfunction HOURSNORM
 * @param orderValue Value of the order: a cell or a column.
 * @param isExisting Whether the client has bought before (TRUE or FALSE, yes or no, 1 or 0): a cell or a column; blank: no.
 * @returns Hours, one per row.
 */
export function hoursNorm(orderValue: unknown[][], isExisting: unknown[][]): number[][] {
  const { lines, width } = hoursNormArguments(orderValue, isExisting);
  return rangeOf(
    lines.map(([order, existing]) => hoursNormMiddle(order, existing)),
    width,
  );
}

/**
 * How much planned money is lacking: what must be planned less the live plan, never below 0.
 * @customfunction REPLENISH
 * @param goal What must be planned, such as PLANTARGET gives it: a cell or a column.
 * @param live Planned money still alive, refusals taken off: a cell or a column.
 * @returns The money to add to the plan, one per row.
 */
export function replenish(goal: unknown[][], live: unknown[][]): number[][] {
  const { lines, width } = sideBySide(numbersOf(goal, 'goal'), numbersOf(live, 'live'));
  return rangeOf(
    lines.map(([needed, alive]) => planGap(needed, alive).gap ?? 0),
    width,
  );
}

function undefinedPlanError(method: PlanErrorMethod): FunctionError {
  if (method === 'total') return undefinedResult((say) => say.nothingPlanned);
  return undefinedResult((say) => (method === 'wape' ? say.nothingActual : say.zeroActual));
}
