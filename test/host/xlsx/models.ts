/** Small workbook descriptions for tests. */
import { blankSheet } from '../../../host/blankSheet';
import type { CellModel, ModelValue, SheetModel, WorkbookModel } from '../../../host/workbookModel';

export function sheetModel(name: string, given: Partial<SheetModel> = {}): SheetModel {
  return { ...blankSheet(`test-${name}`, name), ...given };
}

export function workbookModel(sheets: SheetModel[], given: Partial<WorkbookModel> = {}): WorkbookModel {
  return { name: 'Test.xlsx', date1904: false, sheets, names: [], activeSheet: 0, settings: {}, ...given };
}

/** Cells from plain values; undefined is a blank. */
export function cellsOf(rows: (ModelValue | undefined)[][]): (CellModel | undefined)[][] {
  return rows.map((row) => row.map((value) => (value === undefined ? undefined : { value })));
}
