/** Tells in what a cell of the model differs from the same cell in the file. */
import type { CellModel, ModelValue } from '../workbookModel';
import { fillsOthers, sameArray } from './arrayCells';
import type { ScannedCell } from './cellScanner';
import { storedValue } from './storedValue';

/**
 * content: another value or formula; result: the same formula has come to another value; array: its array fills other cells
 * than before, and may have come to another value.
 */
export type CellDifference = 'none' | 'content' | 'result' | 'array';

// Programs add up in different orders: results this close are the same.
const TOLERANCE = 1e-12;
// A function that has not answered yet has no result.
const WAITING = new Set(['#BUSY!', '#GETTING_DATA', '#CONNECT!']);

/**
 * @param sameFormula tells whether two formulas that are not the same text say the same nevertheless.
 * @param isCovered whether the value is a result, of the array of another cell.
 */
export function cellDifference(
  kept: Pick<ScannedCell, 'value' | 'formula' | 'array'>,
  cell: CellModel | undefined,
  sameFormula: (kept: string, formula: string) => boolean,
  isCovered = false,
): CellDifference {
  const formula = cell?.formula;
  const value = cell?.value;
  if (kept.formula === undefined && formula === undefined) {
    const same = isCovered && value !== undefined ? sameResult(kept.value, value) : sameValue(kept.value, value);
    return same ? 'none' : 'content';
  }
  if (kept.formula === undefined || formula === undefined) return 'content';
  if (kept.formula !== formula && !sameFormula(kept.formula, formula)) return 'content';
  if (value === undefined || (typeof value === 'object' && WAITING.has(value.error))) return 'none';
  if (!sameArray(kept.array, cell?.array)) return fillsOthers(cell?.array) && !kept.array ? 'content' : 'array';
  return sameResult(kept.value, value) ? 'none' : 'result';
}

function sameResult(kept: ModelValue | undefined, value: ModelValue): boolean {
  if (typeof kept === 'number' && typeof value === 'number') {
    return Math.abs(kept - value) <= TOLERANCE * Math.max(Math.abs(kept), Math.abs(value));
  }
  return sameValue(kept, value);
}

// Errors that a file does not know are the same when they are stored as the same.
function sameValue(a: ModelValue | undefined, b: ModelValue | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  const [first, second] = [storedValue(a), storedValue(b)];
  return first.type === second.type && first.text === second.text;
}
