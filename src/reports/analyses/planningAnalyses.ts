import { moneyInFunnel } from '../../analysis/funnel/moneyInFunnel';
import { forecast } from '../../analysis/planning/forecast';
import { livePlan, type LivePlan } from '../../analysis/planning/livePlan';
import { pipelineInterval } from '../../analysis/planning/pipelineInterval';
import { planGap } from '../../analysis/planning/planGap';
import { planStability } from '../../analysis/planning/planStability';
import { predictionInterval } from '../../analysis/planning/predictionInterval';
import { realisation } from '../../analysis/planning/realisation';
import { replenishment } from '../../analysis/planning/replenishment';
import { upliftAtConfidence } from '../../analysis/planning/upliftAtConfidence';
import { weightedPipeline } from '../../analysis/planning/weightedPipeline';
import { clientRatings } from '../../analysis/rating/clientRatings';
import { periodOf } from '../../schema/calendar';
import type { PlanLine } from '../../schema/records';
import { openChances } from './conversionAnalyses';
import { isLacking, lacking, periodNow, type Given, type Lacking } from './given';

/** Two-sided confidence of intervals, and one-sided confidence of what to plan: the same lower bound. */
const INTERVAL_CONFIDENCE = 0.8;
const PLAN_CONFIDENCE = 0.9;

/** R18, R22: the plan of the period, client by client, and what of it is still alive. */
export function planOfClients(given: Given): object | Lacking {
  const plan = planNow(given);
  if (isLacking(plan)) return plan;
  const { planned, live, refused, refusals } = plan.live;
  const dead = new Set(refusals);
  return {
    period: plan.period,
    planned,
    live,
    refused,
    lines: plan.lines.map((line) => {
      const { client, manager, event, planned: first, refined, actual, row } = line;
      return { client, manager, event, planned: first, refined, actual, refused: dead.has(line), row };
    }),
  };
}

/** R20, R21: how far the plan can be relied on, and what to plan to be sure of the goal. */
export function stabilityOfPlan({ planAccuracy }: Given): object | Lacking {
  if (planAccuracy === null) return lacking('no-plan');
  const history = realisation(planAccuracy.periods);
  const ratios = history.ratios.map(({ ratio }) => ratio);
  if (ratios.length === 0) return lacking('no-concluded-period');
  const next = predictionInterval(ratios, INTERVAL_CONFIDENCE);
  return {
    ...planStability(ratios),
    ratios: history.ratios,
    undefined: history.undefined,
    prediction: next && {
      confidence: INTERVAL_CONFIDENCE,
      mean: next.mean,
      sd: next.sd,
      interval: { low: next.low, high: next.high },
    },
    uplift: {
      goal: planAccuracy.goal,
      confidence: PLAN_CONFIDENCE,
      ...upliftAtConfidence(planAccuracy.goal, ratios, PLAN_CONFIDENCE),
    },
  };
}

/** R23: what the period of the plan will bring, and what the open deals may. */
export function forecasts(given: Given): object | Lacking {
  const probabilities = new Map(openChances(given).map(({ deal, probability }) => [deal, probability]));
  const open = given.deals.filter(({ outcome }) => outcome === 'open');
  const chances = open.flatMap((deal) => {
    const probability = probabilities.get(deal.id);
    const amount = moneyInFunnel(deal);
    return probability === undefined || amount === 0 ? [] : [{ amount, probability }];
  });
  const plan = planNow(given);
  const pipeline = chances.length === 0 ? lacking('no-open-money') : pipelineOf(chances);
  if (isLacking(plan) && isLacking(pipeline)) return plan;
  return { plan: isLacking(plan) ? plan : forecastOfPlan(given, plan, probabilities), pipeline };
}

function pipelineOf(chances: Parameters<typeof weightedPipeline>[0]): object {
  const { low, high, method } = pipelineInterval(chances, INTERVAL_CONFIDENCE);
  return {
    deals: chances.length,
    ...weightedPipeline(chances),
    confidence: INTERVAL_CONFIDENCE,
    interval: { low, high },
    method,
  };
}

// A line takes the chance of its client's open deal (the best of several), nothing where the client has refused, else what the past
// has realised of its plans.
function forecastOfPlan(given: Given, plan: PlanOfPeriod, probabilities: ReadonlyMap<string, number>): object {
  const refused = new Set(plan.live.refusals);
  const ofClient = new Map<string, { event: string | null; probability: number }[]>();
  for (const { id, client, event, outcome } of given.deals) {
    const probability = probabilities.get(id);
    if (client === null || outcome !== 'open' || probability === undefined) continue;
    const known = ofClient.get(client);
    if (known === undefined) ofClient.set(client, [{ event, probability }]);
    else known.push({ event, probability });
  }
  const past = realisedShare(given);
  const chanceFrom = { refusal: 0, openDeal: 0, past: 0 };
  const lines = plan.lines.map((line) => {
    const { client, event, planned, refined, actual } = line;
    const own = (client === null ? undefined : ofClient.get(client)) ?? [];
    const fitting = own.filter((deal) => event === null || deal.event === event);
    let probability = past === null ? null : Math.min(1, Math.max(0, past));
    if (refused.has(line)) probability = 0;
    else if (fitting.length > 0) probability = Math.max(...fitting.map((deal) => deal.probability));
    if (actual === null && refined === null && probability !== null) {
      chanceFrom[refused.has(line) ? 'refusal' : fitting.length > 0 ? 'openDeal' : 'past'] += 1;
    }
    return { client, planned, refined, actual, probability };
  });
  const execution = given.planAccuracy?.total.executionError ?? null;
  const options = execution === null ? {} : { refinedRatio: 1 - execution };
  const { low, high, ...found } = forecast(lines, { ...options, confidence: INTERVAL_CONFIDENCE });
  return { period: plan.period, lines: lines.length, chanceFrom, ...found, interval: { low, high } };
}

/** R22: what is lacking in the plan for the goal, and named clients to fill it. */
export function replenishing(given: Given): object | Lacking {
  const plan = planNow(given);
  if (isLacking(plan)) return plan;
  if (given.goal === null) return lacking('no-goal');
  const { planned, live, refused, refusals, clients: inPlan } = plan.live;
  const share = Math.max(0, realisedShare(given) ?? 1);
  const gap = planGap(given.goal, live, share);
  const budgets = usualBudgets(given.records.plan?.records ?? []);
  const known = given.clients.map(({ name, personalRating = null }) => ({ name, personalRating }));
  const candidates = clientRatings({ deals: given.deals, clients: known, points: given.points }).map(
    ({ client, aggregate }) => ({ client, rating: aggregate, budget: budgets.get(client) ?? null }),
  );
  // Who has refused in this period is not asked again.
  const taken = [...inPlan, ...refusals.flatMap(({ client }) => client ?? [])];
  return {
    period: plan.period,
    goal: given.goal,
    realisation: share,
    planned,
    refused,
    ...gap,
    clients: gap.gap === null ? null : replenishment(gap.gap, candidates, taken),
  };
}

interface PlanOfPeriod {
  period: string;
  lines: PlanLine[];
  live: LivePlan;
}

/** The plan of the period that the as-of day lies in, or of the next one that has a plan. */
export function planNow(given: Given): PlanOfPeriod | Lacking {
  const { records, deals } = given;
  const all = records.plan?.records ?? [];
  if (all.length === 0) return lacking('no-plan');
  const nameOf = (day: number): string => periodOf(day, given.period);
  const now = periodNow(given);
  const [period] = [...new Set(all.map((line) => nameOf(line.period)))].filter((name) => name >= now).sort();
  if (period === undefined) return lacking('no-plan-for-the-period');
  const lines = all.filter((line) => nameOf(line.period) === period);
  const events = new Set(lines.flatMap(({ event }) => event ?? []));
  const ofPeriod = deals.filter(
    ({ event, outcome, closed }) =>
      outcome === 'open' || (event !== null && events.has(event)) || (closed !== null && nameOf(closed) === period),
  );
  return { period, lines, live: livePlan(lines, ofPeriod) };
}

/** A / P of all concluded periods; null when there are none. */
function realisedShare({ planAccuracy }: Given): number | null {
  const error = planAccuracy?.total.error ?? null;
  return error === null ? null : 1 - error;
}

/** What is planned for a client as a rule: the mean of its preliminary budgets. */
function usualBudgets(lines: readonly PlanLine[]): Map<string, number> {
  const sums = new Map<string, { lines: number; planned: number }>();
  for (const { client, planned } of lines) {
    if (client === null || planned === null) continue;
    const sum = sums.get(client) ?? { lines: 0, planned: 0 };
    sums.set(client, { lines: sum.lines + 1, planned: sum.planned + planned });
  }
  return new Map([...sums].map(([client, sum]) => [client, sum.planned / sum.lines]));
}
