import type { Completeness } from '../analysis/dossier/completeness';
import type { Language } from '../i18n/language';
import { completenessOf, dossierContent, type DossierContent } from './dossierContent';
import type { DossierGrid } from './dossierCell';
import { dossierFacts, generatedBlocks, type DossierFacts } from './generatedBlocks';
import { parseSheet } from './parseSheet';
import { planSheet, type DossierPlan } from './planSheet';

export { dossierFacts };

export interface RefreshedDossier {
  plan: DossierPlan;
  content: DossierContent;
  completeness: Completeness;
}

/**
 * A client's dossier, new or refreshed (R35, R36): what was typed into the sheet stays, what is generated is made anew.
 *
 * @param grid the sheet as it is; null where the client has no dossier yet
 * @param dayShift what a serial on the sheet lacks to one of the 1900 system
 */
export function refreshDossier(
  client: string,
  grid: DossierGrid | null,
  facts: DossierFacts,
  language: Language,
  dayShift = 0,
): RefreshedDossier {
  const sheet = parseSheet(grid ?? [], client);
  const content = dossierContent(sheet);
  const generated = generatedBlocks(client, facts, content, language, dayShift);
  return {
    plan: planSheet(sheet, { client, language, generated }),
    content,
    completeness: completenessOf(content),
  };
}
