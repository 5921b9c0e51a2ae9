import type { Dictionary } from '../i18n/dictionary';
import type { Records } from '../schema/reading';
import type { ReportId } from './model';

/** What a report lacks: the key of its sentence in the texts; null when it can be built. */
export type Lack = keyof Dictionary['missing'] | null;

/** Says what a report lacks to be built from these records. */
export function lackOf(report: ReportId, records: Records): Lack {
  if (report === 'planAccuracy') return (records.plan?.rowsUsed ?? 0) === 0 ? 'planAccuracy' : null;
  if ((records.deals?.rowsUsed ?? 0) + (records.events?.rowsUsed ?? 0) === 0) return report;
  return report === 'funnel' && records.stageNames.length === 0 ? 'stages' : null;
}
