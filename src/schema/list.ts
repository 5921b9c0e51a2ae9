import type { CellValue } from './source';

/** One column of a list that has a header. */
export interface ListHeader {
  /** The header as written, spaces at the ends dropped. */
  text: string;
  /** Zero-based column on the sheet. */
  column: number;
  /** True for the second and later columns of the same header: a mapping by header always means the first one. */
  duplicate: boolean;
}

/** The rows of a list that are not blank, read in place from the sheet's grid. Index counts from 0. */
export interface ListRows {
  readonly count: number;
  /** The worksheet's row number, from 1. */
  rowNumber(index: number): number;
  /** The value of a cell by row index and the sheet's zero-based column; '' where the sheet has nothing. */
  cell(index: number, column: number): CellValue;
}

/** A table or a plain range with a header row, found on a sheet. */
export interface List {
  /** The table's name, or the sheet's (with ' (2)' and so on for further lists): unique in the workbook. */
  name: string;
  sheet: string;
  /** The Excel table's name; null for a plain range. */
  table: string | null;
  /** Worksheet row of the headers, from 1; 0 for a table whose header row is switched off. */
  headerRow: number;
  /** Worksheet rows of the data, from 1. lastRow < firstRow when the list has no rows. */
  firstRow: number;
  lastRow: number;
  headers: ListHeader[];
  rows: ListRows;
  /** Worksheet row of the closing totals row, left out of `rows`; null when there is none. */
  totalsRow: number | null;
  /** All rows left out as totals or subtotals, in order. */
  totalsRows: number[];
  /** Header, data and totals: "Sheet!A1:H20". */
  address: string;
}
