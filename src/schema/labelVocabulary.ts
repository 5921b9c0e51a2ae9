import { normaliseHeader, wordsOf } from './headers';

/**
 * Makes the look-up of labels of a closed vocabulary: a label means what its words, declined or not, stand under. Case, spaces and
 * punctuation do not count.
 *
 * @param table words of three languages per meaning, parted by commas
 * @returns a function from a label to its meaning; null when it has none
 * @example labelVocabulary({ positive: 'good, хороший' })('Хорошая') // 'positive'
 */
export function labelVocabulary<Meaning extends string>(
  table: Readonly<Record<Meaning, string>>,
): (label: string) => Meaning | null {
  const whole = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  for (const meaning of Object.keys(table) as Meaning[]) {
    for (const word of table[meaning].split(',')) {
      whole.set(normaliseHeader(word), meaning);
      const key = wordsOf(word).stems.join(' ');
      if (!stems.has(key)) stems.set(key, meaning);
    }
  }
  return (label) => whole.get(normaliseHeader(label)) ?? stems.get(wordsOf(label).stems.join(' ')) ?? null;
}
