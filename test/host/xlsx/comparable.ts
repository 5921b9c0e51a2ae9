/** A workbook description without what a file does not keep: ids, parts, empty endings of rows. */
import type { CellModel, SheetModel, WorkbookModel } from '../../../host/workbookModel';

export function comparable(model: WorkbookModel): unknown {
  const names = new Map(model.sheets.map((sheet) => [sheet.id, sheet.name]));
  return {
    ...model,
    sheets: model.sheets.map((sheet) => comparableSheet(sheet, names)),
  };
}

function comparableSheet(sheet: SheetModel, names: ReadonlyMap<string, string>): unknown {
  return {
    ...sheet,
    id: undefined,
    part: undefined,
    cells: trimmed(
      sheet.cells.map((row) => trimmed(row.map(withoutBlank))),
      (row) => row.length === 0,
    ),
    tables: sheet.tables.map((table) => ({ ...table, id: undefined })),
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: undefined })),
    charts: sheet.charts.map((chart) => ({
      ...chart,
      id: undefined,
      series: chart.series.map((series) => ({
        ...series,
        values: { ...series.values, sheetId: names.get(series.values.sheetId) },
        ...(series.categories
          ? { categories: { ...series.categories, sheetId: names.get(series.categories.sheetId) } }
          : {}),
      })),
    })),
  };
}

function withoutBlank(cell: CellModel | undefined): CellModel | undefined {
  return cell && Object.keys(cell).length > 0 ? cell : undefined;
}

function trimmed<T>(items: T[], isEmpty: (item: T) => boolean = (item) => item === undefined): T[] {
  return items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
}
