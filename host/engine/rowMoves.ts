/**
 * Where cells and ranges come to lie when whole rows are inserted or deleted, as in Excel: a range grows with rows that are
 * inserted inside of it and shrinks with rows that are deleted. Whole columns stay whole columns.
 */
import type { RangeModel, RowMoveModel } from '../workbookModel';
import { MAX_ROWS } from './address';

/** The row that a row has become; undefined when it is gone. */
export function movedRow(row: number, { kind, row: at, count }: RowMoveModel): number | undefined {
  if (row < at) return row;
  if (kind === 'inserted') return row + count < MAX_ROWS ? row + count : undefined;
  return row < at + count ? undefined : row - count;
}

/** The range that a range has become after several moves; undefined when all of its rows are gone. */
export function movedRange(range: RangeModel, moves: readonly RowMoveModel[]): RangeModel | undefined {
  let moved: RangeModel | undefined = range;
  for (const move of moves) if (moved) moved = movedOnce(moved, move);
  return moved;
}

/** The first row of a range that a move leaves there, counted as before the move; undefined when all are gone. */
export function firstKeptRow(range: RangeModel, { kind, row, count }: RowMoveModel): number | undefined {
  if (kind === 'inserted' || range.row < row || range.row >= row + count) return range.row;
  return row + count < range.row + range.rows ? row + count : undefined;
}

/** Moves what is kept by row, in place; inserted rows have nothing. */
export function moveItems<T>(items: (T | undefined)[], { kind, row, count }: RowMoveModel): void {
  if (row >= items.length) return;
  if (kind === 'inserted') {
    items.length += count;
    items.copyWithin(row + count, row);
    items.fill(undefined, row, row + count);
  } else {
    items.copyWithin(row, row + count);
    items.length = Math.max(row, items.length - count);
  }
}

/** What is kept by row under the row's number, after a move. */
export function movedByRow<T>(rows: { [row: number]: T }, move: RowMoveModel): { [row: number]: T } {
  const moved: { [row: number]: T } = {};
  for (const [key, item] of Object.entries(rows)) {
    const row = movedRow(Number(key), move);
    if (row !== undefined) moved[row] = item;
  }
  return moved;
}

/** Moves with one more at the end; it is joined to the last one where both together are one move, or none. */
export function withMove(moves: readonly RowMoveModel[], move: RowMoveModel): RowMoveModel[] {
  const last = moves.at(-1);
  const together = last && joinedMove(last, move);
  return together ? [...moves.slice(0, -1), ...together] : [...moves, move];
}

function movedOnce(range: RangeModel, { kind, row: at, count }: RowMoveModel): RangeModel | undefined {
  const { row, rows } = range;
  if (rows >= MAX_ROWS || at >= row + rows) return range;
  if (kind === 'inserted') {
    const first = at <= row ? row + count : row;
    const last = Math.min(row + rows + count, MAX_ROWS);
    return first < last ? { ...range, row: first, rows: last - first } : undefined;
  }
  const lost = Math.min(row + rows, at + count) - Math.max(row, at);
  if (lost >= rows) return undefined;
  if (at >= row) return { ...range, rows: rows - lost };
  return { ...range, row: Math.max(row - count, at), rows: rows - Math.max(lost, 0) };
}

function joinedMove(last: RowMoveModel, move: RowMoveModel): RowMoveModel[] | undefined {
  const end = last.row + last.count;
  if (last.kind === 'inserted' && move.row >= last.row && move.row <= end) {
    if (move.kind === 'inserted') return [{ ...last, count: last.count + move.count }];
    if (move.row + move.count > end) return undefined;
    return last.count === move.count ? [] : [{ ...last, count: last.count - move.count }];
  }
  const meets = last.row >= move.row && last.row <= move.row + move.count;
  if (last.kind !== 'deleted' || move.kind !== 'deleted' || !meets) return undefined;
  return [{ ...move, count: last.count + move.count }];
}
