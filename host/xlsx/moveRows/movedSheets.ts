/** The sheets of a file whose rows were moved since it was opened, and what that does to formulas and ranges in its parts. */
import { withRowsMoved } from '../../engine/formula/rewriting';
import { movedRanges, ruleFormula } from '../../engine/movedSheet';
import { movedRange } from '../../engine/rowMoves';
import type { RangeModel, RowMoveModel } from '../../workbookModel';
import { parseRange, rangeName } from '../cellReference';

export interface MovedSheet {
  part: string;
  /** As the file calls it. */
  name: string;
  moves: readonly RowMoveModel[];
}

export class MovedSheets {
  constructor(readonly sheets: readonly MovedSheet[]) {}

  /** The moves of a sheet; none for one whose rows stand where they stood. */
  movesOf(name: string): readonly RowMoveModel[] {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.moves ?? [];
  }

  /**
   * A formula of the file, without the leading '=', after all moves.
   *
   * @param home Name of the sheet that it stands on; undefined where every reference names its sheet.
   */
  formula(formula: string, home: string | undefined, isName = false): string {
    if (!/\d/.test(formula)) return formula;
    return this.sheets
      .reduce((text, { name, moves }) => withRowsMoved(text, home, name, moves, isName), `=${formula}`)
      .slice(1);
  }

  /** A formula that stands over ranges of its sheet, told for their first cell, after all moves. */
  rule(formula: string, ranges: readonly RangeModel[], home: string): string {
    let [text, left] = [`=${formula}`, ranges];
    for (const move of this.movesOf(home)) {
      text = withRowsMoved(ruleFormula(text, left, move) ?? text, home, home, [move]);
      left = movedRanges(left, move);
    }
    return this.others(home).formula(text.slice(1), home);
  }

  /** All sheets but one. */
  others(name: string): MovedSheets {
    return new MovedSheets(this.sheets.filter((sheet) => sheet.name.toLowerCase() !== name.toLowerCase()));
  }
}

/** A reference such as 'A1:B2', 'A1' or '2:3' after moves, written as it was; undefined when its cells are gone. */
export function movedReference(reference: string, moves: readonly RowMoveModel[]): string | undefined {
  const moved = withRowsMoved(`=${reference}`, '', '', moves).slice(1);
  return moved.includes('#REF!') ? undefined : moved.replace(/^([A-Za-z]+\d+):\1$/, '$1');
}

/** A list of references with spaces between; undefined when the cells of all are gone. */
export function movedReferences(list: string, moves: readonly RowMoveModel[]): string | undefined {
  const left = list.split(/\s+/).flatMap((reference) => movedReference(reference, moves) ?? []);
  return left.length > 0 ? left.join(' ') : undefined;
}

/** A range that keeps its size, as arrays and pivot tables do; undefined when its first row is gone. */
export function movedWhole(reference: string, moves: readonly RowMoveModel[]): string | undefined {
  const range = parseRange(reference);
  const first = range && movedRange({ ...range, rows: 1 }, moves);
  return range && first ? rangeName({ ...range, row: first.row }) : undefined;
}
