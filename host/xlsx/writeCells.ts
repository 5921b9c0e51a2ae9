/** Writes the cells of a new sheet. Texts stand in their cells, so that the shared strings of the workbook stay as they are. */
import type { CellModel, ModelValue, RowModel, SheetModel, TableModel } from '../workbookModel';
import { arrayReference, coveredCells } from './arrayCells';
import { columnLetters, placeKey, rangeName } from './cellReference';
import { storedFormula } from './storedFormula';
import { inlineText, needsQuote, storedValue } from './storedValue';
import type { StyleSheet } from './styleSheet';
import { escapeXml } from './xmlText';

/** The `sheetData` element. */
export function sheetDataXml(sheet: SheetModel, styles: StyleSheet): string {
  const headers = tableHeaders(sheet.tables);
  const covered = coveredCells(sheet);
  const last = Object.keys(sheet.rows).reduce((most, row) => Math.max(most, Number(row) + 1), sheet.cells.length);
  const rows: string[] = [];
  for (let row = 0; row < last; row++) {
    const cells = rowCells(sheet, row, headers.get(row), covered, styles);
    const attributes = rowAttributes(sheet.rows[row]);
    if (cells !== '' || attributes !== '') rows.push(`<row r="${row + 1}"${attributes}>${cells}</row>`);
  }
  return `<sheetData>${rows.join('')}</sheetData>`;
}

/** The range that the cells fill, such as 'A1:C9'. */
export function dimensionOf(sheet: SheetModel): string {
  const columns = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rangeName({ row: 0, column: 0, rows: Math.max(1, sheet.cells.length), columns });
}

function rowAttributes(row: RowModel | undefined): string {
  if (!row) return '';
  const height = row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`;
  return height + (row.hidden ? ' hidden="1"' : '');
}

/** By row and column. Excel wants the header cells of a table to be texts equal to the names of its columns. */
export function tableHeaders(tables: readonly TableModel[]): Map<number, Map<number, string>> {
  const headers = new Map<number, Map<number, string>>();
  for (const { hasHeaders, range, columns } of tables) {
    if (!hasHeaders) continue;
    const row = headers.get(range.row) ?? new Map<number, string>();
    columns.forEach((name, i) => row.set(range.column + i, name));
    headers.set(range.row, row);
  }
  return headers;
}

function rowCells(
  sheet: SheetModel,
  row: number,
  headers: ReadonlyMap<number, string> | undefined,
  covered: ReadonlySet<number>,
  styles: StyleSheet,
): string {
  const cells = sheet.cells[row] ?? [];
  const width = Math.max(cells.length, ...(headers ? [...headers.keys()].map((column) => column + 1) : []));
  let xml = '';
  for (let column = 0; column < width; column++) {
    const header = headers?.get(column);
    const cell = cells[column];
    const name = columnLetters(column) + (row + 1);
    if (header !== undefined) xml += valueXml(name, header, styles, cell?.style);
    else if (cell?.formula !== undefined) {
      const formula = storedFormula(cell.formula, tableAt(sheet, row, column));
      const area = arrayReference(cell, row, column);
      const array = area === undefined ? '' : ` t="array" ref="${area}"`;
      xml += resultXml(name, cell, `<f${array}>${escapeXml(formula)}</f>`, styles);
    } else if (cell?.value !== undefined && covered.has(placeKey(row, column)))
      xml += resultXml(name, cell, '', styles);
    else if (cell) xml += valueXml(name, cell.value, styles, cell.style);
  }
  return xml;
}

export function tableAt({ tables }: Pick<SheetModel, 'tables'>, row: number, column: number): TableModel | undefined {
  return tables.find(
    ({ range }) =>
      row >= range.row &&
      row < range.row + range.rows &&
      column >= range.column &&
      column < range.column + range.columns,
  );
}

/** A cell whose value is computed. @param formula the element; '' in a cell that the array of another one fills. */
function resultXml(name: string, cell: CellModel, formula: string, styles: StyleSheet): string {
  const { type, text } = storedValue(cell.value);
  const kind = type === 'inlineStr' ? 'str' : type;
  const value = text === undefined ? '' : `<v>${text}</v>`;
  return `<c r="${name}"${styleAttribute(styles.cellStyle(cell.style))}${kind ? ` t="${kind}"` : ''}>${formula}${value}</c>`;
}

function valueXml(name: string, value: ModelValue | undefined, styles: StyleSheet, style: CellModel['style']): string {
  const { type, text } = value === '' ? { type: '', text: undefined } : storedValue(value);
  const head = `<c r="${name}"${styleAttribute(styles.cellStyle(style, needsQuote(value)))}`;
  if (text === undefined) return style ? `${head}/>` : '';
  if (type !== 'inlineStr') return `${head}${type ? ` t="${type}"` : ''}><v>${text}</v></c>`;
  return `${head} t="inlineStr">${inlineText(text)}</c>`;
}

function styleAttribute(style: number): string {
  return style === 0 ? '' : ` s="${style}"`;
}
