/** What the person's typing, pasting, clearing, undoing in the grid means for the workbook. */
import { CellValueType, type ICellData, type IObjectMatrixPrimitiveType, type Nullable } from '@univerjs/core';
import type { CellInput } from '../../../engine/engine';

export type CellEdit = readonly [row: number, column: number, input: CellInput];

/** A change of cells as the grid notes it; a change of looks alone gives nothing. */
export function cellEdits(cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> | undefined): CellEdit[] {
  const edits: CellEdit[] = [];
  const rows = (cellValue ?? {}) as Record<string, Record<string, Nullable<ICellData>> | undefined>;
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      const input = inputOf(cell);
      if (input !== null) edits.push([Number(row), Number(column), input]);
    }
  }
  return edits;
}

function inputOf(cell: Nullable<ICellData>): CellInput {
  if (cell === null || cell === undefined) return '';
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (typeof rich === 'string') return rich.replace(/\r\n$/, '').replaceAll('\r', '\n');
  if (!('v' in cell)) return null;
  if (cell.v === null || cell.v === undefined) return '';
  return cell.t === CellValueType.BOOLEAN ? cell.v === 1 || cell.v === true : cell.v;
}
