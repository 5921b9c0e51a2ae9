import { saysNothing } from './blanks';
import type { CellValue } from './source';
import type { ReadValue } from './readValue';

/** What the other cells of a column prove about its texts. */
export interface NumberHints {
  /** The decimal sign, where the column proves it. Without it "1,234" and "1.234" are read as 1234. */
  decimal?: ',' | '.' | null;
}

const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  ['EUR', /€|\beur\b|\beuro\b|\beurų\b|\beurai\b|евро/iu],
  ['USD', /\$|\busd\b|долл/iu],
  ['GBP', /£|\bgbp\b/iu],
  ['RUB', /₽|\brub\b|\brur\b|руб|(?<![\p{L}])р\.?(?![\p{L}])/iu],
  ['LTL', /\blt\b|\bltl\b/iu],
  ['BYN', /\bbyn\b/iu],
  ['UAH', /₴|\buah\b|грн/iu],
  ['KZT', /₸|\bkzt\b|тенге/iu],
  ['PLN', /zł|\bpln\b/iu],
];

// Everything that may stand beside the digits: currency signs and codes, in the order in which they must be tried.
const UNITS =
  /€|\$|£|₽|₴|₸|zł|\beuros?\b|(?<!\p{L})eur(?:ų|ai|as)?(?!\p{L})|\busd\b|\bgbp\b|\brub\b|\brur\b|\bltl?\b|\bbyn\b|\buah\b|\bkzt\b|\bpln\b|евро|долл[\p{L}]*\.?|руб[\p{L}]*\.?|грн\.?|тенге|(?<![\p{L}])р\.?(?![\p{L}])/giu;

/**
 * A cell as a number, the way people type it: thousands parted by spaces, apostrophes, commas or points, decimal comma or point,
 * currency signs and codes, percent, minus as a sign before or after or as parentheses. Dashes, "n/a" and "нет" are blank.
 *
 * @param hints what the column proves about the decimal sign (see `decimalOf`).
 * @returns fails with 'not-a-number' or 'cell-error'.
 * @example readNumber('1 234,56 €') // { ok: true, value: 1234.56 }
 * @example readNumber('(500)') // { ok: true, value: -500 }
 */
export function readNumber(cell: CellValue, hints: NumberHints = {}): ReadValue<number> {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { ok: true, value: cell } : notANumber();
  if (typeof cell === 'object') return { ok: false, reason: 'cell-error' };
  if (typeof cell === 'boolean') return notANumber();
  const text = cell.trim();
  if (saysNothing(text.toLowerCase())) return { ok: true, value: null };
  if (!/\p{Nd}/u.test(text)) return notANumber();
  const value = numberIn(text, hints.decimal ?? null);
  return value === null ? notANumber() : { ok: true, value };
}

/**
 * The decimal sign that the texts of a column prove: a comma or a point followed by other than three digits, or the second of two
 * different signs. Null when nothing is proved, or the texts contradict one another.
 *
 * @example decimalOf(['1,5', '1,234']) // ','
 */
export function decimalOf(column: Iterable<CellValue>): ',' | '.' | null {
  let comma = false;
  let point = false;
  for (const cell of column) {
    if (typeof cell !== 'string') continue;
    const sign = provenDecimal(bare(cell).digits);
    if (sign === ',') comma = true;
    else if (sign === '.') point = true;
  }
  if (comma === point) return null;
  return comma ? ',' : '.';
}

/** The currency that a text names, as its code; null when it names none. @example currencyOf('500 руб.') // 'RUB' */
export function currencyOf(text: string): string | null {
  if (/^[\d\s.,'’()+-]*$/.test(text)) return null;
  return CURRENCIES.find(([, sign]) => sign.test(text))?.[0] ?? null;
}

function numberIn(text: string, decimal: ',' | '.' | null): number | null {
  const { digits, negative, percent } = bare(text);
  const twice = decimal !== null && digits.indexOf(decimal) !== digits.lastIndexOf(decimal);
  const plain = plainDigits(digits, provenDecimal(digits) ?? (twice ? null : decimal));
  if (plain === null) return null;
  const value = Number(plain) / (percent ? 100 : 1);
  return negative && value !== 0 ? -value : value;
}

// The digits with their separators, and what stood around them.
function bare(text: string): { digits: string; negative: boolean; percent: boolean } {
  let rest = text
    .replace(UNITS, ' ')
    .replace(/[−–—‒]/g, '-')
    .trim();
  let negative = false;
  const inParentheses = /^\((.*)\)$/s.exec(rest);
  if (inParentheses) {
    negative = true;
    rest = (inParentheses[1] ?? '').trim();
  }
  let percent = false;
  if (rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1).trim();
  }
  if (/^-|-$/.test(rest) && !/^-.*-$/.test(rest)) {
    negative = !negative;
    rest = rest.replace(/^-|-$/, '').trim();
  } else if (rest.startsWith('+')) {
    rest = rest.slice(1).trim();
  }
  if (rest.startsWith('%')) {
    percent = true;
    rest = rest.slice(1).trim();
  }
  return { digits: rest, negative, percent };
}

function provenDecimal(digits: string): ',' | '.' | null {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const at = Math.max(comma, point);
  if (at < 0) return null;
  const sign = comma >= 0 ? ',' : '.';
  if (digits.indexOf(sign) !== at) return null;
  const before = digits.slice(0, at);
  const after = digits.length - at - 1;
  const couldBeThousands = after === 3 && /^[1-9]\d{0,2}$/.test(before);
  return couldBeThousands || !/^[\d\s'’]*$/.test(before) ? null : sign;
}

// Digits with a point for the decimal sign and no group separators; null when the grouping is not that of a number.
function plainDigits(digits: string, decimal: ',' | '.' | null): string | null {
  if (/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(digits) && (decimal !== ',' || !digits.includes('.'))) {
    if (decimal === '.' || !digits.includes('.')) return digits;
  }
  const at = decimal === null ? -1 : digits.lastIndexOf(decimal);
  const whole = at < 0 ? digits : digits.slice(0, at);
  const fraction = at < 0 ? '' : digits.slice(at + 1);
  if (at >= 0 && !/^\d*$/.test(fraction)) return null;
  if (at >= 0 && whole === '' && fraction === '') return null;
  const grouped = /^(?:\d{1,3}([\s'’.,])\d{3}(?:\1\d{3})*|\d*)$/u.exec(
    whole.replace(/[\u00A0\u202F\u2007\u2009]/g, ' '),
  );
  if (grouped === null || (decimal !== null && grouped[1] === decimal)) return null;
  if (whole === '' && fraction === '') return null;
  return `${whole.replace(/\D/g, '') || '0'}.${fraction || '0'}`;
}

function notANumber(): ReadValue<never> {
  return { ok: false, reason: 'not-a-number' };
}
