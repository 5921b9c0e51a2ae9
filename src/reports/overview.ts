import { dictionaryOf, type Language } from '../i18n/dictionary';
import { problemText } from '../i18n/problem';
import { ESSENTIALS } from '../schema/essentials';
import { FIELDS, type Role } from '../schema/mapping';
import type { Records } from '../schema/reading';
import type { RecognisedList, Recognition, StageOrderFrom } from '../schema/recognition';
import type { Outcome } from '../schema/records';
import { dataFindings, type DataFindingInWords } from './dataFindings';
import { mappingProblem, type Lists } from './lists';
import { REPORT_IDS, type ReportId } from './model';
import { lackOf, type Lack } from './readiness';

/** A list of the workbook and what it is taken for. */
export interface SourceView {
  name: string;
  sheet: string;
  address: string;
  role: Role | null;
  rowsRead: number;
  /** Null where the list has no role, or one that no report reads yet. */
  rowsUsed: number | null;
  rowsSetAside: number;
}

/** One sentence of the mapping: this field of this list is that column. */
export interface ColumnView {
  role: Role;
  list: string;
  field: string;
  /** Null: no column is taken for it. */
  header: string | null;
  /** False when the user had better be asked. */
  sure: boolean;
  /** The list cannot be used without this field, or one of its kind. */
  needed: boolean;
  /** The column that fits next best. */
  other: string | null;
  /** All columns to choose from. */
  headers: readonly string[];
}

export interface ReadinessView {
  report: ReportId;
  lack: Lack;
  /** For each group of fields that is wanting: where, and any one of which would do. */
  missing: readonly { role: Role; list: string | null; anyOf: readonly string[] }[];
}

export interface StagesView {
  names: readonly string[];
  from: StageOrderFrom | null;
  /** The role under which the mapping keeps stages and outcomes. */
  role: 'deals' | 'events' | null;
  /** What labels mean; null where nobody knows. */
  outcomes: readonly { label: string; outcome: Outcome | null }[];
}

/** What is in a workbook, for people to look at and to correct. Plain data. */
export interface Overview {
  /** Nothing is in the workbook but what the add-in made. */
  isEmpty: boolean;
  sources: readonly SourceView[];
  columns: readonly ColumnView[];
  readiness: readonly ReadinessView[];
  problems: readonly DataFindingInWords[];
  /** What a report can be cut by at first. */
  cuts: Readonly<Record<ReportId, { managers: readonly string[]; events: readonly string[] }>>;
  stages: StagesView;
  /** What of the remembered mapping no longer fits, in words. */
  outdated: readonly string[];
}

/**
 * Describes what is in a workbook.
 *
 * @param asOf the day to judge data on, a serial
 */
export function overviewOf(lists: Lists, isEmpty: boolean, asOf: number, language: Language, file: string): Overview {
  const { recognition, records } = lists;
  const texts = dictionaryOf(language);
  const { compare } = new Intl.Collator(language, { numeric: true });
  const names = (values: Iterable<string | null>): string[] =>
    [...new Set(values)].filter((value) => value !== null).sort(compare);
  const worked = [...(records.deals?.records ?? []), ...(records.events?.records ?? [])];
  const ofDeals = { managers: names(worked.map((one) => one.manager)), events: names(worked.map((one) => one.event)) };
  const planned = records.plan?.records ?? [];
  const ofPlan = { managers: names(planned.map((one) => one.manager)), events: names(planned.map((one) => one.event)) };
  return {
    isEmpty,
    sources: [
      ...recognition.lists.map((one) => sourceView(one, records)),
      ...lists.unused.map((list) => sourceView({ list, role: null }, records)),
    ],
    columns: columnViews(recognition),
    readiness: REPORT_IDS.map((report) => readinessView(report, lists)),
    problems: dataFindings(lists, asOf, texts),
    cuts: { funnel: ofDeals, conversion: ofDeals, planAccuracy: ofPlan },
    stages: stagesView(lists),
    outdated: lists.outdated.map((problem) => problemText(mappingProblem(problem, file, recognition), texts)),
  };
}

function sourceView({ list, role }: Pick<RecognisedList, 'list' | 'role'>, records: Records): SourceView {
  const reading = role === null ? null : records[role];
  return {
    name: list.name,
    sheet: list.sheet,
    address: list.address,
    role,
    rowsRead: reading?.rowsRead ?? list.rows.count,
    rowsUsed: reading?.rowsUsed ?? null,
    rowsSetAside: reading?.setAside.length ?? 0,
  };
}

/** Unsure ones first, then what is needed and missing, then the rest in the order of lists and fields. */
function columnViews(recognition: Recognition): ColumnView[] {
  const views = recognition.lists.flatMap(({ role, list, fields }): ColumnView[] => {
    if (role === null) return [];
    const headers = list.headers.filter((header) => !header.duplicate).map((header) => header.text);
    const hasDates = (recognition.mapping[role]?.stageDates ?? []).length > 0;
    const found = (field: string) => fields.find((one) => one.field === field);
    const wanting = ESSENTIALS[role]
      .filter((group) => !group.some((field) => (field === 'stageDates' ? hasDates : found(field) !== undefined)))
      .flat();
    return FIELDS[role].map((field): ColumnView => {
      const one = found(field);
      return {
        role,
        list: list.name,
        field,
        header: one?.header ?? null,
        sure: one?.sure ?? true,
        needed: wanting.includes(field),
        other: one?.runnerUp?.header ?? null,
        headers,
      };
    });
  });
  const rank = ({ sure, needed }: ColumnView): number => (needed ? 0 : sure ? 2 : 1);
  return views.sort((a, b) => rank(a) - rank(b));
}

/** What each lack is a lack of. */
const LACKING_ROLES: Readonly<Record<NonNullable<Lack>, readonly Role[]>> = {
  funnel: ['deals', 'events'],
  conversion: ['deals', 'events'],
  stages: ['stages'],
  planAccuracy: ['plan'],
};

function readinessView(report: ReportId, { records, recognition }: Lists): ReadinessView {
  const lack = lackOf(report, records);
  if (lack === null) return { report, lack, missing: [] };
  // Only where a list comes near: that a workbook has no such list at all is said by the lack itself.
  const missing = recognition.missing.filter((one) => one.list !== null && LACKING_ROLES[lack].includes(one.role));
  return { report, lack, missing };
}

function stagesView({ recognition, records }: Lists): StagesView {
  const { mapping, stageNames, stageOrderFrom } = recognition;
  const role = mapping.deals ? 'deals' : mapping.events ? 'events' : null;
  const outcomes = new Map<string, Outcome | null>();
  for (const reading of [records.deals, records.events]) {
    for (const { code, value } of [...(reading?.issues ?? []), ...(reading?.setAside ?? [])]) {
      if (code === 'unknown-outcome') outcomes.set(value, null);
    }
  }
  for (const part of [mapping.events, mapping.deals]) {
    for (const [label, outcome] of Object.entries(part?.outcomes ?? {})) outcomes.set(label, outcome);
  }
  return {
    names: stageNames,
    from: stageOrderFrom,
    role,
    outcomes: [...outcomes].map(([label, outcome]) => ({ label, outcome })),
  };
}
