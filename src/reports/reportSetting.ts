import type { Dictionary } from '../i18n/dictionary';
import type { SourceCheck } from './sourceCheck';

/** What every report builder is given besides its own figures. */
export interface ReportSetting {
  texts: Dictionary;
  /** The day that the report speaks of, ISO. */
  asOf: string;
  /** The lists that the report was built from. */
  sources: readonly SourceCheck[];
  /** Order of names in the report's language. */
  compare: (a: string, b: string) => number;
  /** What the slicers show first; left out, all. */
  chosen?: { manager?: string; event?: string };
  /** Normal quantile of the intervals: 1.959963984540054 for 95 %. */
  z: number;
  /** A name for an Excel table that nothing in the workbook has yet: the wanted one, or one like it. */
  freeTableName: (wanted: string) => string;
}
