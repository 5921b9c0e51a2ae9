import { isBlankCell } from './gridBlocks';
import type { CellValue } from './source';

const TOTALS =
  /^(?:итого(?: по .*)?|всего(?: по .*)?|общий итог|.{1,60} итог|grand total|totals?|total for .*|subtotal.*|sum total|iš viso.*|is viso.*|viso(?: .*)?|bendra suma)\s*:?$/iu;
const BARE_TOTALS = /^(?:итого|всего|общий итог|grand total|totals?|subtotal|iš viso|is viso|viso|bendra suma)\s*:?$/iu;

/**
 * Whether a row of a list is a totals row by its label: its first text says Total, Итого or Iš viso, and the row has fewer texts
 * than a row of data would.
 *
 * @param last true for the last row, where longer labels ("Итого по отделу") count too.
 */
export function isTotalsRow(cells: readonly CellValue[], last: boolean): boolean {
  const first = cells.find((cell) => !isBlankCell(cell));
  if (typeof first !== 'string') return false;
  const text = first.trim();
  if (!(last ? TOTALS : BARE_TOTALS).test(text)) return false;
  return cells.filter((cell) => typeof cell === 'string' && !isBlankCell(cell)).length <= (last ? 2 : 1);
}

/** Whether the last row, without any text, adds up the numbers above it in each of its filled columns. */
export function addsUpColumns(last: readonly CellValue[], above: readonly (readonly CellValue[])[]): boolean {
  if (above.length < 2 || last.some((cell) => !isBlankCell(cell) && typeof cell !== 'number')) return false;
  const columns = last.flatMap((cell, column) => (typeof cell === 'number' ? [column] : []));
  if (columns.length === 0 || columns.length === last.length) return false;
  return columns.every((column) => {
    const total = last[column];
    let sum = 0;
    for (const row of above) {
      const cell = row[column];
      if (typeof cell === 'number') sum += cell;
    }
    return typeof total === 'number' && total !== 0 && Math.abs(total - sum) <= Math.abs(sum) * 1e-9;
  });
}
