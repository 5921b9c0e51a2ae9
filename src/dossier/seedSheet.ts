import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import { sameValue, textCell, type DossierCell } from './dossierCell';
import { placesOf } from './dossierContent';
import type { DossierSeed } from './dossierSeed';
import { isOwnKey, ownKey, type FieldKey } from './ownFields';
import { SLOTS, type DossierLine, type ParsedSheet } from './parseSheet';
import { FIELDS, TABLES, type TableId } from './template';

/**
 * Adds to a dossier what is known from elsewhere, without touching what is typed there: blank fields are filled, lines are added to the small
 * tables, and what finds its field taken goes to "Other notes" with its label. What is there already is not added again.
 *
 * @param sheet the dossier with all lines of the template
 * @param labelOf what a field is called in the notes
 */
export function seedSheet(sheet: ParsedSheet, seed: DossierSeed, labelOf: (field: FieldKey) => string): ParsedSheet {
  const lines = sheet.lines.map((line) => ({ ...line, slots: [...line.slots] }));
  const notes = [...seed.notes];
  const own = (seed.ownFields ?? []).map(ownKey);
  for (const field of [...FIELDS.map((one) => one.field), ...own]) {
    const cell = seed.fields[field];
    if (!cell) continue;
    const key = isOwnKey(field) ? field : `field:${field}`;
    const line = lines.find((one) => one.key === key);
    const present = line?.slots[1] ?? null;
    if (line && present === null) line.slots[1] = cell;
    else if (!present || !sameValue(present.value, cell.value)) notes.push({ label: labelOf(field), cell });
  }
  for (const { table } of TABLES) addRows(lines, table, seed.tables[table] ?? []);
  addNotes(lines, notes);
  return { ...sheet, lines };
}

function addRows(lines: DossierLine[], table: TableId, rows: readonly Readonly<Record<string, DossierCell>>[]): void {
  const places = placesOf(
    table,
    lines.find(({ key }) => key === `heads:${table}`),
    dossierTextsOf('en'),
  );
  const isRow = ({ key }: DossierLine) => key === `row:${table}`;
  for (const row of rows) {
    const slots = new Array<DossierCell | null>(SLOTS).fill(null);
    for (const [column, cell] of Object.entries(row)) {
      const slot = places.get(column);
      if (slot !== undefined) slots[slot] = cell;
    }
    const isThere = lines.some((line) => isRow(line) && slots.every((cell, slot) => isSame(line.slots[slot], cell)));
    if (isThere || !slots.some(Boolean)) continue;
    const blank = lines.filter((line) => isRow(line) && !line.slots.some(Boolean));
    const last = lines.findLastIndex(isRow);
    // The last line of a table stays where it is: what is put in above it makes Excel's table grow.
    if (blank[0] && (blank.length > 1 || lines[last] !== blank[0])) blank[0].slots = slots;
    else if (last < 0) continue;
    else lines.splice(last, 0, { row: null, key: `row:${table}`, prints: [], slots, beside: new Map() });
  }
}

function addNotes(lines: DossierLine[], notes: DossierSeed['notes']): void {
  const start = lines.findIndex(({ key }) => key === 'section:notes');
  let end = start + 1;
  while (lines[end]?.slots.some(Boolean)) end++;
  for (const { label, cell } of notes) {
    const isThere = lines.slice(start + 1).some(({ slots }) => slots[0]?.value === label && isSame(slots[1], cell));
    if (isThere) continue;
    const slots = [textCell(label), cell, ...new Array<null>(SLOTS - 2).fill(null)];
    lines.splice(end++, 0, { row: null, key: 'note', prints: [], slots, beside: new Map() });
  }
}

function isSame(a: DossierCell | null | undefined, b: DossierCell | null): boolean {
  return sameValue(a?.value ?? null, b?.value ?? null);
}
