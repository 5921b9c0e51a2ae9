import {
  clientAt,
  clientColumnAt,
  clientNamed,
  type ClientIndex,
  type SelectedCell,
  type SelectedClient,
} from '../reports/selectedClient';
import type { CellValue } from '../schema/source';
import { inExcel } from './inExcel';

/**
 * The client that the active cell belongs to, or whose name stands in it: one small request.
 *
 * @param isUpToDate false when the workbook has changed since the index was made: rows may have moved, so that the row itself is
 *   asked, by one more request
 * @returns null when it is no client's
 */
export async function selectedClient(index: ClientIndex, isUpToDate: boolean): Promise<SelectedClient | null> {
  return inExcel(async (context) => {
    const { workbook } = context;
    const active = workbook.getActiveCell().load('rowIndex,columnIndex,values');
    const sheet = workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    const { rowIndex: row, columnIndex: column } = active;
    const cell: SelectedCell = { sheetId: sheet.id, row, column, value: valueOf(active) };
    if (isUpToDate) return clientAt(index, cell);
    const clientColumn = clientColumnAt(index, cell);
    if (clientColumn === null || clientColumn === column) return clientNamed(index, cell.value);
    const name = sheet.getCell(row, clientColumn).load('values');
    await context.sync();
    return clientNamed(index, valueOf(name)) ?? clientNamed(index, cell.value);
  });
}

function valueOf({ values }: Excel.Range): CellValue {
  const value: unknown = values[0]?.[0];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
