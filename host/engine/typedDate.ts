/**
 * Dates and times as Excel (en-US) reads them when they are typed. A date without a year is one of the current year.
 */
import type { TypedValue } from './typedValue';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** Days between the serials of one date in the two systems. */
export const DAYS_1900_TO_1904 = 1462;

interface Day {
  year: number;
  month: number;
  day: number;
  format: string;
}

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d)(\.\d+)?)?(?: ?([ap])m?)?$/i;

/** The serial of a typed date, time or both, with the format that Excel gives it; undefined for any other text. */
export function typedDate(text: string, date1904: boolean): TypedValue | undefined {
  const time = timeOfDay(text);
  if (time) return { value: time.fraction, numberFormat: time.format };
  const whole = dayOf(text);
  if (whole) return dated(whole, undefined, date1904);
  const gap = text.lastIndexOf(' ', /[ap]m?$/i.test(text) ? text.lastIndexOf(' ') - 1 : undefined);
  if (gap < 0) return undefined;
  const day = dayOf(text.slice(0, gap));
  const moment = timeOfDay(text.slice(gap + 1));
  return day && moment ? dated(day, moment.fraction, date1904) : undefined;
}

function dated(day: Day, fraction: number | undefined, date1904: boolean): TypedValue | undefined {
  const serial = serialDay(day.year, day.month, day.day);
  if (serial === undefined) return undefined;
  const value = serial - (date1904 ? DAYS_1900_TO_1904 : 0) + (fraction ?? 0);
  if (value < 0) return undefined;
  return { value, numberFormat: fraction === undefined ? day.format : 'm/d/yyyy h:mm' };
}

/**
 * The serial day number in the 1900 system, with its 29 February 1900 that never was.
 *
 * @returns undefined for a day that the calendar does not have, or before 1900.
 */
export function serialDay(year: number, month: number, day: number): number | undefined {
  const moment = new Date(Date.UTC(year, month - 1, day));
  moment.setUTCFullYear(year);
  if (year < 1900 || year > 9999 || moment.getUTCMonth() !== month - 1 || moment.getUTCDate() !== day) return undefined;
  const days = Math.round(moment.getTime() / 86400000) + 25569;
  return days < 61 ? days - 1 : days;
}

function dayOf(text: string): Day | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/.exec(text);
  if (iso) {
    const [, year, month, day] = iso;
    if (day === undefined) return { year: Number(year), month: Number(month), day: 1, format: 'mmm-yy' };
    return { year: Number(year), month: Number(month), day: Number(day), format: 'm/d/yyyy' };
  }
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  if (american) {
    const [, month, day, year = ''] = american;
    return { year: fullYear(year), month: Number(month), day: Number(day), format: 'm/d/yyyy' };
  }
  return shortDay(text) ?? namedMonth(text);
}

function shortDay(text: string): Day | undefined {
  const parts = /^(\d{1,2})[-/](\d{1,4})$/.exec(text);
  if (!parts) return undefined;
  const month = Number(parts[1]);
  const second = parts[2] ?? '';
  if (second.length === 4) return { year: Number(second), month, day: 1, format: 'mmm-yy' };
  if (second.length === 3) return undefined;
  const year = new Date().getFullYear();
  if (serialDay(year, month, Number(second)) !== undefined)
    return { year, month, day: Number(second), format: 'd-mmm' };
  return second.length === 2 ? { year: fullYear(second), month, day: 1, format: 'mmm-yy' } : undefined;
}

function namedMonth(text: string): Day | undefined {
  const dayFirst = /^(\d{1,2})[- /]([a-z]+)(?:[- /,]+(\d{4}|\d{2}))?$/i.exec(text);
  if (dayFirst) {
    const month = monthNumber(dayFirst[2] ?? '');
    if (month === undefined) return undefined;
    const year = dayFirst[3];
    if (year === undefined) return { year: new Date().getFullYear(), month, day: Number(dayFirst[1]), format: 'd-mmm' };
    return { year: fullYear(year), month, day: Number(dayFirst[1]), format: 'd-mmm-yy' };
  }
  const monthFirst = /^([a-z]+)[- /]+(\d{1,2}), *(\d{4})$/i.exec(text);
  if (monthFirst) {
    const month = monthNumber(monthFirst[1] ?? '');
    return month === undefined
      ? undefined
      : { year: Number(monthFirst[3]), month, day: Number(monthFirst[2]), format: 'd-mmm-yy' };
  }
  const monthOnly = /^([a-z]+)[- /]+(\d{4})$/i.exec(text);
  const month = monthOnly && monthNumber(monthOnly[1] ?? '');
  return month ? { year: Number(monthOnly[2]), month, day: 1, format: 'mmm-yy' } : undefined;
}

function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const index = Math.max(MONTHS.indexOf(lower), LONG_MONTHS.indexOf(lower));
  return index < 0 ? undefined : index + 1;
}

/** Two digits up to 29 are of this century, as Windows has it by default. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

function timeOfDay(text: string): { fraction: number; format: string } | undefined {
  const parts = TIME.exec(text);
  if (!parts) return undefined;
  const [, hours = '', minutes = '', seconds, part = '', half] = parts;
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  }
  if (hour > 23) return undefined;
  const fraction = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(part || 0)) / 86400;
  const suffix = half === undefined ? '' : ' AM/PM';
  return { fraction, format: `${seconds === undefined ? 'h:mm' : 'h:mm:ss'}${suffix}` };
}
