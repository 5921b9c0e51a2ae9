import { completeness, type Completeness, type DossierField } from '../analysis/dossier/completeness';
import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import type { DossierCell } from './dossierCell';
import { fill } from '../i18n/template';
import { columnOfHeader } from './knownTexts';
import { ownKey, type OwnField } from './ownFields';
import type { DossierLine, ParsedSheet } from './parseSheet';
import { SLOTS } from './parseSheet';
import { columnsOf, TEMPLATE, type FieldId, type TableId } from './template';

/** What people have typed into a dossier, by the template's ids. */
export interface DossierContent {
  fields: Partial<Record<FieldId, DossierCell>>;
  /** Lines with something in them, by the ids of the columns. */
  tables: Partial<Record<TableId, Record<string, DossierCell>[]>>;
  /** Fields that the workbook adds to the template, in its order; blank ones too. */
  own: readonly (OwnField & { cell: DossierCell | null })[];
}

/**
 * In which place each column of a table stands: its header tells, also when columns were moved; one that was renamed keeps the place
 * that is left for it.
 */
export function placesOf(
  table: TableId,
  heads: DossierLine | undefined,
  texts: DossierTexts,
): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  heads?.slots.forEach((cell, slot) => {
    const column = columnOfHeader(table, cell?.value);
    if (column !== null && !places.has(column)) places.set(column, slot);
  });
  const taken = new Set(places.values());
  columnsOf(table, texts).forEach(([column], at) => {
    if (places.has(column)) return;
    let slot = at;
    if (taken.has(slot)) for (slot = 0; taken.has(slot);) slot++;
    if (slot >= SLOTS) return;
    places.set(column, slot);
    taken.add(slot);
  });
  return places;
}

export function dossierContent({ lines }: ParsedSheet, ownFields: readonly OwnField[] = []): DossierContent {
  const texts = dossierTextsOf('en');
  const first = new Map<string, DossierLine>();
  for (const line of lines) if (line.key !== null && !first.has(line.key)) first.set(line.key, line);
  const own = ownFields.map((field) => ({ ...field, cell: first.get(ownKey(field))?.slots[1] ?? null }));
  const content: DossierContent = { fields: {}, tables: {}, own };
  for (const item of TEMPLATE.flatMap(({ items }) => items)) {
    if ('field' in item) {
      const cell = first.get(`field:${item.field}`)?.slots[1];
      if (cell) content.fields[item.field] = cell;
    } else if ('table' in item) {
      const places = placesOf(item.table, first.get(`heads:${item.table}`), texts);
      content.tables[item.table] = lines
        .filter(({ key }) => key === `row:${item.table}`)
        .map(({ slots }) =>
          Object.fromEntries([...places].flatMap(([column, slot]) => (slots[slot] ? [[column, slots[slot]]] : []))),
        )
        .filter((row) => Object.keys(row).length > 0);
    }
  }
  return content;
}

/** How complete a dossier is (R37): each field and each table that has to be filled counts the same. */
export function completenessOf({ fields, tables, own }: DossierContent): Completeness {
  return completeness(
    TEMPLATE.flatMap(({ section, items }) => [
      ...items.flatMap((item): DossierField[] => {
        if ('field' in item) return [{ section, field: item.field, value: fields[item.field]?.value ?? null }];
        if (!('table' in item)) return [];
        const filled = (tables[item.table]?.length ?? 0) > 0;
        return [{ section, field: item.table, value: filled || null, optional: item.optional }];
      }),
      ...own
        .filter((one) => one.section === section)
        .map((one): DossierField => ({ section, field: ownKey(one), value: one.cell?.value ?? null })),
    ]),
  );
}

/** What the missing parts of a dossier are called, in its order. */
export function missingLabels({ missing }: Completeness, { own }: DossierContent, texts: DossierTexts): string[] {
  return missing.map(({ field }) => {
    if (field in texts.fields) return texts.fields[field as FieldId].label;
    if (field in texts.tables) return texts.tables[field as TableId].title;
    return own.find((one) => ownKey(one) === field)?.label ?? field;
  });
}

/** The first few of what is missing, and how many more there are. */
export function firstOf(missing: readonly string[], { words }: DossierTexts, most = 6): string {
  const more = missing.length - most;
  const shown = missing.slice(0, most).join(', ');
  return more > 0 ? `${shown} ${fill(words.and, { count: String(more) })}` : shown;
}
