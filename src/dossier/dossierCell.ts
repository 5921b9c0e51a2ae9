/** A cell with something in it, as it stands on a sheet. */
export interface DossierCell {
  value: string | number | boolean;
  /** With its '='; null where the value was typed. */
  formula: string | null;
  /** Number format; null for General. */
  format: string | null;
}

/** A sheet's cells from A1 on; null is a blank cell. */
export type DossierGrid = readonly (readonly (DossierCell | null)[])[];

export function textCell(value: string): DossierCell {
  return { value, formula: null, format: null };
}

/** Spaces, case and a colon at the end make no other label. */
export function folded(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .replace(/[\s:*]+$/u, '')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е');
}

/** Whether two values are the same to a reader of the sheet: a number has the 12 digits that survive every program. */
export function sameValue(a: DossierCell['value'] | null, b: DossierCell['value'] | null): boolean {
  return a === b || (typeof a === 'number' && typeof b === 'number' && a.toPrecision(12) === b.toPrecision(12));
}

/**
 * A short fingerprint of what the add-in wrote into a cell: whoever types over it leaves another one.
 *
 * Formula: FNV-1a, 32 bits (G. Fowler, L. C. Noll, K.-P. Vo 1991).
 */
export function fingerprint(value: DossierCell['value'] | null): string {
  if (value === null || value === '') return '';
  const text = typeof value === 'number' ? value.toPrecision(12) : `${typeof value}${value}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}
