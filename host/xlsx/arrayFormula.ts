/**
 * Formulas that compute with whole ranges at once. A file must mark them as array formulas: from a plain formula Excel would take
 * only the cell in its own row or column, as it did before ranges could be computed with everywhere.
 */
import { tokens, type Token } from '../engine/formula/tokens';

const OPERATORS = new Set(['+', '-', '*', '/', '^', '&', '=', '<', '>', '<>', '<=', '>=', '%']);
// What these are given they always compute with as a whole.
const WHOLE = new Set(['SUMPRODUCT', 'MMULT', 'LOOKUP', 'AGGREGATE', 'FILTER', 'SORT', 'SORTBY', 'UNIQUE']);
// Functions of one value: of a range they make a range.
const SINGLE = new Set(
  `ABS CEILING CODE DATEVALUE DAY EXACT EXP FIND FLOOR HOUR IF IFERROR IFNA INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LEFT LEN LN
  LOG LOG10 LOWER MID MOD MONTH NOT PROPER REPLACE RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SIGN SQRT SUBSTITUTE TEXT TRIM UPPER VALUE
  WEEKDAY YEAR`.split(/\s+/),
);

/** @example isArrayFormula('=SUM(A1:A3*B1:B3)') // true */
export function isArrayFormula(formula: string): boolean {
  if (!formula.includes(':') && !formula.includes('[')) return false;
  const all = tokens(formula)
    .slice(1)
    .filter(({ kind }) => kind !== 'space');
  const open: string[] = [];
  return all.some((token, index) => {
    if (token.text === '(') open.push(all[index - 1]?.kind === 'function' ? (all[index - 1]?.text ?? '') : '');
    else if (token.text === ')') open.pop();
    if (!isRange(token)) return false;
    const functions = open.map((name) => name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''));
    if (functions.some((name) => WHOLE.has(name))) return false;
    return SINGLE.has(functions.at(-1) ?? '') || isOperand(all, index);
  });
}

function isRange(token: Token): boolean {
  if (token.kind === 'reference') return token.range.rows * token.range.columns > 1;
  return token.kind === 'structured' && !/@|#This Row|#Totals/i.test(token.brackets);
}

/** Whether an operator stands beside a token, or beside the brackets around it alone. */
function isOperand(all: readonly Token[], index: number): boolean {
  let [before, after] = [index - 1, index + 1];
  while (all[before]?.text === '(' && all[after]?.text === ')' && all[before - 1]?.kind !== 'function') {
    before -= 1;
    after += 1;
  }
  return [all[before], all[after]].some((token) => token?.kind === 'operator' && OPERATORS.has(token.text));
}
