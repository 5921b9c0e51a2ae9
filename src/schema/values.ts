import type { ReadValue } from './readValue';
import type { CellValue, ErrorValue } from './source';

export { readNumber, decimalOf, currencyOf, type NumberHints } from './readNumber';
export type { ReadValue, UnreadableReason } from './readValue';
export { readDate, dateOrderOf, type DateHints, type DateOrder } from './readDate';

const BLANK: ReadValue<never> = { ok: true, value: null };
const CELL_ERROR: ReadValue<never> = { ok: false, reason: 'cell-error' };

const YES = /^(?:true|yes|y|да|истина|taip|tiesa|x|х|\+|✓|✔|☑|v)$/u;
const NO = /^(?:false|no|n|нет|ложь|ne|netiesa|☐)$/u;

export function isErrorValue(cell: CellValue): cell is ErrorValue {
  return typeof cell === 'object';
}

/**
 * A cell as text: ends trimmed, runs of spaces (no-break ones too) made one. Lone dashes and "n/a" are blank.
 *
 * @returns fails with 'cell-error' on an error value only.
 * @example readText('  Acme   Corp ') // { ok: true, value: 'Acme Corp' }
 */
export function readText(cell: CellValue): ReadValue<string> {
  if (typeof cell === 'string') {
    const text = tidyText(cell);
    return text === '' || /^(?:[-–—]+|n\/a|н\/д)$/iu.test(text) ? BLANK : { ok: true, value: text };
  }
  if (typeof cell === 'object') return CELL_ERROR;
  if (typeof cell === 'boolean') return { ok: true, value: cell ? 'TRUE' : 'FALSE' };
  return { ok: true, value: String(cell) };
}

/**
 * A cell as yes or no: TRUE, yes, да, ИСТИНА, taip, 1, x, + and ticks; FALSE, no, нет, ЛОЖЬ, ne, 0. Dashes are blank.
 *
 * @returns fails with 'not-a-boolean' or 'cell-error'.
 * @example readBoolean('Да') // { ok: true, value: true }
 */
export function readBoolean(cell: CellValue): ReadValue<boolean> {
  if (typeof cell === 'boolean') return { ok: true, value: cell };
  if (typeof cell === 'object') return CELL_ERROR;
  if (cell === 1 || cell === 0) return { ok: true, value: cell === 1 };
  const text = tidyText(String(cell)).toLowerCase();
  if (text === '' || /^(?:[-–—]+|n\/a|н\/д)$/u.test(text)) return BLANK;
  if (text === '1' || YES.test(text)) return { ok: true, value: true };
  if (text === '0' || NO.test(text)) return { ok: true, value: false };
  return { ok: false, reason: 'not-a-boolean' };
}

/** A cell as the text that it shows at its plainest, an error as its sign. @example cellText({ error: '#N/A' }) // '#N/A' */
export function cellText(cell: CellValue): string {
  return typeof cell === 'object' ? cell.error : String(cell);
}

/** A text with its ends trimmed and runs of any white space made one space. Invisible marks are dropped. */
export function tidyText(text: string): string {
  const plain = /[\u200B-\u200F\u2060\uFEFF\u00AD]/.test(text)
    ? text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, '')
    : text;
  return /^\s|\s$|\s\s|[^\S ]/.test(plain) ? plain.replace(/\s+/g, ' ').trim() : plain;
}
