/** The series that Excel makes of a range of cells. */
import type { RangeModel, SeriesModel } from '../workbookModel';
import type { RangeArea } from './rangeArea';

/**
 * Series by columns or rows. A first row or column of texts names the series or the categories.
 *
 * @param by 'Auto' takes the longer side for the categories.
 */
export function seriesOfRange(area: RangeArea, by: 'Auto' | 'Columns' | 'Rows'): SeriesModel[] {
  const { rows, columns } = area.range;
  const byColumns = by === 'Columns' || (by === 'Auto' && rows >= columns);
  const grid = byColumns ? area.range : transposed(area.range);
  const at = (row: number, column: number): boolean =>
    byColumns ? isText(area, row, column) : isText(area, column, row);
  const last = { row: grid.rows - 1, column: grid.columns - 1 };
  const hasHeader = grid.rows > 1 && at(0, last.column) && !at(last.row, last.column);
  const hasCategories = grid.columns > 1 && at(last.row, 0);
  const from = hasHeader ? 1 : 0;
  const series: SeriesModel[] = [];
  for (let column = hasCategories ? 1 : 0; column < grid.columns; column += 1) {
    const made: SeriesModel = {
      name: hasHeader ? textAt(area, byColumns ? [0, column] : [column, 0]) : `Series${String(series.length + 1)}`,
      values: { sheetId: area.sheet.id, ...slice(area.range, byColumns, column, from) },
      dataLabels: false,
    };
    if (hasCategories) made.categories = { sheetId: area.sheet.id, ...slice(area.range, byColumns, 0, from) };
    series.push(made);
  }
  return series;
}

function transposed(range: RangeModel): RangeModel {
  return { row: range.column, column: range.row, rows: range.columns, columns: range.rows };
}

function slice(range: RangeModel, byColumns: boolean, index: number, from: number): RangeModel {
  return byColumns
    ? { row: range.row + from, column: range.column + index, rows: range.rows - from, columns: 1 }
    : { row: range.row + index, column: range.column + from, rows: 1, columns: range.columns - from };
}

function isText(area: RangeArea, row: number, column: number): boolean {
  return typeof area.sheet.value(area.range.row + row, area.range.column + column) === 'string';
}

function textAt(area: RangeArea, [row, column]: [number, number]): string {
  const value = area.sheet.value(area.range.row + row, area.range.column + column);
  return typeof value === 'object' ? value.error : String(value ?? '');
}
