import { en } from './en';
import { lt } from './lt';
import { ru } from './ru';

/** All texts that people read, in one language. */
export type Dictionary = typeof en;

export const LANGUAGES = ['en', 'ru', 'lt'] as const;
export type Language = (typeof LANGUAGES)[number];

const DICTIONARIES: Readonly<Record<Language, Dictionary>> = { en, ru, lt };

export function dictionaryOf(language: Language): Dictionary {
  return DICTIONARIES[language];
}

/** Our language for a locale such as Office's display language; English where we have none. @example languageOf('ru-RU') // 'ru' */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
