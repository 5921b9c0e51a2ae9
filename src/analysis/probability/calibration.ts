import { chiSquareTail } from '../statistics/chiSquareTail';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';

/** A probability that was given, and what came of it. */
export interface Forecast {
  /** 0 to 1. */
  probability: number;
  won: boolean;
}

/** Forecasts of about the same probability. */
export interface CalibrationTenth {
  /** From (included) to (not included, but for 1). */
  from: number;
  to: number;
  forecasts: number;
  won: number;
  /** Mean probability given; null when there are none. */
  given: number | null;
  /** Share won. */
  observed: number | null;
  /** Wilson 95 % interval of the share won. */
  interval: Interval | null;
  /** Whether what was given lies within it: as far as can be told, the tenth keeps its word. */
  kept: boolean | null;
}

export interface Calibration {
  forecasts: number;
  won: number;
  /** Always ten, from 0 to 1. */
  tenths: CalibrationTenth[];
  /** Mean of (probability − result)², 0 (perfect) to 1; null without forecasts. */
  brier: number | null;
  /** The same had everybody been given `whole`. */
  reference: number | null;
  /** 1 − brier / reference: above 0 the forecasts beat the whole; null when the reference is 0. */
  skill: number | null;
  /** Mean probability given minus share won: above 0 the forecasts promise too much. */
  bias: number | null;
  /** Spiegelhalter's test that the probabilities are right; small: they are not. null when all are 0 or 1, or one half. */
  pValue: number | null;
}

/**
 * How far forecasts can be trusted (R56): by tenths of the probability given, how many were in fact won, and the Brier score.
 *
 * Formula: Brier = mean (p − o)² (G. W. Brier, Monthly Weather Review 78, 1950). Test: z = Σ (o − p)(1 − 2p) / √Σ (1 − 2p)² p(1 − p)
 * (D. J. Spiegelhalter, Statistics in Medicine 5, 1986), two-sided.
 *
 * @param whole the rate that the forecasts should beat, 0 to 1: that of the deals they were learned from
 * @throws RangeError when a probability lies outside 0 to 1
 * @example ten forecasts of .2, of which 2 won // brier .16, bias 0
 */
export function calibration(forecasts: readonly Forecast[], whole: number): Calibration {
  const tenths = Array.from({ length: 10 }, () => ({ forecasts: 0, won: 0, given: 0 }));
  const n = forecasts.length;
  let won = 0;
  let given = 0;
  let squares = 0;
  let reference = 0;
  let score = 0;
  let variance = 0;
  for (const { probability: p, won: isWon } of forecasts) {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability`);
    const result = isWon ? 1 : 0;
    won += result;
    given += p;
    squares += (p - result) ** 2;
    reference += (whole - result) ** 2;
    score += (result - p) * (1 - 2 * p);
    variance += (1 - 2 * p) ** 2 * p * (1 - p);
    // Rounded first: a probability computed as .3 may fall a hair short of its tenth.
    const tenth = tenths[Math.min(9, Math.floor(Number((p * 10).toFixed(9))))];
    if (tenth === undefined) continue;
    tenth.forecasts += 1;
    tenth.won += result;
    tenth.given += p;
  }
  return {
    forecasts: n,
    won,
    tenths: tenths.map(tenthOf),
    brier: n === 0 ? null : squares / n,
    reference: n === 0 ? null : reference / n,
    skill: reference > 0 ? 1 - squares / reference : null,
    bias: n === 0 ? null : (given - won) / n,
    pValue: variance > 1e-12 ? chiSquareTail(score ** 2 / variance, 1) : null,
  };
}

function tenthOf(sum: { forecasts: number; won: number; given: number }, place: number): CalibrationTenth {
  const range = { from: place / 10, to: (place + 1) / 10, forecasts: sum.forecasts, won: sum.won };
  if (sum.forecasts === 0) return { ...range, given: null, observed: null, interval: null, kept: null };
  const given = sum.given / sum.forecasts;
  const interval = wilsonInterval(sum.won, sum.forecasts);
  const kept = given >= interval.low && given <= interval.high;
  return { ...range, given, observed: sum.won / sum.forecasts, interval, kept };
}
