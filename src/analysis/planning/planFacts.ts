import type { PlanLine } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

/** Budgets of one manager, event and period. Sums are of the lines that have the figure; the counts say how many have. */
export interface PlanFact {
  manager: string | null;
  event: string | null;
  period: string;
  lines: number;
  planned: number;
  plannedKnown: number;
  /** Refined budgets; a line without one stands at its planned budget. Means nothing while refinedKnown is 0. */
  refined: number;
  refinedKnown: number;
  /** Actual budgets. Means nothing while actualKnown is 0: the period is not concluded. */
  actual: number;
  actualKnown: number;
  /** The part of `actual` on lines that had no planned budget (blank or 0). */
  unplannedActual: number;
}

/**
 * Adds plan lines up to facts (R18): one line per manager, event and period, sorted by period, manager, event (blank last).
 *
 * A missing refined budget is not zero: nobody has refined it, so the preliminary one still stands. A missing actual budget adds
 * nothing, and the count of those known tells a concluded period from one to come.
 *
 * @param lines a client's budgets in a period each
 * @param period names the period of a serial day number, as periodOf does
 * @example client A 2m + client B 5m in one period // planned 7m
 */
export function planFacts(lines: readonly PlanLine[], period: (serial: number) => string): PlanFact[] {
  const facts = new Map<string, PlanFact>();
  for (const line of lines) {
    const { manager, event } = line;
    const name = period(line.period);
    const key = JSON.stringify([manager, event, name]);
    let fact = facts.get(key);
    if (fact === undefined) {
      fact = emptyFact(manager, event, name);
      facts.set(key, fact);
    }
    addLine(fact, line);
  }
  return [...facts.values()].sort(
    (x, y) =>
      compareBlankLast(x.period, y.period) ||
      compareBlankLast(x.manager, y.manager) ||
      compareBlankLast(x.event, y.event),
  );
}

function addLine(fact: PlanFact, { planned, refined, actual }: PlanLine): void {
  fact.lines += 1;
  fact.planned += planned ?? 0;
  fact.refined += refined ?? planned ?? 0;
  fact.actual += actual ?? 0;
  if (planned !== null) fact.plannedKnown += 1;
  if (refined !== null) fact.refinedKnown += 1;
  if (actual !== null) fact.actualKnown += 1;
  if ((planned ?? 0) === 0) fact.unplannedActual += actual ?? 0;
}

function emptyFact(manager: string | null, event: string | null, period: string): PlanFact {
  return {
    manager,
    event,
    period,
    lines: 0,
    planned: 0,
    plannedKnown: 0,
    refined: 0,
    refinedKnown: 0,
    actual: 0,
    actualKnown: 0,
    unplannedActual: 0,
  };
}
