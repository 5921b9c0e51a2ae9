import { latinLetters } from './latinLetters';
import { withoutLegalForm, type LegalForm } from './legalForms';
import { soundKey } from './soundKey';

/** A company's name made comparable. */
export interface CompanyName {
  /** Its words in Latin letters, one space between: no legal form, case, quotes, punctuation or diacritics. May be ''. */
  words: string;
  /** The same without spaces. */
  letters: string;
  form: LegalForm | null;
  cyrillic: boolean;
  /** How it sounds, to compare it with a name in the other script. */
  sound: string;
}

/**
 * Takes a company's name apart for comparison.
 *
 * @example companyName('ООО «Ромашка»') // words 'romashka', form 'limited', cyrillic
 * @example companyName('UAB "Žemė ir Ko"') // words 'zeme', form 'limited'
 */
export function companyName(name: string): CompanyName {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    // Dots belong to abbreviations, apostrophes to words; all other signs part words.
    .replace(/[.'’`´]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  const { words, form } = withoutLegalForm(plain === '' ? [] : plain.split(' '));
  const core = words.join(' ');
  const latin = latinLetters(core);
  return {
    words: latin,
    letters: latin.replaceAll(' ', ''),
    form,
    cyrillic: /[\u0400-\u04FF]/u.test(core),
    sound: soundKey(core),
  };
}
