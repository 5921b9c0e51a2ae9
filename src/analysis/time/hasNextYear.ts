import { isSerial } from '../../schema/calendar';

/**
 * Whether a number is a day of the calendar from which a year can be counted on: a serial of 1 March 1900 to the end of 9998.
 *
 * @example hasNextYear(43100) // true
 * @example hasNextYear(20250115) // false: a date written as one number
 */
export function hasNextYear(day: number): boolean {
  return isSerial(day) && isSerial(day + 365);
}
