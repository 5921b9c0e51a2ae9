/** Rows that have no height of their own are as high as their text needs, as Excel makes them. */
import type { IStyleData } from '@univerjs/core';
import { BooleanNumber, WrapStrategy } from '@univerjs/core';
import type { CellsView, SheetHead } from '../../view';
import type { Styles } from './sheetData';

const DEFAULT_SIZE = 11;
/** Pixels per point of a line of text, and what a row has besides. */
const LINE = 1.7;
/** How much wider bold text runs. */
const BOLD = 1.15;
const DEFAULT_HEIGHT = 20;
const DEFAULT_CHARACTERS = 8.43;

/** Heights in pixels of the rows among the cells that need more than the standard. */
export function naturalHeights(head: SheetHead, cells: CellsView, styles: Styles): Map<number, number> {
  const heights = new Map<number, number>();
  cells.rows.forEach((row, at) => {
    const style = styles.get(cells.styles[at] ?? 0);
    const value = cells.values[at];
    if (!style || value === null || value === undefined || head.rows[row]?.height !== undefined) return;
    const height = heightOf(style, typeof value === 'string' ? value : '', widthAt(head, row, cells.columns[at] ?? 0));
    if (height > (heights.get(row) ?? DEFAULT_HEIGHT)) heights.set(row, height);
  });
  return heights;
}

function heightOf(style: IStyleData, text: string, characters: number): number {
  const size = style.fs ?? DEFAULT_SIZE;
  const fitting = Math.max(1, (characters * DEFAULT_SIZE) / size / (style.bl === BooleanNumber.TRUE ? BOLD : 1));
  const lines = style.tb === WrapStrategy.WRAP ? linesOf(text, fitting) : 1;
  return Math.ceil(Math.max(DEFAULT_HEIGHT, size * LINE + 1) + (lines - 1) * size * LINE);
}

function linesOf(text: string, fitting: number): number {
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / fitting)), 0);
}

/** Characters that fit in a line: of the merged cells where cells are merged. */
function widthAt(head: SheetHead, row: number, column: number): number {
  const merge = head.merges.find((each) => each.row === row && each.column === column);
  let width = 0;
  for (let at = column; at < column + (merge?.columns ?? 1); at += 1) {
    width += head.columns[at]?.width ?? DEFAULT_CHARACTERS;
  }
  return width;
}
