/** Formulas as a file stores them: no '=', prefixes for newer functions, structured references with their table's name. */
import { prefixFutureFunctions } from './futureFunctions';
import { formulaPieces } from './formulaPieces';

/** The table that a formula's cell lies in: what [@Column] in the formula is about. */
export interface SurroundingTable {
  name: string;
  columns: readonly string[];
}

/**
 * @param formula with its leading '='.
 * @example storedFormula('=[@Won]/[@All]', { name: 'T', columns: ['Won', 'All'] })
 *   // 'T[[#This Row],[Won]]/T[[#This Row],[All]]'
 */
export function storedFormula(formula: string, table?: SurroundingTable): string {
  const plain = formula.startsWith('=') ? formula.slice(1) : formula;
  return prefixFutureFunctions(plain.includes('[') ? storeStructuredReferences(plain, table) : plain);
}

function storeStructuredReferences(formula: string, table: SurroundingTable | undefined): string {
  let before = '';
  return formulaPieces(formula)
    .map((piece) => {
      const named = /[\p{L}\p{N}_.\\]$/u.test(before);
      before = piece.text;
      if (piece.kind !== 'bracket') return piece.text;
      const inner = piece.text.slice(1, -1);
      const owner = named ? '' : table && isOfTable(inner, table) ? table.name : '';
      return owner + storeBracket(inner);
    })
    .join('');
}

// Without a table's name before it, a bracket may also be the number of another workbook: [1]Sheet!A1.
function isOfTable(inner: string, table: SurroundingTable): boolean {
  if (/^[@#[]/.test(inner)) return true;
  const column = inner.replace(/'(.)/g, '$1').toLowerCase();
  return table.columns.some((name) => name.toLowerCase() === column);
}

function storeBracket(inner: string): string {
  if (!inner.startsWith('@')) return `[${inner}]`;
  const column = inner.slice(1).trim();
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}
