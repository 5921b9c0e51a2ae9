import { serialOf } from '../src/schema/calendar';

/** The serial of a day as a date field gives it; null when it is none. @example serialOfIso('2017-12-31') // 43100 */
export function serialOfIso(text: string): number | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  return year === undefined || month === undefined || day === undefined ? null : serialOf(year, month, day);
}
