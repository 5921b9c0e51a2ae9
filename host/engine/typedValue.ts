/**
 * What a text becomes when it is put into a cell, as Excel (en-US) understands what is typed: a formula, a number, a
 * date, a truth value, an error or plain text.
 */
import type { ModelValue } from '../workbookModel';
import { typedDate } from './typedDate';

export interface TypedValue {
  value?: ModelValue;
  formula?: string;
  /** The number format that Excel gives to a cell in General. */
  numberFormat?: string;
}

const ERRORS = new Set([
  '#N/A',
  '#DIV/0!',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

const NUMBER = /^(\(?)\s*([+-]?)\s*(\$?)\s*([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s*(%?)\s*(\)?)$/i;
const FRACTION = /^([+-]?)(\d+) (\d{1,5})\/(\d{1,5})$/;

/**
 * The typed value of a text.
 *
 * @param text As it was set; a leading '=' makes a formula, a leading apostrophe makes text.
 * @param numberFormat The cell's own; '@' keeps every text as it is.
 * @param date1904 Whether the workbook counts its days from 1904.
 */
export function typedValue(text: string, numberFormat: string | undefined, date1904: boolean): TypedValue {
  if (text === '') return {};
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (numberFormat === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { value: { error: upper } };
  return typedNumber(trimmed) ?? typedDate(trimmed, date1904) ?? { value: text };
}

function typedNumber(text: string): TypedValue | undefined {
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[4]) > 0) {
    const size = Number(fraction[2]) + Number(fraction[3]) / Number(fraction[4]);
    return { value: fraction[1] === '-' ? -size : size, numberFormat: '# ?/?' };
  }
  const parts = NUMBER.exec(text);
  if (!parts) return undefined;
  const [, open, sign, currency, innerSign, whole = '', decimals = '', exponent = '', percent, close] = parts;
  if ((open === '(') !== (close === ')') || (sign !== '' && innerSign !== '')) return undefined;
  if (open === '(' && (sign !== '' || innerSign !== '')) return undefined;
  if (whole === '' && decimals.length < 2) return undefined;
  const size = Number(`${whole.replace(/,/g, '') || '0'}${decimals}${exponent}`);
  if (!Number.isFinite(size)) return undefined;
  const negative = open === '(' || sign === '-' || innerSign === '-';
  const signed = negative ? -size : size;
  const hundredth = percent === '%' ? signed / 100 : signed;
  const numberFormat = formatOf({
    percent: percent === '%',
    currency: currency === '$',
    grouped: whole.includes(','),
    exponent: exponent !== '',
    decimals: decimals.length > 1,
  });
  return numberFormat === undefined ? { value: hundredth } : { value: hundredth, numberFormat };
}

function formatOf(look: {
  percent: boolean;
  currency: boolean;
  grouped: boolean;
  exponent: boolean;
  decimals: boolean;
}): string | undefined {
  if (look.percent) return look.decimals ? '0.00%' : '0%';
  if (look.currency) return look.decimals ? '$#,##0.00' : '$#,##0';
  if (look.exponent) return '0.00E+00';
  if (look.grouped) return look.decimals ? '#,##0.00' : '#,##0';
  return undefined;
}
