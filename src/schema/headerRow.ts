import { isBlankCell, type Block } from './gridBlocks';
import { FIELDS, ROLES } from './mapping';
import { scoreHeader, sharesKnownWord } from './scoreHeader';
import type { SheetGrid } from './source';
import { readDate, readNumber } from './values';

/** How far below a block's top a header row is looked for, and how many rows below it are compared with it. */
const LOOK_DOWN = 15;
const COMPARE = 40;

const knownShare = new Map<string, number>();

/**
 * The row of a block that holds the headers: texts over most of the columns, unlike the rows below; a title or a line of group
 * names above it does not count. Null when no row will do.
 *
 * @returns the row within the grid, and the share of its texts that are headers we know.
 */
export function headerRowOf(grid: SheetGrid, block: Block): { row: number; known: number } | null {
  const last = Math.min(block.bottom, block.top + LOOK_DOWN - 1);
  const width = usualWidth(grid, block);
  let best: { row: number; known: number; score: number } | null = null;
  for (let row = block.top; row <= last; row++) {
    const judged = judge(grid, block, row, width);
    if (judged !== null && (best === null || judged.score > best.score)) best = { row, ...judged };
  }
  return best === null ? null : { row: best.row, known: best.known };
}

/** The share of a row's texts, 0 to 1, that are headers we know in any role; 0 when fewer than two cells are filled. */
export function knownHeaders(grid: SheetGrid, block: Block, row: number): number {
  const texts = textsOf(grid, block, row);
  return texts.length < 2 ? 0 : texts.reduce((sum, text) => sum + howKnown(text), 0) / texts.length;
}

function judge(grid: SheetGrid, block: Block, row: number, width: number): { known: number; score: number } | null {
  const texts = textsOf(grid, block, row);
  const filled = filledCount(grid, block, row);
  const known = texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + howKnown(text), 0) / texts.length;
  const alone = texts.length === 1 && filled === 1;
  if (texts.length === 0 || texts.length < filled * 0.6 || texts.length < width * 0.5) return null;
  if (alone && (known < 0.9 || block.left !== block.right)) return null;
  if (row === block.bottom && known < 0.5) return null;
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size / texts.length;
  const coverage = Math.min(1, texts.length / Math.max(1, width));
  const score =
    coverage + 1.5 * known + 0.5 * unlikeBelow(grid, block, row) + 0.5 * distinct - 0.08 * (row - block.top);
  return { known, score };
}

// Share of the columns where the cell is text and the cells below are numbers, dates, or texts that repeat without it.
function unlikeBelow(grid: SheetGrid, block: Block, row: number): number {
  let unlike = 0;
  let columns = 0;
  const last = Math.min(block.bottom, row + COMPARE);
  const repeated = rowsLike(grid, block, row, last);
  for (let column = block.left; column <= block.right; column++) {
    const header = grid.values[row]?.[column];
    if (typeof header !== 'string' || isBlankCell(header)) continue;
    columns++;
    let [below, others, again] = [0, 0, 0];
    for (let at = row + 1; at <= last; at++) {
      const cell = grid.values[at]?.[column];
      if (cell === undefined || isBlankCell(cell) || repeated.has(at)) continue;
      below++;
      if (typeof cell !== 'string' || !isPlainText(cell)) others++;
      else if (cell === header) again++;
    }
    if (below > 0 && others > below / 2) unlike++;
    if (again > 0) unlike--;
  }
  return columns === 0 ? 0 : unlike / columns;
}

// Headers printed again further down are no data.
function rowsLike(grid: SheetGrid, block: Block, row: number, last: number): Set<number> {
  const text = (at: number): string => JSON.stringify((grid.values[at] ?? []).slice(block.left, block.right + 1));
  const wanted = text(row);
  const alike = new Set<number>();
  for (let at = row + 1; at <= last; at++) if (text(at) === wanted) alike.add(at);
  return alike;
}

function usualWidth(grid: SheetGrid, block: Block): number {
  const widths: number[] = [];
  for (let row = block.top; row <= Math.min(block.bottom, block.top + COMPARE); row++) {
    widths.push(filledCount(grid, block, row));
  }
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

function filledCount(grid: SheetGrid, block: Block, row: number): number {
  let filled = 0;
  for (let column = block.left; column <= block.right; column++) {
    if (!isBlankCell(grid.values[row]?.[column])) filled++;
  }
  return filled;
}

function textsOf(grid: SheetGrid, block: Block, row: number): string[] {
  const texts: string[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cell = grid.values[row]?.[column];
    if (typeof cell === 'string' && !isBlankCell(cell) && cell.length <= 120 && isPlainText(cell)) texts.push(cell);
  }
  return texts;
}

function isPlainText(text: string): boolean {
  const asNumber = readNumber(text);
  if (asNumber.ok) return false;
  return !/\d/.test(text) || !readDate(text).ok;
}

function howKnown(header: string): number {
  if (!sharesKnownWord(header)) return 0;
  let known = knownShare.get(header);
  if (known === undefined) {
    known = 0;
    for (const role of ROLES) {
      for (const field of FIELDS[role]) known = Math.max(known, scoreHeader(header, field, role));
      if (known === 1) break;
    }
    known = known >= 0.6 ? known : 0;
    if (knownShare.size > 5000) knownShare.clear();
    knownShare.set(header, known);
  }
  return known;
}
