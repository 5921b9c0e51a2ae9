export const LANGUAGES = ['en', 'ru', 'lt'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Our language for a locale such as Office's display language; English where we have none. @example languageOf('ru-RU') // 'ru' */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language === primary) ?? 'en';
}
