/**
 * A1 addresses: cells, ranges, whole columns and whole rows as text, and back.
 */
import type { RangeModel } from '../workbookModel';

/** Size of a worksheet in Excel. */
export const MAX_ROWS = 1048576;
export const MAX_COLUMNS = 16384;

/**
 * The letters of a column.
 *
 * @param column Zero-based.
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column that letters name; more letters than a sheet has columns give a number beyond it. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A cell's address without its sheet, such as 'B3'. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + String(row + 1);
}

/** A range's address without its sheet: 'A1:B2', 'A1', 'A:C' for whole columns, '2:5' for whole rows. */
export function rangeAddress(range: RangeModel): string {
  const lastRow = range.row + range.rows - 1;
  const lastColumn = range.column + range.columns - 1;
  if (range.rows >= MAX_ROWS && range.columns < MAX_COLUMNS) {
    return `${columnLetters(range.column)}:${columnLetters(lastColumn)}`;
  }
  if (range.columns >= MAX_COLUMNS) return `${String(range.row + 1)}:${String(lastRow + 1)}`;
  const first = cellAddress(range.row, range.column);
  const last = cellAddress(lastRow, lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** A range's address with every part fixed, such as '$A$1:$B$2'. */
export function fixedAddress(range: RangeModel): string {
  return rangeAddress(range).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\d_.]*$/u;
const LOOKS_LIKE_CELL = /^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]?\d*|[Cc]\d*)$/;

/** A sheet's name as it stands in a formula: in quotation marks where Excel wants them. */
export function quotedSheetName(name: string): string {
  if (NEEDS_NO_QUOTES.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replace(/'/g, "''")}'`;
}

const CELL_OR_RANGE = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const WHOLE_COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/**
 * The range that an address without a sheet names.
 *
 * @returns undefined for text that is no address, or one that lies outside a worksheet.
 */
export function parseAddress(address: string): RangeModel | undefined {
  const cells = CELL_OR_RANGE.exec(address);
  if (cells) {
    const [, firstColumn = '', firstRow = '', lastColumn = firstColumn, lastRow = firstRow] = cells;
    return between(Number(firstRow) - 1, columnNumber(firstColumn), Number(lastRow) - 1, columnNumber(lastColumn));
  }
  const columns = WHOLE_COLUMNS.exec(address);
  if (columns) return between(0, columnNumber(columns[1] ?? ''), MAX_ROWS - 1, columnNumber(columns[2] ?? ''));
  const rows = WHOLE_ROWS.exec(address);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

/** An address that may begin with a sheet's name, taken apart; undefined when it is no address. */
export function parseSheetAddress(text: string): { sheet?: string; range: RangeModel } | undefined {
  const mark = text.lastIndexOf('!');
  const range = parseAddress(text.slice(mark + 1));
  if (!range) return undefined;
  if (mark < 0) return { range };
  return { sheet: unquotedSheetName(text.slice(0, mark)), range };
}

/** A sheet's name without the quotation marks of formulas. */
export function unquotedSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") ? text.slice(1, -1).replace(/''/g, "'") : text;
}

function between(row1: number, column1: number, row2: number, column2: number): RangeModel | undefined {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  const range = { row, column, rows: Math.abs(row2 - row1) + 1, columns: Math.abs(column2 - column1) + 1 };
  return isOnSheet(range) ? range : undefined;
}

/** Whether a range lies on a worksheet and has at least one cell. */
export function isOnSheet(range: RangeModel): boolean {
  return (
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows > 0 &&
    range.columns > 0 &&
    range.row + range.rows <= MAX_ROWS &&
    range.column + range.columns <= MAX_COLUMNS
  );
}

/** Whether two ranges share a cell. */
export function overlap(a: RangeModel, b: RangeModel): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** Whether a range has a cell. */
export function includes(range: RangeModel, row: number, column: number): boolean {
  return (
    row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns
  );
}

/** The smallest range that has both. */
export function boundingRange(a: RangeModel, b: RangeModel): RangeModel {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
