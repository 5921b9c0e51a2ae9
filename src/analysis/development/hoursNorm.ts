export interface HoursNorm {
  /** Hours that an order of this value may take. */
  low: number;
  high: number;
}

export interface HoursNormRule {
  /** So many hours... */
  hours: number;
  /** ...for an order of this value, and in proportion for others. */
  orderValue: number;
  /** The share of the norm that an existing client needs. */
  existing: { low: number; high: number };
}

export const HOURS_NORM: HoursNormRule = { hours: 100, orderValue: 200000, existing: { low: 0.5, high: 0.75 } };

/**
 * The norm of hours for winning an order (R42): 100 hours for 200,000, in proportion; for an existing client 50 to 75 % of it.
 *
 * @param orderValue money, 0 or more
 * @param isExisting whether the client has bought before
 * @returns a range; for a new client both ends are the same
 * @throws RangeError when the order's value is below 0
 * @example hoursNorm(200000, false) // 100 to 100
 * @example hoursNorm(200000, true) // 50 to 75
 */
export function hoursNorm(orderValue: number, isExisting: boolean, rule: HoursNormRule = HOURS_NORM): HoursNorm {
  if (!(orderValue >= 0)) throw new RangeError(`an order of ${orderValue} is not possible`);
  const norm = (orderValue / rule.orderValue) * rule.hours;
  const { low, high } = isExisting ? rule.existing : { low: 1, high: 1 };
  return { low: norm * low, high: norm * high };
}
