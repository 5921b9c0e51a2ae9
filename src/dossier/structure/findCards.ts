import { normaliseHeader } from '../../schema/headers';
import { TABLES, type TableId } from '../template';
import { clientInTitle } from './clientNames';
import { columnIn, firstColumnOf, isClientHeader, type FoundLabel, type ReadLabel } from './labels';
import type { UsedLabel } from './itemBuilder';
import { endsWithColon, type Spot, type Spots } from './spots';

/** What stands above a column of a table of cards. */
export interface CardColumn {
  label: UsedLabel;
  /** What the header means; null for one that is not known. */
  found: FoundLabel | null;
}

/** A table with a row for each client. */
export interface CardTable {
  clientColumn: number;
  /** The first and the last row with headers. */
  top: number;
  bottom: number;
  columns: ReadonlyMap<number, CardColumn>;
}

const LOOK_DOWN = 60;
const ANY_NAME = ['name', 'имя', 'наименование', 'название', 'pavadinimas', 'vardas'].map(normaliseHeader);
const FORM_FIELDS = 2;
const LEAST_KNOWN = 0.4;
/** Rows that a list has at least, and how many of them name a client. */
const LIST_ROWS = 3;
const LEAST_NAMED = 0.8;
/** So many labels, and such a part of a row, are no contents. */
const MANY_LABELS = 4;
const LEAST_LABELS = 0.5;

/**
 * Finds a table of cards: a row of headers, one of them of the clients, over rows of data; titles may stand above it, and the headers may be in
 * two lines. Null where the sheet is none.
 */
export function findCards(spots: Spots): CardTable | null {
  for (const [row, line] of spots.rows.slice(0, LOOK_DOWN).entries()) {
    const client = line.find(({ label }) => label?.label.kind === 'client') ?? line.find(isClientsHeader);
    // A word that stands there again and again is a content.
    if (!client || line.filter(isClientsHeader).length > 2) continue;
    if (isAnyName(client) && isSmallTable(line) && isUnderForm(spots, row)) continue;
    const below = spots.rows[row + 1] ?? [];
    const above = spots.rows[row - 1] ?? [];
    const hasBelow = isSecondLine(below, line, client);
    const hasAbove = !hasBelow && isGroupLine(above, client);
    const table = cardTable(client.column, hasAbove ? above : [], line, hasBelow ? below : [], spots.labelOf);
    if (isTable(table, line, spots)) return table;
  }
  return null;
}

/** Above people, branches, goods as well as above clients. */
function isAnyName({ text }: Spot): boolean {
  return ANY_NAME.includes(normaliseHeader(text ?? ''));
}

/** Headers of one small table of the template, and none of a field: what stands above clients may have those. */
function isSmallTable(line: readonly Spot[]): boolean {
  return TABLES.some(({ table }) => {
    const isOwn = ({ text }: Spot) => columnIn(table, text ?? '') !== null;
    const others = line.filter((spot) => !isOwn(spot));
    return (
      line.length - others.length >= 2 && others.every(({ label }) => label === null || label.label.kind === 'other')
    );
  });
}

/** Whether a table is a part of a form: under its own title, the client with its name, or fields with their contents. */
function isUnderForm(spots: Spots, row: number): boolean {
  const title = spots.rows.slice(Math.max(0, row - 2), row).findLast((line) => line.length > 0) ?? [];
  if (title.length === 1 && title[0]?.label?.label.kind === 'table') return true;
  let fields = 0;
  // What stands right above may be the upper line of headers.
  for (const line of spots.rows.slice(0, Math.max(0, row - 1))) {
    for (const [at, spot] of line.entries()) {
      const next = line[at + 1];
      const inline = spot.inline?.map(({ label }) => label.label.kind) ?? [];
      const isFilled =
        next !== undefined && next.label === null && !endsWithColon(next) && spot.label?.isExact === true;
      const kinds = isFilled && spot.label ? [...inline, spot.label.label.kind] : inline;
      if (kinds.includes('client') || (spot.text !== null && clientInTitle(spot.text) !== null)) return true;
      fields += kinds.filter((kind) => kind === 'field').length;
    }
  }
  return fields >= FORM_FIELDS;
}

function isClientsHeader({ text }: Spot): boolean {
  return text !== null && isClientHeader(text);
}

function isKnown(spot: Spot): boolean {
  return spot.label !== null || isClientsHeader(spot);
}

/** Texts under the headers, but none under that of the clients. */
function isSecondLine(below: readonly Spot[], line: readonly Spot[], client: Spot): boolean {
  if (below.length === 0 || below.some(({ column, text }) => column === client.column || text === null)) return false;
  const known = below.filter((spot) => {
    const group = groupOver(line, spot.column);
    return spot.label !== null || (group !== null && tableColumn(group, spot) !== null);
  });
  return known.length >= below.length / 2;
}

/** Titles of groups of columns above the headers, all of them known. */
function isGroupLine(above: readonly Spot[], client: Spot): boolean {
  return above.length > 0 && above.every((spot) => spot.label !== null && spot.column > client.column);
}

function groupOver(line: readonly Spot[], column: number): Spot | null {
  return line.findLast((spot) => spot.column <= column) ?? null;
}

function tableColumn(group: Spot, { text }: Spot): { table: TableId; column: string } | null {
  const table = group.label?.label.kind === 'table' ? group.label.label.table : null;
  const column = table === null || text === null ? null : columnIn(table, text);
  return table === null || column === null ? null : { table, column };
}

function cardTable(
  clientColumn: number,
  above: readonly Spot[],
  line: readonly Spot[],
  below: readonly Spot[],
  labelOf: ReadLabel,
): CardTable {
  const [upper, lower] = below.length > 0 ? [line, below] : [above, line];
  const columns = new Map<number, CardColumn>();
  for (const spot of lower) columns.set(spot.column, columnOf(groupOver(upper, spot.column), spot, labelOf));
  for (const spot of upper) {
    if (!columns.has(spot.column) && below.length > 0) columns.set(spot.column, columnOf(null, spot, labelOf));
  }
  const top = (above[0] ?? line[0])?.row ?? 0;
  return { clientColumn, top, bottom: (below[0] ?? line[0])?.row ?? top, columns };
}

function columnOf(group: Spot | null, spot: Spot, labelOf: ReadLabel): CardColumn {
  const own = spot.text ?? String(spot.cell.value);
  if (group === null) return { label: { text: own, from: [spot.from], found: spot.label }, found: spot.label };
  const inTable = tableColumn(group, spot);
  const both = `${group.text ?? ''} ${own}`;
  const found = inTable ? foundIn(inTable) : (spot.label ?? labelOf(both));
  const text = inTable || spot.label ? own : both;
  return { label: { text, from: [group.from, spot.from], found }, found };
}

function foundIn({ table, column }: { table: TableId; column: string }): FoundLabel {
  const isName = column === firstColumnOf(table);
  return {
    label: isName ? { kind: 'table', table, column, labelTo: null } : { kind: 'column', table, column },
    extra: null,
    isExact: true,
  };
}

function isTable(table: CardTable, line: readonly Spot[], spots: Spots): boolean {
  const { clientColumn, bottom, columns } = table;
  if (columns.size < 2 || line.some(({ text, inline }) => text === null || inline !== null)) return false;
  const known = line.filter(isKnown);
  if (isPairs(line)) return false;
  const under = spots.rows.slice(bottom + 1).flatMap((row) => row.find(({ column }) => column === clientColumn) ?? []);
  if (spots.rows.slice(bottom + 1, bottom + 1 + LOOK_DOWN).some(isOfLabels)) return false;
  const [first] = under.filter(({ text }) => text === null || !line.some((spot) => spot.text === text));
  if (!first || isLabel(first)) return false;
  if (isList(under, line, spots.rows, bottom)) return true;
  if (known.length < line.length * LEAST_KNOWN) return false;
  const data = spots.rows.slice(bottom + 1, bottom + 6).flat();
  const labels = data.filter((spot) => columns.has(spot.column) && isLabel(spot));
  return labels.length <= data.length / 4;
}

/** Headers side by side under nothing but titles, and a client in nearly every row below: a list, whatever its columns are called. */
function isList(
  names: readonly Spot[],
  line: readonly Spot[],
  rows: readonly (readonly Spot[])[],
  bottom: number,
): boolean {
  const columns = line.map(({ column }) => column);
  const isClosed = Math.max(...columns) - Math.min(...columns) === line.length - 1;
  const isFirst = rows.slice(0, line[0]?.row ?? 0).every((row) => row.length <= 1);
  const filled = rows.slice(bottom + 1).filter((row) => row.length > 0).length;
  const named = names.filter((spot) => spot.text !== null && !isLabel(spot)).length;
  return isClosed && isFirst && line.length >= 3 && filled >= LIST_ROWS && named >= filled * LEAST_NAMED;
}

/** Label, value, label, value: the line of a form. */
function isPairs(line: readonly Spot[]): boolean {
  return line.length % 2 === 0 && line.every((spot, at) => isKnown(spot) === (at % 2 === 0));
}

/** Mostly labels: the second column of labels of a form, which no client's row is. */
function isOfLabels(row: readonly Spot[]): boolean {
  // Headers may be there again.
  if (row.some(isClientsHeader)) return false;
  const labels = row.filter(({ label }) => label?.isExact);
  return labels.length >= MANY_LABELS && labels.length >= row.length * LEAST_LABELS;
}

function isLabel(spot: Spot): boolean {
  return (spot.label?.isExact ?? false) || endsWithColon(spot) || spot.inline !== null;
}
