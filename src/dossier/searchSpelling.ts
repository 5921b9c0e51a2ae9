import { latinLetters } from '../analysis/quality/latinLetters';
import { withoutLegalForm } from '../analysis/quality/legalForms';
import { soundKey } from '../analysis/quality/soundKey';

/** A text as it is compared: letters and figures only, and where each of them stands in the text. */
export interface Spelling {
  letters: string;
  /** The first position in the text that a letter stands for, and the one behind the last. */
  from: readonly number[];
  to: readonly number[];
  /** Whether a word begins at a letter. */
  begins: readonly boolean[];
}

/** A name, or what was typed for it, taken apart for comparison. */
export interface SearchText {
  /** In Latin letters, without diacritics. */
  latin: Spelling;
  /** In its own letters, without diacritics; the same as latin where there is no Cyrillic. */
  plain: Spelling;
  /** As it sounds; each letter stands for its whole word. */
  sound: Spelling;
  /** As it sounds where g before e, i and y is soft; the same as sound where there is none. */
  softSound: Spelling;
  /** Which letters of latin are the name without its legal form. */
  core: { from: number; to: number };
  /** Without the legal form, in small letters. */
  words: readonly string[];
}

/**
 * Takes a text apart for comparison, as companyName does, with the places of all letters.
 *
 * @example searchText('UAB „Žemė“').latin.letters // 'uabzeme', core from 3 to 7
 */
export function searchText(text: string): SearchText {
  const latin = new Letters();
  const plain = new Letters();
  const words: string[] = [];
  // Letters of latin before each word.
  const offsets: number[] = [];
  const places: { from: number; to: number }[] = [];
  let isInWord = false;
  for (const { 0: sign, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const to = index + sign.length;
    for (const letter of lettersOf(sign)) {
      if (letter === null) {
        isInWord = false;
        continue;
      }
      if (!isInWord) {
        offsets.push(latin.size);
        places.push({ from: index, to });
        words.push('');
      }
      latin.add(letter.latin, index, to, !isInWord);
      plain.add(letter.plain, index, to, !isInWord);
      isInWord = true;
      words[words.length - 1] += letter.own;
      const place = places.at(-1);
      if (place) place.to = to;
    }
  }
  const { words: kept } = withoutLegalForm(words);
  const first = words.findIndex((_, at) => kept.every((word, next) => words[at + next] === word));
  const soundOf = (spoken: (word: string) => string): Letters => {
    const letters = new Letters();
    words.forEach((word, at) => {
      const { from, to } = places[at] ?? { from: 0, to: 0 };
      letters.add(soundKey(spoken(word)), from, to, true);
    });
    return letters;
  };
  const sound = soundOf((word) => word);
  const soft = words.some((word) => SOFT.test(word)) ? soundOf((word) => word.replace(SOFT, 'zh$1')) : sound;
  return {
    latin: latin.spelling(),
    plain: latin.text === plain.text ? latin.spelling() : plain.spelling(),
    sound: sound.spelling(),
    softSound: soft.spelling(),
    core: { from: offsets[Math.max(0, first)] ?? 0, to: offsets[Math.max(0, first) + kept.length] ?? latin.size },
    words: kept,
  };
}

const SOFT = /g([eiy])/u;

interface Letter {
  own: string;
  latin: string;
  plain: string;
}

/** Signs that have been met: names are made of a few. */
const known = new Map<string, readonly (Letter | null)[]>();
const MOST_KNOWN = 2000;

/** The letters of a sign with its marks; null is what parts words. */
function lettersOf(sign: string): readonly (Letter | null)[] {
  const present = known.get(sign);
  if (present) return present;
  const small = sign.normalize('NFKC').toLowerCase().normalize('NFC');
  const letters = (small.match(/\P{M}\p{M}*/gu) ?? []).flatMap((own): (Letter | null)[] => {
    // Dots belong to abbreviations, apostrophes to words; all other signs part words.
    if (/^[.'’`´]/u.test(own)) return [];
    if (!/^[\p{L}\p{N}]/u.test(own)) return [null];
    const latin = latinLetters(own);
    return [{ own, latin, plain: isCyrillic(own) ? own.replace('ё', 'е') : latin }];
  });
  if (known.size < MOST_KNOWN) known.set(sign, letters);
  return letters;
}

function isCyrillic(letter: string): boolean {
  return /^[\u0400-\u04FF]/u.test(letter);
}

class Letters {
  text = '';
  private readonly from: number[] = [];
  private readonly to: number[] = [];
  private readonly begins: boolean[] = [];
  private made?: Spelling;
  private isNewWord = false;

  get size(): number {
    return this.text.length;
  }

  add(letters: string, from: number, to: number, isNewWord: boolean): void {
    this.isNewWord ||= isNewWord;
    for (let at = 0; at < letters.length; at++) {
      this.from.push(from);
      this.to.push(to);
      // A word may begin with a letter that is not spelt, such as the hard sign.
      this.begins.push(this.isNewWord);
      this.isNewWord = false;
    }
    this.text += letters;
  }

  spelling(): Spelling {
    const { text: letters, from, to, begins } = this;
    return (this.made ??= { letters, from, to, begins });
  }
}
