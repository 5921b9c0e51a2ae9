import type { SheetModel } from './workbookModel';

/** The description of a sheet with nothing on it. */
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
