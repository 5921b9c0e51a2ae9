import type { StructureItem, StructureTarget } from '../../../src/dossier/structure/proposal';
import { ownKey, type FieldKey, type OwnField } from '../../../src/dossier/ownFields';
import { TABLES, TEMPLATE, type SectionId, type TableId } from '../../../src/dossier/template';
import type { DossierTexts } from '../../../src/i18n/dossier/dossierTexts';

/** Where something can go, as a list offers it. */
export interface TargetChoice {
  /** Tells it from the others. */
  value: string;
  label: string;
}

/** The fields of each section of the dossier, in its order; the workbook's own come last. */
export function fieldChoices(
  texts: DossierTexts,
  ownFields: readonly OwnField[],
): { section: string; fields: TargetChoice[] }[] {
  return TEMPLATE.map(({ section, items }) => ({
    section: texts.sections[section satisfies SectionId],
    fields: [
      ...items.flatMap((item) =>
        'field' in item ? [{ value: `field ${item.field}`, label: texts.fields[item.field].label }] : [],
      ),
      ...ownFields
        .filter((own) => own.section === section)
        .map((own) => ({ value: `field ${ownKey(own)}`, label: own.label })),
    ],
  })).filter(({ fields }) => fields.length > 0);
}

export function tableChoices(texts: DossierTexts): TargetChoice[] {
  return TABLES.map(({ table }) => ({ value: `table ${table}`, label: texts.tables[table].title }));
}

/** A target as the value of a choice. @example valueOfTarget({ kind: 'field', field: 'bank' }) // 'field bank' */
export function valueOfTarget(target: StructureTarget): string {
  switch (target.kind) {
    case 'field':
      return `field ${target.field}`;
    case 'table':
      return `table ${target.table}`;
    case 'note':
      return 'note';
  }
}

/** The target that a choice's value names. */
export function targetOf(value: string): StructureTarget {
  const [kind, id = ''] = value.split(' ');
  if (kind === 'field') return { kind, field: id as FieldKey };
  if (kind === 'table') return { kind, table: id as TableId };
  return { kind: 'note' };
}

/** Where an item goes: as decided, or else as proposed. */
export function valueOfItem(item: StructureItem, targets: Readonly<Record<string, StructureTarget>>): string {
  return valueOfTarget(targets[item.id] ?? item.to);
}
