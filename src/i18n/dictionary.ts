import { en } from './en';
import type { Language } from './language';
import { lt } from './lt';
import { ru } from './ru';

export { LANGUAGES, languageOf, type Language } from './language';

/** All texts that people read, in one language. */
export type Dictionary = typeof en;

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, ru, lt };

export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}
