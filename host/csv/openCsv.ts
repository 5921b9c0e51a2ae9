/** Opens a text file of separated values as a sheet with one table. */
import Papa from 'papaparse';
import { BadInput } from '../badInput';
import type { CellModel, ColumnModel, SheetModel, StyleModel } from '../workbookModel';
import { LAST_COLUMN, LAST_ROW } from '../xlsx/cellReference';
import { readingOf } from './columnKind';
import { decodeText } from './decodeText';
import { separatorOf } from './separator';
import { sheetNameFrom, tableNameFrom, uniqueColumnNames } from './excelNames';

const HEADER_STYLE: StyleModel = Object.freeze({ bold: true });
const TABLE_STYLE = 'TableStyleMedium2';
const NARROWEST = 8;
const WIDEST = 60;
const WIDTH_SAMPLE = 1000;
const CELL_LIMIT = 32767;

/**
 * Reads the encoding, the separator (comma, semicolon, tab), quotes, and columns of numbers and dates. Nothing becomes a
 * formula: '=1+1' is text.
 *
 * The header cells keep the words of the file, blank and doubled ones too, so that columns are recognised by them. The names of
 * the table's columns are unique, as Excel wants them; a saved file has those in its header row.
 *
 * A file with headers only becomes a table with one blank row, which is the least that Excel allows.
 *
 * @param fileName the file's name without its folder; sheet and table are named after it.
 * @throws BadInput 'empty-file' when there is no value in it, 'not-a-workbook' when it is no text, 'too-large' when it has more rows or
 *   columns than a worksheet.
 */
export function openCsv(bytes: Uint8Array, fileName: string): SheetModel {
  const { text } = decodeText(bytes);
  if (text.includes('\u0000')) throw new BadInput('not-a-workbook', fileName);
  // Separators alone say nothing either.
  if (!/[^\s,;\ufeff]/.test(text)) throw new BadInput('empty-file', fileName);
  const rows = parseRows(text);
  const [headers, ...data] = rows;
  if (!headers) throw new BadInput('empty-file', fileName);
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  checkSize(rows.length, width, fileName);
  const stem = fileName.replace(/\.[^.]*$/, '');
  const columns = Array.from({ length: width }, (_, column) => (headers[column] ?? '').trim());
  const cells: (CellModel | undefined)[][] = [columns.map((header) => ({ value: header, style: HEADER_STYLE }))];
  for (let i = 0; i < Math.max(1, data.length); i++)
    cells.push(new Array<CellModel | undefined>(width).fill(undefined));
  columns.forEach((header, column) => fillColumn(cells, data, column, header));
  return {
    id: `csv-sheet-${stem}`,
    name: sheetNameFrom(stem),
    visibility: 'Visible',
    cells,
    columns: columnWidths(rows, width),
    rows: {},
    merges: [],
    tables: [
      {
        id: `csv-table-${stem}`,
        name: tableNameFrom(stem),
        range: { row: 0, column: 0, rows: cells.length, columns: width },
        columns: uniqueColumnNames(columns),
        hasHeaders: true,
        hasTotals: false,
        style: TABLE_STYLE,
        bandedRows: true,
        showFilter: true,
      },
    ],
    charts: [],
    validations: [],
    conditionalFormats: [],
    customProperties: {},
    frozenRows: 1,
    frozenColumns: 0,
    showGridlines: true,
    page: {},
  };
}

// Rows without any value are left out, and so are columns at the end without any (a separator at the end of each line).
function parseRows(text: string): string[][] {
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const { data } = Papa.parse<string[]>(hint ? text.slice(hint[0].length) : text, {
    delimiter: hint?.[1] ?? separatorOf(text),
  });
  const rows = data.filter((row) => row.some((value) => value.trim() !== ''));
  const used = rows.reduce((widest, row) => Math.max(widest, row.findLastIndex((value) => value.trim() !== '') + 1), 0);
  return rows.map((row) => row.slice(0, used));
}

function fillColumn(
  cells: (CellModel | undefined)[][],
  data: readonly string[][],
  column: number,
  header: string,
): void {
  const texts = data.map((row) => row[column] ?? '');
  const { read, numberFormat } = readingOf(
    header,
    texts.map((text) => text.trim()).filter((text) => text !== ''),
  );
  const style = numberFormat === undefined ? undefined : Object.freeze({ numberFormat });
  texts.forEach((text, i) => {
    const row = cells[i + 1];
    const trimmed = text.trim();
    if (!row || trimmed === '') return;
    const value = read ? read(trimmed) : text.slice(0, CELL_LIMIT);
    row[column] = style ? { value, style } : { value };
  });
}

function columnWidths(rows: readonly string[][], width: number): { [column: number]: ColumnModel } {
  const columns: { [column: number]: ColumnModel } = {};
  const sample = rows.slice(0, WIDTH_SAMPLE);
  for (let column = 0; column < width; column++) {
    const longest = sample.reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0);
    // Room for the filter button beside the header.
    columns[column] = { width: Math.min(WIDEST, Math.max(NARROWEST, longest + 3)) };
  }
  return columns;
}

function checkSize(rows: number, columns: number, fileName: string): void {
  if (rows > LAST_ROW + 1) throw new BadInput('too-large', fileName, { rows, limit: LAST_ROW + 1 });
  if (columns > LAST_COLUMN + 1) throw new BadInput('too-large', fileName, { columns, limit: LAST_COLUMN + 1 });
}
