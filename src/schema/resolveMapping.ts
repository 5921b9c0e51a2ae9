import { normaliseHeader } from './headers';
import type { ListView } from './listView';
import { FIELDS, ROLES, type Mapping, type Role, type RoleMapping } from './mapping';
import { nearestOf } from './nearestSpelling';
import type { ProblemCode, SchemaProblem } from './recognition';

/** What a mapping tells of one role, found in the workbook. */
export interface ToldRole {
  /** Null when the mapping names no list, or one that is not there. */
  view: ListView | null;
  /** Header per field, spelt as in the list; '' where the list is told to have no such column. */
  columns: Partial<Record<string, string>>;
  stageDates: string[] | null;
  rest: Pick<RoleMapping, 'outcomes' | 'stages' | 'reading'>;
}

/**
 * Finds the list that a mapping names for a role, by the list's name, the table's or the sheet's; capitals and punctuation do not
 * count where nothing is called exactly so.
 */
export function viewNamed(name: string, views: readonly ListView[]): ListView | null {
  const wanted = normaliseHeader(name);
  const tests: ((view: ListView) => boolean)[] = [
    ({ list }) => list.name === name,
    ({ list }) => list.table === name || list.sheet === name,
    ({ list }) => normaliseHeader(list.name) === wanted,
    ({ list }) => normaliseHeader(list.sheet) === wanted,
  ];
  for (const test of tests) {
    const found = views.find(test);
    if (found !== undefined) return found;
  }
  return null;
}

/** Checks what a mapping says of its roles, fields and lists; headers are checked by `resolveHeaders` once the list is known. */
export function resolveSources(
  mapping: Mapping,
  views: readonly ListView[],
  problems: SchemaProblem[],
): Map<Role, ToldRole> {
  const told = new Map<Role, ToldRole>();
  for (const name of Object.keys(mapping)) {
    if (!ROLES.some((role) => role === name)) {
      problems.push(problem('unknown-role', name, null, name, nearestOf(name, ROLES)));
    }
  }
  for (const role of ROLES) {
    const part = mapping[role];
    if (part === undefined) continue;
    const view = part.source === '' ? null : viewNamed(part.source, views);
    if (part.source !== '' && view === null) {
      const names = views.flatMap(({ list }) => [list.name, list.sheet]);
      problems.push(problem('unknown-source', role, 'source', part.source, nearestOf(part.source, names)));
    }
    const { outcomes, stages, reading } = part;
    told.set(role, { view, columns: {}, stageDates: null, rest: { outcomes, stages, reading } });
  }
  return told;
}

/** Finds a role's told headers in its list; those that are not there are problems and are left to recognition. */
export function resolveHeaders(
  role: Role,
  part: RoleMapping,
  view: ListView,
  problems: SchemaProblem[],
): Pick<ToldRole, 'columns' | 'stageDates'> {
  const fields: readonly string[] = FIELDS[role];
  const columns: Partial<Record<string, string>> = {};
  for (const [field, header] of Object.entries(part.columns)) {
    if (header === undefined) continue;
    if (!fields.includes(field)) {
      problems.push(problem('unknown-field', role, field, field, nearestOf(field, fields)));
    } else if (header === '') {
      columns[field] = '';
    } else {
      const found = headerIn(view, header, role, field, problems);
      if (found !== null) columns[field] = found;
    }
  }
  const stageDates = part.stageDates?.flatMap((header) => headerIn(view, header, role, 'stageDates', problems) ?? []);
  return { columns, stageDates: stageDates ?? null };
}

function headerIn(view: ListView, header: string, role: Role, field: string, problems: SchemaProblem[]): string | null {
  const wanted = normaliseHeader(header);
  const found =
    view.columns.find((column) => column.header === header.trim()) ??
    view.columns.find((column) => normaliseHeader(column.header) === wanted && wanted !== '');
  if (found !== undefined) return found.header;
  const headers = view.columns.map((column) => column.header);
  problems.push(problem('unknown-header', role, field, header, nearestOf(header, headers)));
  return null;
}

function problem(
  code: ProblemCode,
  role: string,
  field: string | null,
  value: string,
  nearest: string | null,
): SchemaProblem {
  return { code, role, field, value, nearest };
}
