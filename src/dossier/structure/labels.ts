import { mayHoldSlip, oneLetterApart } from '../../analysis/quality/oneLetterApart';
import { dossierTextsOf, type DossierTexts } from '../../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../../i18n/language';
import { normaliseHeader } from '../../schema/headers';
import { NARROWER_LABELS, OTHER_LABELS } from '../otherLabels';
import { folded } from '../dossierCell';
import { ownKey, type FieldKey, type OwnField } from '../ownFields';
import type { FieldId, TableId } from '../template';
import {
  CLIENT_LABELS,
  CLIENTS_ABOVE,
  COLUMN_LABELS,
  COUNTING_LABELS,
  LABELS_WITHOUT_PLACE,
  TABLE_LABELS,
  TITLES,
} from './tableLabels';

/** What a label on somebody's sheet means. */
export type Label =
  | { kind: 'field'; field: FieldKey; isNarrower: boolean }
  /** Stands for a whole small table, or for its column of names. */
  | { kind: 'table'; table: TableId; column: string; labelTo: string | null }
  /** Tells more about what a small table's column of names says. */
  | { kind: 'column'; table: TableId; column: string }
  | { kind: 'client' }
  /** A title without a content of its own. */
  | { kind: 'title' }
  /** A label that the template has no place for. */
  | { kind: 'other' }
  /** Above numbers that count the rows. */
  | { kind: 'count' };

export interface FoundLabel {
  label: Label;
  /** What the label says beyond the known one: a unit, a year, a word in brackets. It has to stay with the content. */
  extra: string | null;
  /** Not told by an abbreviation or in spite of a slip of the pen. */
  isExact: boolean;
}

/** Tells what a text means as a label; null for none. */
export type ReadLabel = (text: string) => FoundLabel | null;

const LONGEST = 80;

/**
 * What a text means as a label, in any of the three languages: whatever its case, punctuation, numbering and diacritics, with a unit behind it,
 * abbreviated with dots, or with one letter wrong. Null when it is no label that is known, or may be two.
 *
 * @example labelOf('Осн. поставщик:')?.label // { kind: 'field', field: 'mainSupplier', isNarrower: false }
 * @example labelOf('Бюджет (тыс. руб.)')?.extra // 'тыс. руб.'
 */
export function labelOf(text: string): FoundLabel | null {
  if (text.length > LONGEST) return null;
  let found = seen.get(text);
  if (found === undefined) {
    found = lookUp(text);
    if (seen.size > 20_000) seen.clear();
    seen.set(text, found);
  }
  return found;
}

/**
 * What a text means as a label where the workbook has fields of its own: a text that is one of theirs means it, unless it is exactly a label
 * of a field of the template, or stands for the client. All else is as without them.
 */
export function labelsWith(ownFields: readonly OwnField[]): ReadLabel {
  if (ownFields.length === 0) return labelOf;
  const own = new Map(
    ownFields.map((one): [string, FoundLabel] => [
      folded(one.label),
      { label: { kind: 'field', field: ownKey(one), isNarrower: false }, extra: null, isExact: true },
    ]),
  );
  return (text) => {
    const known = labelOf(text);
    return known !== null && isFirst(known) ? known : (own.get(folded(text)) ?? known);
  };
}

function isFirst({ label, extra, isExact }: FoundLabel): boolean {
  if (label.kind === 'client' || label.kind === 'count') return true;
  return label.kind === 'field' && !label.isNarrower && extra === null && isExact;
}

/** The column of a small table that a header stands for, where it is known which table it is. */
export function columnIn(table: TableId, text: string): string | null {
  const known = COLUMNS.get(table)?.get(formOf(text));
  if (known !== undefined) return known;
  const label = labelOf(text)?.label;
  const isOwn = label?.kind === 'column' || (label?.kind === 'table' && label.labelTo === null);
  return isOwn && label.table === table ? label.column : null;
}

/** Whether a text may stand above a column of clients, also in the plural. */
export function isClientHeader(text: string): boolean {
  return labelOf(text)?.label.kind === 'client' || CLIENT_HEADERS.has(formOf(text));
}

/** The column of names of a small table: its first. */
export function firstColumnOf(table: TableId): string {
  return Object.keys(dossierTextsOf('en').tables[table].columns)[0] ?? '';
}

export function hasColumn(table: TableId, column: string): boolean {
  return column in dossierTextsOf('en').tables[table].columns;
}

const seen = new Map<string, FoundLabel | null>();

function lookUp(text: string): FoundLabel | null {
  const whole = LABELS.get(formOf(text));
  if (whole) return { label: whole, extra: null, isExact: true };
  const { core, extra } = apart(text);
  const known = extra === null ? undefined : LABELS.get(formOf(core));
  if (known) return { label: known, extra, isExact: true };
  const inner = apart(core);
  const both = extra === null || inner.extra === null ? null : `${inner.extra}, ${extra}`;
  const label = both === null ? undefined : LABELS.get(formOf(inner.core));
  if (label) return { label, extra: both, isExact: true };
  const near = abbreviated(core) ?? withSlip(core);
  return near && { label: near, extra, isExact: false };
}

/** Lower case, one space between words, no numbering in front. */
function formOf(text: string): string {
  const form = normaliseHeader(text);
  return form.replace(/^(?:\d+ )+(?=\S)/u, '');
}

const BRACKETS = /^(.{2,}?)\s*[([]([^()[\]]+)[)\]][\s:*]*$/su;
const UNIT =
  /^(.{2,}?),\s*((?:тыс|млн|млрд|руб|чел|шт|евро|долл|eur|euro|usd|rub|€|\$|₽|%|k\b|tūkst|mln|mlrd|vnt|žm|people|persons|pcs).{0,15}?)[\s:*]*$/isu;
const YEAR = /^(.{3,}?)[\s,]+((?:за |in |for )?(?:19|20)\d\d(?:\s?(?:г|год|m)\.?)?)[\s:*]*$/iu;

function apart(text: string): { core: string; extra: string | null } {
  const [, core, extra] = BRACKETS.exec(text) ?? UNIT.exec(text) ?? YEAR.exec(text) ?? [];
  return core === undefined || extra === undefined ? { core: text, extra: null } : { core, extra };
}

/** "Осн. поставщик", «Числ-ть»: a word with a dot begins the word that it stands for, one with a hyphen begins and ends it. */
function abbreviated(text: string): Label | null {
  const words = [...text.matchAll(/([\p{L}\p{M}\p{N}]+)(?:-(\p{L}{1,4})(?!\p{L}))?(\.?)/gu)].map(
    ([, word = '', end = '', dot]): Cut => ({
      begin: normaliseHeader(word),
      end: normaliseHeader(end),
      isCut: dot === '.' || end !== '',
    }),
  );
  if (!words.some(({ isCut }) => isCut) || words.reduce((sum, { begin }) => sum + begin.length, 0) < 3) return null;
  return theOne(words.length, (form) => form.split(' ').every((full, at) => isShort(words[at], full)));
}

interface Cut {
  begin: string;
  end: string;
  isCut: boolean;
}

function isShort(cut: Cut | undefined, full: string): boolean {
  if (cut === undefined || !cut.isCut) return cut?.begin === full;
  return full.startsWith(cut.begin) && full.endsWith(cut.end) && full.length >= cut.begin.length + cut.end.length;
}

const SHORTEST_WITH_SLIP = 6;

function withSlip(text: string): Label | null {
  const form = formOf(text);
  const words = form.split(' ');
  if (form.length < SHORTEST_WITH_SLIP || form.length > 40 || !words.some(mayHoldSlip)) return null;
  return theOne(words.length, (known) => known.length >= SHORTEST_WITH_SLIP && oneLetterApart(form, known));
}

/** The label that all fitting words mean; null when they mean several. */
function theOne(words: number, fits: (form: string) => boolean): Label | null {
  let found: Label | null = null;
  for (const [form, label] of BY_WORDS.get(words) ?? []) {
    if (!fits(form)) continue;
    if (found && JSON.stringify(found) !== JSON.stringify(label)) return null;
    found = label;
  }
  return found;
}

function listed(list: string): string[] {
  return list.trim().split(/\s*,\s*/);
}

function allLabels(): Map<string, Label> {
  const labels = new Map<string, Label>();
  const add = (texts: readonly string[], label: Label): void => {
    for (const text of texts) {
      const form = formOf(text);
      if (form !== '' && !labels.has(form)) labels.set(form, label);
    }
  };
  const all: readonly DossierTexts[] = LANGUAGES.map(dossierTextsOf);
  for (const { fields, tables, sections } of all) {
    for (const [id, { label }] of Object.entries(fields)) add([label], fieldLabel(id as FieldId, false));
    for (const [id, { title }] of Object.entries(tables)) add([title], tableLabel(id as TableId));
    for (const [id, title] of Object.entries(sections)) add([title], SECTIONS[id] ?? { kind: 'title' });
  }
  for (const { table, column, labelTo, labels: words } of TABLE_LABELS)
    add(listed(words), { kind: 'table', table, column, labelTo: labelTo ?? null });
  for (const [id, words] of Object.entries(OTHER_LABELS)) add(words, fieldLabel(id as FieldId, false));
  for (const [id, words] of Object.entries(NARROWER_LABELS)) add(words, fieldLabel(id as FieldId, true));
  for (const [table, columns] of Object.entries(COLUMN_LABELS) as [TableId, (typeof COLUMN_LABELS)[TableId]][]) {
    for (const [column, { alone }] of Object.entries(columns ?? {})) {
      if (alone === undefined) continue;
      const official = all.flatMap(({ tables }) => Object.entries(tables[table].columns));
      // "Name" by itself may be the client's.
      if (column === firstColumnOf(table)) add(listed(alone), tableLabel(table));
      else {
        const headers = official.flatMap(([id, header]) => (id === column ? [header] : []));
        add([...listed(alone), ...headers], { kind: 'column', table, column });
      }
    }
  }
  add(listed(CLIENT_LABELS), { kind: 'client' });
  add(listed(TITLES), { kind: 'title' });
  add(listed(COUNTING_LABELS), { kind: 'count' });
  add(listed(LABELS_WITHOUT_PLACE), { kind: 'other' });
  for (const { blocks } of all) add(Object.values(blocks), { kind: 'other' });
  return labels;
}

function fieldLabel(field: FieldId, isNarrower: boolean): Label {
  return { kind: 'field', field, isNarrower };
}

function tableLabel(table: TableId): Label {
  return { kind: 'table', table, column: firstColumnOf(table), labelTo: null };
}

function allColumns(): Map<TableId, Map<string, string>> {
  const result = new Map<TableId, Map<string, string>>();
  const add = (table: TableId, text: string, column: string): void => {
    const own = result.get(table) ?? new Map<string, string>();
    result.set(table, own);
    if (!own.has(formOf(text))) own.set(formOf(text), column);
  };
  for (const language of LANGUAGES) {
    for (const [table, { columns }] of Object.entries(dossierTextsOf(language).tables))
      for (const [column, header] of Object.entries(columns)) add(table as TableId, header, column);
  }
  for (const [table, columns] of Object.entries(COLUMN_LABELS) as [TableId, (typeof COLUMN_LABELS)[TableId]][]) {
    for (const [column, { alone, inTable }] of Object.entries(columns ?? {})) {
      for (const text of [alone, inTable].flatMap((list) => (list === undefined ? [] : listed(list))))
        add(table, text, column);
    }
  }
  for (const { table, column, labelTo, labels } of TABLE_LABELS)
    if (labelTo === undefined) for (const text of listed(labels)) add(table, text, column);
  return result;
}

const SECTIONS: Readonly<Record<string, Label>> = {
  decisionGroup: tableLabel('people'),
  competitors: tableLabel('rivals'),
  notes: { kind: 'other' },
};

const LABELS: ReadonlyMap<string, Label> = allLabels();
const COLUMNS: ReadonlyMap<TableId, ReadonlyMap<string, string>> = allColumns();
const CLIENT_HEADERS: ReadonlySet<string> = new Set(listed(CLIENTS_ABOVE).map(formOf));
const BY_WORDS: ReadonlyMap<number, readonly (readonly [string, Label])[]> = byWords();

function byWords(): Map<number, (readonly [string, Label])[]> {
  const result = new Map<number, (readonly [string, Label])[]>();
  for (const entry of LABELS) {
    const words = entry[0].split(' ').length;
    result.set(words, [...(result.get(words) ?? []), entry]);
  }
  return result;
}
