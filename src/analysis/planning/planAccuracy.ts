import { compareBlankLast } from '../compareBlankLast';
import type { PlanFact } from './planFacts';

/** Why a period's error cannot be told: nothing was planned, or no actual figure is known yet. */
export type UndefinedReason = 'nothing-planned' | 'no-actual';

/** Planned, refined and actual of a period with the errors between them; a share of 0.25 is 25 %, over-fulfilment is negative. */
export interface PlanPeriod {
  period: string;
  planned: number;
  /** null when no line of the period has a refined budget; else lines without one stand at their planned budget. */
  refined: number | null;
  /** null when no line of the period has an actual figure. */
  actual: number | null;
  /** (P − A) / P. */
  error: number | null;
  /** (P − R) / P. */
  refinementError: number | null;
  /** (R − A) / R. */
  executionError: number | null;
  /** The part of the error lost in refinement, (P − R) / P: refinementPoints + executionPoints = error. */
  refinementPoints: number | null;
  /** The part of the error lost in execution, (R − A) / P. */
  executionPoints: number | null;
  /** Why `error` is null; null when it is not. */
  undefinedReason: UndefinedReason | null;
  /** Lines added up, and how many of them lack a refined budget. */
  lines: number;
  refinedMissing: number;
  /** Lines without an actual figure, counted as nothing sold once the period has any actual figure. */
  actualMissing: number;
  /** Sold to clients that were not in the plan; part of `actual`. */
  unplannedActual: number;
}

export interface PlanAccuracy {
  /** In time order. */
  periods: PlanPeriod[];
  /** All concluded periods together, named 'total'; periods without an actual figure are left out of it. */
  total: PlanPeriod;
  /** Names of the periods left out of the total. */
  pending: string[];
}

/**
 * How near the plan came (R19): error of the preliminary plan, split into what was lost in refinement and in execution.
 *
 * @param facts as made by planFacts, or any part of them
 * @example planned 100, refined 80, actual 75 // error .25 = 20 points of refinement + 5 of execution; executionError .0625
 */
export function planAccuracy(facts: readonly PlanFact[]): PlanAccuracy {
  const byPeriod = new Map<string, PlanFact[]>();
  for (const fact of facts) {
    const known = byPeriod.get(fact.period);
    if (known === undefined) byPeriod.set(fact.period, [fact]);
    else known.push(fact);
  }
  const names = [...byPeriod.keys()].sort(compareBlankLast);
  const periods = names.map((name) => planPeriod(name, byPeriod.get(name) ?? []));
  const pending = periods.filter(({ actual }) => actual === null).map(({ period }) => period);
  const concluded = facts.filter((fact) => !pending.includes(fact.period));
  return { periods, total: planPeriod('total', concluded), pending };
}

function planPeriod(period: string, facts: readonly PlanFact[]): PlanPeriod {
  const sum = (figure: (fact: PlanFact) => number): number => facts.reduce((total, fact) => total + figure(fact), 0);
  const lines = sum((fact) => fact.lines);
  const refinedKnown = sum((fact) => fact.refinedKnown);
  const actualKnown = sum((fact) => fact.actualKnown);
  const planned = sum((fact) => fact.planned);
  const refined = refinedKnown === 0 ? null : sum((fact) => fact.refined);
  const actual = actualKnown === 0 ? null : sum((fact) => fact.actual);
  return {
    period,
    planned,
    refined,
    actual,
    error: shareOf(difference(planned, actual), planned),
    refinementError: shareOf(difference(planned, refined), planned),
    executionError: shareOf(difference(refined, actual), refined),
    refinementPoints: shareOf(difference(planned, refined), planned),
    executionPoints: shareOf(difference(refined, actual), planned),
    undefinedReason: planned > 0 ? (actual === null ? 'no-actual' : null) : 'nothing-planned',
    lines,
    refinedMissing: lines - refinedKnown,
    actualMissing: lines - actualKnown,
    unplannedActual: sum((fact) => fact.unplannedActual),
  };
}

function difference(from: number | null, to: number | null): number | null {
  return from === null || to === null ? null : from - to;
}

// A share of nothing, or of a plan below zero, says nothing.
function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || !(whole > 0) ? null : part / whole;
}
