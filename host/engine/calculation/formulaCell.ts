/** A cell with a formula, as the calculation sees it. */
import type { ModelValue, RangeModel } from '../../workbookModel';
import type { Calculable } from '../formula/calculable';
import type { Sheet } from '../sheet';

export class FormulaCell {
  /** What it reads; absent until it is needed, and again after a table, name or sheet has changed. */
  prepared?: Calculable;
  /** Cells that its array fills, itself included. */
  spill?: RangeModel;
  /** Cells that its array would fill if nothing else stood there. */
  blocked?: RangeModel;
  /** The last values of an array that came from a file: they are placed again when the formula cannot be computed here. */
  lastArray?: ModelValue[][];

  constructor(
    readonly sheet: Sheet,
    public row: number,
    readonly column: number,
    /** Came with its value from a file: the value stays when the formula cannot be computed here. */
    readonly loaded: boolean,
  ) {}

  /** The formula as Excel shows it, with the leading '='. */
  get formula(): string {
    return this.sheet.cell(this.row, this.column)?.formula ?? '=0';
  }

  /** Whether it may fill other cells: formulas of a file only do where the file has an array. */
  get mayFill(): boolean {
    return !this.loaded || this.sheet.cell(this.row, this.column)?.array !== undefined;
  }
}
