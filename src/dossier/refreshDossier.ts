import type { Completeness } from '../analysis/dossier/completeness';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { readDate } from '../schema/readDate';
import type { DossierCell, DossierGrid } from './dossierCell';
import { completenessOf, dossierContent, type DossierContent } from './dossierContent';
import type { DossierSeed } from './dossierSeed';
import { generatedBlocks, type DossierFacts } from './generatedBlocks';
import { DAY_FORMAT, listSeed } from './listSeed';
import { withMovedFormulas } from './movedFormula';
import { labelOfField, type OwnField } from './ownFields';
import { parseSheet, type ParsedSheet } from './parseSheet';
import { gridOf, planSheet, type DossierPlan } from './planSheet';
import { seedSheet } from './seedSheet';

export interface RefreshedDossier {
  plan: DossierPlan;
  content: DossierContent;
  completeness: Completeness;
}

export interface RefreshRequest {
  facts: DossierFacts;
  language: Language;
  /** What a serial on the sheet lacks to one of the 1900 system. */
  dayShift?: number;
  ownFields?: readonly OwnField[];
  /** What is to be added to what people have typed. */
  seed?: DossierSeed;
  /** The day of a review that has just taken place, a serial of the 1900 system. */
  reviewedOn?: number;
}

/**
 * A client's dossier, new or refreshed (R35, R36): what was typed into the sheet stays, what is generated is made anew. A new one begins with
 * what the lists know of the client's people, competitors and activities.
 *
 * @param grid the sheet as it is; null where the client has no dossier yet
 */
export function refreshDossier(client: string, grid: DossierGrid | null, request: RefreshRequest): RefreshedDossier {
  const { facts, language, ownFields = [], dayShift = 0, reviewedOn } = request;
  const texts = dossierTextsOf(language);
  const planOf = (sheet: ParsedSheet) => {
    const content = dossierContent(sheet, ownFields);
    const generated = generatedBlocks(client, facts, content, language, dayShift, grid !== null);
    return { plan: planSheet(sheet, { client, language, generated, ownFields }), content };
  };
  const present = parseSheet(grid ?? [], client, ownFields);
  let sheet = present;
  const seeds = [
    ...(request.seed ? [request.seed] : []),
    ...(grid === null ? [listSeed(client, facts.given, texts, dayShift)] : []),
  ];
  if (seeds.length > 0 || reviewedOn !== undefined) {
    const { plan } = planOf(sheet);
    // Lines keep in mind which row of the sheet they are.
    const withTemplate = parseSheet(gridOf(plan), client, ownFields);
    const lines = withTemplate.lines.map((line) => ({
      ...line,
      row: line.row === null ? null : (plan.lines[line.row]?.from ?? null),
    }));
    sheet = { ...withTemplate, lines, isWhole: present.isWhole };
    const former = sheet.lines.find(({ key }) => key === 'field:reviewed')?.slots[1];
    if (former && reviewedOn !== undefined && saysMoreThanADay(former)) {
      seeds.push({ fields: {}, tables: {}, notes: [{ label: texts.fields.reviewed.label, cell: former }] });
    }
    for (const seed of seeds)
      sheet = seedSheet(sheet, seed, (field) => labelOfField(field, texts, seed.ownFields ?? []));
    const reviewed = sheet.lines.find(({ key }) => key === 'field:reviewed');
    if (reviewed && reviewedOn !== undefined) {
      // A cell for text would make a text of the day.
      const format = reviewed.slots[1]?.format ?? '';
      const isForDays = /y/i.test(format) && /d/i.test(format);
      reviewed.slots[1] = { value: reviewedOn - dayShift, formula: null, format: isForDays ? format : DAY_FORMAT };
    }
  }
  const { plan, content } = planOf(sheet);
  return { plan: withMovedFormulas(plan, present), content, completeness: completenessOf(content) };
}

/** Words beside a review's day, or in its place, are not written over by the next one. */
function saysMoreThanADay({ value }: DossierCell): boolean {
  return typeof value === 'string' && !readDate(value).ok;
}
