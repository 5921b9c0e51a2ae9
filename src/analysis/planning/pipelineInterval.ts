import type { Interval } from '../statistics/wilsonInterval';
import { studentQuantile } from '../statistics/studentQuantile';
import { weightedPipeline, type Chance } from './weightedPipeline';

export interface PipelineInterval extends Interval {
  /** exact: all ways to win and lose were weighed. normal: too many for that; the sum is taken as normal. */
  method: 'exact' | 'normal';
}

/** Up to so many uncertain deals all 2^n ways are weighed. */
const MOST_EXACT = 14;
const ROUNDING = 1e-12;

/**
 * Where the sum won of open deals will lie, if they fall independently.
 *
 * Formula: for few deals the quantiles (1 − c) / 2 and (1 + c) / 2 of the exact distribution of the sum; for many expected ± z sd,
 * kept between losing all and winning all.
 *
 * @param confidence between 0 and 1; 80 % when left out
 * @throws RangeError when the confidence or a probability lies outside its range
 * @example amounts 100, 200, 50 with p .1 .5 .8 // 50 to 250
 */
export function pipelineInterval(chances: readonly Chance[], confidence = 0.8): PipelineInterval {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`${confidence} is not a confidence between 0 and 1`);
  const { expected, sd } = weightedPipeline(chances);
  const sure = chances.reduce((sum, { amount, probability }) => sum + (probability === 1 ? amount : 0), 0);
  const uncertain = chances.filter(({ amount, probability }) => amount !== 0 && probability > 0 && probability < 1);
  if (uncertain.length <= MOST_EXACT) return { ...exactInterval(uncertain, sure, confidence), method: 'exact' };
  const half = studentQuantile((1 + confidence) / 2, Infinity) * sd;
  const least = uncertain.reduce((sum, { amount }) => sum + Math.min(0, amount), sure);
  const most = uncertain.reduce((sum, { amount }) => sum + Math.max(0, amount), sure);
  return { low: Math.max(least, expected - half), high: Math.min(most, expected + half), method: 'normal' };
}

function exactInterval(chances: readonly Chance[], sure: number, confidence: number): Interval {
  let ways = [{ sum: sure, weight: 1 }];
  for (const { amount, probability } of chances) {
    ways = ways.flatMap(({ sum, weight }) => [
      { sum, weight: weight * (1 - probability) },
      { sum: sum + amount, weight: weight * probability },
    ]);
  }
  ways.sort((x, y) => x.sum - y.sum);
  const quantile = (share: number): number => {
    let reached = 0;
    for (const { sum, weight } of ways) {
      reached += weight;
      if (reached >= share - ROUNDING) return sum;
    }
    return ways.at(-1)?.sum ?? sure;
  };
  return { low: quantile((1 - confidence) / 2), high: quantile((1 + confidence) / 2) };
}
