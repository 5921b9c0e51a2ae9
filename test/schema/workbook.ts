import type { CellValue, SheetGrid, TablePlace, WorkbookCells } from '../../src/schema/source';

/** A sheet of cells for tests, from A1 or from a given place (zero-based). */
export function sheetOf(
  name: string,
  values: readonly (readonly (CellValue | null)[])[],
  place: { rowIndex?: number; columnIndex?: number; tables?: readonly TablePlace[] } = {},
): SheetGrid {
  const width = Math.max(0, ...values.map((row) => row.length));
  return {
    sheet: name,
    rowIndex: place.rowIndex ?? 0,
    columnIndex: place.columnIndex ?? 0,
    values: values.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
    tables: place.tables ?? [],
  };
}

export function workbookOf(...sheets: SheetGrid[]): WorkbookCells {
  return { name: 'Book.xlsx', sheets };
}
