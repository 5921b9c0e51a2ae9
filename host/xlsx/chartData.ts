/** The cells behind a series of a chart: the reference, and the values they have now, for viewers that do not calculate. */
import type { CellModel, SheetModel, SheetRange } from '../workbookModel';
import { absoluteRangeName, quotedSheet } from './cellReference';
import { escapeXml } from './xmlText';

export function valuesXml(range: SheetRange, sheets: readonly SheetModel[]): string {
  const cells = cellsOf(range, sheets);
  const points = cells.map((cell, i) =>
    typeof cell?.value === 'number' && Number.isFinite(cell.value) ? point(i, String(cell.value)) : '',
  );
  return numbers(range, sheets, cells, points);
}

/** Categories are numbers only when all that is there are numbers, such as years. */
export function categoriesXml(range: SheetRange, sheets: readonly SheetModel[]): string {
  const cells = cellsOf(range, sheets);
  const given = cells.filter((cell) => cell?.value !== undefined && cell.value !== '');
  if (given.length > 0 && given.every((cell) => typeof cell?.value === 'number')) return valuesXml(range, sheets);
  const points = cells.map((cell, i) => {
    const text = textOfCell(cell);
    return text === '' ? '' : point(i, escapeXml(text));
  });
  return (
    `<c:strRef>${formula(range, sheets)}<c:strCache><c:ptCount val="${cells.length}"/>${points.join('')}` +
    '</c:strCache></c:strRef>'
  );
}

function numbers(
  range: SheetRange,
  sheets: readonly SheetModel[],
  cells: readonly (CellModel | undefined)[],
  points: readonly string[],
): string {
  const format = cells.find((cell) => cell?.style?.numberFormat)?.style?.numberFormat ?? 'General';
  return (
    `<c:numRef>${formula(range, sheets)}<c:numCache><c:formatCode>${escapeXml(format)}</c:formatCode>` +
    `<c:ptCount val="${cells.length}"/>${points.join('')}</c:numCache></c:numRef>`
  );
}

function formula(range: SheetRange, sheets: readonly SheetModel[]): string {
  const sheet = sheets.find(({ id }) => id === range.sheetId);
  const text = sheet ? `${quotedSheet(sheet.name)}!${absoluteRangeName(range)}` : '#REF!';
  return `<c:f>${escapeXml(text)}</c:f>`;
}

function cellsOf(range: SheetRange, sheets: readonly SheetModel[]): (CellModel | undefined)[] {
  const sheet = sheets.find(({ id }) => id === range.sheetId);
  const cells: (CellModel | undefined)[] = [];
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      cells.push(sheet?.cells[row]?.[column]);
    }
  }
  return cells;
}

function textOfCell(cell: CellModel | undefined): string {
  const value = cell?.value;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function point(index: number, text: string): string {
  return `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;
}
