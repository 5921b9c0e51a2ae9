import { TABLES, type TableId } from '../template';
import { columnIn, firstColumnOf } from './labels';
import { endsWithColon, type Spot, type Spots } from './spots';

/** A small table on a messy sheet, such as people with their roles. */
export interface SmallTable {
  table: TableId;
  heads: readonly Spot[];
  /** By the column of the sheet; null where the header is not known. */
  columns: ReadonlyMap<number, string | null>;
  /** Rows with something in them, from left to right. */
  rows: readonly (readonly Spot[])[];
}

const NEAR_TITLE = 2;

/**
 * Finds small tables by rows of headers that belong to one table of the template, at least two of them, over lines of data.
 *
 * @param used cells that are something else already
 */
export function findSmallTables(spots: Spots, used: ReadonlySet<Spot>): SmallTable[] {
  const found: SmallTable[] = [];
  const taken = new Set<Spot>(used);
  for (const [row, line] of spots.rows.entries()) {
    const free = line.filter((spot) => !taken.has(spot) && spot.text !== null && spot.text.length <= 60);
    const best = bestTable(free, titleAbove(spots, row));
    if (!best) continue;
    const { table, heads, nameHead } = best;
    const rows = rowsUnder(spots, row, heads, taken);
    if (rows.length === 0) continue;
    const columns = new Map(heads.map((spot) => [spot.column, columnIn(table, spot.text ?? '')]));
    if (nameHead) columns.set(nameHead.column, firstColumnOf(table));
    found.push({ table, heads, columns, rows });
    for (const spot of [...heads, ...rows.flat()]) taken.add(spot);
  }
  return found;
}

/** The small table that the nearest title above names. */
function titleAbove(spots: Spots, row: number): TableId | null {
  for (let above = row - 1; above >= Math.max(0, row - NEAR_TITLE); above--) {
    const line = spots.rows[above] ?? [];
    const [only] = line;
    if (line.length > 1) return null;
    const label = only?.label?.label;
    if (label?.kind === 'table') return label.table;
  }
  return null;
}

interface Heads {
  table: TableId;
  heads: Spot[];
  /** The header of the names where it is not known by itself: it stands first, under the title of the table. */
  nameHead: Spot | null;
}

function bestTable(line: readonly Spot[], titled: TableId | null): Heads | null {
  let best: (Heads & { score: number }) | null = null;
  for (const { table } of TABLES) {
    const known = line.filter(({ text }) => columnIn(table, text ?? '') !== null);
    const columns = new Set(known.map(({ text }) => columnIn(table, text ?? '')));
    const [first, last] = [known[0], known.at(-1)];
    if (columns.size < 2 || !first || !last) continue;
    // Headers stand side by side, also those that nobody knows.
    const isOfTitle = titled === table && !columns.has(firstColumnOf(table));
    const nameHead = isOfTitle
      ? (line.find(({ column, label }) => column === first.column - 1 && !label) ?? null)
      : null;
    const left = nameHead?.column ?? first.column;
    const heads = line.filter((spot) => spot.column >= left && isBeside(spot, line, last));
    const isNamed = columns.has(firstColumnOf(table)) || titled === table;
    if (!isNamed || known.length < heads.length * 0.6) continue;
    const score = known.length + (titled === table ? 3 : 0);
    if (best === null || score > best.score) best = { table, heads, nameHead, score };
  }
  return best;
}

function isBeside(spot: Spot, line: readonly Spot[], last: Spot): boolean {
  if (spot.column <= last.column) return true;
  for (let column = last.column + 1; column <= spot.column; column++)
    if (!line.some((other) => other.column === column)) return false;
  return true;
}

function rowsUnder(spots: Spots, row: number, heads: readonly Spot[], taken: ReadonlySet<Spot>): Spot[][] {
  const [left, right] = [heads[0]?.column ?? 0, heads.at(-1)?.column ?? 0];
  const rows: Spot[][] = [];
  for (let under = row + 1; under < spots.rows.length; under++) {
    const line = (spots.rows[under] ?? []).filter((spot) => spot.column >= left && spot.column <= right);
    const [first] = line;
    if (!first || line.some((spot) => taken.has(spot))) break;
    // A label in front ends the table, unless it stands among the data of a full row.
    const isLabel = endsWithColon(first) || (first.label?.isExact ?? false);
    if (isLabel && line.length <= Math.max(1, Math.min(2, heads.length - 1))) break;
    rows.push(line);
  }
  return rows;
}
