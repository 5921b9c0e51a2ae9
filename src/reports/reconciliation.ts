import type { Dictionary } from '../i18n/dictionary';
import { fill, textConstant } from '../i18n/template';
import type { SheetBuilder } from './sheetBuilder';
import type { SourceCheck } from './sourceCheck';

/** An equation between facts and source that a report shows as holding or broken. */
export interface Balance {
  /** What should be equal, in words. */
  label: string;
  /** A formula expression that is true while it holds. */
  holds: string;
}

/**
 * Writes the reconciliation lines: rows read = used + set aside, the balances of the facts, and whether each source is still as it was.
 *
 * @returns the first row after the lines
 */
export function placeReconciliation(
  sheet: SheetBuilder,
  row: number,
  column: number,
  sources: readonly SourceCheck[],
  balances: readonly Balance[],
  texts: Dictionary,
): number {
  const words = texts.reconciliation;
  let at = row;
  sheet.text(at++, column, words.title, 'section');
  for (const source of sources) {
    const gaps = {
      source: source.name,
      address: source.address,
      read: String(source.rowsRead),
      used: String(source.rowsUsed),
      aside: String(source.rowsSetAside),
    };
    sheet.text(at++, column, fill(words.rows, gaps), 'check');
    const same = source.measures.map(({ expression, value, exact }) =>
      // Sums are compared to a relative 1e-9: adding in another order moves the last digits.
      exact
        ? `${expression}=${numberConstant(value)}`
        : `ABS(${expression}-${numberConstant(value)})<=${numberConstant(Math.max(1e-9 * Math.abs(value), 1e-6))}`,
    );
    if (same.length > 0) {
      const unchanged = textConstant(fill(words.unchanged, gaps));
      const changed = textConstant(fill(words.changed, gaps));
      sheet.formula(at++, column, `IF(IFERROR(AND(${same.join(',')}),FALSE),${unchanged},${changed})`, 'check');
    }
  }
  for (const balance of balances) {
    const holds = textConstant(fill(words.holds, { what: balance.label }));
    const broken = textConstant(fill(words.broken, { what: balance.label }));
    sheet.formula(at++, column, `IF(IFERROR(${balance.holds},FALSE),${holds},${broken})`, 'check');
  }
  return at;
}

/** A number as a formula's constant: in parentheses when negative, and without an exponent wherever that is possible. */
export function numberConstant(value: number): string {
  const size = Math.abs(value);
  const text = size !== 0 && size < 1e-6 ? size.toFixed(20) : String(size).replace('e+', 'E+');
  return value < 0 ? `(-${text})` : text;
}
