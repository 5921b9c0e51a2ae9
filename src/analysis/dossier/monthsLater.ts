import { dayOf, daysInMonth, serialOf } from '../../schema/calendar';

/**
 * The same day of the month some months later, or that month's last day where it has no such day.
 *
 * @param day a serial; the time of day is dropped
 * @param months whole months, may be below 0
 * @throws RangeError when a day lies outside the calendar or the months are not whole
 * @example monthsLater(serialOf(2017, 11, 30), 3) // 28 February 2018
 */
export function monthsLater(day: number, months: number): number {
  if (!Number.isInteger(months)) throw new RangeError(`${months} is not a whole number of months`);
  const { year, month, day: dayOfMonth } = dayOf(day);
  const count = year * 12 + (month - 1) + months;
  const laterYear = Math.floor(count / 12);
  const laterMonth = count - laterYear * 12 + 1;
  const later = serialOf(laterYear, laterMonth, Math.min(dayOfMonth, daysInMonth(laterYear, laterMonth)));
  if (later === null) throw new RangeError(`no calendar day ${months} months after ${day}`);
  return later;
}
