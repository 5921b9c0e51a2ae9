/**
 * What a column of text says: numbers or dates when every value that is not blank is one, in one consistent way; otherwise
 * text, so that whoever reads the column can judge cell by cell.
 */
import { serialOf } from '../../src/schema/calendar';

export interface ColumnReading {
  /** undefined leaves the text as it is. */
  read?: (text: string) => number;
  /** Of the cells that were read. */
  numberFormat?: string;
}

const TEXT: ColumnReading = {};

// Telephone numbers are digits, but no numbers; where they have no plus sign only the header tells.
const TELEPHONE =
  /(?<!\p{L})(phone|tel|telefon\p{L}*|mobil\p{L}*|fax\p{L}*|телефон\p{L}*|тел|моб\p{L}*|факс\p{L}*)(?!\p{L})/iu;

/** @param values trimmed texts without blanks. */
export function readingOf(header: string, values: readonly string[]): ColumnReading {
  if (values.length === 0 || TELEPHONE.test(header)) return TEXT;
  return dateReading(values) ?? numberReading(values) ?? TEXT;
}

type DateParts = [year: number, month: number, day: number];

interface DateForm {
  pattern: RegExp;
  parts: (groups: readonly number[]) => DateParts;
  numberFormat: string;
}

// Day first comes before month first: 03/04/2017 is 3 April unless the column proves otherwise.
const DATE_FORMS: readonly DateForm[] = [
  { pattern: /^(\d{4})-(\d\d)-(\d\d)$/, parts: ([y = 0, m = 0, d = 0]) => [y, m, d], numberFormat: 'yyyy-mm-dd' },
  {
    pattern: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/,
    parts: ([d = 0, m = 0, y = 0]) => [y, m, d],
    numberFormat: 'dd.mm.yyyy',
  },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    parts: ([d = 0, m = 0, y = 0]) => [y, m, d],
    numberFormat: 'yyyy-mm-dd',
  },
  {
    pattern: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    parts: ([m = 0, d = 0, y = 0]) => [y, m, d],
    numberFormat: 'yyyy-mm-dd',
  },
];

function dateReading(values: readonly string[]): ColumnReading | undefined {
  for (const { pattern, parts, numberFormat } of DATE_FORMS) {
    const read = (text: string): number | null => {
      const match = pattern.exec(text);
      return match ? serialOf(...parts(match.slice(1).map(Number))) : null;
    };
    if (values.every((text) => read(text) !== null)) return { read: (text) => read(text) ?? 0, numberFormat };
  }
  return undefined;
}

interface NumberForm {
  pattern: RegExp;
  plain: (text: string) => string;
}

const spaces = /[ \u00a0\u202f]/g;

// Thousands are groups of three after one to three digits. A mark alone (1,234 or 1.234) is a decimal mark, so that a column of
// such values is only read as thousands when another value of it shows both marks.
const NUMBER_FORMS: readonly NumberForm[] = [
  { pattern: /^[-+]?\d+$/, plain: (text) => text },
  { pattern: /^[-+]?(\d+(\.\d+)?|\d\.\d+[eE][-+]?\d+)$/, plain: (text) => text },
  { pattern: /^[-+]?\d+(,\d+)?$/, plain: (text) => text.replace(',', '.') },
  { pattern: /^[-+]?\d{1,3}([ \u00a0\u202f]\d{3})*([.]\d+)?$/, plain: (text) => text.replace(spaces, '') },
  {
    pattern: /^[-+]?\d{1,3}([ \u00a0\u202f]\d{3})*(,\d+)?$/,
    plain: (text) => text.replace(spaces, '').replace(',', '.'),
  },
  { pattern: /^[-+]?\d{1,3}(,\d{3})*(\.\d+)?$/, plain: (text) => text.replaceAll(',', '') },
  { pattern: /^[-+]?\d{1,3}(\.\d{3})*(,\d+)?$/, plain: (text) => text.replaceAll('.', '').replace(',', '.') },
];

function numberReading(values: readonly string[]): ColumnReading | undefined {
  if (values.some(looksLikeCode)) return undefined;
  const form = NUMBER_FORMS.find(({ pattern }) => values.every((text) => pattern.test(text)));
  if (!form || isAmbiguous(values)) return undefined;
  return { read: (text) => Number(form.plain(text)) };
}

// A code, an account or a telephone number is no amount: a leading zero, a leading plus, more digits than a number keeps.
function looksLikeCode(text: string): boolean {
  if (/^0\d/.test(text) || /^\+/.test(text)) return true;
  return text.replace(/[^\d]/g, '').length > 15;
}

// Every value with a mark is like 1,234: thousands or decimals, nobody can tell; the text stays for a reader with more to go by.
function isAmbiguous(values: readonly string[]): boolean {
  const marked = values.filter((text) => /[.,]/.test(text));
  return marked.length > 0 && marked.every((text) => /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text));
}
