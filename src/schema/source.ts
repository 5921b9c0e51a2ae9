/**
 * What is read from a workbook before anything is understood: cells as they are, and where the lists lie. Written by
 * src/workbook, read by the readers of this folder.
 */

/** A cell's value as Office.js gives it: blank is '', an error is its text in an ErrorValue. */
export type CellValue = string | number | boolean | ErrorValue;

/** An error value in a cell, such as #N/A: kept apart from the text that looks like it. */
export interface ErrorValue {
  error: string;
}

/** The used cells of one worksheet. */
export interface SheetGrid {
  sheet: string;
  /** Zero-based position of values[0][0] on the sheet. */
  rowIndex: number;
  columnIndex: number;
  values: readonly (readonly CellValue[])[];
  /** Excel tables on the sheet, in no particular order. */
  tables: readonly TablePlace[];
}

/** Where an Excel table lies on its sheet: zero-based, header and totals rows included. */
export interface TablePlace {
  name: string;
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
  hasHeaders: boolean;
  hasTotals: boolean;
}

/** The lists of a workbook as read in one pass. Dates are serials of the 1900 system, also where the file counts from 1904. */
export interface WorkbookCells {
  name: string;
  sheets: readonly SheetGrid[];
}
