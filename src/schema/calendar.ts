/**
 * Dates as serial day numbers of Excel's 1900 date system: 1 = 1900-01-01, 61 = 1900-03-01. Whole days count; a fraction is
 * the time of day. No JavaScript Date and no time zone are involved. Days before 1900-03-01 are out of range, because Excel's
 * calendar has a 29 February 1900 that never was.
 */

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  /** 1 to 31. */
  day: number;
}

export type PeriodKind = 'month' | 'quarter' | 'year';

/** The first and last serial numbers that this calendar answers for: 1900-03-01 and 9999-12-31. */
export const FIRST_SERIAL = 61;
export const LAST_SERIAL = 2958465;

/** Days between the 1904 and the 1900 date systems: a serial of a 1904 workbook plus this is a serial of ours. */
export const DAYS_1904 = 1462;

const DAYS_FROM_CIVIL_TO_SERIAL = 25569; // serial of 1970-01-01

/**
 * The serial number of a calendar day, or null when there is no such day (31 April, 29 February 2023).
 *
 * @example serialOf(2017, 12, 31) // 43100
 */
export function serialOf(year: number, month: number, day: number): number | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const serial = daysFromCivil(year, month, day) + DAYS_FROM_CIVIL_TO_SERIAL;
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL ? serial : null;
}

/**
 * The calendar day of a serial number, time of day dropped.
 *
 * @throws RangeError when the serial lies outside 1900-03-01 to 9999-12-31.
 * @example dayOf(43100) // { year: 2017, month: 12, day: 31 }
 */
export function dayOf(serial: number): CalendarDay {
  const whole = Math.floor(serial);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) throw new RangeError(`no calendar day for serial ${serial}`);
  return civilFromDays(whole - DAYS_FROM_CIVIL_TO_SERIAL);
}

export function isSerial(value: number): boolean {
  return value >= FIRST_SERIAL && Math.floor(value) <= LAST_SERIAL;
}

/** A serial as ISO text. @example isoOf(43100) // '2017-12-31' */
export function isoOf(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${year}-${two(month)}-${two(day)}`;
}

/**
 * The name of the period that a day falls in: '2017-09', '2017-Q3' or '2017'. Names sort in time order.
 *
 * @example periodOf(43000, 'quarter') // '2017-Q3'
 */
export function periodOf(serial: number, kind: PeriodKind): string {
  const { year, month } = dayOf(serial);
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  return `${year}-${two(month)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

// Days since 1970-01-01 in the proleptic Gregorian calendar; years are counted from March so that a leap day ends a year.
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function civilFromDays(days: number): CalendarDay {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}
