/**
 * The best one-to-one assignment of rows to columns: the pairs whose scores add up to most (the Hungarian method, by
 * shortest augmenting paths; Kuhn 1955, Munkres 1957). Pairs that score 0 are left apart.
 *
 * @param scores one row per field, one column per header; all rows of one length, scores from 0.
 * @returns the column of each row, or null.
 * @example bestAssignment([[0.9, 0.8], [0.7, 0]]) // [1, 0]
 */
export function bestAssignment(scores: readonly (readonly number[])[]): (number | null)[] {
  const rows = scores.length;
  const columns = Math.max(rows, scores[0]?.length ?? 0);
  const cost = (row: number, column: number): number => -(scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(rows + 1);
  const columnPotential = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row++) {
    const from = new Int32Array(columns + 1);
    const least = new Float64Array(columns + 1).fill(Infinity);
    const done = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let at = 0;
    do {
      done[at] = 1;
      const current = rowOf[at] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let column = 1; column <= columns; column++) {
        if (done[column] === 1) continue;
        const reduced = cost(current, column) - (rowPotential[current] ?? 0) - (columnPotential[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          from[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (done[column] === 1) {
          rowPotential[rowOf[column] ?? 0] = (rowPotential[rowOf[column] ?? 0] ?? 0) + delta;
          columnPotential[column] = (columnPotential[column] ?? 0) - delta;
        } else {
          least[column] = (least[column] ?? 0) - delta;
        }
      }
      at = next;
    } while (rowOf[at] !== 0);
    while (at !== 0) {
      const before = from[at] ?? 0;
      rowOf[at] = rowOf[before] ?? 0;
      at = before;
    }
  }
  const assigned: (number | null)[] = scores.map(() => null);
  for (let column = 1; column <= columns; column++) {
    const row = (rowOf[column] ?? 0) - 1;
    if (row >= 0 && (scores[row]?.[column - 1] ?? 0) > 0) assigned[row] = column - 1;
  }
  return assigned;
}
