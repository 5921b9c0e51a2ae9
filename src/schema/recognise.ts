import { ESSENTIALS, ROLES_READ } from './essentials';
import { normaliseHeader } from './headers';
import type { List } from './list';
import { viewOf, type ColumnView, type ListView } from './listView';
import { ROLES, type Mapping, type Role, type RoleMapping } from './mapping';
import type { MissingField, RecognisedField, RecognisedList, Recognition, SchemaProblem } from './recognition';
import { recogniseFields } from './recogniseFields';
import { assignRoles, candidatesOf, type Candidate } from './recogniseRoles';
import { entriesOf, recogniseStages, type PlayedRole, type RecognisedStages } from './recogniseStages';
import { resolveHeaders, resolveSources } from './resolveMapping';
import { findStageDates } from './stageDates';

interface Played extends PlayedRole {
  role: Role;
  score: number;
  told: RoleMapping | null;
  /** Fields told to be absent: ''. */
  absent: string[];
}

/**
 * Says what the lists of a workbook mean: which list plays which role and which column holds which field.
 *
 * Headers are compared with the trade's words in three languages and tempered by the columns' values; fields are assigned so that
 * the scores add up to most. What `override` says wins; what it leaves out is recognised. What in it does not fit the workbook
 * is a problem in the result, never an exception.
 *
 * @param override a mapping as in the mapping file; a source of '' leaves the list to recognition.
 * @returns a recognition whose `mapping`, passed back as `override`, gives the same mapping again.
 */
export function recognise(lists: readonly List[], override: Mapping = {}): Recognition {
  const problems: SchemaProblem[] = [];
  const views = lists.map(viewOf);
  const candidates = views.flatMap(candidatesOf);
  const places = placeRoles(views, candidates, override, problems);
  const played = new Map<Role, Played>();
  // The list of stages first: its names tell which columns of the deals list hold dates per stage.
  for (const role of ['stages', ...ROLES] as const) {
    const view = places.get(role);
    if (view === undefined || played.has(role)) continue;
    played.set(role, play(role, view, override, stageNamesSoFar(played, override), candidates, problems));
  }
  const stages = recogniseStages(
    { deals: played.get('deals') ?? null, events: played.get('events') ?? null, stages: played.get('stages') ?? null },
    override,
  );
  return {
    mapping: mappingOf(played, stages, override),
    lists: views.flatMap((view) => describe(view, played, candidates)),
    missing: missingFields(views, candidates, played),
    problems,
    stageNames: stages.stageNames,
    stageOrderFrom: stages.stageOrderFrom,
  };
}

// Which list plays each role: told ones first, then those that have the told headers, then the best by score.
function placeRoles(
  views: readonly ListView[],
  candidates: readonly Candidate[],
  override: Mapping,
  problems: SchemaProblem[],
): Map<Role, ListView> {
  const places = new Map<Role, ListView>();
  const sources = resolveSources(override, views, problems);
  for (const [role, told] of sources) if (told.view !== null) places.set(role, told.view);
  for (const [role, told] of sources) {
    if (told.view !== null) continue;
    const headers = Object.values(override[role]?.columns ?? {}).filter((one) => one !== undefined && one !== '');
    const matches = (view: ListView): number => headers.filter((header) => hasHeader(view, header ?? '')).length;
    const free = views.filter((view) => ![...places.values()].includes(view));
    const best = free.reduce<ListView | null>((b, v) => (matches(v) > (b === null ? 0 : matches(b)) ? v : b), null);
    if (best !== null && matches(best) >= 2) places.set(role, best);
  }
  const assigned = assignRoles(candidates, { roles: new Set(places.keys()), views: new Set(places.values()) });
  for (const [role, candidate] of assigned) places.set(role, candidate.view);
  return places;
}

function hasHeader(view: ListView, header: string): boolean {
  return view.columns.some((column) => normaliseHeader(column.header) === normaliseHeader(header));
}

function stageNamesSoFar(played: ReadonlyMap<Role, Played>, override: Mapping): string[] {
  const told = override.deals?.stages ?? override.events?.stages;
  if (told !== undefined) return told;
  const list = played.get('stages');
  return list === undefined ? [] : entriesOf(list).flatMap((one) => (one.kind === 'stage' ? [one.name] : []));
}

function play(
  role: Role,
  view: ListView,
  override: Mapping,
  stageNames: readonly string[],
  candidates: readonly Candidate[],
  problems: SchemaProblem[],
): Played {
  const told = override[role] ?? null;
  const { columns, stageDates } =
    told === null ? { columns: {}, stageDates: null } : resolveHeaders(role, told, view, problems);
  const candidate = candidates.find((one) => one.view === view && one.role === role);
  const score = told !== null && told.source !== '' ? 1 : (candidate?.score ?? 0);
  const absent = Object.keys(columns).filter((field) => columns[field] === '');
  let dated: ColumnView[] = [];
  let fields = recogniseFields(view, role, columns);
  if (role === 'deals') {
    dated =
      stageDates === null
        ? findStageDates(view, fields, stageNames)
        : stageDates.flatMap((header) => view.columns.filter((column) => column.header === header));
    if (stageDates === null && dated.length === 0 && stageNames.length > 0) dated = findStageDates(view, fields, []);
    fields = recogniseFields(view, role, columns, reservedBy(dated, fields));
  }
  return { role, view, fields, stageDates: dated, score, told, absent };
}

// A column of dates per stage is kept from the other fields, but the first contact may be the deal's start as well.
function reservedBy(dated: readonly ColumnView[], fields: readonly RecognisedField[]): Set<number> {
  const started = fields.find((field) => field.field === 'started' && field.score > 0.9)?.column;
  return new Set(dated.map((column) => column.column).filter((column) => column !== started));
}

function mappingOf(played: ReadonlyMap<Role, Played>, stages: RecognisedStages, override: Mapping): Mapping {
  const mapping: Mapping = {};
  for (const role of ROLES) {
    const one = played.get(role);
    if (one === undefined) continue;
    const columns: RoleMapping['columns'] = {};
    for (const field of one.fields) columns[field.field] = field.header;
    for (const field of one.absent) columns[field] = '';
    const part: RoleMapping = { source: one.view.list.name, columns };
    if (role === 'deals' || role === 'events') {
      if (Object.keys(stages.outcomes[role]).length > 0) part.outcomes = stages.outcomes[role];
      const told = override[role]?.stages;
      if (told !== undefined) part.stages = told;
      else if (holdsInferredStages(role, played, stages)) part.stages = stages.stageNames;
    }
    if (one.stageDates.length > 0 || one.told?.stageDates !== undefined)
      part.stageDates = one.stageDates.map((column) => column.header);
    if (one.told?.reading !== undefined) part.reading = one.told.reading;
    mapping[role] = part;
  }
  return mapping;
}

// An inferred order is written down where the user can correct it; that of the workbook's own list of stages stays there.
function holdsInferredStages(role: Role, played: ReadonlyMap<Role, Played>, stages: RecognisedStages): boolean {
  const inferred = ['dates', 'log', 'known', 'appearance'].includes(stages.stageOrderFrom ?? '');
  return inferred && role === (played.has('deals') ? 'deals' : 'events');
}

function describe(
  view: ListView,
  played: ReadonlyMap<Role, Played>,
  candidates: readonly Candidate[],
): RecognisedList[] {
  const roles = [...played.values()].filter((one) => one.view === view);
  const others = candidates
    .filter((one) => one.view === view && one.score > 0 && !roles.some((role) => role.role === one.role))
    .sort((a, b) => b.score - a.score);
  const next = others[0];
  const runnerUpRole = next === undefined ? null : { role: next.role, score: next.score };
  if (roles.length === 0) return [{ list: view.list, role: null, score: 0, fields: [], runnerUpRole }];
  return roles.map(({ role, score, fields }) => ({ list: view.list, role, score, fields: [...fields], runnerUpRole }));
}

function missingFields(
  views: readonly ListView[],
  candidates: readonly Candidate[],
  played: ReadonlyMap<Role, Played>,
): MissingField[] {
  const free = new Set(views.filter((view) => ![...played.values()].some((one) => one.view === view)));
  return ROLES_READ.flatMap((role) => {
    const one = played.get(role);
    if (one !== undefined) {
      const found = new Set(one.fields.map((field) => field.field));
      if (one.stageDates.length > 0) found.add('stageDates');
      return lacking(role, found).map((anyOf) => ({ role, list: one.view.list.name, anyOf }));
    }
    const nearest = candidates
      .filter((candidate) => candidate.role === role && free.has(candidate.view))
      .map(({ view, fields }) => ({ view, lacks: lacking(role, new Set(fields.map((field) => field.field))) }))
      .filter(({ lacks }) => lacks.length < ESSENTIALS[role].length && lacks.length > 0)
      .sort((a, b) => a.lacks.length - b.lacks.length)[0];
    const lacks = nearest?.lacks ?? lacking(role, new Set());
    return lacks.map((anyOf) => ({ role, list: nearest?.view.list.name ?? null, anyOf }));
  });
}

function lacking(role: Role, found: ReadonlySet<string>): string[][] {
  return ESSENTIALS[role].filter((group) => !group.some((field) => found.has(field))).map((group) => [...group]);
}
