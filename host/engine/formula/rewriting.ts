/**
 * Formula texts after something that they name has changed: a renamed sheet, table or column, a deleted sheet or table, rows that
 * were inserted or deleted.
 */
import type { RangeModel, RowMoveModel } from '../../workbookModel';
import { quotedSheetName } from '../address';
import { movedRange } from '../rowMoves';
import { escapedColumn } from './structuredReference';
import { joined, type Token, tokens } from './tokens';

/** The formula with a sheet's new name. */
export function withSheetRenamed(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  return rewritten(formula, (token) => {
    if ((token.kind !== 'reference' && token.kind !== 'name') || !same(token.sheet, from)) return token;
    const rest = token.kind === 'reference' ? token.address : token.name;
    return { ...token, sheet: to, text: `${quotedSheetName(to)}!${rest}` };
  });
}

/** The formula after a sheet is gone: its references become #REF!. */
export function withSheetDeleted(formula: string, sheet: string): string {
  if (!formula.includes('!')) return formula;
  return rewritten(formula, (token) => {
    if ((token.kind !== 'reference' && token.kind !== 'name') || !same(token.sheet, sheet)) return token;
    return { kind: 'literal', text: '#REF!' };
  });
}

/** The formula with a table's new name. */
export function withTableRenamed(formula: string, from: string, to: string): string {
  if (!mayMention(formula, from)) return formula;
  return rewritten(formula, (token) => {
    if (token.kind === 'structured' && same(token.table, from)) {
      return { ...token, table: to, text: to + token.brackets };
    }
    return token.kind === 'name' && token.sheet === undefined && same(token.name, from)
      ? { ...token, name: to, text: to }
      : token;
  });
}

/** The formula after a table is gone with its cells: its references become #REF!. */
export function withTableDeleted(formula: string, table: string): string {
  if (!mayMention(formula, table)) return formula;
  return rewritten(formula, (token) => (mentionsTable(token, table) ? { kind: 'literal', text: '#REF!' } : token));
}

/** The formula with a table column's new name. */
export function withColumnRenamed(formula: string, table: string, from: string, to: string): string {
  if (!mayMention(formula, table)) return formula;
  const before = escapedColumn(from).toLowerCase();
  const after = escapedColumn(to);
  return rewritten(formula, (token) => {
    if (token.kind !== 'structured' || !same(token.table, table)) return token;
    const brackets = token.brackets.replace(/(\[@?)((?:[^[\]']|'.)+)(?=\])/g, (whole, open: string, name: string) =>
      name.toLowerCase() === before ? open + bracketed(open, after) : whole,
    );
    return { ...token, brackets, text: token.table + brackets };
  });
}

/**
 * The formula after rows of a sheet were inserted or deleted: its references follow their cells, and those whose cells are gone
 * become #REF!. References over several sheets and into other files stay, as in Excel.
 *
 * @param home Name of the sheet that the formula stands on; undefined for one that names the sheet in every reference.
 * @param absoluteOnly Whether references with a relative row stay, as those of a defined name do.
 * @example withRowsMoved('=SUM(A1:A3)', 'Plan', 'Plan', [{ kind: 'inserted', row: 1, count: 2 }]) // '=SUM(A1:A5)'
 */
export function withRowsMoved(
  formula: string,
  home: string | undefined,
  sheet: string,
  moves: readonly RowMoveModel[],
  absoluteOnly = false,
): string {
  if (moves.length === 0 || (!same(home, sheet) && !mayMention(formula, sheet.replaceAll("'", "''")))) return formula;
  if (!/\d/.test(formula)) return formula;
  return rewritten(formula, (token) => {
    if (token.kind !== 'reference' || !same(token.sheet ?? home, sheet)) return token;
    const range = movedRange(token.range, moves);
    if (range === token.range || (absoluteOnly && /(?<![$\d])\d/.test(token.address))) return token;
    const prefix = token.text.slice(0, token.text.length - token.address.length);
    if (!range) return { kind: 'literal', text: `${prefix}#REF!` };
    const address = withRows(token.address, range);
    return { ...token, address, range, text: prefix + address };
  });
}

/** Whether a formula names a table. */
export function usesTable(formula: string, table: string): boolean {
  return mayMention(formula, table) && tokens(formula).some((token) => mentionsTable(token, table));
}

/** A quick look that spares taking most formulas apart. */
function mayMention(formula: string, name: string): boolean {
  return formula.includes(name) || formula.toLowerCase().includes(name.toLowerCase());
}

/** After '@' only a plain name may stand without brackets of its own. */
function bracketed(open: string, column: string): string {
  return open.endsWith('@') && !/^[\p{L}\p{N}_.]+$/u.test(column) ? `[${column}]` : column;
}

function mentionsTable(token: Token, table: string): boolean {
  if (token.kind === 'structured') return same(token.table, table);
  return token.kind === 'name' && token.sheet === undefined && same(token.name, table);
}

/** An address with the rows of a range, its corners in their order and with their dollar signs. */
function withRows(address: string, { row, rows }: RangeModel): string {
  const corners = address.split(':');
  const numbers = corners.map((corner) => Number(/\d+$/.exec(corner)?.[0]));
  const isReversed = (numbers[0] ?? 0) > (numbers[1] ?? Infinity);
  return corners
    .map((corner, index) => corner.replace(/\d+$/, String((index === 1) === isReversed ? row + 1 : row + rows)))
    .join(':');
}

function rewritten(formula: string, change: (token: Token) => Token): string {
  return joined(tokens(formula).map(change));
}

function same(a: string | undefined, b: string): boolean {
  return a !== undefined && a.toLowerCase() === b.toLowerCase();
}
