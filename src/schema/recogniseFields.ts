import { bestAssignment } from './assignment';
import { FIELDS, type Role } from './mapping';
import type { ColumnView, ListView } from './listView';
import type { RecognisedField } from './recognition';
import { scoreColumn } from './scoreColumn';

/** A column that scores less for a field is not taken for it. */
const LEAST = 0.5;
/** A field is sure when its column scores this much and leads the next by a good bit. */
const SURE = 0.75;
const LEAD = 0.15;

/**
 * Assigns the columns of a list to the fields of a role: fixed ones as told, the rest so that the scores add up to most.
 *
 * @param fixed header per field that is told; '' where the list is told to have no such column.
 * @param reserved columns that no field may take unless told, such as the dates per stage.
 */
export function recogniseFields(
  view: ListView,
  role: Role,
  fixed: Partial<Record<string, string>> = {},
  reserved: ReadonlySet<number> = new Set(),
): RecognisedField[] {
  const fields: readonly string[] = FIELDS[role];
  const told = new Set(Object.values(fixed));
  const open = view.columns.filter((column) => !told.has(column.header) && !reserved.has(column.column));
  const wanted = fields.filter((field) => fixed[field] === undefined);
  const scores = wanted.map((field) =>
    open.map((column) => {
      const score = scoreColumn(column.header, column.profile, role, field, column.labels);
      return score >= LEAST ? score : 0;
    }),
  );
  const assigned = bestAssignment(scores);
  const owner = new Map(assigned.flatMap((column, row) => (column === null ? [] : [[column, row] as const])));
  const found: RecognisedField[] = [];
  for (const field of fields) {
    const header = fixed[field];
    if (header !== undefined) {
      const column = view.columns.find((one) => one.header === header);
      if (column !== undefined) found.push(asTold(field, column));
      continue;
    }
    const row = wanted.indexOf(field);
    const at = assigned[row];
    const column = at === null || at === undefined ? undefined : open[at];
    if (at === null || at === undefined || column === undefined) continue;
    const score = scores[row]?.[at] ?? 0;
    const runnerUp = nextBest(row, at, scores, owner, open);
    const sure = score >= SURE && (runnerUp === null || score - runnerUp.score >= LEAD);
    found.push({ field, header: column.header, column: column.column, score, runnerUp, sure });
  }
  return found;
}

function asTold(field: string, column: ColumnView): RecognisedField {
  return { field, header: column.header, column: column.column, score: 1, runnerUp: null, sure: true };
}

// The best other column that is not better used for another field.
function nextBest(
  row: number,
  taken: number,
  scores: readonly (readonly number[])[],
  owner: ReadonlyMap<number, number>,
  open: readonly ColumnView[],
): { header: string; score: number } | null {
  let best: { header: string; score: number } | null = null;
  open.forEach((column, at) => {
    const score = scores[row]?.[at] ?? 0;
    const other = owner.get(at);
    const betterUsed = other !== undefined && (scores[other]?.[at] ?? 0) > score;
    if (at !== taken && score > 0 && !betterUsed && score > (best?.score ?? 0)) best = { header: column.header, score };
  });
  return best;
}
