import type { ReportId, ReportSheet } from '../reports/model';

/** Worksheet custom property that marks a sheet as the add-in's own. Only marked sheets are ever replaced or deleted. */
export const MARK_KEY = 'KamWorkbook';

/** What the mark says. */
export interface Mark {
  report: ReportId;
  part: ReportSheet['part'];
  /** Version of the report's layout. */
  version: number;
  /** True while the sheet is being written; a sheet that stays so was left by an interrupted build. */
  building: boolean;
}

export const LAYOUT_VERSION = 1;

export function markText(mark: Mark): string {
  return JSON.stringify(mark);
}

/** Reads a mark; null when the text is not one of ours. */
export function readMark(text: unknown): Mark | null {
  if (typeof text !== 'string') return null;
  try {
    const mark: unknown = JSON.parse(text);
    return isMark(mark) ? mark : null;
  } catch {
    return null;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { report, part, version, building } = value as Partial<Record<keyof Mark, unknown>>;
  return (
    typeof report === 'string' &&
    typeof part === 'string' &&
    typeof version === 'number' &&
    typeof building === 'boolean'
  );
}
