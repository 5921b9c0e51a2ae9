import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../i18n/language';
import { fill, textConstant } from '../i18n/template';
import { folded } from './dossierCell';
import { OTHER_LABELS } from './otherLabels';
import { TABLES, type TableId } from './template';

const ALL: readonly DossierTexts[] = LANGUAGES.map(dossierTextsOf);

/** Whether a text is the template's own in any language: then the template may write it anew. */
export function isOneOf(value: unknown, texts: (texts: DossierTexts) => string): boolean {
  if (typeof value !== 'string') return false;
  if (ALL.some((each) => texts(each) === value)) return true;
  const wanted = folded(value);
  return ALL.some((each) => folded(texts(each)) === wanted);
}

export function isTitle(value: unknown, client: string): boolean {
  return isOneOf(value, ({ title }) => fill(title, { client }));
}

/** The client that a dossier's title names, in any language. @example clientOfTitle('Dossier: Acme Ltd') // 'Acme Ltd' */
export function clientOfTitle(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const title = value.trim();
  for (const { title: template } of ALL) {
    const [before = '', behind = ''] = template.split('{client}');
    const client = title.slice(before.length, title.length - behind.length).trim();
    if (client !== '' && folded(title) === folded(before + client + behind)) return client;
  }
  return null;
}

/** The key of a line by its label: 'field:bank' for "Bank" or «Банк». */
export function keyOfLabel(value: unknown): string | null {
  return typeof value === 'string' ? (KEYS.get(folded(value)) ?? null) : null;
}

/** The column of a table by its header, in any language. */
export function columnOfHeader(table: TableId, value: unknown): string | null {
  return typeof value === 'string' ? (COLUMNS.get(table)?.get(folded(value)) ?? null) : null;
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

/** Where two languages have one word for two columns, the first one has it. */
const COLUMNS: ReadonlyMap<TableId, ReadonlyMap<string, string>> = new Map(
  TABLES.map(({ table }) => {
    const headers = ALL.flatMap(({ tables }) =>
      Object.entries(tables[table].columns).map(([id, header]) => [folded(header), id] as const),
    );
    return [table, new Map(headers.toReversed())];
  }),
);

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
