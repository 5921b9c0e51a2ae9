import { folded, textCell } from '../dossierCell';
import { TABLES } from '../template';
import { clientInSheetName, clientInTitle, type KnownClients } from './clientNames';
import { bare, ItemBuilder, type LinePiece, type UsedLabel } from './itemBuilder';
import { findHeadRows, type HeadRow } from './headRows';
import { columnIn, hasColumn } from './labels';
import type { ReadSheet } from './readCards';
import { findSmallTables, type SmallTable } from './smallTables';
import { endsWithColon, isKey, sourceLabel, type Spot, type Spots } from './spots';
import { valuesAt, type Values } from './valuesAt';

interface Told {
  name: string;
  /** Cells with the name. */
  from: string[];
  /** Cells that are done with it. */
  used: Spot[];
  labels: string[];
  /** The name as it stands there, where the lists spell it otherwise. */
  otherwise: { label: UsedLabel; spot: Spot } | null;
}

/**
 * Reads the messy dossier of one client: labels left of or above their contents or in one cell with them, small tables, lists under a label.
 * What no label tells goes to the notes under the nearest title.
 *
 * @param given the client's name where the caller knows it
 */
export function readDossier(spots: Spots, sheet: string, known: KnownClients, given: string | null): ReadSheet {
  const ids = new Map<string, number>();
  const builder = new ItemBuilder(ids);
  const told = tellClient(spots, sheet, known, given);
  const read: ReadSheet = { clients: [{ name: told.name, from: told.from, builder }], labels: told.labels, aside: [] };
  const used = new Set<Spot>(told.used);
  if (told.otherwise) builder.note(told.otherwise.label, [told.otherwise.spot]);
  const tables = findSmallTables(spots, used);
  for (const { heads, rows } of tables) for (const spot of [...heads, ...rows.flat()]) used.add(spot);
  const headRows = findHeadRows(spots, used);
  for (const { heads, under } of headRows) for (const spot of [...heads, ...[...under.values()].flat()]) used.add(spot);
  const isForm = standsLeft(spots, used);

  /** The title that stands over what no label tells; it goes to the notes itself if nothing follows. */
  let title: { spot: Spot; isUsed: boolean; isKnown: boolean } | null = null;
  const closeTitle = () => {
    if (title && !title.isUsed) {
      if (title.isKnown) read.labels.push(title.spot.from);
      else builder.note(sourceLabel(sheet, title.spot), [title.spot]);
    }
    title = null;
  };
  const noteAlone = (spot: Spot) => {
    if (title) title.isUsed = true;
    builder.note(title ? labelAt(title.spot) : sourceLabel(sheet, spot), [spot]);
  };

  for (const [row, line] of spots.rows.entries()) {
    if (line.length === 0 && title && title.spot.row < row - 1) closeTitle();
    for (const spot of line) {
      const table = tables.find(({ heads }) => heads[0] === spot);
      if (table) {
        addTable(builder, table);
        // A header that nobody knows is a content where nothing stands under it.
        const [lone, said] = parted(table.heads, (head) => isLoneHead(table, head));
        for (const head of lone) builder.note(sourceLabel(sheet, head), [head]);
        read.labels.push(...said.map(({ from }) => from));
      }
      const headRow = headRows.find(({ heads }) => heads[0] === spot);
      if (headRow) {
        closeTitle();
        read.labels.push(...addUnderHeads(builder, headRow, sheet));
      }
      if (used.has(spot)) continue;
      used.add(spot);
      if (isKey(spot)) {
        read.labels.push(spot.from);
        continue;
      }
      const { inline } = spot;
      if (inline) {
        for (const { said, label, content } of inline) {
          const found: UsedLabel = { text: said, from: [], found: label };
          addUnder(builder, found, { rows: [[{ ...spot, cell: textCell(content) }]] }, spot);
        }
        continue;
      }
      const values = valuesAt(spots, spot, used, isForm);
      for (const each of values.rows.flat()) used.add(each);
      const kind = spot.label?.label.kind;
      if (values.rows.length > 0) {
        if (spot.label) closeTitle();
        addUnder(builder, labelAt(spot), values, spot);
      } else if (kind === undefined || !spot.label?.isExact || spot.label.extra !== null) {
        if (isTitle(spots, spot)) {
          closeTitle();
          title = { spot, isUsed: false, isKnown: false };
        } else noteAlone(spot);
      } else {
        closeTitle();
        if (isTitle(spots, spot)) title = { spot, isUsed: false, isKnown: true };
        else if (isBlankField(spots, spot)) read.labels.push(spot.from);
        else builder.note(sourceLabel(sheet, spot), [spot]);
      }
    }
  }
  closeTitle();
  return read;
}

function labelAt(spot: Spot): UsedLabel {
  return { text: spot.text ?? String(spot.cell.value), from: [spot.from], found: spot.label };
}

/** Alone in its row, with something right under it. */
function isTitle(spots: Spots, { row, text }: Spot): boolean {
  const under = spots.rows[row + 1] ?? [];
  return text !== null && text.length <= 60 && spots.rows[row]?.length === 1 && under.length > 0;
}

/** A label without a content, not a content that is spelt like a label: it stands among labels, or is a title. */
function isBlankField(spots: Spots, spot: Spot): boolean {
  const line = spots.rows[spot.row] ?? [];
  const isAmong = spots.labelsIn(spot.column) > 1 || line.every(({ label }) => label?.isExact);
  return endsWithColon(spot) || isAmong || spot.label?.label.kind === 'title';
}

/** Whether more labels of fields have a content to the right of them than under them. */
function standsLeft(spots: Spots, used: ReadonlySet<Spot>): boolean {
  let [beside, under] = [0, 0];
  for (const line of spots.rows) {
    for (const [at, spot] of line.entries()) {
      if (used.has(spot) || spot.label?.label.kind !== 'field') continue;
      const next = line[at + 1];
      const below = spots.at(spot.row + 1, spot.column);
      if (next && next.label === null) beside++;
      else if (below && below.label === null && spots.rows[below.row]?.at(-1) === below) under++;
    }
  }
  return beside > 0 && beside >= under;
}

function addUnder(builder: ItemBuilder, label: UsedLabel, { rows }: Pick<Values, 'rows'>, spot: Spot): void {
  const meaning = label.found?.label;
  const pieces = rows.flat();
  if (meaning?.kind === 'field') builder.field(meaning.field, meaning.isNarrower, label, pieces);
  else if (meaning?.kind === 'table') builder.tableLines(meaning.table, meaning.column, meaning.labelTo, label, rows);
  else if (meaning?.kind === 'column') {
    for (const piece of pieces) {
      const text = bare(label.text);
      const prefix = label.found?.extra ? text : null;
      const own: LinePiece = { from: piece.from, cell: piece.cell, column: meaning.column, label: text, prefix };
      if (!builder.toLineBefore(meaning.table, own, label)) builder.note(label, [piece]);
    }
  } else builder.note(label.text === '' ? labelAt(spot) : label, pieces);
}

/** What stands under labels side by side; gives the labels with nothing under them. */
function addUnderHeads(builder: ItemBuilder, { heads, under }: HeadRow, sheet: string): string[] {
  const blank: string[] = [];
  for (const head of heads) {
    const pieces = under.get(head) ?? [];
    if (pieces.length === 0) {
      if (head.label?.isExact && head.label.extra === null) blank.push(head.from);
      else builder.note(sourceLabel(sheet, head), [head]);
    } else if (head.label?.label.kind === 'column') builder.note(labelAt(head), pieces);
    else addUnder(builder, labelAt(head), { rows: pieces.map((piece) => [piece]) }, head);
  }
  return blank;
}

function parted<T>(all: readonly T[], is: (one: T) => boolean): [those: T[], others: T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

function headOver({ heads }: SmallTable, { column }: Spot): Spot | undefined {
  return heads.findLast((head) => head.column <= column) ?? heads[0];
}

function isLoneHead(table: SmallTable, head: Spot): boolean {
  const isUnknown = (table.columns.get(head.column) ?? null) === null;
  return isUnknown && !table.rows.flat().some((spot) => headOver(table, spot) === head);
}

/** The lines of a small table; what stands under a header that is not known goes beside it in the column of notes. */
function addTable(builder: ItemBuilder, small: SmallTable): void {
  const { table, heads, columns, rows } = small;
  for (const row of rows) {
    const pieces: LinePiece[] = [];
    const notes: { label: UsedLabel; spot: Spot }[] = [];
    for (const spot of row) {
      const head = headOver(small, spot);
      const column = head ? (columns.get(head.column) ?? null) : null;
      const label = bare(head?.text ?? '');
      if (column !== null) pieces.push({ ...spot, column, label, prefix: null });
      else if (hasColumn(table, 'note')) pieces.push({ ...spot, column: 'note', label, prefix: label });
      else notes.push({ label: { text: label, from: [], found: null }, spot });
    }
    const label: UsedLabel = {
      text: bare(heads[0]?.text ?? ''),
      from: heads.filter((head) => !isLoneHead(small, head)).map(({ from }) => from),
      found: null,
    };
    if (pieces.length > 0) builder.line(table, label, pieces, null);
    for (const note of notes) builder.note(note.label, [note.spot]);
  }
}

const TITLE_ROWS = 6;

/** Whose dossier it is: a field tells it, or a title, a name of the lists at the top, or the name of the sheet. */
function tellClient(spots: Spots, sheet: string, known: KnownClients, given: string | null): Told {
  const told = (name: string, spot: Spot | null, label: Spot | null): Told => {
    const own = given ?? known.find(name) ?? name.replace(/\s+/gu, ' ').trim();
    const said = spot === null || spot === label ? null : String(spot.cell.value).replace(/\s+/gu, ' ').trim();
    const isSame = said === null || folded(said) === folded(own);
    return {
      name: own,
      from: spot && isSame ? [spot.from] : [],
      used: [spot, label].filter((one) => one !== null),
      labels: label && label !== spot ? [label.from] : [],
      otherwise:
        spot && !isSame ? { label: label ? labelAt(label) : { text: sheet, from: [], found: null }, spot } : null,
    };
  };
  for (const line of spots.rows) {
    for (const spot of line) {
      if (spot.text === null) continue;
      if (spot.label?.label.kind === 'client') {
        const value = valuesAt(spots, spot, new Set(), true).rows[0]?.[0];
        if (value && !areHeaders(spot, value)) return told(String(value.cell.value), value, spot);
      }
      const { inline } = spot;
      const [only] = inline ?? [];
      if (only?.label.label.kind === 'client' && inline?.length === 1 && !only.content.includes('\n'))
        return toldWithin(told(only.content, null, null), only.content, spot, only.said);
    }
  }
  const top = spots.rows.slice(0, TITLE_ROWS).flat();
  for (const spot of top) {
    const name = spot.text === null ? null : clientInTitle(spot.text);
    if (name !== null) return toldWithin(told(name, null, null), name, spot, '');
  }
  for (const spot of top) {
    const name = spot.text === null ? null : known.find(spot.text);
    if (name !== null) return told(name, spot, null);
  }
  return told(given ?? clientInSheetName(sheet, known) ?? '', null, null);
}

/** "Company | Relation to the client": two headers of one small table. */
function areHeaders({ text: x }: Spot, { text: y }: Spot): boolean {
  return TABLES.some(({ table }) => columnIn(table, x ?? '') !== null && columnIn(table, y ?? '') !== null);
}

/** A name within a title's text: where the lists spell it otherwise, the title is kept in the notes. */
function toldWithin(told: Told, name: string, spot: Spot, said: string): Told {
  const isSame = folded(name) === folded(told.name);
  return {
    ...told,
    from: isSame ? [spot.from] : [],
    used: [spot],
    otherwise: isSame ? null : { label: { text: said, from: [], found: null }, spot },
  };
}
