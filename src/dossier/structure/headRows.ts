import { endsWithColon, type Spot, type Spots } from './spots';

/** Labels side by side with their contents under them. */
export interface HeadRow {
  heads: readonly Spot[];
  /** What stands under each, from the top down. */
  under: ReadonlyMap<Spot, readonly Spot[]>;
}

const LEAST_HEADS = 3;
const LONGEST_HEAD = 40;

/**
 * Finds rows of labels over rows of contents: at least three texts, half of them labels and two of these next to each other, and under them
 * nothing but contents, in the same columns.
 *
 * @param used cells that are something else already
 */
export function findHeadRows(spots: Spots, used: ReadonlySet<Spot>): HeadRow[] {
  const found: HeadRow[] = [];
  for (const [row, heads] of spots.rows.entries()) {
    if (!areHeads(heads) || heads.some((spot) => used.has(spot))) continue;
    const rows = rowsUnder(spots, row, heads, used);
    const [first] = rows;
    if (!first || first.length < Math.max(2, heads.length / 2)) continue;
    const below = rows.flat();
    found.push({
      heads,
      under: new Map(heads.map((head) => [head, below.filter(({ column }) => column === head.column)])),
    });
  }
  return found;
}

function areHeads(line: readonly Spot[]): boolean {
  if (line.length < LEAST_HEADS) return false;
  if (line.some(({ text, inline }) => text === null || text.length > LONGEST_HEAD || inline !== null)) return false;
  const labels = line.map(isLabel);
  return (
    labels.filter(Boolean).length * 2 >= line.length && labels.some((isOne, at) => isOne && labels[at + 1] === true)
  );
}

function rowsUnder(spots: Spots, row: number, heads: readonly Spot[], used: ReadonlySet<Spot>): (readonly Spot[])[] {
  const columns = new Set(heads.map(({ column }) => column));
  const rows: (readonly Spot[])[] = [];
  for (const line of spots.rows.slice(row + 1)) {
    if (line.length === 0 || line.some((spot) => !isContent(spot, columns) || used.has(spot))) break;
    rows.push(line);
  }
  return rows;
}

function isContent(spot: Spot, columns: ReadonlySet<number>): boolean {
  return columns.has(spot.column) && !isLabel(spot) && !endsWithColon(spot) && spot.inline === null;
}

function isLabel({ label }: Spot): boolean {
  return label?.isExact ?? false;
}
