import type { SheetGrid } from '../schema/source';
import { fixedBlock, sheetPrefix, tableColumn } from './references';

/** A list that a report was built from, and what tells natively whether it is still the same. */
export interface SourceCheck {
  /** What people call it: the table's or the sheet's name. */
  name: string;
  /** Sheet and cells, for the reader. */
  address: string;
  rowsRead: number;
  rowsUsed: number;
  rowsSetAside: number;
  /** Formula expressions with the values they had when the report was built; counts are exact, sums nearly so. */
  measures: readonly { expression: string; value: number; exact: boolean }[];
}

/** The part of a list that its check needs. Rows count from 1 as on the sheet, columns from 0. */
export interface CheckedList {
  name: string;
  sheet: string;
  table: string | null;
  address: string;
  headerRow: number;
}

export interface CheckedColumn {
  header: string;
  column: number;
  measure: 'count' | 'sum';
}

const LAST_ROW = 1048576;

/**
 * The native check of a list: how many cells are filled in its key column and what its money columns add up to. For a plain range the
 * whole rest of the column is watched, so that a row added below the list is noticed too.
 */
export function sourceMeasures(
  list: CheckedList,
  columns: readonly CheckedColumn[],
  grid: SheetGrid,
): SourceCheck['measures'] {
  return columns.map(({ header, column, measure }) => {
    const reference = list.table
      ? tableColumn(list.table, header)
      : sheetPrefix(list.sheet) +
        fixedBlock({ row: list.headerRow, column, rows: LAST_ROW - list.headerRow, columns: 1 });
    const table = list.table ? grid.tables.find((place) => place.name === list.table) : undefined;
    const last = table
      ? table.rowIndex + table.rowCount - (table.hasTotals ? 1 : 0)
      : grid.rowIndex + grid.values.length;
    const values = grid.values
      .slice(list.headerRow - grid.rowIndex, last - grid.rowIndex)
      .map((row) => row[column - grid.columnIndex]);
    return measure === 'count'
      ? {
          expression: `COUNTA(${reference})`,
          value: values.filter((value) => value !== '' && value !== undefined).length,
          exact: true,
        }
      : {
          // Not SUM: a cell that holds an error would make it an error.
          expression: `(SUMIF(${reference},">0")+SUMIF(${reference},"<0"))`,
          value: values.reduce<number>((sum, value) => (typeof value === 'number' ? sum + value : sum), 0),
          exact: false,
        };
  });
}
