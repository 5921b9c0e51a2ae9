import type { Language } from '../language';
import { dossier as en, type DossierTexts } from './en';
import { dossier as lt } from './lt';
import { dossier as ru } from './ru';

export type { DossierTexts } from './en';

const TEXTS: Readonly<Record<Language, DossierTexts>> = { en, ru, lt };

/**
 * The texts of a dossier sheet. They stand apart from the dictionary, because reading a sheet takes those of all languages, and the pane's
 * first view takes none.
 */
export function dossierTextsOf(language: Language): DossierTexts {
  return TEXTS[language];
}
