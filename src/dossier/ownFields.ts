import { dossierTextsOf, type DossierTexts } from '../i18n/dossier/dossierTexts';
import { LANGUAGES } from '../i18n/language';
import { fingerprint, folded, type DossierGrid } from './dossierCell';
import { keyOfLabel } from './knownTexts';
import type { FieldId, SectionId } from './template';

/** A field that a workbook adds to the template: every dossier has it from its next refresh on. */
export interface OwnField {
  /** Told by the label, so that each dossier has the same. */
  id: string;
  section: SectionId;
  label: string;
  /** Guidance that stands beside the field while it is blank; may be empty. */
  hint: string;
}

/** The key of an own field's line in a dossier. */
export type OwnKey = `own:${string}`;

/** A field of the template or of the workbook's own. */
export type FieldKey = FieldId | OwnKey;

/** Where own fields may stand: sections with fields of the template. */
export const OWN_SECTIONS: readonly SectionId[] = [
  'plan',
  'general',
  'ourView',
  'decisionGroup',
  'competitors',
  'development',
];

/**
 * Reads the list of own fields: a line each with section, field and guidance, under a line with their headers. A line without a known
 * section goes to the general part; a label that the template has already, or that stands in the list twice, is left out.
 */
export function ownFieldsFrom(grid: DossierGrid): OwnField[] {
  const start = grid.findIndex((cells) => cells.some((cell) => isHeader(cell?.value, 'field')));
  if (start < 0) return [];
  const columnOf = (which: 'section' | 'field' | 'hint') =>
    grid[start]?.findIndex((cell) => isHeader(cell?.value, which)) ?? -1;
  const [section, field, hint] = [columnOf('section'), columnOf('field'), columnOf('hint')];
  const fields = new Map<string, OwnField>();
  for (const cells of grid.slice(start + 1)) {
    const textAt = (column: number) => {
      const value = cells[column]?.value;
      return value === undefined ? '' : String(value).trim();
    };
    const label = textAt(field);
    const id = fingerprint(folded(label));
    if (label === '' || fields.has(id) || keyOfLabel(label) !== null) continue;
    fields.set(id, { id, section: sectionOf(textAt(section)), label, hint: shortened(textAt(hint)) });
  }
  return [...fields.values()];
}

/** Guidance stands in a formula, for which Excel has a limit: the beginning of a long one has to do. */
const LONGEST_HINT = 1000;

function shortened(hint: string): string {
  return hint.length <= LONGEST_HINT ? hint : `${hint.slice(0, LONGEST_HINT).replace(/[\uD800-\uDBFF]$/, '')} …`;
}

export function ownKey({ id }: Pick<OwnField, 'id'>): OwnKey {
  return `own:${id}`;
}

export function keyOfOwnField(label: unknown, ownFields: readonly OwnField[]): OwnKey | null {
  if (typeof label !== 'string') return null;
  const found = ownFields.find((one) => folded(one.label) === folded(label));
  return found ? ownKey(found) : null;
}

export function isOwnKey(field: string): field is OwnKey {
  return field.startsWith('own:');
}

/** What a field is called: '' for an own field that is no longer on the list. */
export function labelOfField(field: FieldKey, texts: DossierTexts, ownFields: readonly OwnField[]): string {
  if (!isOwnKey(field)) return texts.fields[field].label;
  return ownFields.find((one) => ownKey(one) === field)?.label ?? '';
}

function isHeader(value: unknown, which: 'section' | 'field' | 'hint'): boolean {
  if (typeof value !== 'string') return false;
  return LANGUAGES.some((language) => folded(dossierTextsOf(language).ownFields.headers[which]) === folded(value));
}

function sectionOf(text: string): SectionId {
  for (const language of LANGUAGES) {
    const { sections } = dossierTextsOf(language);
    const found = OWN_SECTIONS.find((section) => folded(sections[section]) === folded(text));
    if (found) return found;
  }
  return 'general';
}
