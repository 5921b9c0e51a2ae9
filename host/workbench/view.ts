/**
 * The workbook as a page shows it: plain data that crosses from the worker, where the workbook lives, to the page, where it is
 * drawn. Rows and columns count from 0.
 */
import type { ChartModel, ModelValue, RangeModel, RowMoveModel, SeriesModel, StyleModel } from '../workbookModel';

/** Everything of a sheet but its cells. */
export interface SheetHead {
  id: string;
  name: string;
  hidden: boolean;
  tabColor?: string;
  /** Widths in characters and heights in points, as the file has them; absent is the standard. */
  columns: { [column: number]: { width?: number; hidden?: boolean } };
  rows: { [row: number]: { height?: number; hidden?: boolean } };
  merges: RangeModel[];
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  lists: ListView[];
  links: LinkView[];
  charts: ChartView[];
  /** How often rows of the sheet have been inserted or deleted so far. */
  moves: number;
}

/** Cells that offer a list of values. */
export interface ListView {
  ranges: RangeModel[];
  items: string[];
  /** Other values may be put in too. */
  refusesNothing: boolean;
  prompt?: string;
  error?: string;
}

/** A cell that leads elsewhere in the workbook. */
export interface LinkView {
  row: number;
  column: number;
  sheetId: string;
  range: RangeModel;
}

/** A chart with the values that it shows now, in place of where they stand. */
export interface ChartView extends Omit<ChartModel, 'series'> {
  categories: string[];
  series: (Omit<SeriesModel, 'values' | 'categories'> & { values: (number | null)[] })[];
}

/** Cells that have changed, side by side: the n-th of each list belongs to one cell. */
export interface CellsView {
  rows: number[];
  columns: number[];
  /** null for a cell without a value. */
  values: (ModelValue | null)[];
  /** The look, by its number in WorkbookChange.styles; 0 for none. */
  styles: number[];
  /** Formulas by position in the lists. */
  formulas: [number, string][];
}

/** What has changed since the page was told last. */
export interface WorkbookChange {
  /** Ids of all sheets in their order; absent when sheets neither came nor went nor moved. */
  order?: string[];
  /** Rows that were inserted and deleted, before all else that has changed. */
  moves: { sheetId: string; moves: RowMoveModel[] }[];
  /** Sheets that are new or whose head has changed. */
  heads: SheetHead[];
  cells: { sheetId: string; cells: CellsView }[];
  /** Looks that were not told before, by number. */
  styles: [number, StyleModel][];
  /** Where the add-in or the host has put the selection; absent when nothing but the page itself moved it. */
  selection?: SelectionView;
}

export interface SelectionView {
  sheetId: string;
  range: RangeModel;
}
