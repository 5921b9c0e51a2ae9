/**
 * What a report is made of: a plain description of sheets, which src/workbook writes into the workbook. Rows and columns
 * count from 0, and every place is on the sheet that it is described with.
 */

export const REPORT_IDS = ['funnel', 'conversion', 'planAccuracy'] as const;
export type ReportId = (typeof REPORT_IDS)[number];

/** How a finding is meant: nothing to do, keep an eye on it, do something. */
export type Verdict = 'fine' | 'watch' | 'act';

export interface Finding {
  report: ReportId | 'concentration' | 'quality';
  verdict: Verdict;
  text: string;
}

export interface Report {
  id: ReportId;
  findings: readonly Finding[];
  /** The sheet that people read, then the sheet with its facts. */
  sheets: readonly ReportSheet[];
  /** What its lists were like when it was built; see sourcesFingerprint. */
  sources?: string;
}

export interface ReportSheet {
  /** Part of the add-in's mark: tells the sheets of one report apart. */
  part: 'report' | 'facts' | 'tests';
  /** The wanted tab name; a sheet of the user's with that name is left alone and ours gets another. */
  name: string;
  tabColor: string;
  cells: readonly PlacedCell[];
  /** Widths in characters; columns left out keep the standard width. */
  columnWidths: Readonly<Record<number, number>>;
  rowHeights: Readonly<Record<number, number>>;
  tables: readonly ReportTable[];
  charts: readonly ReportChart[];
  lists: readonly ListCell[];
  highlights: readonly Highlight[];
  frozenRows: number;
  printArea: Block;
  /** The print area goes on one page, not only its width. */
  onePage?: boolean;
  /** First and last row repeated on every printed page. */
  printTitleRows: [number, number] | null;
}

export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface PlacedCell {
  row: number;
  column: number;
  content: Content;
  style: CellStyle;
}

/** Text is data whatever it begins with; a formula carries its '='. */
export type Content =
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'formula'; formula: string }
  | { kind: 'blank' };

/** What a cell is, not how it looks: src/workbook/cellStyles.ts gives each its look. */
export type CellStyle =
  | 'title'
  | 'finding'
  | 'detail'
  | 'label'
  | 'keyLabel'
  | 'inputMoney'
  | 'inputText'
  | 'keyCount'
  | 'keyPercent'
  | 'keyMoney'
  | 'section'
  | 'header'
  | 'text'
  | 'ordinal'
  | 'count'
  | 'percent'
  | 'signedPercent'
  | 'money'
  | 'probability'
  | 'mark'
  | 'totalText'
  | 'totalCount'
  | 'totalPercent'
  | 'totalSignedPercent'
  | 'totalMoney'
  | 'check'
  | 'note'
  | 'working'
  | 'key'
  | 'subsection'
  | 'subheader'
  | 'field'
  | 'input'
  | 'inputDate'
  | 'inputNumber'
  | 'hint'
  | 'date'
  | 'link'
  | 'typed';

export interface ReportTable {
  /** The name that the formulas of the report use: free in the workbook. */
  name: string;
  /** The name that it should have once an older build of the report is gone. */
  wantedName: string;
  /** The header row included. */
  block: Block;
  look: 'report' | 'facts';
}

export interface ReportChart {
  name: string;
  title: string;
  type: 'BarStacked' | 'LineMarkers';
  /** The cells that it covers. */
  place: Block;
  categories: Block;
  series: readonly ChartSeries[];
  valueFormat: string;
  /** The first category stands at the top of a bar chart. */
  topDown: boolean;
  minimum?: number;
  maximum?: number;
}

export interface ChartSeries {
  name: string;
  values: Block;
  color: string;
  labels: boolean;
}

/** A cell whose value is picked from a list of cells: a slicer. */
export interface ListCell {
  row: number;
  column: number;
  source: Block;
  /** What Excel says when something else is typed. */
  error: string;
}

/** Cells that stand out while a formula is true; the formula is relative to the block's first cell. */
export interface Highlight {
  block: Block;
  formula: string;
  look: 'weak' | 'good' | 'warning';
}
