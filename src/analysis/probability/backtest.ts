import type { FunnelWay } from '../funnel/funnelFacts';
import { calibration, type Calibration } from './calibration';
import { fitWinProbability, winProbability, type ProbabilityModel, type WinProbabilityOptions } from './winProbability';

/** How the forecasts made at a stage came out. */
export interface StageBacktest extends Calibration {
  stage: string;
  /** Place in the stage list, from 1. */
  index: number;
  verdict: 'better than the whole' | 'no better than the whole' | 'too few to say';
}

export interface Backtest {
  /** The model as learned from the earlier deals. */
  model: ProbabilityModel;
  /** Deals that closed on or after the date. */
  tested: number;
  /** Closed deals whose close is not told: on neither side. */
  undated: number;
  /** One line per stage: the tested deals that came to it, each given the chance that it had there. */
  stages: StageBacktest[];
}

export interface BacktestOptions extends WinProbabilityOptions {
  /** The first day of the test, as a serial number. */
  date: number;
  /** With fewer tested deals no verdict; 50 when left out. */
  minDeals?: number;
}

/**
 * Learns from the deals that closed before a date and tries itself on those that closed after (R56): what it would have said then, and
 * what became of it. A model that is no better than the whole says so.
 *
 * @param journeys as made by journeys; open ones take no part
 */
export function backtest(
  journeys: readonly FunnelWay[],
  stages: readonly string[],
  { date, minDeals = 50, ...options }: BacktestOptions,
): Backtest {
  const closed = journeys.filter(({ outcome }) => outcome !== 'open');
  const earlier = closed.filter(({ deal }) => deal.closed !== null && deal.closed < date);
  const later = closed.filter(({ deal }) => deal.closed !== null && deal.closed >= date);
  const model = fitWinProbability(earlier, stages, options);
  const lines = stages.map((stage, place): StageBacktest => {
    const index = place + 1;
    const forecasts = later.flatMap(({ deal, passed, outcome }) => {
      if (passed < place) return [];
      const values = (options.columns ?? []).map(({ of }) => of(deal));
      const found = winProbability(model, index, values);
      return found === null ? [] : [{ probability: found.probability, won: outcome === 'won' }];
    });
    const result = calibration(forecasts, model.probability ?? 0);
    const enough = result.forecasts >= minDeals && result.skill !== null;
    const verdict = !enough
      ? 'too few to say'
      : (result.skill ?? 0) > 0
        ? 'better than the whole'
        : 'no better than the whole';
    return { stage, index, ...result, verdict };
  });
  return { model, tested: later.length, undated: closed.length - earlier.length - later.length, stages: lines };
}
