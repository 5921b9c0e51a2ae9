export interface MoneyBounds {
  /** Amounts below or above are outliers. */
  low: number;
  high: number;
  /** Median of the amounts above 0. */
  median: number;
}

export interface OutlierOptions {
  /** Largest modified z-score that is no outlier; 3.5 when left out. */
  most?: number;
  /** Fewest amounts above 0 that tell what is usual; 10 when left out. */
  least?: number;
}

/** The median absolute deviation of a normal distribution, in standard deviations; and its mean absolute deviation's inverse. */
const MAD_OF_NORMAL = 0.6744897501960817;
const MEAN_DEVIATION_FACTOR = 1.2533141373155001;

/**
 * Between which bounds amounts of money are usual, by a rule that outliers themselves do not sway (R47). Logarithms are judged, because
 * amounts spread by factors: ten times the usual is as odd as a tenth of it.
 *
 * Formula: modified z = 0.6745 (ln x − m) / MAD, m the median and MAD the median absolute deviation of the logarithms; above 3.5
 * is an outlier (B. Iglewicz and D. Hoaglin, 1993). Where more than half of the amounts are the same, 1.2533 times the mean absolute
 * deviation stands in for MAD / 0.6745.
 *
 * @param amounts any; those not above 0 have no logarithm and are left out
 * @returns null with too few amounts, or when all are the same
 * @example ten amounts from 90 to 110 and one of 100,000 // the last lies above `high`
 */
export function moneyBounds(
  amounts: readonly number[],
  { most = 3.5, least = 10 }: OutlierOptions = {},
): MoneyBounds | null {
  const logs = amounts.filter((amount) => amount > 0).map(Math.log);
  if (logs.length < Math.max(1, least)) return null;
  const centre = medianOf(logs);
  const deviations = logs.map((log) => Math.abs(log - centre));
  const mad = medianOf(deviations);
  const mean = deviations.reduce((sum, deviation) => sum + deviation, 0) / deviations.length;
  const spread = mad > 0 ? mad / MAD_OF_NORMAL : MEAN_DEVIATION_FACTOR * mean;
  if (spread === 0) return null;
  return { low: Math.exp(centre - most * spread), high: Math.exp(centre + most * spread), median: Math.exp(centre) };
}

/**
 * The places of amounts that are outliers. Nothing, blank and negative amounts are none.
 *
 * @example moneyOutliers([90, 95, 100, 105, 110, 92, 97, 103, 108, 99, 100000]) // [10]
 */
export function moneyOutliers(amounts: readonly (number | null)[], options: OutlierOptions = {}): number[] {
  const bounds = moneyBounds(
    amounts.filter((amount) => amount !== null),
    options,
  );
  if (bounds === null) return [];
  // A bound is the result of a logarithm and back; an amount a hair beyond it is at it.
  const low = bounds.low * (1 - 1e-9);
  const high = bounds.high * (1 + 1e-9);
  return amounts.flatMap((amount, place) =>
    amount !== null && amount > 0 && (amount < low || amount > high) ? [place] : [],
  );
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
