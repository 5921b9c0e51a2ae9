import { ENGLISH } from './synonyms/english';
import { LITHUANIAN } from './synonyms/lithuanian';
import { RUSSIAN } from './synonyms/russian';

const LANGUAGES: readonly Readonly<Record<string, string>>[] = [ENGLISH, RUSSIAN, LITHUANIAN];

/** A header text that means a field; a weak one means it only for want of a better column. */
export interface Synonym {
  text: string;
  weak: boolean;
}

/**
 * The synonyms of a field in all three languages: those of the field in any role and those of this role. In the language files
 * they stand under "field" or "role.field", parted by commas; a weak one ends with "?".
 *
 * @example synonymsOf('teams', 'planner')[0] // { text: 'planner', weak: false }
 */
export function synonymsOf(role: string, field: string): Synonym[] {
  return LANGUAGES.flatMap((table) => [...wordsUnder(table, `${role}.${field}`), ...wordsUnder(table, field)]).map(
    (word) => (word.endsWith('?') ? { text: word.slice(0, -1), weak: true } : { text: word, weak: false }),
  );
}

/** The words in a list's name that hint at a role, in all three languages. @example roleNamesOf('plan')[0] // 'plan' */
export function roleNamesOf(role: string): string[] {
  return LANGUAGES.flatMap((table) => wordsUnder(table, `role ${role}`));
}

function wordsUnder(table: Readonly<Record<string, string>>, key: string): string[] {
  const words = table[key];
  return words === undefined ? [] : words.trim().split(/\s*,\s*/);
}
