/** Moves the relative references of a formula, as a shared formula means them in each of its cells. */
import { columnIndex, columnLetters, LAST_COLUMN, LAST_ROW } from './cellReference';
import { mapCode } from './formulaPieces';

const BEFORE = '(?<![\\p{L}\\p{N}_.\\\\$])';
const AFTER = '(?![\\p{L}\\p{N}_.(!])';
const CELL = '(\\$?)([A-Za-z]{1,3})(\\$?)(\\d{1,7})';
const REFERENCE = new RegExp(
  `${BEFORE}(?:${CELL}|(\\$?)([A-Za-z]{1,3}):(\\$?)([A-Za-z]{1,3})|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7}))${AFTER}`,
  'gu',
);

/** @example shiftFormula('C2*$B$1', 1, 0) // 'C3*$B$1' */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapCode(formula, (code) =>
    code.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
      const moved = moveReference(groups, rows, columns);
      return moved === undefined ? whole : moved;
    }),
  );
}

/** True when a formula has a reference that would move when the formula is copied to another cell. */
export function hasRelativeReference(formula: string): boolean {
  return shiftFormula(formula, 1, 0) !== formula || shiftFormula(formula, 0, 1) !== formula;
}

function moveReference(groups: readonly (string | undefined)[], rows: number, columns: number): string | undefined {
  const [columnFix, column, rowFix, row, fromFix, from, toFix, to, firstFix, first, lastFix, last] = groups;
  const parts =
    column !== undefined
      ? [moveColumn(columnFix, column, columns), moveRow(rowFix, row, rows)]
      : from !== undefined
        ? [moveColumn(fromFix, from, columns), ':', moveColumn(toFix, to, columns)]
        : [moveRow(firstFix, first, rows), ':', moveRow(lastFix, last, rows)];
  return parts.includes(undefined) ? '#REF!' : parts.join('');
}

function moveColumn(fix = '', letters = '', by: number): string | undefined {
  if (fix === '$') return fix + letters;
  const moved = columnIndex(letters) + by;
  return moved >= 0 && moved <= LAST_COLUMN ? columnLetters(moved) : undefined;
}

function moveRow(fix = '', digits = '', by: number): string | undefined {
  if (fix === '$') return fix + digits;
  const moved = Number(digits) + by;
  return moved >= 1 && moved <= LAST_ROW + 1 ? String(moved) : undefined;
}
