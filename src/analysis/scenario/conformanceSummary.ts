import type { Scenario } from './scenario';
import type { UnitConformance } from './unitConformance';

/** How many units broke the scenario at a stage, and how. */
export interface StageConformance {
  stage: string;
  skipped: number;
  repeated: number;
  outOfOrder: number;
  /** Units that came here by a move that is not allowed. */
  wrongMoves: number;
  overdue: number;
}

export interface ConformanceSummary {
  /** Units with any stage recorded. */
  units: number;
  faultless: number;
  /** Units with at least one fault of the kind. */
  skipped: number;
  repeated: number;
  outOfOrder: number;
  wrongMoves: number;
  overdue: number;
  /** Those of the overdue that still stand at the stage: the ones to act on. */
  overdueNow: number;
  /** 0 to 1; null when the scenario branches or there are no units. */
  meanFitness: number | null;
  meanFitnessSoFar: number | null;
  /** One line per stage of the scenario, in order. */
  stages: StageConformance[];
}

/** Adds the conformance of units up to figures for the whole and for each stage. */
export function conformanceSummary(units: readonly UnitConformance[], scenario: Scenario): ConformanceSummary {
  const count = (has: (unit: UnitConformance) => boolean): number => units.filter(has).length;
  return {
    units: units.length,
    faultless: count(({ faultless }) => faultless),
    skipped: count(({ skipped }) => skipped.length > 0),
    repeated: count(({ repeated }) => repeated.length > 0),
    outOfOrder: count(({ outOfOrder }) => outOfOrder.length > 0),
    wrongMoves: count(({ wrongMoves }) => wrongMoves.length > 0),
    overdue: count(({ overdue }) => overdue.length > 0),
    overdueNow: count(({ overdue, outcome }) => outcome === 'open' && overdue.some(({ left }) => left === null)),
    meanFitness: mean(units.map(({ fitness }) => fitness)),
    meanFitnessSoFar: mean(units.map(({ fitnessSoFar }) => fitnessSoFar)),
    stages: scenario.stages.map(({ name }) => ({
      stage: name,
      skipped: count(({ skipped }) => skipped.includes(name)),
      repeated: count(({ repeated }) => repeated.includes(name)),
      outOfOrder: count(({ outOfOrder }) => outOfOrder.includes(name)),
      wrongMoves: count(({ wrongMoves }) => wrongMoves.some(({ to }) => to === name)),
      overdue: count(({ overdue }) => overdue.some(({ stage }) => stage === name)),
    })),
  };
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
