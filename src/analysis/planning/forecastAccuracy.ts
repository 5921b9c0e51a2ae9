export interface ForecastAccuracy {
  /** Mean of |A − F| / |A|; null when an actual figure is 0 or there are none. */
  mape: number | null;
  /** Σ|A − F| / Σ|A|; null when nothing was actual. */
  wape: number | null;
  /** Σ(A − F) / ΣA: below 0 when the forecast was too high; null when the actual figures add up to 0. */
  bias: number | null;
  /** √ of the mean of (A − F)², in the unit of the figures; null when there are none. */
  rmse: number | null;
}

/**
 * How near forecasts came to what happened, by the four usual measures.
 *
 * @param actual what happened
 * @param forecast what was expected, in the same order
 * @throws RangeError when the lengths differ
 * @example forecastAccuracy([100, 120, 80, 150], [110, 100, 100, 160]) // .1458333, .1333333, -.0444444, 15.8113883
 */
export function forecastAccuracy(actual: readonly number[], forecast: readonly number[]): ForecastAccuracy {
  if (actual.length !== forecast.length) {
    throw new RangeError(`${actual.length} actual figures against ${forecast.length} forecasts`);
  }
  const n = actual.length;
  let absolute = 0;
  let relative = 0;
  let squared = 0;
  let signed = 0;
  let total = 0;
  let totalSize = 0;
  let zeros = 0;
  actual.forEach((a, index) => {
    const miss = a - (forecast[index] ?? 0);
    absolute += Math.abs(miss);
    squared += miss * miss;
    signed += miss;
    total += a;
    totalSize += Math.abs(a);
    if (a === 0) zeros += 1;
    else relative += Math.abs(miss / a);
  });
  return {
    mape: n === 0 || zeros > 0 ? null : relative / n,
    wape: totalSize === 0 ? null : absolute / totalSize,
    bias: total === 0 ? null : signed / total,
    rmse: n === 0 ? null : Math.sqrt(squared / n),
  };
}
