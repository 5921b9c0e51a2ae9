/** A sheet in the grid's words. */
import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IRange,
  type IStyleData,
  type IWorksheetData,
} from '@univerjs/core';
import type { ErrorValue } from '../../../../src/schema/source';
import type { ModelValue, RangeModel } from '../../../workbookModel';
import type { CellsView, SheetHead } from '../../view';
import { naturalHeights } from './naturalHeights';

/** Rows and columns that an empty sheet offers, and those free beyond what is used. */
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;
const FREE_ROWS = 100;
const FREE_COLUMNS = 8;
export const COLUMN_WIDTH = 64;
export const ROW_HEIGHT = 20;

/** Looks by their number. */
export type Styles = ReadonlyMap<number, IStyleData>;

export function sheetData(head: SheetHead, cells: CellsView | undefined, styles: Styles): Partial<IWorksheetData> {
  return {
    id: head.id,
    name: head.name,
    tabColor: head.tabColor ?? '',
    hidden: head.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...sheetSize(head, cells),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: ROW_HEIGHT,
    mergeData: head.merges.map(gridRange),
    columnData: columnData(head),
    rowData: rowData(head, cells && naturalHeights(head, cells, styles)),
    freeze: freezeOf(head),
    showGridlines: head.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: cells ? cellMatrix(cells, styles) : {},
  };
}

/** How many rows and columns the grid has to offer for a sheet. */
export function sheetSize(head: SheetHead, cells: CellsView | undefined): { rowCount: number; columnCount: number } {
  let row = 0;
  let column = 0;
  for (const each of cells?.rows ?? []) if (each > row) row = each;
  for (const each of cells?.columns ?? []) if (each > column) column = each;
  for (const { place } of head.charts) {
    row = Math.max(row, place.row + place.rows);
    column = Math.max(column, place.column + place.columns);
  }
  return {
    rowCount: Math.max(LEAST_ROWS, row + 1 + FREE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, column + 1 + FREE_COLUMNS),
  };
}

/** Cells by row and column. @param look how a cell's look is given; for a new sheet it is given as it is */
export function cellMatrix(
  cells: CellsView,
  styles: Styles,
  look: (style: IStyleData) => IStyleData = (style) => style,
): Record<number, Record<number, ICellData>> {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const formulas = new Map(cells.formulas);
  cells.rows.forEach((row, at) => {
    const own = styles.get(cells.styles[at] ?? 0);
    const value = cells.values[at] ?? null;
    // Excel centres what is neither number nor text.
    const style = typeof value === 'boolean' || isError(value) ? { ht: HorizontalAlign.CENTER, ...own } : own;
    (matrix[row] ??= {})[cells.columns[at] ?? 0] = {
      ...valueData(value),
      f: formulas.get(at) ?? null,
      si: null,
      p: null,
      s: style ? look(style) : null,
    };
  });
  return matrix;
}

/** A look that takes away what the cell looked like before: the grid lays a look over the one that is there. */
export function replacingStyle(style: IStyleData): IStyleData {
  return { ...NO_STYLE, ...style, bd: { ...NO_BORDERS, ...style.bd } };
}

const NO_BORDERS = { t: null, b: null, l: null, r: null };
const NO_STYLE = Object.fromEntries(
  ['ff', 'fs', 'bl', 'it', 'cl', 'bg', 'ht', 'vt', 'tb', 'pd', 'n'].map((key) => [key, null]),
);

function valueData(value: ModelValue | null): Pick<ICellData, 'v' | 't'> {
  if (value === null) return { v: null, t: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isError(value) ? value.error : value, t: CellValueType.STRING };
}

function isError(value: ModelValue | null): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

export function gridRange(range: RangeModel): IRange {
  return {
    startRow: range.row,
    endRow: range.row + range.rows - 1,
    startColumn: range.column,
    endColumn: range.column + range.columns - 1,
  };
}

export function rangeModel(range: IRange): RangeModel {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function freezeOf({ frozenRows, frozenColumns }: SheetHead): IWorksheetData['freeze'] {
  return {
    xSplit: frozenColumns,
    ySplit: frozenRows,
    startRow: frozenRows === 0 ? -1 : frozenRows,
    startColumn: frozenColumns === 0 ? -1 : frozenColumns,
  };
}

/** Excel's default font is seven pixels wide, with five pixels of padding. */
export function columnPixels(characters: number): number {
  return Math.round(characters * 7 + 5);
}

export function columnCharacters(pixels: number): number {
  return Math.max(0, (pixels - 5) / 7);
}

export function rowPixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function rowPoints(pixels: number): number {
  return (pixels * 3) / 4;
}

function columnData(head: SheetHead): IWorksheetData['columnData'] {
  return Object.fromEntries(
    Object.entries(head.columns).map(([column, { width, hidden }]) => [
      column,
      { w: width === undefined ? COLUMN_WIDTH : columnPixels(width), hd: hidden === true ? 1 : 0 },
    ]),
  );
}

function rowData(head: SheetHead, natural: ReadonlyMap<number, number> = new Map()): IWorksheetData['rowData'] {
  const data: IWorksheetData['rowData'] = {};
  for (const [row, height] of natural) data[row] = { h: height, ia: 0 };
  for (const [row, { height, hidden }] of Object.entries(head.rows)) {
    data[Number(row)] = { ...data[Number(row)], hd: hidden === true ? 1 : 0 };
    if (height !== undefined) data[Number(row)] = { ...data[Number(row)], h: rowPixels(height), ia: 0 };
  }
  return data;
}
