import { Problem } from '../i18n/problem';
import { findLists } from '../schema/findLists';
import type { List } from '../schema/list';
import { FIELDS, ROLES, type Mapping } from '../schema/mapping';
import { checkQuality, type QualityFinding } from '../schema/quality';
import { readRecords } from '../schema/readRecords';
import type { Reading, Records } from '../schema/reading';
import { recognise } from '../schema/recognise';
import type { Recognition, SchemaProblem } from '../schema/recognition';
import type { WorkbookCells } from '../schema/source';

/** The lists of a workbook, understood: what they mean, their records, and what is wrong with them. */
export interface Lists {
  recognition: Recognition;
  records: Records;
  quality: QualityFinding[];
  /** What the mapping says that does not fit the workbook; recognition stood in for it. */
  outdated: SchemaProblem[];
  /** Lists that the user has said are not to be read. */
  unused: List[];
}

/**
 * Finds and reads the lists, however few there are and however little of the mapping fits.
 *
 * @param unused names of lists that are not to be read
 */
export function understandLists(cells: WorkbookCells, mapping: Mapping = {}, unused: readonly string[] = []): Lists {
  const all = findLists(cells);
  const isUnused = ({ name }: List) => unused.includes(name);
  const recognition = recognise(
    all.filter((list) => !isUnused(list)),
    mapping,
  );
  const records = readRecords(recognition);
  const quality = checkQuality(records, recognition);
  return { recognition, records, quality, outdated: recognition.problems, unused: all.filter(isUnused) };
}

/**
 * Finds and reads the lists.
 *
 * @param mapping what the user says about lists and columns; the rest is recognised
 * @param mappingName how to call the mapping in a message
 * @throws Problem when no list is found, when the mapping names what does not exist, or when no list can be used
 */
export function readLists(cells: WorkbookCells, mapping: Mapping = {}, mappingName = cells.name): Lists {
  const lists = understandLists(cells, mapping);
  const [problem] = lists.outdated;
  if (problem && lists.recognition.lists.length > 0) throw mappingProblem(problem, mappingName, lists.recognition);
  requireRoles(lists, cells.name);
  return lists;
}

/** Refuses a workbook without lists, or with none that can be used. */
export function requireRoles({ recognition }: Lists, file: string): void {
  if (recognition.lists.length === 0) throw new Problem('no-lists', { file });
  if (recognition.lists.every((each) => each.role === null)) throw new Problem('no-roles', { file });
}

/** Refuses lists that hold nothing to analyse: the first one that should is named. */
export function requireRows({ records }: Lists, file: string): void {
  const readings: (Reading<unknown> | null)[] = [records.deals, records.events, records.plan, records.clients];
  const known = readings.filter((reading) => reading !== null);
  if (known.some((reading) => reading.rowsUsed > 0)) return;
  const [first] = known;
  if (first) throw new Problem('no-rows', { file, sheet: first.list.sheet, cell: first.list.address });
  throw new Problem('no-roles', { file });
}

/** The message for something in a mapping that does not fit the workbook. */
export function mappingProblem(problem: SchemaProblem, file: string, recognition: Recognition | null): Problem {
  const role = problem.role ?? '';
  const gaps = { file, role, name: problem.value, reason: problem.value };
  switch (problem.code) {
    case 'unknown-role':
      return new Problem('unknown-role', { ...gaps, known: ROLES.join(', ') });
    case 'unknown-field':
      return new Problem('unknown-field', { ...gaps, known: isRole(role) ? FIELDS[role].join(', ') : '' });
    case 'unknown-source':
      return new Problem('unknown-source', {
        ...gaps,
        known: (recognition?.lists ?? []).map(({ list }) => list.name).join(', '),
      });
    case 'unknown-header':
      return new Problem('unknown-header', {
        ...gaps,
        list: recognition?.lists.find((each) => each.role === role)?.list.name ?? role,
        nearest: problem.nearest ?? '',
      });
    case 'unknown-outcome':
    case 'unknown-reading':
    case 'invalid-mapping':
      return new Problem(problem.code, gaps);
  }
}

function isRole(name: string): name is keyof typeof FIELDS {
  return name in FIELDS;
}
