/** Writes what has changed on a sheet into the part that it came from: its cells, and the sizes of its rows and columns. */
import type { SheetModel } from '../workbookModel';
import { editCells, type CellSurroundings } from './editCells';
import { columnStyle, editColumns, editDimension, readHead } from './editColumns';
import { withPieces } from './textPieces';

/** @returns the same text when nothing has changed. */
export function editSheet(xml: string, sheet: SheetModel, surroundings: CellSurroundings): string {
  const head = readHead(xml);
  const edits = editCells(xml, sheet, surroundings, (column) => columnStyle(head, column));
  return withPieces(xml, [
    ...editDimension(xml, head, edits.filled),
    ...editColumns(xml, head, sheet.columns, edits.columns, edits.dataStart),
    ...edits.pieces,
  ]);
}
