import type { DossierTexts } from '../i18n/dossier/dossierTexts';

export type SectionId = keyof DossierTexts['sections'];
export type FieldId = keyof DossierTexts['fields'];
export type TableId = keyof DossierTexts['tables'];
export type BlockId = keyof DossierTexts['blocks'];
export type ChoiceId = keyof DossierTexts['choices'];

/** What is typed into a field or a column; a choice offers a list and takes other words too. */
export type FieldKind = 'text' | 'longText' | 'number' | 'date' | { choice: ChoiceId };

export interface TemplateField {
  field: FieldId;
  kind: FieldKind;
}

export interface TemplateTable {
  table: TableId;
  /** Blank rows that a new dossier has for it. */
  rows: number;
  /** Columns that hold something else than text. */
  kinds: Readonly<Record<string, FieldKind>>;
  /** A dossier without a line of it is complete all the same. */
  optional?: boolean;
}

/** Lines that are computed from the lists and written anew at each refresh; always as many, so that nothing below them moves. */
export interface TemplateBlock {
  block: BlockId;
  rows: number;
}

export type TemplateItem = TemplateField | TemplateTable | TemplateBlock;

export interface TemplateSection {
  section: SectionId;
  items: readonly TemplateItem[];
}

const field = (id: FieldId, kind: FieldKind = 'text'): TemplateField => ({ field: id, kind });
const table = (id: TableId, rows: number, kinds: TemplateTable['kinds'] = {}, optional = false): TemplateTable => ({
  table: id,
  rows,
  kinds,
  optional,
});
const block = (id: BlockId, rows: number): TemplateBlock => ({ block: id, rows });
const yesNo = { choice: 'yesNo' } as const;

/** The dossier (R35) behind the account plan on one page (R54), in the order of the sheet. */
export const TEMPLATE: readonly TemplateSection[] = [
  {
    section: 'plan',
    items: [
      block('state', 4),
      block('rating', 2),
      field('objectives', 'longText'),
      field('success', 'longText'),
      field('executiveSponsor'),
      field('reviewed', 'date'),
      table('offers', 4, { state: { choice: 'offer' } }),
      table('risks', 3, { likelihood: { choice: 'level' } }),
      table('tenders', 3, { date: 'date', result: { choice: 'result' } }, true),
    ],
  },
  {
    section: 'figures',
    items: [block('revenue', 7), block('positions', 7), block('plan', 7), block('contacts', 6), block('hours', 4)],
  },
  {
    section: 'general',
    items: [
      field('history', 'longText'),
      field('headcount', 'number'),
      field('structure', 'longText'),
      table('units', 3, { headcount: 'number' }),
      table('environment', 4, { kind: { choice: 'surrounding' } }),
      field('mainSupplier'),
      field('bank'),
      field('auditor'),
      field('consultant'),
      field('mission', 'longText'),
      field('positioning', 'longText'),
      field('trends', 'longText'),
      field('culture', 'longText'),
      field('finances', 'longText'),
    ],
  },
  {
    section: 'ourView',
    items: [
      field('relationshipNow', 'longText'),
      field('relationshipExpected', 'longText'),
      field('budget', 'number'),
      field('decides', 'longText'),
      table('ourPeople', 3, { from: 'date', to: 'date' }),
      table('purchases', 4, { date: 'date', amount: 'number' }),
      table('team', 4),
    ],
  },
  {
    section: 'decisionGroup',
    items: [
      table('people', 6, {
        role: { choice: 'role' },
        influence: { choice: 'influence' },
        attitude: { choice: 'attitude' },
        lastContact: 'date',
      }),
    ],
  },
  { section: 'competitors', items: [table('rivals', 3)] },
  {
    section: 'development',
    items: [
      table('activities', 5, { date: 'date', done: yesNo, confirmed: yesNo, toUs: yesNo, toClient: yesNo }),
      table('facts', 4, { date: 'date' }, true),
    ],
  },
  { section: 'notes', items: [] },
];

/** The columns of a table, in the template's order. */
export function columnsOf(table: TableId, texts: DossierTexts): [id: string, header: string][] {
  return Object.entries(texts.tables[table].columns);
}

export const TABLES: readonly TemplateTable[] = TEMPLATE.flatMap(({ items }) => items).filter(
  (item) => 'table' in item,
);
export const FIELDS: readonly TemplateField[] = TEMPLATE.flatMap(({ items }) => items).filter(
  (item) => 'field' in item,
);
export const BLOCKS: readonly TemplateBlock[] = TEMPLATE.flatMap(({ items }) => items).filter(
  (item) => 'block' in item,
);
