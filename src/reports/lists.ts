import { Problem } from '../i18n/problem';
import { findLists } from '../schema/findLists';
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
}

/**
 * Finds and reads the lists.
 *
 * @param mapping what the user says about lists and columns; the rest is recognised
 * @param mappingName how to call the mapping in a message
 * @throws Problem when no list is found, when the mapping names what does not exist, or when no list can be used
 */
export function readLists(cells: WorkbookCells, mapping: Mapping = {}, mappingName = cells.name): Lists {
  const lists = findLists(cells);
  if (lists.length === 0) throw new Problem('no-lists', { file: cells.name });
  const recognition = recognise(lists, mapping);
  const [problem] = recognition.problems;
  if (problem) throw mappingProblem(problem, mappingName, recognition);
  if (recognition.lists.every((each) => each.role === null)) throw new Problem('no-roles', { file: cells.name });
  const records = readRecords(recognition);
  const quality = checkQuality(records, recognition);
  return { recognition, records, quality };
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
