import { textCell, type DossierCell } from '../dossierCell';
import type { StructurePart } from './proposal';

/** Formats whose numbers read the same as plain text. */
const PLAIN = /^(?:0|#,##0|@)$/;

function plainText({ value, format }: DossierCell): string | null {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'boolean') return null;
  return format === null || PLAIN.test(format) ? String(value) : null;
}

function rowOf({ from }: StructurePart): string {
  return from.replace(/^[A-Z]+/, '');
}

/**
 * What several parts say in one cell: those of one row parted by a semicolon, rows by line breaks. Null where a value would not read the same
 * as text: a date, an amount of money.
 */
export function writtenTogether(parts: readonly StructurePart[]): DossierCell | null {
  const [first] = parts;
  if (!first) return null;
  if (parts.length === 1 && first.prefix === null) return first.cell;
  let text = '';
  for (const [at, part] of parts.entries()) {
    const own = plainText(part.cell);
    if (own === null) return null;
    const before = parts[at - 1];
    if (before) text += rowOf(before) === rowOf(part) ? '; ' : '\n';
    text += part.prefix === null ? own : `${part.prefix}: ${own}`;
  }
  return textCell(text);
}

/** A number with the unit that stood in its label: it stays a number. */
export function withUnit({ value, format }: DossierCell, unit: string): DossierCell | null {
  if (typeof value !== 'number' || (format !== null && !PLAIN.test(format))) return null;
  const plain = Number.isInteger(value) ? '#,##0' : '#,##0.00';
  return { value, formula: null, format: `${plain} "${unit.replace(/["\\]/g, '')}"` };
}
