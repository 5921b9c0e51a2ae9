/** Small workbook descriptions for tests. */
import type { CellModel, ModelValue, SheetModel, WorkbookModel } from '../../../host/workbookModel';

export function sheetModel(name: string, given: Partial<SheetModel> = {}): SheetModel {
  return {
    id: `test-${name}`,
    name,
    visibility: 'Visible',
    cells: [],
    columns: {},
    rows: {},
    merges: [],
    tables: [],
    charts: [],
    validations: [],
    conditionalFormats: [],
    customProperties: {},
    frozenRows: 0,
    frozenColumns: 0,
    showGridlines: true,
    page: {},
    ...given,
  };
}

export function workbookModel(sheets: SheetModel[], given: Partial<WorkbookModel> = {}): WorkbookModel {
  return { name: 'Test.xlsx', date1904: false, sheets, names: [], activeSheet: 0, settings: {}, ...given };
}

/** Cells from plain values; undefined is a blank. */
export function cellsOf(rows: (ModelValue | undefined)[][]): (CellModel | undefined)[][] {
  return rows.map((row) => row.map((value) => (value === undefined ? undefined : { value })));
}
