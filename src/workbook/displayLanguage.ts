import { languageOf, type Language } from '../i18n/language';

/** The language that Office itself is shown in, as far as we have it. */
export function displayLanguage(): Language {
  return languageOf(Office.context.displayLanguage);
}
