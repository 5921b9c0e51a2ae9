/**
 * A workbook as plain data: what the file readers make, the engine loads and dumps, and the file writers save. Rows and
 * columns count from 0. Colours are '#RRGGBB'. Sizes are points, but column widths, which are characters as in the file.
 */
import type { ErrorValue } from '../src/schema/source';

export interface WorkbookModel {
  /** File name without its folder. */
  name: string;
  /** True when serial dates in the cells count from 1904. */
  date1904: boolean;
  sheets: SheetModel[];
  names: DefinedNameModel[];
  /** Index in sheets. */
  activeSheet: number;
  /** The add-in's own settings (Office.js workbook.settings). */
  settings: Record<string, unknown>;
}

export interface DefinedNameModel {
  name: string;
  /** Without the leading '='. */
  formula: string;
  /** Name of the sheet that it belongs to; absent for a workbook name. */
  sheet?: string;
  hidden?: boolean;
}

export interface SheetModel {
  /** Stays the same while the workbook is open, also when the sheet is renamed or moved. */
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor?: string;
  /**
   * The part of the file that the sheet came from, such as 'xl/worksheets/sheet2.xml'; absent for a sheet made since. A saved
   * file keeps such a part as it is.
   */
  part?: string;
  /** cells[row][column]; holes are blank cells. */
  cells: (CellModel | undefined)[][];
  columns: { [column: number]: ColumnModel };
  rows: { [row: number]: RowModel };
  merges: RangeModel[];
  tables: TableModel[];
  charts: ChartModel[];
  validations: ValidationModel[];
  /** Links of cells to places in the same workbook, as the file has them. They are only read: they stay in the sheet's part. */
  links?: LinkModel[];
  conditionalFormats: ConditionalFormatModel[];
  /** Worksheet custom properties: where the add-in's mark is kept. */
  customProperties: Record<string, string>;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  page: PageModel;
  /** What rows were inserted and deleted since the part was read, in order: a saved file moves them there too. */
  rowMoves?: RowMoveModel[];
}

/** Whole rows that were inserted above a row, or deleted from it on. Never changed in place. */
export interface RowMoveModel {
  kind: 'inserted' | 'deleted';
  row: number;
  count: number;
}

export type ModelValue = number | string | boolean | ErrorValue;

export interface CellModel {
  /** The value, or the last computed value of a formula; absent when there is none. */
  value?: ModelValue;
  /** With the leading '='. Structured references stand as Excel writes them. */
  formula?: string;
  /**
   * The size of the area that the formula's array fills: this cell is its top left one, the others hold their values and no
   * formula. One by one for an array formula that has come to one value, or whose area is blocked (#SPILL!).
   */
  array?: ArrayModel;
  style?: StyleModel;
}

/** Never changed in place. */
export interface ArrayModel {
  rows: number;
  columns: number;
}

/** A cell's look. Shared between cells, never changed in place. */
export interface StyleModel {
  /** In en-US form; absent is General. */
  numberFormat?: string;
  bold?: boolean;
  italic?: boolean;
  fontSize?: number;
  fontName?: string;
  fontColor?: string;
  fillColor?: string;
  horizontal?: 'Left' | 'Center' | 'Right' | 'Fill' | 'Justify' | 'CenterAcrossSelection' | 'Distributed';
  vertical?: 'Top' | 'Center' | 'Bottom' | 'Justify' | 'Distributed';
  wrap?: boolean;
  indent?: number;
  borderTop?: BorderModel;
  borderBottom?: BorderModel;
  borderLeft?: BorderModel;
  borderRight?: BorderModel;
}

export interface BorderModel {
  style: 'Thin' | 'Medium' | 'Thick' | 'Hairline' | 'Dash' | 'Double';
  color: string;
}

export interface ColumnModel {
  /** Characters. */
  width?: number;
  hidden?: boolean;
}

export interface RowModel {
  /** Points. */
  height?: number;
  hidden?: boolean;
}

/** A block of cells. */
export interface RangeModel {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface TableModel {
  id: string;
  name: string;
  /** Header and totals rows included. */
  range: RangeModel;
  columns: string[];
  hasHeaders: boolean;
  hasTotals: boolean;
  /** Such as 'TableStyleMedium2'; absent for none. */
  style?: string;
  bandedRows: boolean;
  showFilter: boolean;
}

export interface ValidationModel {
  ranges: RangeModel[];
  type: 'list' | 'wholeNumber' | 'decimal' | 'date' | 'textLength' | 'custom';
  /** For a list the items 'a,b,c' or a formula that starts with '='; for the others the first operand. */
  formula1: string | number;
  formula2?: string | number;
  operator?:
    | 'Between'
    | 'NotBetween'
    | 'EqualTo'
    | 'NotEqualTo'
    | 'GreaterThan'
    | 'LessThan'
    | 'GreaterThanOrEqualTo'
    | 'LessThanOrEqualTo';
  ignoreBlanks: boolean;
  /** Whatever does not fit may be put in all the same: no message refuses it. */
  refusesNothing?: boolean;
  errorTitle?: string;
  errorMessage?: string;
  promptTitle?: string;
  promptMessage?: string;
}

export interface LinkModel {
  range: RangeModel;
  /** A place, such as "'Sheet 2'!A1", or a defined name. */
  target: string;
}

/** A conditional format by formula; other kinds stay in the file's own part and are not modelled. */
export interface ConditionalFormatModel {
  id: string;
  ranges: RangeModel[];
  /** With the leading '=', relative to the top left cell of the first range. */
  formula: string;
  style: Pick<StyleModel, 'bold' | 'italic' | 'fontColor' | 'fillColor'>;
  stopIfTrue: boolean;
}

export interface PageModel {
  orientation?: 'portrait' | 'landscape';
  /** Such as 'a4'. */
  paper?: 'a4' | 'letter';
  /** 0 means as many as it takes. */
  fitWidth?: number;
  fitHeight?: number;
  printArea?: RangeModel;
  /** First and last row of the rows repeated on every page. */
  titleRows?: [number, number];
}

export interface ChartModel {
  id: string;
  name: string;
  /** As Excel.ChartType names it. */
  type: 'BarClustered' | 'BarStacked' | 'ColumnClustered' | 'ColumnStacked' | 'Line' | 'LineMarkers';
  title?: string;
  series: SeriesModel[];
  /** Cell range that the chart covers. */
  place: RangeModel;
  /** What it does when cells under it move: it keeps its size, or its place too. It follows them when left out. */
  keeps?: 'Size' | 'Place';
  legend: 'None' | 'Top' | 'Bottom' | 'Left' | 'Right';
  /** Categories run from the top down (bar) or from right to left. */
  categoryReversed: boolean;
  valueNumberFormat?: string;
  valueMinimum?: number;
  valueMaximum?: number;
  /** Percent of a bar's width. */
  gapWidth?: number;
  /** -100 to 100. */
  overlap?: number;
}

export interface SeriesModel {
  name: string;
  values: SheetRange;
  categories?: SheetRange;
  /** Fill of bars, line colour of lines; 'none' draws nothing. */
  color?: string;
  dataLabels: boolean;
}

/** A range on a sheet told by the sheet's id, so that it follows a renamed sheet. */
export interface SheetRange extends RangeModel {
  sheetId: string;
}
