import type { Block, CellStyle, PlacedCell } from '../reports/model';

/** A block of cells of one style. */
export interface StyleRun extends Block {
  style: CellStyle;
}

/**
 * Covers all cells by few blocks of one style each: neighbours in a row are joined, then equal stretches of rows that follow each
 * other. A facts table takes one block a column, so that formatting costs few actions.
 */
export function styleRuns(cells: readonly PlacedCell[]): StyleRun[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: StyleRun[] = [];
  /** Runs that a run of the next row may prolong, by place and style. */
  let above = new Map<string, StyleRun>();
  let current = new Map<string, StyleRun>();
  let row = -1;
  for (let index = 0; index < sorted.length;) {
    const first = sorted[index] as PlacedCell;
    if (first.row !== row) {
      above = first.row === row + 1 ? current : new Map<string, StyleRun>();
      current = new Map<string, StyleRun>();
      row = first.row;
    }
    let end = index + 1;
    while (continues(sorted[end - 1] as PlacedCell, sorted[end])) end++;
    const columns = end - index;
    const key = `${first.column},${columns},${first.style}`;
    const run = above.get(key) ?? { row, column: first.column, rows: 0, columns, style: first.style };
    if (run.rows === 0) runs.push(run);
    run.rows++;
    current.set(key, run);
    index = end;
  }
  return runs;
}

function continues(cell: PlacedCell, next: PlacedCell | undefined): boolean {
  return next !== undefined && next.row === cell.row && next.column === cell.column + 1 && next.style === cell.style;
}
