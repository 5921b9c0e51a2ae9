import { dossierTextsOf } from '../../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../../i18n/language';
import { fingerprint, folded, type DossierGrid } from '../dossierCell';
import { placesOf } from '../dossierContent';
import { columnOfHeader, hintOf, keyOfLabel } from '../knownTexts';
import { ownKey, type OwnField } from '../ownFields';
import { parseSheet, type DossierLine } from '../parseSheet';
import { FIELDS, TABLES, type TableId } from '../template';
import { clientInSheetName, clientInTitle, type KnownClients } from './clientNames';
import { bare, ItemBuilder, type LinePiece, type UsedLabel } from './itemBuilder';
import type { ReadSheet } from './readCards';
import { isKey, sourceLabel, type Spot, type Spots } from './spots';

/** A sheet with so many of the add-in's keys is a dossier, or a copy of one. */
const LEAST_KEYS = 5;
const TITLE_ROWS = 6;

const HINTS: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) => Object.values(dossierTextsOf(language).fields).map(({ hint }) => folded(hint))),
);

/** Guidance of the template, in any language. */
export function isGuidance({ text }: Pick<Spot, 'text'>): boolean {
  return text !== null && HINTS.has(folded(text));
}

interface Given {
  spots: Spots;
  sheet: string;
  known: KnownClients;
  client: string | null;
  ownFields: readonly OwnField[];
}

/**
 * Reads a copy of a dossier that is not known as one any more: pasted into another workbook, or come through another program. Its keys tell
 * what each line is. Figures that the add-in wrote are left to the new dossier, unless somebody typed over them.
 *
 * @returns null where the sheet has no keys
 */
export function readTemplate(grid: DossierGrid, given: Given): ReadSheet | null {
  const { spots, sheet, known, ownFields } = given;
  if (spots.rows.flat().filter(isKey).length < LEAST_KEYS) return null;
  const top = spots.rows.slice(0, TITLE_ROWS).flat();
  const told = top.flatMap(({ text }) => (text === null ? [] : (clientInTitle(text) ?? []))).at(0) ?? null;
  const { lines } = parseSheet(grid, told ?? '', ownFields);
  const name = given.client ?? (told === null ? clientInSheetName(sheet, known) : (known.find(told) ?? told)) ?? '';
  const builder = new ItemBuilder(new Map());
  const read: ReadSheet = { clients: [{ name, from: [], builder }], labels: [], aside: [] };
  for (const [row, spotsOfRow] of spots.rows.entries()) {
    const line = lines[row];
    const [keys, rest] = [spotsOfRow.filter(isKey), spotsOfRow.filter((spot) => !isKey(spot))];
    read.labels.push(...keys.map(({ from }) => from));
    if (!line) for (const spot of rest) builder.note(sourceLabel(sheet, spot), [spot]);
    else read.labels.push(...readLine(builder, line, placed(line, grid[row], rest), lines, given));
  }
  return read;
}

/** The filled cells of a line by their place in the dossier; what stands beside it apart. */
interface Placed {
  slots: (Spot | null)[];
  beside: Spot[];
}

function placed({ slots }: DossierLine, cells: DossierGrid[number] | undefined, spots: readonly Spot[]): Placed {
  const spotOf = new Map(spots.map((spot) => [cells?.[spot.column], spot]));
  const found = slots.map((cell) => (cell ? (spotOf.get(cell) ?? null) : null));
  return { slots: found, beside: spots.filter((spot) => !found.includes(spot)) };
}

/** @returns the cells that have nothing to say of their own */
function readLine(
  builder: ItemBuilder,
  line: DossierLine,
  { slots, beside }: Placed,
  lines: readonly DossierLine[],
  { sheet, ownFields }: Given,
): string[] {
  const labels: string[] = [];
  const [kind = '', id = ''] = line.key?.split(':') ?? [];
  const [first = null, second = null, third = null, ...others] = slots;
  const left: Spot[] = [...beside];
  const noteLeft = () => {
    for (const spot of left) builder.note(sourceLabel(sheet, spot), [spot]);
    return labels;
  };
  const field = FIELDS.find((one) => kind === 'field' && one.field === id);
  const own = ownFields.find((one) => line.key === ownKey(one));
  const table = TABLES.find((one) => kind === 'row' && one.table === id);

  if (kind === 'title' || kind === 'section' || kind === 'table' || kind === 'heads' || kind === 'columns') {
    for (const [slot, spot] of slots.entries()) {
      if (!spot) continue;
      const isKnown = kind === 'heads' ? isHead(id, line, slot, lines) : slot === 0 && isKnownTitle(line, spot);
      if (isKnown) labels.push(spot.from);
      else left.push(spot);
    }
    return noteLeft();
  }
  if (kind === 'block' || kind === 'b') {
    for (const [slot, spot] of slots.entries()) {
      if (!spot) continue;
      const isOwn =
        kind === 'block' ? slot === 0 && isKnownTitle(line, spot) : fingerprint(spot.cell.value) === line.prints[slot];
      if (isOwn || line.slots[slot]?.formula) labels.push(spot.from);
      else left.push(spot);
    }
    return noteLeft();
  }
  if (table) {
    addRow(builder, table.table, slots, lines, sheet);
    return noteLeft();
  }
  const label: UsedLabel = first
    ? { text: first.text ?? String(first.cell.value), from: [first.from], found: null }
    : { text: '', from: [], found: null };
  const isField = field !== undefined || own !== undefined;
  const isHint = third !== null && ((isField && isGuidance(third)) || (kind === 'own' && isOwnHint(line, own, third)));
  if (isHint) labels.push(third.from);
  const rest = [...(isHint || !third ? [] : [third]), ...others.filter((spot) => spot !== null)];
  if (second) {
    // Words of a person's own in place of the label stay with the content.
    if (field) builder.field(field.field, first !== null && !isKnownTitle(line, first), label, [second]);
    else if (own) builder.field(ownKey(own), false, label, [second]);
    else builder.note(first ? label : sourceLabel(sheet, second), [second]);
  } else if (first && (rest.length > 0 || own || isKnownTitle(line, first))) labels.push(first.from);
  else if (first) left.push(first);
  for (const spot of rest) builder.note(first ? label : sourceLabel(sheet, spot), [spot]);
  return noteLeft();
}

/** The template's words for a line, in any language. */
function isKnownTitle({ key }: DossierLine, { text }: Spot): boolean {
  if (text === null || key === null) return false;
  return key === 'title' ? clientInTitle(text) !== null : keyOfLabel(text) === key;
}

/** A header that is known, or stands over contents, with which it goes. */
function isHead(table: string, { slots }: DossierLine, slot: number, lines: readonly DossierLine[]): boolean {
  const found = TABLES.find((one) => one.table === table);
  if (found && columnOfHeader(found.table, slots[slot]?.value) !== null) return true;
  return lines.some(({ key, slots: own }) => key === `row:${table}` && own[slot]);
}

/** The guidance of an own field: a formula, or its value where formulas were not copied. */
function isOwnHint({ slots }: DossierLine, own: OwnField | undefined, { text }: Spot): boolean {
  const cell = slots[2];
  if (!cell) return false;
  return cell.formula !== null ? hintOf(cell.formula, cell.value) !== null : text !== null && text === own?.hint;
}

/** A line of a small table; what stands in none of its columns goes to the notes under its header. */
function addRow(
  builder: ItemBuilder,
  table: TableId,
  slots: readonly (Spot | null)[],
  lines: readonly DossierLine[],
  sheet: string,
): void {
  const heads = lines.find(({ key }) => key === `heads:${table}`);
  const columns = new Map([...placesOf(table, heads, dossierTextsOf('en'))].map(([column, slot]) => [slot, column]));
  const pieces: LinePiece[] = [];
  const notes: [label: UsedLabel, spot: Spot][] = [];
  for (const [slot, spot] of slots.entries()) {
    if (!spot) continue;
    const column = columns.get(slot);
    const label = bare(String(heads?.slots[slot]?.value ?? ''));
    const isKnown = label === '' || columnOfHeader(table, label) !== null;
    if (column === undefined) {
      notes.push([label === '' ? sourceLabel(sheet, spot) : { text: label, from: [], found: null }, spot]);
    } else {
      const { from, cell } = spot;
      pieces.push({ from, cell, column, label: label === '' ? column : label, prefix: isKnown ? null : label });
    }
  }
  if (pieces.length > 0) builder.line(table, { text: pieces[0]?.label ?? '', from: [], found: null }, pieces, null);
  for (const [label, spot] of notes) builder.note(label, [spot]);
}
