/** All formulas of the open workbook, and which of them read which cells. */
import type { CellModel, RangeModel, RowMoveModel } from '../../workbookModel';
import { overlap } from '../address';
import type { FormulaPreparation, Precedent } from '../formula/calculable';
import { movedRow } from '../rowMoves';
import { cellKey, type Sheet } from '../sheet';
import { DependencyGraph, extent } from './dependencyGraph';
import { FormulaCell } from './formulaCell';
import { clearSpill, liftArray, takeLoadedArray } from './spilling';

export interface RowsMoved {
  due: FormulaCell[];
  gone: FormulaCell[];
}

export class FormulaRegistry {
  private readonly graph = new DependencyGraph();
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly unprepared = new Set<FormulaCell>();
  /** Formulas that fill other cells, or would. */
  private readonly arrays = new Map<Sheet, Set<FormulaCell>>();

  constructor(private readonly preparation: FormulaPreparation) {}

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(cellKey(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const cells of this.formulas.values()) yield* cells.values();
  }

  /** Takes in a sheet as it came from a file. Returns the formulas that brought no value, or an array without room. */
  addLoaded(sheet: Sheet): FormulaCell[] {
    const due: FormulaCell[] = [];
    sheet.cells.forEach((row, rowIndex) => {
      row?.forEach((cell: CellModel | undefined, columnIndex) => {
        if (cell?.formula === undefined) return;
        const formula = this.add(new FormulaCell(sheet, rowIndex, columnIndex, cell.value !== undefined));
        if (cell.array) takeLoadedArray(formula, cell.array);
        this.noteArray(formula);
        if (cell.value === undefined || mayBeBlocked(cell)) due.push(formula);
      });
    });
    return due;
  }

  add(cell: FormulaCell): FormulaCell {
    let cells = this.formulas.get(cell.sheet);
    if (!cells) {
      cells = new Map();
      this.formulas.set(cell.sheet, cells);
    }
    cells.set(cellKey(cell.row, cell.column), cell);
    this.unprepared.add(cell);
    return cell;
  }

  remove(cell: FormulaCell): void {
    if (cell.prepared) this.graph.unlink(cell, cell.prepared.precedents);
    this.formulas.get(cell.sheet)?.delete(cellKey(cell.row, cell.column));
    this.unprepared.delete(cell);
    this.arrays.get(cell.sheet)?.delete(cell);
    clearSpill(cell);
  }

  removeSheet(sheet: Sheet): FormulaCell[] {
    const cells = [...(this.formulas.get(sheet)?.values() ?? [])];
    for (const cell of cells) this.remove(cell);
    this.formulas.delete(sheet);
    this.arrays.delete(sheet);
    this.graph.forgetSheet(sheet);
    return cells;
  }

  /** What a formula reads has to be found out again. */
  unprepare(cell: FormulaCell): void {
    if (cell.prepared) this.graph.unlink(cell, cell.prepared.precedents);
    delete cell.prepared;
    this.unprepared.add(cell);
  }

  /** Finds out what every formula reads. */
  prepareAll(): void {
    for (const cell of this.unprepared) this.prepare(cell);
  }

  private prepare(cell: FormulaCell): void {
    cell.prepared = this.preparation.prepare(cell.formula, cell);
    this.graph.link(cell, cell.prepared.precedents);
    this.unprepared.delete(cell);
  }

  /**
   * Rows of a sheet are about to move: their formulas take their new places, those of deleted rows go.
   *
   * @param upToDate Formulas whose values hold so far, and are asked whether they read what moves.
   * @returns which formulas are no longer up to date: those that move, and those that read what moves; and which have gone.
   */
  moveRows(sheet: Sheet, move: RowMoveModel, upToDate: (cell: FormulaCell) => boolean): RowsMoved {
    for (const cell of [...this.unprepared].filter(upToDate)) this.prepare(cell);
    const reaches = ({ row, rows }: RangeModel): boolean => row + rows > move.row;
    for (const cell of this.arrays.get(sheet) ?? []) {
      const area = cell.spill ?? cell.blocked;
      if (area && reaches(area)) liftArray(cell);
    }
    const result: RowsMoved = { due: [], gone: [] };
    for (const cell of this.all()) {
      const row = cell.sheet === sheet ? movedRow(cell.row, move) : cell.row;
      const reads = cell.prepared?.precedents.some((read) => read.sheet === sheet && reaches(read.range));
      if (row === undefined) result.gone.push(cell);
      else if (row !== cell.row || reads || (cell.blocked && cell.sheet === sheet && reaches(cell.blocked))) {
        this.unprepare(cell);
        result.due.push(cell);
      }
    }
    for (const cell of result.gone) this.remove(cell);
    const moved = [...(this.formulas.get(sheet)?.values() ?? [])];
    for (const cell of moved) {
      cell.row = movedRow(cell.row, move) ?? cell.row;
      if (cell.blocked) cell.blocked = { ...cell.blocked, row: cell.row };
    }
    if (moved.length > 0) {
      this.formulas.set(sheet, new Map(moved.map((cell) => [cellKey(cell.row, cell.column), cell])));
    }
    return result;
  }

  /** A formula may have come to an array, or have lost it. */
  noteArray(cell: FormulaCell): void {
    const known = this.arrays.get(cell.sheet);
    if (!cell.spill && !cell.blocked) known?.delete(cell);
    else if (known) known.add(cell);
    else this.arrays.set(cell.sheet, new Set([cell]));
  }

  /** Formulas whose arrays fill cells of a range, or would if there were room. */
  arraysIn(sheet: Sheet, range: RangeModel): FormulaCell[] {
    return [...(this.arrays.get(sheet) ?? [])].filter(({ spill, blocked }) => {
      const area = spill ?? blocked;
      return area !== undefined && overlap(area, range);
    });
  }

  /** Formulas, and everything that reads their cells. */
  withDependents(cells: Iterable<FormulaCell>): Set<FormulaCell> {
    const found = new Set(cells);
    for (const cell of [...found]) this.graph.addDependents({ sheet: cell.sheet, range: extent(cell) }, found);
    return found;
  }

  /** Adds everything that reads changed cells. */
  addDependents(changed: Precedent, found: Set<FormulaCell>): void {
    this.graph.addDependents(changed, found);
  }

  clear(): void {
    this.formulas.clear();
    this.unprepared.clear();
    this.arrays.clear();
  }
}

// Files know no #SPILL!: they have #VALUE! in its place.
function mayBeBlocked({ array, value }: CellModel): boolean {
  if (array?.rows !== 1 || array.columns !== 1) return false;
  return typeof value === 'object' && (value.error === '#SPILL!' || value.error === '#VALUE!');
}
