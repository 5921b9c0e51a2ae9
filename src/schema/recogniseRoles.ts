import { ESSENTIALS } from './essentials';
import type { ListView } from './listView';
import { isBlankCell } from './gridBlocks';
import { ROLES, type Role } from './mapping';
import { outcomeOf } from './outcomeLabels';
import type { RecognisedField } from './recognition';
import { recogniseFields } from './recogniseFields';
import { scoreHeader, scoreRoleName } from './scoreHeader';
import type { CellValue } from './source';
import { cellText } from './values';
import { findStageDates } from './stageDates';

/** How well one list would play one role. */
export interface Candidate {
  view: ListView;
  role: Role;
  /** 0 to 1; 0 where an essential field is absent. */
  score: number;
  fields: RecognisedField[];
}

/** A list that scores less for a role is not taken for it. */
const LEAST = 0.5;

/** Scores a list for every role. */
export function candidatesOf(view: ListView): Candidate[] {
  return ROLES.map((role) => {
    const fields = recogniseFields(view, role);
    return { view, role, fields, score: scoreRole(view, role, fields) };
  });
}

/**
 * Gives each role at most one list and each list at most one role, the best scores first; of equal ones the longer list.
 *
 * @param taken roles and lists that are told already.
 */
export function assignRoles(
  candidates: readonly Candidate[],
  taken: { roles: ReadonlySet<Role>; views: ReadonlySet<ListView> },
): Map<Role, Candidate> {
  const roles = new Set(taken.roles);
  const views = new Set(taken.views);
  const assigned = new Map<Role, Candidate>();
  const best = candidates
    .filter((one) => one.score >= LEAST)
    .sort((a, b) => b.score - a.score || b.view.list.rows.count - a.view.list.rows.count);
  for (const one of best) {
    if (roles.has(one.role) || views.has(one.view)) continue;
    roles.add(one.role);
    views.add(one.view);
    assigned.set(one.role, one);
  }
  return assigned;
}

function scoreRole(view: ListView, role: Role, fields: readonly RecognisedField[]): number {
  const scoreOf = (field: string): number => fields.find((one) => one.field === field)?.score ?? 0;
  const dated = role === 'deals' ? findStageDates(view, fields, []) : [];
  const essentials = ESSENTIALS[role].map((group) =>
    Math.max(...group.map((field) => (field === 'stageDates' ? (dated.length >= 2 ? 0.9 : 0) : scoreOf(field)))),
  );
  if (essentials.some((score) => score === 0)) return 0;
  const essential = essentials.reduce((sum, score) => sum + score, 0) / essentials.length;
  const explained = fields.reduce((sum, one) => sum + one.score, dated.length * 0.9) / Math.max(1, view.columns.length);
  const name = Math.max(scoreRoleName(view.list.name, role), 0.9 * scoreRoleName(view.list.sheet, role));
  const score = 0.5 * essential + 0.3 * Math.min(1, explained) + 0.2 * name + fitOfRows(view, role, fields);
  return Math.max(0, Math.min(1, score));
}

// What the rows tell: a log comes back to its deals, a list of deals or clients does not.
function fitOfRows(view: ListView, role: Role, fields: readonly RecognisedField[]): number {
  const has = (field: string): boolean => fields.some((one) => one.field === field && one.score >= 0.75);
  const rows = view.list.rows.count;
  switch (role) {
    case 'deals': {
      const again = has('deal') ? repeats(view, fields, ['deal']) : 0;
      return (
        (has('started') || has('closed') || has('outcome') ? 0.1 : 0) +
        (tellsOutcomes(view) ? 0.1 : 0) -
        (again > 0.3 ? (has('started') && has('closed') ? 0.1 : 0.35) : 0)
      );
    }
    case 'events': {
      const again = repeats(view, fields, has('deal') ? ['deal'] : ['client', 'event']);
      return again > 0.3 ? 0.15 : again > 0 || rows < 2 ? 0 : -0.3;
    }
    case 'clients':
      return repeats(view, fields, ['client']) > 0.1 || tellsOutcomes(view) ? -0.35 : 0.05;
    case 'stages':
      return repeats(view, fields, ['stage']) > 0.2 || rows > 40 || namesClients(view) ? -0.5 : 0.1;
    case 'teams':
      return repeats(view, fields, ['manager']) > 0.2 || namesClients(view) ? -0.3 : 0.05;
    case 'plan':
      return (has('planned') || has('refined') ? 0.05 : -0.2) - (has('period') ? 0 : 0.2);
    default:
      return 0;
  }
}

function namesClients(view: ListView): boolean {
  return recogniseFields(view, 'deals').some(
    (one) => (one.field === 'client' || one.field === 'deal') && one.score >= 0.8,
  );
}

// Whether a column called stage, status or outcome has labels that mean an outcome.
function tellsOutcomes(view: ListView): boolean {
  return view.columns.some(
    ({ header, labels }) =>
      labels.some((label) => outcomeOf(label) !== null) &&
      Math.max(scoreHeader(header, 'stage', 'deals'), scoreHeader(header, 'outcome', 'deals')) >= 0.6,
  );
}

// Share of the rows whose key has stood in an earlier row.
function repeats(view: ListView, fields: readonly RecognisedField[], key: readonly string[]): number {
  const columns = key.flatMap((field) => fields.filter((one) => one.field === field).map((one) => one.column));
  const [first, second] = columns;
  const { rows } = view.list;
  if (first === undefined) return 0;
  const seen = new Set<CellValue>();
  let filled = 0;
  for (let index = 0; index < rows.count; index++) {
    const cell = rows.cell(index, first);
    if (isBlankCell(cell)) continue;
    filled++;
    seen.add(second === undefined ? cell : `${cellText(cell)}\n${cellText(rows.cell(index, second))}`);
  }
  return filled === 0 ? 0 : 1 - seen.size / filled;
}
