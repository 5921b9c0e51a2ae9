import path from 'node:path';
import { LANGUAGES, type Language } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { mappingProblem } from '../../src/reports/lists';
import { REPORT_IDS, type ReportId } from '../../src/reports/model';
import { serialOf, type PeriodKind } from '../../src/schema/calendar';
import type { Mapping } from '../../src/schema/mapping';
import { parseMappingFile } from '../../src/schema/mappingFile';
import { readInput } from './readInput';

/** Options as they were written. */
export interface GivenOptions {
  map?: string;
  lang: string;
  json?: boolean;
  strict?: boolean;
  quiet?: boolean;
  output?: string;
  reports?: string;
  asOf?: string;
  goal?: string;
  changed?: string;
  period?: string;
  force?: boolean;
}

export function languageFrom(given: string): Language {
  const language = LANGUAGES.find((each) => each === given);
  if (!language) throw badOption('--lang', given, LANGUAGES.join(', '));
  return language;
}

export function reportsFrom(given: string): readonly ReportId[] {
  if (given === 'all') return REPORT_IDS;
  return given.split(',').map((name) => {
    const report = REPORT_IDS.find((id) => id === name.trim());
    if (!report) throw new Problem('unknown-report', { name: name.trim(), known: REPORT_IDS.join(', ') });
    return report;
  });
}

const PERIODS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];

export function periodFrom(given: string): PeriodKind {
  const period = PERIODS.find((each) => each === given);
  if (!period) throw badOption('--period', given, PERIODS.join(', '));
  return period;
}

/** A serial day number; today where nothing was given. */
export function asOfFrom(given: string | undefined): number {
  if (given === undefined) {
    const now = new Date();
    return serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
  }
  return dayFrom('--as-of', given);
}

export function changedFrom(given: string | undefined): number | undefined {
  return given === undefined ? undefined : dayFrom('--changed', given);
}

function dayFrom(option: string, given: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(given) ?? [];
  const serial = serialOf(Number(year), Number(month), Number(day));
  if (serial === null) throw badOption(option, given, 'YYYY-MM-DD');
  return serial;
}

export function goalFrom(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const goal = Number(given);
  if (given.trim() === '' || !Number.isFinite(goal) || goal <= 0) throw badOption('--goal', given, '> 0');
  return goal;
}

export async function mappingFrom(file: string | undefined): Promise<Mapping | undefined> {
  if (file === undefined) return undefined;
  const text = new TextDecoder().decode(await readInput(file));
  const parsed = parseMappingFile(text);
  if (parsed.ok) return parsed.mapping;
  const [problem] = parsed.problems;
  throw problem
    ? mappingProblem(problem, path.basename(file), null)
    : new Problem('invalid-mapping', { file: path.basename(file), reason: '' });
}

function badOption(option: string, value: string, expected: string): Problem {
  return new Problem('bad-option', { option, value, expected });
}
