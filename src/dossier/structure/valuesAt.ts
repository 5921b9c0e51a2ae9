import { columnOfPerson } from './columnOfPerson';
import { endsWithColon, type Spot, type Spots } from './spots';

/** The contents that a label has, by rows from left to right. */
export interface Values {
  rows: readonly (readonly Spot[])[];
}

/** How far from its label a content may stand, and from the content before it. */
const FARTHEST_FIRST = 4;
const FARTHEST_NEXT = 2;
/** A text by itself may be a label up to this length. */
const LONGEST_LABEL = 40;
/** So many labels in a column make it one of labels, if they are half of it. */
const LEAST_LABELS = 3;

/**
 * What belongs to a label: the cells to the right of it, with the lines that go on under them; where there are none, the cells under it. For a
 * text that is no known label only what stands to the right of it, or under a colon.
 *
 * @param used cells that are something else already
 * @param isForm most labels of the sheet have their contents to the right
 */
export function valuesAt(spots: Spots, spot: Spot, used: ReadonlySet<Spot>, isForm: boolean): Values {
  const { text, label } = spot;
  if (text === null || (label === null && !endsWithColon(spot) && text.length > LONGEST_LABEL)) return { rows: [] };
  const line = spots.rows[spot.row] ?? [];
  const next = line.find(
    (other) =>
      other.column > spot.column &&
      ((isLabel(other) && !isSaidOf(spot, other, line)) || isLabelByPlace(spots, line, other)),
  );
  const boundary = next?.column ?? Infinity;
  const right = rightOf(line, spot, used, boundary);
  if (right.length > 0) return { rows: [right, ...goingOn(spots, spot, right, used, boundary)] };
  const beside = labelAsValue(spots, line, spot, used);
  if (beside) return { rows: [[beside]] };
  if (label === null && !endsWithColon(spot)) return { rows: [] };
  return { rows: under(spots, spot, used, boundary, isForm) };
}

function isLabel(spot: Spot): boolean {
  return spot.label !== null || endsWithColon(spot) || spot.inline !== null;
}

/** A short text among labels below each other, with something beside it. */
function isLabelByPlace(spots: Spots, line: readonly Spot[], { column, text }: Spot): boolean {
  if (text === null || text.length > LONGEST_LABEL || /[.!?]$/u.test(text)) return false;
  const beside = line.find((other) => other.column > column);
  if (!beside || beside.column > column + 2) return false;
  const filled = spots.filledIn(column);
  const labels = spots.labelsIn(column);
  return labels >= LEAST_LABELS && labels * 2 >= filled;
}

/** "Decision maker | Ann Lee | director": a word for a position or a role behind a person's name, with nothing of its own but a phone. */
function isSaidOf(spot: Spot, other: Spot, line: readonly Spot[]): boolean {
  if (!isOfPeople(spot) || !isPositionOrRole(other) || line[line.indexOf(other) - 1] === spot) return false;
  const after = line[line.indexOf(other) + 1];
  return after === undefined || columnOfPerson(after) !== null;
}

function isOfPeople({ label }: Spot): boolean {
  return label?.label.kind === 'table' && label.label.table === 'people';
}

function isPositionOrRole(spot: Spot): boolean {
  const label = spot.label?.label;
  return label?.kind === 'table' && label.table === 'people' && label.labelTo !== null && !endsWithColon(spot);
}

function rightOf(line: readonly Spot[], spot: Spot, used: ReadonlySet<Spot>, boundary: number): Spot[] {
  const found: Spot[] = [];
  for (const other of line) {
    if (other.column <= spot.column) continue;
    const before = found.at(-1);
    const gap = other.column - (before ?? spot).column;
    if (other.column >= boundary || used.has(other) || gap > (before ? FARTHEST_NEXT : FARTHEST_FIRST)) break;
    found.push(other);
  }
  return found;
}

/** Lines under a content, with nothing under its label: they go on with it. */
function goingOn(
  spots: Spots,
  spot: Spot,
  right: readonly Spot[],
  used: ReadonlySet<Spot>,
  boundary: number,
): Spot[][] {
  const rows: Spot[][] = [];
  const column = right[0]?.column ?? 0;
  for (let row = spot.row + 1; row < spots.rows.length; row++) {
    const line = (spots.rows[row] ?? []).filter((other) => other.column < boundary);
    if (line.length === 0 || line.some((other) => other.column < column || used.has(other) || isLabel(other))) break;
    if (line[0]?.column !== column) break;
    rows.push(line);
  }
  return rows;
}

/** "Status | Client": a word that may be a label is a content when nothing of its own follows it. */
function labelAsValue(spots: Spots, line: readonly Spot[], spot: Spot, used: ReadonlySet<Spot>): Spot | null {
  const [next, after] = line.filter(({ column }) => column > spot.column);
  if (!next || after || used.has(next) || endsWithColon(next)) return null;
  // Among labels it is the next one.
  if (next.column - spot.column > FARTHEST_NEXT || spots.labelsIn(next.column) > 1) return null;
  if (next.inline !== null) return null;
  const below = spots.at(spot.row + 1, spot.column);
  const belowNext = spots.at(spot.row + 1, next.column);
  // Two labels over their contents.
  if (below && belowNext && !isLabel(below)) return null;
  return belowNext && !isLabel(belowNext) && !below ? null : next;
}

function under(spots: Spots, spot: Spot, used: ReadonlySet<Spot>, boundary: number, isForm: boolean): Spot[][] {
  const kind = spot.label?.label.kind;
  const isTable = kind === 'table';
  const isTitle = isHeading(spots, spot);
  if (kind === 'title' || kind === 'count' || kind === 'column') return [];
  const isFirst = spots.rows[spot.row]?.[0] === spot;
  const rows: Spot[][] = [];
  for (let row = spot.row + 1; row < spots.rows.length; row++) {
    const line = spots.rows[row] ?? [];
    if (isFirst && line.some(({ column }) => column < spot.column)) break;
    const own = line.filter(({ column }) => column >= spot.column && column < boundary);
    const [first] = own;
    if (!first || first.column > spot.column + 2 || own.some((other) => used.has(other) || isNext(spot, other, own)))
      break;
    if (own.length > 1 && !(isTable && (isTitle || !isForm))) break;
    if (isForm && !isTable && !isTitle && first.column === spot.column && mayBeLabel(first)) break;
    rows.push(own);
  }
  return rows;
}

/** A label ends what stands under another, but not a person's position behind the name. */
function isNext(spot: Spot, other: Spot, own: readonly Spot[]): boolean {
  return isLabel(other) && !(isOfPeople(spot) && isPositionOrRole(other) && other !== own[0]);
}

/** A title of its own: after a blank row, in capitals, numbered or with a colon. */
function isHeading(spots: Spots, spot: Spot): boolean {
  const text = spot.text ?? '';
  const isAlone = spots.rows[spot.row]?.length === 1;
  const isApart = spot.row === 0 || (spots.rows[spot.row - 1] ?? []).length === 0;
  return isAlone && (isApart || endsWithColon(spot) || /^\d+[.)]/.test(text) || text === text.toUpperCase());
}

/** Short words without figures and stops: on a form rather the next label than a content. */
function mayBeLabel({ text }: Spot): boolean {
  return text !== null && text.length <= 30 && !/[\d.,;!?«"\n]/u.test(text) && text.split(/\s+/u).length <= 4;
}
