/** Which rows a sheet has after several moves: rows of the file, and blank ones that look like a row of the file. */
import { MAX_ROWS } from '../../engine/address';
import type { RowMoveModel } from '../../workbookModel';

/** Rows that follow one another, from the first row on that they have come to be. */
export type RowRun =
  | { kind: 'kept'; at: number; count: number; from: number }
  /** `like` is the row of the file above them; undefined at the top of the sheet. */
  | { kind: 'new'; at: number; count: number; like: number | undefined };

export function rowPlan(moves: readonly RowMoveModel[]): RowRun[] {
  let runs: RowRun[] = [{ kind: 'kept', at: 0, count: MAX_ROWS, from: 0 }];
  for (const { kind, row, count } of moves) {
    if (kind === 'inserted') {
      const before = cut(runs, 0, row);
      const like = lookOf(before.at(-1));
      runs = placed([...before, { kind: 'new', at: row, count, like }, ...cut(runs, row, MAX_ROWS)]);
    } else runs = placed([...cut(runs, 0, row), ...cut(runs, row + count, MAX_ROWS)]);
  }
  return runs;
}

/** The runs between two rows. */
function cut(runs: readonly RowRun[], first: number, end: number): RowRun[] {
  return runs.flatMap((run) => {
    const from = Math.max(run.at, first);
    const count = Math.min(run.at + run.count, end) - from;
    if (count <= 0) return [];
    return [run.kind === 'new' ? { ...run, count } : { ...run, count, from: run.from + from - run.at }];
  });
}

/** The runs one below the other, as far as the sheet goes. */
function placed(runs: readonly RowRun[]): RowRun[] {
  let at = 0;
  const below = runs.map((run) => {
    const moved = { ...run, at };
    at += run.count;
    return moved;
  });
  return cut(below, 0, MAX_ROWS);
}

function lookOf(run: RowRun | undefined): number | undefined {
  return run?.kind === 'kept' ? run.from + run.count - 1 : run?.like;
}
