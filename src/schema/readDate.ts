import { saysNothing } from './blanks';
import { isSerial, serialOf } from './calendar';
import { monthOf } from './monthNames';
import type { CellValue } from './source';
import type { ReadValue } from './readValue';

/** In which order the texts of a column write day and month. */
export type DateOrder = 'dmy' | 'mdy';

export interface DateHints {
  /** From `dateOrderOf`; day first when left out. */
  order?: DateOrder | null;
  /** True for a column of periods: a bare year such as 2017 is then that year's first day, not day number 2017. */
  period?: boolean;
}

const ISO =
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?$/u;
const NUMERIC = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})\s*(?:г\.?)?(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u;
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };
const QUARTER_SIGN = '(?:q|кв(?:артал)?\\.?|к\\.|ketv(?:irtis)?\\.?|quarter)';
const QUARTER_NUMBER = '([1-4]|iv|i{1,3})';
const QUARTER_FORMS = [
  new RegExp(`^(?<y>\\d{4})[-./ ]*q${QUARTER_NUMBER}$`, 'u'),
  new RegExp(`^q${QUARTER_NUMBER}[-./ ']*(?<y>\\d{4}|\\d{2})$`, 'u'),
  new RegExp(`^${QUARTER_NUMBER}[-. ]*(?:й|ый|as)?\\s*${QUARTER_SIGN}[-./, ']*(?<y>\\d{4}|\\d{2})$`, 'u'),
  new RegExp(`^(?<y>\\d{4})[-./, ]*${QUARTER_NUMBER}[-. ]*(?:й|ый|as)?\\s*${QUARTER_SIGN}$`, 'u'),
];

/**
 * A cell as a date: a serial of the 1900 system. Texts may be ISO with or without a time, dd.mm.yyyy, dd/mm/yy (mm/dd only by
 * the hint), a day, month and year in words in English, Russian or Lithuanian, a month ("2017-09", "сентябрь 2017"), a quarter
 * ("Q3 2017", "3 кв. 2017", "2017 m. III ketv.") or a year, which stand for their first day. A two-digit year below 30 is of this
 * century, as in Excel.
 *
 * @returns fails with 'not-a-date', with 'impossible-date' (31.02.2017, or a number that is no day) or with 'cell-error'.
 * @example readDate('05.09.2017') // { ok: true, value: 42983 }
 */
export function readDate(cell: CellValue, hints: DateHints = {}): ReadValue<number> {
  if (typeof cell === 'number') return numberAsDate(cell, hints);
  if (typeof cell === 'object') return { ok: false, reason: 'cell-error' };
  if (typeof cell === 'boolean') return { ok: false, reason: 'not-a-date' };
  const text = cell.replace(/\s+/g, ' ').trim();
  if (saysNothing(text.toLowerCase())) return { ok: true, value: null };
  return numericDate(text, hints) ?? periodInFigures(text) ?? dateInWords(text) ?? { ok: false, reason: 'not-a-date' };
}

/**
 * The order of day and month that the texts of a column prove: a first number above 12 proves day first, a second number above
 * 12 proves month first. Null when nothing is proved or both are.
 *
 * @example dateOrderOf(['03/04/2017', '03/14/2017']) // 'mdy'
 */
export function dateOrderOf(column: Iterable<CellValue>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const cell of column) {
    if (typeof cell !== 'string') continue;
    const parts = NUMERIC.exec(cell.trim());
    if (parts === null) continue;
    const first = Number(parts[1]);
    const second = Number(parts[2]);
    if (first > 12 && second <= 12) dayFirst = true;
    if (second > 12 && first <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

function numberAsDate(value: number, hints: DateHints): ReadValue<number> {
  if (hints.period === true && Number.isInteger(value) && value >= 1900 && value <= 2199) return day(value, 1, 1);
  if (isSerial(value)) return { ok: true, value };
  if (Number.isInteger(value) && value >= 19000301 && value <= 99991231) {
    return day(Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100);
  }
  return { ok: false, reason: 'impossible-date' };
}

function numericDate(text: string, hints: DateHints): ReadValue<number> | null {
  const iso = ISO.exec(text);
  if (iso) return timed(day(Number(iso[1]), Number(iso[2]), Number(iso[3])), iso.slice(4));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const numeric = NUMERIC.exec(text);
  if (numeric === null) return null;
  const first = Number(numeric[1]);
  const second = Number(numeric[2]);
  const year = fullYear(numeric[3] ?? '');
  const monthFirst = hints.order === 'mdy';
  return timed(monthFirst ? day(year, first, second) : day(year, second, first), numeric.slice(4));
}

function periodInFigures(text: string): ReadValue<number> | null {
  const yearMonth = /^(\d{4})[-./](\d{1,2})$/.exec(text);
  if (yearMonth) return day(Number(yearMonth[1]), Number(yearMonth[2]), 1);
  const monthYear = /^(\d{1,2})[-./](\d{4})$/.exec(text);
  if (monthYear) return day(Number(monthYear[2]), Number(monthYear[1]), 1);
  const year = /^(\d{4})\s*(?:г\.?|год|m\.?|metai)?$/iu.exec(text);
  if (year) return Number(year[1]) >= 1900 && Number(year[1]) <= 2199 ? day(Number(year[1]), 1, 1) : null;
  return quarter(text);
}

function quarter(text: string): ReadValue<number> | null {
  if (!/\d/.test(text)) return null;
  const plain = text
    .toLowerCase()
    .replace(/\bm\.|г\.|года?|metų/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (const form of QUARTER_FORMS) {
    const found = form.exec(plain);
    if (found === null) continue;
    const which = QUARTERS[found.slice(1).find((part) => part !== undefined && part in QUARTERS) ?? ''];
    if (which !== undefined) return day(fullYear(found.groups?.['y'] ?? ''), which * 3 - 2, 1);
  }
  return null;
}

function dateInWords(text: string): ReadValue<number> | null {
  const words = text
    .toLowerCase()
    .split(/[\s,./'’-]+/u)
    .filter((word) => word !== '' && !/^(?:г|года?|m|d|of|the|metų|diena|mėn|мес)$/u.test(word));
  if (words.length < 2 || words.length > 4) return null;
  let month: number | null = null;
  const numbers: string[] = [];
  for (const word of words) {
    const figure = /^(\d{1,4})(?:st|nd|rd|th|го|е)?$/u.exec(word);
    if (figure) numbers.push(figure[1] ?? '');
    else if (month === null && monthOf(word) !== null) month = monthOf(word);
    else if (!/^(?:mon|tue|wed|thu|fri|sat|sun)/u.test(word)) return null;
  }
  if (month === null) return null;
  if (numbers.length === 1) return day(fullYear(numbers[0] ?? ''), month, 1);
  if (numbers.length !== 2) return null;
  const yearAt = numbers.findIndex((figure) => figure.length === 4);
  const at = yearAt < 0 ? 1 : yearAt;
  return day(fullYear(numbers[at] ?? ''), month, Number(numbers[1 - at]));
}

function timed(date: ReadValue<number>, time: readonly (string | undefined)[]): ReadValue<number> {
  if (!date.ok || date.value === null || time[0] === undefined) return date;
  const [hours, minutes, seconds] = [Number(time[0]), Number(time[1]), Number(time[2] ?? 0)];
  if (hours > 24 || minutes > 59 || seconds > 59) return { ok: false, reason: 'impossible-date' };
  return { ok: true, value: date.value + (hours * 3600 + minutes * 60 + seconds) / 86400 };
}

function day(year: number, month: number, dayOfMonth: number): ReadValue<number> {
  const serial = serialOf(year, month, dayOfMonth);
  return serial === null ? { ok: false, reason: 'impossible-date' } : { ok: true, value: serial };
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
