import { columnIndex, columnLetter } from '../schema/address';
import type { ParsedSheet } from './parseSheet';
import type { DossierPlan } from './planSheet';

/** Where a cell of the old sheet stands now; rows and columns count from 0. */
export interface Moves {
  row: (row: number) => number;
  column: (column: number) => number;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

const NO_MORE = String.raw`(?![\p{L}\p{N}_.(!])`;
const COLUMN = String.raw`\$?[A-Z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;

/** The parts of a formula; of all of them only places on its own sheet are moved. */
const PARTS = [
  // texts
  String.raw`"(?:[^"]|"")*"`,
  // errors
  String.raw`#[A-Z0-9/]+[!?]?`,
  // places on other sheets
  String.raw`(?:'(?:[^']|'')*'|[\p{L}_\\[][^\s'"!(),;:+\-*/^&=<>{}%]*)!(?:#REF!|[$\p{L}\p{N}_.]+(?::[$\p{L}\p{N}_.]+)?)`,
  // columns of tables
  String.raw`\[(?:[^[\]]|\[[^\]]*\])*\]`,
  `(?<place>${COLUMN}${ROW}${NO_MORE}|${COLUMN}:${COLUMN}${NO_MORE}|${ROW}:${ROW})`,
  // names and functions
  String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
  // numbers
  String.raw`[\d.]+(?:E[+-]?\d+)?`,
];
const PART = new RegExp(PARTS.join('|'), 'giu');

/**
 * A formula whose cells have been moved on their sheet, as Excel writes it when it moves them itself.
 *
 * @example movedFormula('=SUM(C30:C33)*D$2', { row: (row) => row + 1, column: (column) => column }) // '=SUM(C31:C34)*D$3'
 */
export function movedFormula(formula: string, { row, column }: Moves): string {
  // What reaches to the end of the sheet goes on doing so.
  const movedRow = (text: string) => String(Math.min(row(Number(text) - 1), LAST_ROW) + 1);
  const movedColumn = (text: string) => columnLetter(Math.min(column(columnIndex(text)), LAST_COLUMN));
  return formula.replace(PART, (token, place: string | undefined) =>
    place === undefined ? token : place.replace(/[A-Z]+/gi, movedColumn).replace(/\d+/g, movedRow),
  );
}

/**
 * Formulas that a person typed point to the cells that they pointed to. On a sheet that stays Excel sees to that, but for what was typed over a
 * figure and goes to the notes.
 *
 * @param sheet the sheet as it was read, before anything was added to it
 */
export function withMovedFormulas(plan: DossierPlan, { lines, columnNow }: ParsedSheet): DossierPlan {
  const rows = new Map(plan.lines.flatMap(({ from }, row) => (from === null ? [] : [[from, row] as const])));
  const added = plan.lines.length - lines.length;
  const moves = { row: (row: number) => rows.get(row) ?? row + added, column: columnNow };
  return {
    ...plan,
    lines: plan.lines.map((line) => {
      if (plan.inPlace && line.from !== null) return line;
      const cells = line.cells.map((each) =>
        each.isTyped && each.cell?.formula != null
          ? { ...each, cell: { ...each.cell, formula: movedFormula(each.cell.formula, moves) } }
          : each,
      );
      return { ...line, cells };
    }),
  };
}
