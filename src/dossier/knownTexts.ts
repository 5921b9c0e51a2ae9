import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../i18n/language';
import { fill, textConstant } from '../i18n/template';
import { folded } from './dossierCell';
import type { FieldId, TableId } from './template';

const ALL: readonly DossierTexts[] = LANGUAGES.map(dossierTextsOf);

/** What else people call a field, for lines that have lost their key. */
const OTHER_LABELS: Partial<Record<FieldId, readonly string[]>> = {
  history: ['company history', 'история компании', 'įmonės istorija'],
  headcount: ['employees', 'staff', 'штат', 'сотрудников', 'darbuotojai'],
  mainSupplier: ['supplier', 'поставщик', 'главный поставщик', 'tiekėjas'],
  trends: ['trends', 'тенденции', 'tendencijos'],
  culture: ['company culture', 'культура'],
  finances: ['financials', 'финансовое состояние'],
  reviewed: ['reviewed', 'дата пересмотра', 'peržiūrėta'],
  budget: ['budget', 'бюджет', 'biudžetas'],
};

/** Whether a text is the template's own in any language: then the template may write it anew. */
export function isOneOf(value: unknown, texts: (texts: DossierTexts) => string): boolean {
  return typeof value === 'string' && ALL.some((each) => folded(texts(each)) === folded(value));
}

export function isTitle(value: unknown, client: string): boolean {
  return isOneOf(value, ({ title }) => fill(title, { client }));
}

/** The key of a line by its label: 'field:bank' for "Bank" or «Банк». */
export function keyOfLabel(value: unknown): string | null {
  return typeof value === 'string' ? (KEYS.get(folded(value)) ?? null) : null;
}

/** The column of a table by its header, in any language. */
export function columnOfHeader(table: TableId, value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const wanted = folded(value);
  for (const { tables } of ALL) {
    const found = Object.entries(tables[table].columns).find(([, header]) => folded(header) === wanted);
    if (found) return found[0];
  }
  return null;
}

/**
 * The guidance of a field, as a formula that shows it while nothing stands in the field.
 *
 * @param cell the address of what is typed into the field
 */
export function hintFormula(hint: string, cell: string): string {
  return `=IF(${cell}="",${textConstant(hint)},"")`;
}

/** The guidance that a cell shows, as it stands there or in its formula; null where it is none. */
export function hintOf(formula: string | null, value: unknown): string | null {
  if (formula === null) return typeof value === 'string' ? value : null;
  return (
    /^=IF\([^,]*,"(.*)",""\)$/s
      .exec(formula)?.[1]
      ?.replace(/([^"]|^)"&"(?!")/g, '$1')
      .replace(/""/g, '"') ?? null
  );
}

const KEYS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_LABELS).flatMap(([id, labels]) =>
    labels.map((label) => [folded(label), `field:${id}`] as const),
  ),
  ...ALL.flatMap(({ sections, fields, tables, blocks }) => [
    ...Object.entries(blocks).map(([id, label]) => [folded(label), `block:${id}`] as const),
    ...Object.entries(sections).map(([id, label]) => [folded(label), `section:${id}`] as const),
    ...Object.entries(tables).map(([id, { title }]) => [folded(title), `table:${id}`] as const),
    ...Object.entries(fields).map(([id, { label }]) => [folded(label), `field:${id}`] as const),
  ]),
]);
