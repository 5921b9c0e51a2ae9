import {
  accountTeams,
  clientBase,
  keyClients,
  lifeCycle,
  profitability,
  risk,
  selection,
} from './analyses/clientAnalyses';
import { beforeAndAfter, pastTotals, whatChanged } from './analyses/changeAnalyses';
import {
  byAge,
  chances,
  cycles,
  dynamics,
  factorsOfRefusal,
  managersByStages,
  reasonsOfLoss,
  stale,
} from './analyses/conversionAnalyses';
import { dossierCompleteness, fortnight } from './analyses/dossierAnalyses';
import { funnelByMoney, slices } from './analyses/funnelAnalyses';
import { givenOf, isLacking, type Given, type Lacking, type Reason } from './analyses/given';
import { jsonReady } from './analyses/jsonReady';
import { forecasts, planOfClients, replenishing, stabilityOfPlan } from './analyses/planningAnalyses';
import { contactCalendar, development, dossierReviews, doubts, workload } from './analyses/practiceAnalyses';
import {
  nextStepDiscipline,
  projectMoves,
  rating,
  scenarioFollowed,
  statusChanges,
  timeInStage,
} from './analyses/scenarioAnalyses';
import type { Audit } from './audit';

/** Each analysis under its key in the JSON, in the order in which it stands there. */
const ANALYSES = {
  rating,
  scenario: scenarioFollowed,
  projectMoves,
  nextSteps: nextStepDiscipline,
  lastChanges: statusChanges,
  moneyFunnel: funnelByMoney,
  slices,
  lossReasons: reasonsOfLoss,
  refusalFactors: factorsOfRefusal,
  dynamics,
  beforeAfter: beforeAndAfter,
  crossStatistics: managersByStages,
  conversionByAge: byAge,
  staleDeals: stale,
  timeInStage,
  cycleLength: cycles,
  winProbability: chances,
  snapshots: pastTotals,
  changes: whatChanged,
  plan: planOfClients,
  planStability: stabilityOfPlan,
  forecast: forecasts,
  replenishment: replenishing,
  workload,
  keyClients,
  profitability,
  selection,
  risk,
  accountTeams,
  lifeCycle,
  clientBase,
  contactCalendar,
  reviews: dossierReviews,
  completeness: dossierCompleteness,
  digest: fortnight,
  development,
  dataQuality: doubts,
} satisfies Record<string, (given: Given) => object | Lacking>;

export type AnalysisKey = keyof typeof ANALYSES;

export type FurtherAnalyses = Record<AnalysisKey, object | null> & {
  /** Why a key is null, or a part of one ("development.budgets"). */
  unavailable: Partial<Record<string, Reason>>;
};

/**
 * The analyses that have no report of their own yet, as the audit's JSON holds them: every key is there, null where the lists do not
 * tell enough, with the reason beside it.
 *
 * @param audit whose records they are made from, as of its day
 */
export function furtherAnalyses(audit: Audit): FurtherAnalyses {
  const given = givenOf(audit);
  const unavailable: Partial<Record<string, Reason>> = {};
  const told = (key: string, value: unknown): unknown => {
    if (!isLacking(value)) return value;
    unavailable[key] = value.lacking;
    return null;
  };
  const found = Object.entries(ANALYSES).map(([key, analysis]): [string, unknown] => {
    const whole = told(key, analysis(given));
    if (whole === null) return [key, null];
    const parts = Object.entries(whole as object).map(([name, part]) => [name, told(`${key}.${name}`, part)]);
    return [key, jsonReady(Object.fromEntries(parts))];
  });
  return { ...(Object.fromEntries(found) as Record<AnalysisKey, object | null>), unavailable };
}
