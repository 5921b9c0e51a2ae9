/**
 * Keeps the values of formulas up to date: knows what has changed, what depends on it, and computes that in order.
 */
import type { ModelValue, RangeModel, RowMoveModel } from '../../workbookModel';
import type { Book } from '../book';
import { type FormulaPlace, FormulaPreparation, type Precedent, SheetAliases } from '../formula/calculable';
import { movedRange } from '../rowMoves';
import { type Sheet } from '../sheet';
import { calculationOrder } from './calculationOrder';
import { CallLedger, type CustomFunctionDescription, type CustomFunctionInvoker } from './customFunctions';
import { FormulaCell } from './formulaCell';
import { FormulaRegistry } from './formulaRegistry';
import { blockSpill, placeResult } from './spilling';
import type { UniverEvaluator } from './univerEvaluator';

/** A chain of functions that wait for functions, or of arrays that read arrays, is followed this far. */
const MAX_ROUNDS = 100;

/** Milliseconds after which a cell whose function has not answered shows #BUSY!. */
const PATIENCE = 300;

/** A formula that stands in no cell, but reads the sheets as if it did. */
export interface PlacedFormula extends FormulaPlace {
  /** With the leading '='. */
  formula: string;
}

export class Calculation {
  private readonly preparation: FormulaPreparation;
  private readonly aliases = new SheetAliases();
  private readonly registry: FormulaRegistry;
  private readonly dirty = new Set<FormulaCell>();
  private changed: Precedent[] = [];
  private resizedArrays: Precedent[] = [];
  private evaluator?: UniverEvaluator;
  private custom: readonly CustomFunctionDescription[] = [];
  private customKnown = true;
  private invoke: CustomFunctionInvoker = (calls) => Promise.resolve(calls.map(() => ({ error: '#NAME?' })));
  private ledger = new CallLedger();

  /** @param blankArgument What a blank cell becomes on its way into a custom function: 0 on desktop, null on the web. */
  constructor(
    private readonly book: Book,
    private readonly blankArgument: 0 | null,
    private readonly onBusy: () => void,
  ) {
    this.preparation = new FormulaPreparation(book, this.aliases);
    this.registry = new FormulaRegistry(this.preparation);
    for (const sheet of book.sheets) for (const cell of this.registry.addLoaded(sheet)) this.dirty.add(cell);
  }

  /** Whether values may be out of date. */
  get isDirty(): boolean {
    return this.dirty.size > 0 || this.changed.length > 0;
  }

  /** A cell is about to lose its formula with the array that it fills, or to block the array of another formula. */
  beforeCellChanges(sheet: Sheet, row: number, column: number): void {
    const before = this.registry.at(sheet, row, column);
    if (before) {
      const { spill } = before;
      this.registry.remove(before);
      this.dirty.delete(before);
      if (spill) this.cellsChanged(sheet, spill);
    }
    for (const filling of this.registry.arraysIn(sheet, { row, column, rows: 1, columns: 1 })) {
      const { spill } = filling;
      if (!spill) continue;
      blockSpill(filling);
      this.cellsChanged(sheet, spill);
    }
  }

  /** A cell has got a formula. */
  formulaSet(sheet: Sheet, row: number, column: number): void {
    this.dirty.add(this.registry.add(new FormulaCell(sheet, row, column, false)));
  }

  /** Cells have new values, or other things have come to lie over them: arrays there may have room now, or none any more. */
  cellsChanged(sheet: Sheet, range: RangeModel): void {
    this.changed.push({ sheet, range });
    for (const cell of this.registry.arraysIn(sheet, range)) this.dirty.add(cell);
  }

  /**
   * Tables, names or sheets are not what they were: the formulas that this may touch are prepared again and computed.
   *
   * @param touched Chosen by the formula's text; all others keep their values.
   */
  meaningChanged(touched: (formula: string) => boolean): void {
    for (const cell of this.registry.all()) {
      if (!touched(cell.formula)) continue;
      this.registry.unprepare(cell);
      this.dirty.add(cell);
    }
  }

  sheetRemoved(sheet: Sheet): void {
    for (const cell of this.registry.removeSheet(sheet)) this.dirty.delete(cell);
    this.changed = this.changed.filter((change) => change.sheet !== sheet);
  }

  /** Rows of a sheet are about to be inserted or deleted, with all that stands in them. */
  rowsMove(sheet: Sheet, move: RowMoveModel): void {
    const { due, gone } = this.registry.moveRows(sheet, move, (cell) => !this.dirty.has(cell));
    for (const cell of gone) this.dirty.delete(cell);
    for (const cell of due) this.dirty.add(cell);
    this.changed = this.changed.flatMap((change) => {
      const range = change.sheet === sheet ? movedRange(change.range, [move]) : change.range;
      return range ? [{ sheet: change.sheet, range }] : [];
    });
  }

  /** Makes the add-in's functions known to formulas. */
  setCustomFunctions(descriptions: readonly CustomFunctionDescription[], invoke: CustomFunctionInvoker): void {
    this.custom = [...descriptions];
    this.customKnown = false;
    this.invoke = invoke;
    const names = descriptions.map(({ name }) => `${name.toUpperCase()}(`);
    this.meaningChanged((formula) => names.some((name) => formula.toUpperCase().includes(name)));
  }

  /**
   * Computes what is out of date.
   *
   * @param everything Also what is not: Excel's full calculation.
   */
  async recalculate(everything: boolean): Promise<void> {
    if (!everything && !this.isDirty) return;
    this.registry.prepareAll();
    const due = everything ? new Set(this.registry.all()) : this.outOfDate();
    this.dirty.clear();
    this.changed = [];
    if (due.size === 0) return;
    await this.computeAll(await this.startedEvaluator(), due);
  }

  /** What formulas give that stand in no cell. The add-in's own functions are not asked for them. */
  async valuesOf(formulas: readonly PlacedFormula[]): Promise<(ModelValue | ModelValue[][] | undefined)[]> {
    if (formulas.length === 0) return [];
    const evaluator = await this.startedEvaluator();
    evaluator.begin();
    const values = formulas.map((placed) => {
      try {
        return evaluator.evaluate(this.preparation.prepare(placed.formula, placed), placed);
      } catch {
        return undefined;
      }
    });
    evaluator.end();
    return values;
  }

  dispose(): void {
    this.evaluator?.dispose();
    this.registry.clear();
  }

  private async computeAll(evaluator: UniverEvaluator, due: Set<FormulaCell>): Promise<void> {
    this.ledger = new CallLedger();
    await this.computeRounds(evaluator, due);
    // References made while calculating were not known when the order was made: those formulas look again at the end.
    const volatile = [...due].filter((cell) => cell.prepared?.volatile);
    if (volatile.length > 0 && due.size > volatile.length) {
      await this.computeRounds(evaluator, this.registry.withDependents(volatile));
    }
  }

  /** Computes cells, then again those that had to wait, until nothing waits. */
  private async computeRounds(evaluator: UniverEvaluator, due: Set<FormulaCell>): Promise<void> {
    let next = due;
    for (let round = 0; next.size > 0 && round < MAX_ROUNDS; round += 1) {
      const waiting = this.computePass(evaluator, next);
      if (this.ledger.hasWaiting) await this.answers(waiting);
      for (const resized of this.resizedArrays.splice(0)) this.addAffected(resized, waiting);
      next = waiting;
    }
  }

  /** Adds what reads the cells of an array that has another size now, and the arrays that it had left no room. */
  private addAffected(resized: Precedent, found: Set<FormulaCell>): void {
    this.registry.addDependents(resized, found);
    const blocked = this.registry.arraysIn(resized.sheet, resized.range).filter((cell) => cell.blocked);
    for (const cell of this.registry.withDependents(blocked)) found.add(cell);
  }

  /** Waits for the functions; cells that have to wait for longer show it meanwhile. */
  private async answers(waiting: Iterable<FormulaCell>): Promise<void> {
    const patience = setTimeout(() => {
      for (const cell of waiting) if (this.keptValue(cell) === undefined) this.setResult(cell, { error: '#BUSY!' });
      this.onBusy();
    }, PATIENCE);
    await this.ledger.settle(this.invoke);
    clearTimeout(patience);
  }

  /** Computes cells in order. Returns those that wait for functions' answers, and what depends on them. */
  private computePass(evaluator: UniverEvaluator, due: ReadonlySet<FormulaCell>): Set<FormulaCell> {
    const waiting = new Set<FormulaCell>();
    const { cells, circular } = calculationOrder(due);
    evaluator.begin();
    for (const cell of cells) {
      if (waiting.has(cell)) continue;
      if (circular.has(cell)) this.setResult(cell, this.keptResult(cell) ?? 0);
      else if (!this.compute(evaluator, cell)) {
        for (const waiter of this.registry.withDependents([cell])) waiting.add(waiter);
      }
    }
    evaluator.end();
    return waiting;
  }

  /** Computes one cell; false when it has to wait for a function's answer. */
  private compute(evaluator: UniverEvaluator, cell: FormulaCell): boolean {
    const { prepared } = cell;
    if (!prepared) return true;
    const kept = this.keptValue(cell);
    if (prepared.foreign) {
      if (kept === undefined) this.setResult(cell, { error: '#REF!' });
      else this.placeKeptArray(cell);
      return true;
    }
    if (prepared.volatile) evaluator.forgetReadCells();
    let result: ModelValue | ModelValue[][] | undefined;
    try {
      result = evaluator.evaluate(prepared, cell);
    } catch {
      result = undefined;
    }
    if (this.ledger.tookNewCall()) return false;
    if (kept !== undefined && (result === undefined || isNameError(result))) {
      this.placeKeptArray(cell);
      return true;
    }
    this.setResult(cell, result ?? { error: '#VALUE!' });
    return true;
  }

  private setResult(cell: FormulaCell, result: ModelValue | ModelValue[][]): void {
    const before = cell.spill;
    placeResult(cell, Array.isArray(result) && !cell.mayFill ? (result[0]?.[0] ?? 0) : result);
    if (cell.loaded && Array.isArray(result) && cell.mayFill) cell.lastArray = result;
    else delete cell.lastArray;
    this.registry.noteArray(cell);
    const after = cell.spill;
    if (before?.rows === after?.rows && before?.columns === after?.columns) return;
    for (const range of [before, after]) if (range) this.resizedArrays.push({ sheet: cell.sheet, range });
  }

  /** The value that a formula brought from its file. */
  private keptValue(cell: FormulaCell): ModelValue | undefined {
    return cell.loaded ? cell.sheet.value(cell.row, cell.column) : undefined;
  }

  private keptResult(cell: FormulaCell): ModelValue | ModelValue[][] | undefined {
    return cell.lastArray ?? this.keptValue(cell);
  }

  /** An array from a file whose formula cannot be computed fills its cells again once there is room. */
  private placeKeptArray(cell: FormulaCell): void {
    if (cell.blocked && cell.lastArray) this.setResult(cell, cell.lastArray);
  }

  private outOfDate(): Set<FormulaCell> {
    const volatile = [...this.registry.all()].filter((cell) => cell.prepared?.volatile);
    const due = this.registry.withDependents([...this.dirty, ...volatile]);
    for (const change of this.changed) this.registry.addDependents(change, due);
    return due;
  }

  private async startedEvaluator(): Promise<UniverEvaluator> {
    if (!this.evaluator) {
      const { UniverEvaluator: Evaluator } = await import('./univerEvaluator');
      this.evaluator = new Evaluator(this.book, this.aliases);
      this.customKnown = this.custom.length === 0;
    }
    if (!this.customKnown) await this.registerCustom(this.evaluator);
    return this.evaluator;
  }

  private async registerCustom(evaluator: UniverEvaluator): Promise<void> {
    const { CustomFunctionAdapter } = await import('./customFunctionAdapter');
    const context = () => ({
      ledger: this.ledger,
      blank: this.blankArgument,
      sheetName: (alias: string) => this.aliases.sheet(alias)?.name ?? '',
    });
    evaluator.register(this.custom.map((description) => new CustomFunctionAdapter(description, context)));
    this.customKnown = true;
  }
}

function isNameError(result: ModelValue | ModelValue[][]): boolean {
  return typeof result === 'object' && !Array.isArray(result) && result.error === '#NAME?';
}
