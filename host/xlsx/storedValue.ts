/** Values of cells as a file stores them. */
import type { ModelValue } from '../workbookModel';
import { encodeControls, escapeXml } from './xmlText';

/** The `t` attribute of a cell, '' for none, and the text of its value; undefined for a blank cell. */
export interface StoredValue {
  type: '' | 'inlineStr' | 'b' | 'e';
  text: string | undefined;
}

// Errors that a file knows; newer ones are written as the nearest.
const ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** @example storedValue(true) // { type: 'b', text: '1' } */
export function storedValue(value: ModelValue | undefined): StoredValue {
  if (value === undefined) return { type: '', text: undefined };
  if (typeof value === 'string') return { type: 'inlineStr', text: cellText(value) };
  if (typeof value === 'boolean') return { type: 'b', text: value ? '1' : '0' };
  if (typeof value === 'number') {
    return Number.isFinite(value) ? { type: '', text: String(value) } : { type: 'e', text: '#NUM!' };
  }
  return { type: 'e', text: ERRORS.has(value.error) ? value.error : '#VALUE!' };
}

/** A stored text as it stands in its own cell. @param prefix of the part's namespace, such as 'x:'. */
export function inlineText(text: string, prefix = ''): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
}

/** True for a text that would become a formula when somebody edits its cell: it is marked as text. */
export function needsQuote(value: ModelValue | undefined): boolean {
  return typeof value === 'string' && /^[=+\-@]/.test(value);
}

// Line breaks stand as they are in a cell's text.
function cellText(value: string): string {
  return escapeXml(encodeControls(value)).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t');
}
