import type { Role } from '../../schema/mapping';
import type { RowRef } from '../../schema/records';

/** What can be wrong with data that could be read (R47). What could not be read is told by the readings themselves. */
export const DATA_CODES = [
  'near-duplicate-client',
  'client-in-other-script',
  'client-with-other-legal-form',
  'client-one-letter-apart',
  'mixed-currency',
  'orphan-client',
  'orphan-deal',
  'unknown-stage',
  'unknown-label',
  'closed-before-started',
  'stage-dates-backwards',
  'next-step-before-contact',
  'date-in-future',
  'date-too-early',
  'money-outlier',
  'negative-money',
] as const;
export type DataCode = (typeof DATA_CODES)[number];

export type Severity = 'info' | 'warning' | 'error';

/** A field of a row of a list: with the list's columns it is a cell, see cellsOf. */
export interface Place {
  role: Role;
  field: string;
  row: RowRef;
}

export interface DataFinding {
  code: DataCode;
  severity: Severity;
  /** All places, in the order of the rows. */
  places: Place[];
  /** Names, labels or figures that make it plain, each once. */
  detail: string[];
}

/** error: figures are wrong because of it. warning: they may be. info: worth a look. */
export const SEVERITY: Readonly<Record<DataCode, Severity>> = {
  'near-duplicate-client': 'warning',
  'client-in-other-script': 'warning',
  'client-with-other-legal-form': 'info',
  'client-one-letter-apart': 'info',
  'mixed-currency': 'error',
  'orphan-client': 'warning',
  'orphan-deal': 'warning',
  'unknown-stage': 'error',
  'unknown-label': 'warning',
  'closed-before-started': 'error',
  'stage-dates-backwards': 'warning',
  'next-step-before-contact': 'warning',
  'date-in-future': 'warning',
  'date-too-early': 'warning',
  'money-outlier': 'info',
  'negative-money': 'info',
};

/** A finding of a code; null when there is no place. */
export function findingOf(code: DataCode, places: Place[], detail: readonly string[] = []): DataFinding | null {
  return places.length === 0 ? null : { code, severity: SEVERITY[code], places, detail: [...new Set(detail)] };
}
