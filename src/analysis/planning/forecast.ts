import type { Interval } from '../statistics/wilsonInterval';
import { pipelineInterval } from './pipelineInterval';
import { weightedPipeline, type Chance } from './weightedPipeline';

/** What a forecast needs of one client's or deal's line in the period. */
export interface ForecastLine {
  client: string | null;
  planned: number | null;
  refined: number | null;
  /** What has been realised; null while nothing has. */
  actual: number | null;
  /** Chance that the budget lands, 0 to 1, for a line without an actual or refined one; null when history does not tell. */
  probability: number | null;
}

export interface Forecast extends Interval {
  /** Realised so far. */
  actual: number;
  /** Refined budgets of lines not realised yet, times the share of refined budgets that lands. */
  refined: number;
  /** Preliminary budgets of all other lines, and the part of them that is expected. */
  rest: number;
  expectedRest: number;
  /** actual + refined + expectedRest. */
  expected: number;
  /** Preliminary budgets without a chance: part of `rest`, nothing of them is expected. */
  withoutChance: { lines: number; amount: number };
  confidence: number;
}

export interface ForecastOptions {
  /** Two-sided, between 0 and 1; 80 % when left out. */
  confidence?: number;
  /** A / R of the past: what of refined budgets lands; 1 when left out. */
  refinedRatio?: number;
}

/**
 * What a period will bring (R23): what is realised, what is refined, and the expected share of the rest, with an interval. The interval
 * is that of the rest, whose deals are taken to fall independently; realised and refined money stand as given.
 *
 * @throws RangeError when a probability or the confidence lies outside its range
 * @example actual 50, refined 30, and 100 with chance 0.5 // expected 130
 */
export function forecast(lines: readonly ForecastLine[], options: ForecastOptions = {}): Forecast {
  const { confidence = 0.8, refinedRatio = 1 } = options;
  let [actual, refined, rest] = [0, 0, 0];
  const withoutChance = { lines: 0, amount: 0 };
  const chances: Chance[] = [];
  for (const line of lines) {
    if (line.actual !== null) actual += line.actual;
    else if (line.refined !== null) refined += line.refined * refinedRatio;
    else {
      const amount = line.planned ?? 0;
      rest += amount;
      if (line.probability !== null) chances.push({ amount, probability: line.probability });
      else if (amount !== 0) {
        withoutChance.lines += 1;
        withoutChance.amount += amount;
      }
    }
  }
  const certain = actual + refined;
  const { expected: expectedRest } = weightedPipeline(chances);
  const { low, high } = pipelineInterval(chances, confidence);
  return {
    actual,
    refined,
    rest,
    expectedRest,
    expected: certain + expectedRest,
    low: certain + low,
    high: certain + high,
    withoutChance,
    confidence,
  };
}
