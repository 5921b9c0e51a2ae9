/**
 * The order in which formulas are computed: what a formula reads comes before it.
 */
import type { RangeModel } from '../../workbookModel';
import { cellKey, type Sheet } from '../sheet';
import type { FormulaCell } from './formulaCell';

export interface CalculationOrder {
  cells: FormulaCell[];
  /** Cells that read themselves, by way of others or directly. */
  circular: Set<FormulaCell>;
}

interface Visit {
  cell: FormulaCell;
  reads: Iterator<FormulaCell>;
}

/** Orders the cells that have to be computed. Deep chains do not need a deep stack. */
export function calculationOrder(cells: ReadonlySet<FormulaCell>): CalculationOrder {
  const index = new ColumnIndex(cells);
  const finished = new Set<FormulaCell>();
  const open = new Set<FormulaCell>();
  const order: FormulaCell[] = [];
  const circular = new Set<FormulaCell>();
  for (const start of cells) {
    if (finished.has(start)) continue;
    const stack: Visit[] = [{ cell: start, reads: index.reads(start) }];
    open.add(start);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const next = top.reads.next();
      if (next.done) {
        stack.pop();
        open.delete(top.cell);
        finished.add(top.cell);
        order.push(top.cell);
      } else if (open.has(next.value)) {
        markCircle(stack, next.value, circular);
      } else if (!finished.has(next.value)) {
        open.add(next.value);
        stack.push({ cell: next.value, reads: index.reads(next.value) });
      }
    }
  }
  return { cells: order, circular };
}

function markCircle(stack: readonly Visit[], start: FormulaCell, circular: Set<FormulaCell>): void {
  for (let at = stack.length - 1; at >= 0; at -= 1) {
    const cell = stack[at]?.cell;
    if (cell) circular.add(cell);
    if (cell === start) return;
  }
}

/** Finds the formula cells of a range; a range that was gone through once yields nothing more. */
class ColumnIndex {
  private readonly sheets = new Map<Sheet, Map<number, FormulaCell[]>>();
  private readonly single = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly done = new Map<Sheet, Set<string>>();

  constructor(cells: Iterable<FormulaCell>) {
    for (const cell of cells) {
      const columns = entry(this.sheets, cell.sheet, () => new Map<number, FormulaCell[]>());
      const places = entry(this.single, cell.sheet, () => new Map<number, FormulaCell>());
      const { row, column, rows, columns: width } = cell.spill ?? { ...cell, rows: 1, columns: 1 };
      for (let c = column; c < column + width; c += 1) entry(columns, c, () => []).push(cell);
      for (let r = row; r < row + rows; r += 1) {
        for (let c = column; c < column + width; c += 1) places.set(cellKey(r, c), cell);
      }
    }
    for (const columns of this.sheets.values()) {
      for (const column of columns.values()) column.sort((a, b) => a.row - b.row);
    }
  }

  *reads(cell: FormulaCell): Generator<FormulaCell> {
    for (const { sheet, range } of cell.prepared?.precedents ?? []) {
      if (range.rows === 1 && range.columns === 1) {
        const found = this.single.get(sheet)?.get(cellKey(range.row, range.column));
        if (found) yield found;
      } else if (this.firstTime(sheet, range)) {
        yield* this.within(sheet, range);
      }
    }
  }

  /**
   * A range that was gone through completely has nothing left to wait for. One that is still being gone through is only met
   * again inside a circle, so that it must be looked at again.
   */
  private firstTime(sheet: Sheet, range: RangeModel): boolean {
    return !this.done.get(sheet)?.has(rangeKey(range));
  }

  private *within(sheet: Sheet, range: RangeModel): Generator<FormulaCell> {
    const columns = this.sheets.get(sheet);
    if (columns) {
      for (const [column, cells] of columns) {
        if (column < range.column || column >= range.column + range.columns) continue;
        for (let at = firstFrom(cells, range); at < cells.length; at += 1) {
          const cell = cells[at];
          if (!cell || cell.row >= range.row + range.rows) break;
          yield cell;
        }
      }
    }
    entry(this.done, sheet, () => new Set<string>()).add(rangeKey(range));
  }
}

/** Position of the first cell that reaches into the range. Cells with an array may begin above it. */
function firstFrom(cells: readonly FormulaCell[], range: RangeModel): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const cell = cells[middle];
    if (cell && cell.row < range.row) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && (cells[low - 1]?.spill?.rows ?? 1) > 1) low -= 1;
  return low;
}

function rangeKey(range: RangeModel): string {
  return `${String(range.row)},${String(range.column)},${String(range.rows)},${String(range.columns)}`;
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
