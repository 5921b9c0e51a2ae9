import { LANGUAGES, type Language } from '../i18n/language';
import type { PeriodKind } from '../schema/calendar';
import type { Mapping } from '../schema/mapping';
import { mappingToFile, parseMappingFile } from '../schema/mappingFile';
import { REPORT_IDS, type ReportId } from './model';

/** What a report is asked for beyond the workbook's settings: the choices of its card. */
export interface ReportChoice {
  period?: PeriodKind;
  /** What the slicers show first; left out, all. */
  manager?: string;
  event?: string;
}

/** What the add-in remembers in the workbook. */
export interface WorkbookSettings {
  /** Null: the language that Excel is shown in. */
  language: Language | null;
  period: PeriodKind;
  /** Money to land (R20); null leaves it at 100, so that what to plan reads as percent. */
  goal: number | null;
  /** Fewest decided clients that a stage needs to be named the weak link (R9). */
  minClients: number;
  /** What the user has said about lists and columns; the rest is recognised (R46). */
  mapping: Mapping;
  /** Names of lists that the user has said are not to be read. */
  unusedLists: readonly string[];
  choices: Readonly<Partial<Record<ReportId, ReportChoice>>>;
}

export const PERIODS = ['month', 'quarter', 'year'] as const satisfies readonly PeriodKind[];

/** Bounds of a setting that is a number. */
export const LIMITS = { minClients: { least: 1, most: 1000 } } as const;

export const DEFAULT_SETTINGS: WorkbookSettings = {
  language: null,
  period: 'month',
  goal: null,
  minClients: 10,
  mapping: {},
  unusedLists: [],
  choices: {},
};

/** Raised when the form changes in a way that older builds of the add-in would misread. */
const VERSION = 1;

export interface ReadSettings {
  settings: WorkbookSettings;
  /** Why the remembered settings, or some of them, were not taken: they cannot be read, or a newer build wrote them. */
  problem: 'damaged' | 'newer' | null;
}

/** Settings as the text that stands in the workbook; the mapping in the form of the command line's mapping file. */
export function settingsText(settings: WorkbookSettings): string {
  return JSON.stringify({ version: VERSION, ...settings, mapping: mappingToFile(settings.mapping) });
}

/**
 * Reads remembered settings; what is missing or of the wrong kind takes its default.
 *
 * @param text what stands in the workbook; undefined where nothing does
 */
export function readSettings(text: unknown): ReadSettings {
  if (text === undefined || text === null) return { settings: DEFAULT_SETTINGS, problem: null };
  const content = parsed(text);
  if (!isRecord(content)) return { settings: DEFAULT_SETTINGS, problem: 'damaged' };
  if (typeof content['version'] === 'number' && content['version'] > VERSION) {
    return { settings: DEFAULT_SETTINGS, problem: 'newer' };
  }
  const mapping = parseMappingFile(JSON.stringify(content['mapping'] ?? {}));
  let damaged = !mapping.ok;
  const take = <T>(value: unknown, fits: (value: unknown) => value is T, otherwise: T): T => {
    if (value === undefined) return otherwise;
    if (fits(value)) return value;
    damaged = true;
    return otherwise;
  };
  const settings: WorkbookSettings = {
    language: take(content['language'], isLanguageOrNull, DEFAULT_SETTINGS.language),
    period: take(content['period'], isPeriod, DEFAULT_SETTINGS.period),
    goal: take(content['goal'], isGoalOrNull, DEFAULT_SETTINGS.goal),
    minClients: take(content['minClients'], isMinClients, DEFAULT_SETTINGS.minClients),
    mapping: mapping.ok ? mapping.mapping : {},
    unusedLists: take(content['unusedLists'], isTextList, []),
    choices: take(content['choices'], isChoices, {}),
  };
  return { settings, problem: damaged ? 'damaged' : null };
}

/** Whether a number can be the fewest decided clients. */
export function isMinClients(value: unknown): value is number {
  const { least, most } = LIMITS.minClients;
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** Whether a number can be money to land. */
export function isGoal(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isLanguageOrNull(value: unknown): value is Language | null {
  return value === null || LANGUAGES.some((language) => language === value);
}

function isPeriod(value: unknown): value is PeriodKind {
  return PERIODS.some((period) => period === value);
}

function isGoalOrNull(value: unknown): value is number | null {
  return value === null || isGoal(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isChoices(value: unknown): value is WorkbookSettings['choices'] {
  if (!isRecord(value)) return false;
  return Object.entries(value).every(
    ([report, choice]) =>
      REPORT_IDS.some((known) => known === report) &&
      isRecord(choice) &&
      (choice['period'] === undefined || isPeriod(choice['period'])) &&
      (choice['manager'] === undefined || typeof choice['manager'] === 'string') &&
      (choice['event'] === undefined || typeof choice['event'] === 'string'),
  );
}
