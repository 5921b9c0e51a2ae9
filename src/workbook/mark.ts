import type { Finding, ReportId, ReportSheet } from '../reports/model';

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
  /** On a sheet that people read: what the report was built from, when, and what it found. */
  built?: Built;
}

export interface Built {
  /** ISO date and time; null when nobody said. */
  at: string | null;
  /** What its lists were like; see sourcesFingerprint. */
  sources: string;
  finding: Pick<Finding, 'verdict' | 'text'> | null;
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
    if (!isMark(mark)) return null;
    return isBuilt(mark.built) ? mark : { ...mark, built: undefined };
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

function isBuilt(value: unknown): value is Built {
  if (typeof value !== 'object' || value === null) return false;
  const { at, sources, finding } = value as Partial<Record<keyof Built, unknown>>;
  return (at === null || typeof at === 'string') && typeof sources === 'string' && isFindingOrNull(finding);
}

function isFindingOrNull(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { verdict, text } = value as { verdict?: unknown; text?: unknown };
  return VERDICTS.some((known) => known === verdict) && typeof text === 'string';
}

const VERDICTS: readonly Finding['verdict'][] = ['fine', 'watch', 'act'];
