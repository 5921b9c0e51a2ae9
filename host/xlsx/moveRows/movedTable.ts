/** The part of a table after rows were moved, on its sheet or on others. */
import { withRowsMoved } from '../../engine/formula/rewriting';
import { firstKeptRow, movedRange, movedRow } from '../../engine/rowMoves';
import type { RangeModel } from '../../workbookModel';
import { parseRange } from '../cellReference';
import { PlacedXml, withDescendants } from '../placedXml';
import { shiftFormula } from '../shiftFormula';
import { movedReference, type MovedSheets } from './movedSheets';

interface TableRows {
  table: RangeModel;
  headers: number;
  totals: number;
}

/** @returns undefined for a table whose rows are all gone. */
export function movedTable(text: string, name: string, sheets: MovedSheets): string | undefined {
  const xml = new PlacedXml(text);
  const moves = sheets.movesOf(name);
  const range = parseRange(xml.attribute(xml.root, 'ref') ?? '');
  if (!range) return text;
  if (!movedRange(range, moves)) return undefined;
  const totals = Number(xml.attribute(xml.root, 'totalsRowCount') ?? 0);
  const lastRow = { ...range, row: range.row + range.rows - 1, rows: 1 };
  if (totals > 0 && !movedRange(lastRow, moves)) xml.set(xml.root, 'totalsRowCount', undefined);
  const headers = Number(xml.attribute(xml.root, 'headerRowCount') ?? 1);
  const rows = { table: range, headers, totals };
  for (const element of withDescendants(xml.root)) {
    const reference = xml.attribute(element, 'ref');
    if (reference !== undefined && moves.length > 0) {
      const moved = movedReference(reference, moves);
      if (moved === undefined) xml.remove(element);
      else xml.set(element, 'ref', moved);
    }
    if (element.name === 'totalsRowFormula') xml.setText(element, sheets.formula(element.text, name));
    if (element.name === 'calculatedColumnFormula') {
      xml.setText(element, columnFormula(element.text, rows, name, sheets));
    }
  }
  return xml.toString();
}

/** The formula of a column is told for its first row of data, which may be another one after a move. */
function columnFormula(
  formula: string,
  { table, headers, totals }: TableRows,
  name: string,
  sheets: MovedSheets,
): string {
  let text = `=${formula}`;
  let range = table;
  for (const move of sheets.movesOf(name)) {
    const first = range.row + headers;
    const kept = firstKeptRow({ ...range, row: first, rows: range.rows - headers - totals }, move);
    const now = kept === undefined ? undefined : movedRow(kept, move);
    range = movedRange(range, [move]) ?? range;
    if (kept === undefined || now === undefined) text = shiftFormula(text, range.row + headers - first, 0);
    else {
      const told = withRowsMoved(shiftFormula(text, kept - first, 0), name, name, [move]);
      text = shiftFormula(told, range.row + headers - now, 0);
    }
  }
  return sheets.others(name).formula(text.slice(1), name);
}
