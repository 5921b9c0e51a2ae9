import type { ModelValue, SheetModel, WorkbookModel } from '../../host/workbookModel';

/** The values of a table's column, header left out; `values` overrides the sheet's own, such as another program's results. */
export function tableColumn(
  model: WorkbookModel,
  table: string,
  column: string | number,
  values?: Record<string, (ModelValue | undefined)[][]>,
): (ModelValue | undefined)[] {
  for (const sheet of model.sheets) {
    const found = sheet.tables.find((each) => each.name === table);
    if (!found) continue;
    const offset = typeof column === 'number' ? column : found.columns.indexOf(column);
    if (offset < 0) throw new Error(`table ${table} has no column ${column}`);
    const { row, column: left, rows } = found.range;
    const at = (index: number) =>
      values ? values[sheet.name]?.[index]?.[left + offset] : sheet.cells[index]?.[left + offset]?.value;
    return Array.from({ length: rows - 1 }, (_, index) => at(row + 1 + index));
  }
  throw new Error(`there is no table ${table}`);
}

/** Every formula cell of the sheets that the add-in made, with the value that the local host computed. */
export function ownFormulas(
  model: WorkbookModel,
): { sheet: string; row: number; column: number; value: ModelValue | undefined; formula: string }[] {
  return model.sheets
    .filter(isOwn)
    .flatMap((sheet) =>
      sheet.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell?.formula === undefined
            ? []
            : [{ sheet: sheet.name, row, column, value: cell.value, formula: cell.formula }],
        ),
      ),
    );
}

export function isOwn(sheet: SheetModel): boolean {
  return 'KamWorkbook' in sheet.customProperties;
}
