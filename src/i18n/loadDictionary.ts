import type { Dictionary, Language } from './dictionary';

/** Loads the texts of one language alone: a page that shows one need not fetch the others. */
export async function loadDictionary(language: Language): Promise<Dictionary> {
  switch (language) {
    case 'en':
      return (await import(/* webpackChunkName: "en" */ './en')).en;
    case 'ru':
      return (await import(/* webpackChunkName: "ru" */ './ru')).ru;
    case 'lt':
      return (await import(/* webpackChunkName: "lt" */ './lt')).lt;
  }
}
