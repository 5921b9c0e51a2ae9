/** All formulas of the open workbook, and which of them read which cells. */
import type { CellModel } from '../../workbookModel';
import { includes } from '../address';
import type { FormulaPreparation, Precedent } from '../formula/calculable';
import { cellKey, type Sheet } from '../sheet';
import { DependencyGraph, extent } from './dependencyGraph';
import { FormulaCell } from './formulaCell';
import { clearSpill } from './spilling';

export class FormulaRegistry {
  private readonly graph = new DependencyGraph();
  private readonly formulas = new Map<Sheet, Map<number, FormulaCell>>();
  private readonly unprepared = new Set<FormulaCell>();

  constructor(private readonly preparation: FormulaPreparation) {}

  at(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    return this.formulas.get(sheet)?.get(cellKey(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const cells of this.formulas.values()) yield* cells.values();
  }

  /** Takes in a sheet as it came from a file. Returns the formulas that brought no value. */
  addLoaded(sheet: Sheet): FormulaCell[] {
    const valueless: FormulaCell[] = [];
    sheet.cells.forEach((row, rowIndex) => {
      row?.forEach((cell: CellModel | undefined, columnIndex) => {
        if (cell?.formula === undefined) return;
        const formula = this.add(new FormulaCell(sheet, rowIndex, columnIndex, cell.value !== undefined));
        if (cell.value === undefined) valueless.push(formula);
      });
    });
    return valueless;
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
    clearSpill(cell);
  }

  removeSheet(sheet: Sheet): FormulaCell[] {
    const cells = [...(this.formulas.get(sheet)?.values() ?? [])];
    for (const cell of cells) this.remove(cell);
    this.formulas.delete(sheet);
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
    for (const cell of this.unprepared) {
      cell.prepared = this.preparation.prepare(cell.formula, cell);
      this.graph.link(cell, cell.prepared.precedents);
    }
    this.unprepared.clear();
  }

  /** The formula whose array fills a cell. */
  spillingInto(sheet: Sheet, row: number, column: number): FormulaCell | undefined {
    for (const cell of this.formulas.get(sheet)?.values() ?? []) {
      if (cell.spill && includes(cell.spill, row, column)) return cell;
    }
    return undefined;
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
  }
}
