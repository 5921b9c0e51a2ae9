/** Cell and range references in A1 form. Rows and columns count from 0 here, from 1 and A in the text. */
import type { RangeModel } from '../workbookModel';

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;

export interface CellPlace {
  row: number;
  column: number;
}

/** One number for a place on a sheet. */
export function placeKey(row: number, column: number): number {
  return row * (LAST_COLUMN + 1) + column;
}

/** @example columnLetters(27) // 'AB' */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** @example columnIndex('AB') // 27 */
export function columnIndex(letters: string): number {
  let index = 0;
  for (let i = 0; i < letters.length; i++) index = index * 26 + (letters.charCodeAt(i) & 31);
  return index - 1;
}

/** @example cellName({ row: 1, column: 1 }) // 'B2' */
export function cellName(place: CellPlace): string {
  return columnLetters(place.column) + (place.row + 1);
}

/** @returns null when the text is no reference to one cell. */
export function parseCell(text: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  const place = { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? '') };
  return place.row >= 0 && place.row <= LAST_ROW && place.column <= LAST_COLUMN ? place : null;
}

/** @example rangeName({ row: 0, column: 0, rows: 2, columns: 3 }) // 'A1:C2' */
export function rangeName(range: RangeModel): string {
  const first = cellName(range);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${cellName({ row: range.row + range.rows - 1, column: range.column + range.columns - 1 })}`;
}

/** @example absoluteRangeName({ row: 0, column: 0, rows: 2, columns: 3 }) // '$A$1:$C$2' */
export function absoluteRangeName(range: RangeModel): string {
  return rangeName(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * A range from 'A1:C2', 'A1', 'A:C' or '1:3', with or without dollar signs.
 *
 * @returns null when the text is no range.
 */
export function parseRange(text: string): RangeModel | null {
  const [from = '', to = from, ...more] = text.replaceAll('$', '').split(':');
  if (more.length > 0) return null;
  const start = parseCorner(from, 0);
  const end = parseCorner(to, 1);
  if (!start || !end) return null;
  const row = Math.min(start.row, end.row);
  const column = Math.min(start.column, end.column);
  return {
    row,
    column,
    rows: Math.max(start.row, end.row) - row + 1,
    columns: Math.max(start.column, end.column) - column + 1,
  };
}

function parseCorner(text: string, end: 0 | 1): CellPlace | null {
  if (/^[A-Za-z]{1,3}$/.test(text)) return { row: end * LAST_ROW, column: columnIndex(text) };
  if (/^[1-9]\d{0,6}$/.test(text)) return { row: Number(text) - 1, column: end * LAST_COLUMN };
  return parseCell(text);
}

/** The ranges of a space-separated list, as sheets keep them in `sqref`. What is no range is left out. */
export function parseRanges(text: string): RangeModel[] {
  return text
    .split(/\s+/)
    .map(parseRange)
    .filter((range) => range !== null);
}

/** A sheet's name as a formula writes it before '!'. @example quotedSheet("Bob's") // "'Bob''s'" */
export function quotedSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[RrCc]\d*([Cc]\d*)?$/.test(name);
  return plain && !/^(true|false)$/i.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My sheet'!$A$1:$B$2" into its sheet and its range; null when the text is not of that form. */
export function parseSheetRange(text: string): { sheet: string; range: RangeModel } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(text);
  const range = match && parseRange(match[3] ?? '');
  if (!match || !range) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', range };
}
