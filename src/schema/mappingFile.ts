import { FIELDS, ROLES, type Mapping, type Role, type RoleMapping } from './mapping';
import type { ProblemCode, SchemaProblem } from './recognition';
import type { Outcome } from './records';
import { nearestOf } from './nearestSpelling';

/** One role in the mapping file: field columns and the settings side by side. */
export type RoleInFile = Record<string, string | string[] | Record<string, string>>;
/** The mapping file's content. */
export type MappingFile = Record<string, RoleInFile>;

export type ParsedMapping = { ok: true; mapping: Mapping } | { ok: false; problems: SchemaProblem[] };

const OUTCOMES: readonly Outcome[] = ['won', 'lost', 'declined', 'open'];
const SETTINGS = ['source', 'outcomes', 'stages', 'stageDates', 'reading'] as const;

/**
 * Reads the text of a mapping file. A field given as "" or null says that the list has no such column.
 *
 * @returns the mapping, or every problem found in it: text that is not JSON of the right form is 'invalid-mapping'.
 * @example parseMappingFile('{"teams": {"source": "sales_teams", "planner": "manager"}}')
 */
export function parseMappingFile(text: string): ParsedMapping {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, problems: [invalid(null, null, error instanceof Error ? error.message : String(error))] };
  }
  if (!isObject(content)) return { ok: false, problems: [invalid(null, null, String(text).slice(0, 60))] };
  const problems: SchemaProblem[] = [];
  const mapping: Mapping = {};
  for (const [name, value] of Object.entries(content)) {
    const role = ROLES.find((known) => known === name);
    if (role === undefined) problems.push(problem('unknown-role', name, null, name, nearestOf(name, ROLES)));
    else if (!isObject(value)) problems.push(invalid(name, null, shown(value)));
    else mapping[role] = roleFromFile(role, value, problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, mapping };
}

/** The mapping file's flat form of a mapping, ready for JSON. @example mappingToFile({ teams: { source: 'T', columns: { manager: 'Rep' } } }) // { teams: { source: 'T', manager: 'Rep' } } */
export function mappingToFile(mapping: Mapping): MappingFile {
  const file: MappingFile = {};
  for (const role of ROLES) {
    const part = mapping[role];
    if (part === undefined) continue;
    const flat: RoleInFile = {};
    if (part.source !== '') flat['source'] = part.source;
    for (const [field, header] of Object.entries(part.columns)) if (header !== undefined) flat[field] = header;
    if (part.outcomes !== undefined) flat['outcomes'] = { ...part.outcomes };
    if (part.stages !== undefined) flat['stages'] = [...part.stages];
    if (part.stageDates !== undefined) flat['stageDates'] = [...part.stageDates];
    if (part.reading !== undefined) flat['reading'] = part.reading;
    file[role] = flat;
  }
  return file;
}

/**
 * The mapping of a mapping file's content: the reverse of `mappingToFile`.
 *
 * @throws TypeError when the content is not a mapping; `parseMappingFile` tells what is wrong instead.
 */
export function mappingFromFile(file: MappingFile): Mapping {
  const parsed = parseMappingFile(JSON.stringify(file));
  if (!parsed.ok) throw new TypeError(parsed.problems.map((one) => `${one.code}: ${one.value}`).join('; '));
  return parsed.mapping;
}

function roleFromFile(role: Role, content: Record<string, unknown>, problems: SchemaProblem[]): RoleMapping {
  const part: RoleMapping = { source: '', columns: {} };
  const fields: readonly string[] = FIELDS[role];
  for (const [name, value] of Object.entries(content)) {
    if (name === 'source') {
      if (typeof value === 'string') part.source = value;
      else problems.push(invalid(role, name, shown(value)));
    } else if (name === 'outcomes') {
      part.outcomes = outcomesFrom(role, value, problems);
    } else if (name === 'stages' || name === 'stageDates') {
      if (isTextList(value)) part[name] = value;
      else problems.push(invalid(role, name, shown(value)));
    } else if (name === 'reading') {
      if (value === 'entered' || value === 'passed') part.reading = value;
      else
        problems.push(
          problem('unknown-reading', role, name, shown(value), nearestOf(shown(value), ['entered', 'passed'])),
        );
    } else if (fields.includes(name)) {
      if (typeof value === 'string') part.columns[name] = value;
      else if (value === null) part.columns[name] = '';
      else problems.push(invalid(role, name, shown(value)));
    } else {
      problems.push(problem('unknown-field', role, name, name, nearestOf(name, [...fields, ...SETTINGS])));
    }
  }
  return part;
}

function outcomesFrom(role: Role, value: unknown, problems: SchemaProblem[]): Record<string, Outcome> {
  const outcomes: [string, Outcome][] = [];
  if (!isObject(value)) {
    problems.push(invalid(role, 'outcomes', shown(value)));
    return {};
  }
  for (const [label, meaning] of Object.entries(value)) {
    const outcome = OUTCOMES.find((known) => known === meaning);
    if (outcome !== undefined) outcomes.push([label, outcome]);
    else {
      const text = shown(meaning);
      problems.push(problem('unknown-outcome', role, 'outcomes', text, nearestOf(text, OUTCOMES)));
    }
  }
  return Object.fromEntries(outcomes);
}

function problem(
  code: ProblemCode,
  role: string | null,
  field: string | null,
  value: string,
  nearest: string | null,
): SchemaProblem {
  return { code, role, field, value, nearest };
}

function invalid(role: string | null, field: string | null, value: string): SchemaProblem {
  return problem('invalid-mapping', role, field, value, null);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60);
}
