/** Writes the part of a table on a new sheet. */
import type { CellModel, SheetModel, TableModel } from '../workbookModel';
import { rangeName } from './cellReference';
import { NAMESPACE } from './relationshipTypes';
import { hasRelativeReference } from './shiftFormula';
import { storedFormula } from './storedFormula';
import { encodeControls, escapeXml } from './xmlText';

// The functions of a totals row as SUBTOTAL numbers them.
const TOTALS: Readonly<Record<string, string>> = {
  101: 'average',
  102: 'countNums',
  103: 'count',
  104: 'max',
  105: 'min',
  107: 'stdDev',
  109: 'sum',
  110: 'var',
};

export function tableXml(table: TableModel, sheet: SheetModel, id: number): string {
  const { range, hasHeaders, hasTotals } = table;
  const name = escapeXml(table.name);
  const reference = rangeName(range);
  const filtered = rangeName({ ...range, rows: range.rows - (hasTotals ? 1 : 0) });
  const columns = table.columns.map((_, column) => columnXml(table, sheet, column));
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${NAMESPACE.main}" id="${id}" name="${name}" displayName="${name}" ref="${reference}"` +
    (hasHeaders ? '' : ' headerRowCount="0"') +
    (hasTotals ? ' totalsRowCount="1">' : ' totalsRowShown="0">') +
    (table.showFilter && hasHeaders ? `<autoFilter ref="${filtered}"/>` : '') +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo${table.style ? ` name="${escapeXml(table.style)}"` : ''} showFirstColumn="0" showLastColumn="0"` +
    ` showRowStripes="${table.bandedRows ? 1 : 0}" showColumnStripes="0"/></table>`
  );
}

function columnXml(table: TableModel, sheet: SheetModel, column: number): string {
  const totals = table.hasTotals ? totalsOf(table, sheet, column) : { attributes: '', element: '' };
  const calculated = calculatedFormula(table, sheet, column);
  const inner =
    (calculated === undefined ? '' : `<calculatedColumnFormula>${escapeXml(calculated)}</calculatedColumnFormula>`) +
    totals.element;
  const name = escapeXml(encodeControls(table.columns[column] ?? '')).replaceAll('&#10;', '_x000a_');
  return `<tableColumn id="${column + 1}" name="${name}"${totals.attributes}>${inner}</tableColumn>`;
}

function totalsOf(table: TableModel, sheet: SheetModel, column: number): { attributes: string; element: string } {
  const cell = cellAt(table, sheet, table.range.rows - 1, column);
  if (cell?.formula === undefined) {
    const label = typeof cell?.value === 'string' && cell.value !== '' ? cell.value : undefined;
    return { attributes: label ? ` totalsRowLabel="${escapeXml(encodeControls(label))}"` : '', element: '' };
  }
  const formula = storedFormula(cell.formula, table);
  const subtotal = /^SUBTOTAL\((\d+),([^[]+)\[([^\]]+)\]\)$/i.exec(formula);
  const own = subtotal?.[2] === table.name && subtotal[3] === table.columns[column];
  const known = own ? TOTALS[subtotal[1] ?? ''] : undefined;
  if (known) return { attributes: ` totalsRowFunction="${known}"`, element: '' };
  return {
    attributes: ' totalsRowFunction="custom"',
    element: `<totalsRowFormula>${escapeXml(formula)}</totalsRowFormula>`,
  };
}

/** The same formula in every row of a column is the column's own, which Excel fills into new rows. */
export function calculatedFormula(table: TableModel, sheet: SheetModel, column: number): string | undefined {
  const first = table.hasHeaders ? 1 : 0;
  const end = table.range.rows - (table.hasTotals ? 1 : 0);
  const formula = cellAt(table, sheet, first, column)?.formula;
  if (formula === undefined) return undefined;
  for (let row = first + 1; row < end; row++) {
    if (cellAt(table, sheet, row, column)?.formula !== formula) return undefined;
  }
  const stored = storedFormula(formula, table);
  return hasRelativeReference(stored) ? undefined : stored;
}

function cellAt({ range }: TableModel, sheet: SheetModel, row: number, column: number): CellModel | undefined {
  return sheet.cells[range.row + row]?.[range.column + column];
}
