/**
 * Which formulas read which cells. Ranges that several formulas read are kept once, so that thousands of formulas over the
 * same facts cost little.
 */
import type { RangeModel } from '../../workbookModel';
import { includes, overlap } from '../address';
import type { Precedent } from '../formula/calculable';
import { cellKey, type Sheet } from '../sheet';
import type { FormulaCell } from './formulaCell';

interface SharedRange {
  range: RangeModel;
  readers: Set<FormulaCell>;
}

interface SheetReaders {
  /** Readers of single cells, by cellKey. */
  cells: Map<number, Set<FormulaCell>>;
  /** Readers of larger ranges, by the range's numbers. */
  ranges: Map<string, SharedRange>;
}

export class DependencyGraph {
  private readonly readers = new Map<Sheet, SheetReaders>();

  /** Records what a formula reads. */
  link(cell: FormulaCell, precedents: readonly Precedent[]): void {
    for (const { sheet, range } of precedents) {
      const readers = this.readersOf(sheet);
      if (isSingle(range)) {
        const key = cellKey(range.row, range.column);
        const known = readers.cells.get(key);
        if (known) known.add(cell);
        else readers.cells.set(key, new Set([cell]));
      } else {
        const known = readers.ranges.get(rangeKey(range));
        if (known) known.readers.add(cell);
        else readers.ranges.set(rangeKey(range), { range, readers: new Set([cell]) });
      }
    }
  }

  /** Forgets what a formula reads. */
  unlink(cell: FormulaCell, precedents: readonly Precedent[]): void {
    for (const { sheet, range } of precedents) {
      const readers = this.readersOf(sheet);
      if (isSingle(range)) {
        const known = readers.cells.get(cellKey(range.row, range.column));
        known?.delete(cell);
        if (known?.size === 0) readers.cells.delete(cellKey(range.row, range.column));
      } else {
        const known = readers.ranges.get(rangeKey(range));
        known?.readers.delete(cell);
        if (known?.readers.size === 0) readers.ranges.delete(rangeKey(range));
      }
    }
  }

  forgetSheet(sheet: Sheet): void {
    this.readers.delete(sheet);
  }

  /** Adds to a set every formula that reads the changed cells, also by way of other formulas. */
  addDependents(changed: Precedent, found: Set<FormulaCell>): void {
    const queue: Precedent[] = [changed];
    for (let next = queue.pop(); next; next = queue.pop()) {
      for (const reader of this.directReaders(next)) {
        if (found.has(reader)) continue;
        found.add(reader);
        queue.push({ sheet: reader.sheet, range: extent(reader) });
      }
    }
  }

  private *directReaders({ sheet, range }: Precedent): Iterable<FormulaCell> {
    const readers = this.readers.get(sheet);
    if (!readers) return;
    if (isSingle(range)) {
      yield* readers.cells.get(cellKey(range.row, range.column)) ?? [];
      for (const shared of readers.ranges.values()) {
        if (includes(shared.range, range.row, range.column)) yield* shared.readers;
      }
      return;
    }
    for (const shared of readers.ranges.values()) {
      if (overlap(shared.range, range)) yield* shared.readers;
    }
    if (range.rows * range.columns < readers.cells.size) {
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          yield* readers.cells.get(cellKey(row, column)) ?? [];
        }
      }
      return;
    }
    for (const [key, set] of readers.cells) {
      if (includes(range, Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0))) yield* set;
    }
  }

  private readersOf(sheet: Sheet): SheetReaders {
    let readers = this.readers.get(sheet);
    if (!readers) {
      readers = { cells: new Map(), ranges: new Map() };
      this.readers.set(sheet, readers);
    }
    return readers;
  }
}

/** The cells whose values a formula sets. */
export function extent(cell: FormulaCell): RangeModel {
  return cell.spill ?? { row: cell.row, column: cell.column, rows: 1, columns: 1 };
}

function isSingle(range: RangeModel): boolean {
  return range.rows === 1 && range.columns === 1;
}

function rangeKey(range: RangeModel): string {
  return `${String(range.row)},${String(range.column)},${String(range.rows)},${String(range.columns)}`;
}
