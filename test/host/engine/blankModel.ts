/** Workbook descriptions for tests. */
import type { SheetModel, WorkbookModel } from '../../../host/workbookModel';

export function blankSheet(id: string, name: string): SheetModel {
  return {
    id,
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
  };
}

/** A workbook whose sheets have the given names, all blank. */
export function blankModel(...names: string[]): WorkbookModel {
  const sheets = (names.length > 0 ? names : ['Sheet1']).map((name, index) =>
    blankSheet(`s${String(index + 1)}`, name),
  );
  return { name: 'Book1.xlsx', date1904: false, sheets, names: [], activeSheet: 0, settings: {} };
}
