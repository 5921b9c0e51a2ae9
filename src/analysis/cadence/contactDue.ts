export interface CadenceRule {
  /** A positive contact at least every so many days. */
  everyDays: number;
  /** After a negative contact no personal one for so many days. */
  pauseDays: number;
}

export const CADENCE: CadenceRule = { everyDays: 10, pauseDays: 14 };

/**
 * The day by which a client wants its next contact (R41).
 *
 * Formula: max(last positive + 10, last negative + 14), of what is known.
 *
 * @param lastPositive day of the last positive contact, a serial; null when there was none
 * @param lastNegative day of the last negative one
 * @returns a whole serial day; null when there was neither
 * @example contactDue(43000, null) // 43010
 * @example contactDue(43000, 42999) // 43013
 */
export function contactDue(
  lastPositive: number | null,
  lastNegative: number | null,
  { everyDays, pauseDays }: CadenceRule = CADENCE,
): number | null {
  const afterPositive = lastPositive === null ? null : Math.floor(lastPositive) + everyDays;
  const afterNegative = lastNegative === null ? null : Math.floor(lastNegative) + pauseDays;
  if (afterPositive === null || afterNegative === null) return afterPositive ?? afterNegative;
  return Math.max(afterPositive, afterNegative);
}
