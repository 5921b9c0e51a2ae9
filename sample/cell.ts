import type { ModelValue } from '../host/workbookModel';
import { isoOf } from '../src/schema/calendar';

/** A cell of the sample: a value, a value with a number format, or nothing. */
export type Cell = ModelValue | { value: ModelValue; numberFormat: string } | null;

export const DATE = 'dd.mm.yyyy';
export const MONEY = '#,##0';

export function date(serial: number | null): Cell {
  return serial === null ? null : { value: serial, numberFormat: DATE };
}

export function money(amount: number | null): Cell {
  return amount === null ? null : { value: amount, numberFormat: MONEY };
}

export function dealId(deal: number): string {
  return `D-${String(deal).padStart(3, '0')}`;
}

/** A date as text, as it comes from a letter. */
export function dotted(cell: Cell): string {
  const [year, month, day] = isoOf((cell as { value: number }).value).split('-');
  return `${day}.${month}.${year}`;
}
