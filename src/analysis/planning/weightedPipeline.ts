/** An open deal: what it may bring and how probably. */
export interface Chance {
  /** Money, any sign. */
  amount: number;
  /** 0 to 1. */
  probability: number;
}

export interface WeightedPipeline {
  /** All amounts together. */
  total: number;
  /** Σ amount × probability. */
  expected: number;
  /** Standard deviation when the deals fall independently: √ Σ amount² p (1 − p). */
  sd: number;
}

/**
 * What open deals will bring on average, and how far that may be off (R23).
 *
 * @throws RangeError when a probability lies outside 0 to 1
 * @example amounts 100, 200, 50 with p .1 .5 .8 // expected 150, sd 106.3014581
 */
export function weightedPipeline(chances: readonly Chance[]): WeightedPipeline {
  let total = 0;
  let expected = 0;
  let variance = 0;
  for (const { amount, probability } of chances) {
    if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
    total += amount;
    expected += amount * probability;
    variance += amount * amount * probability * (1 - probability);
  }
  return { total, expected, sd: Math.sqrt(variance) };
}
