import { nearestPlace, wanted, type Wanted } from './nearestPlace';
import { onOtherKeyboards } from './keyboardLayouts';
import { searchText, type SearchText, type Spelling } from './searchSpelling';

/** How what was typed stands in a name, the best first. */
export type FoundKind = (typeof KINDS)[number];

export interface Found<T> {
  entry: T;
  kind: FoundKind;
  /** Which parts of the name to point out: positions in it, from and to behind the last, in order. */
  ranges: readonly (readonly [from: number, to: number])[];
}

/** Names made ready for find. */
export interface SearchIndex<T> {
  readonly names: readonly IndexedName<T>[];
}

interface IndexedName<T> extends SearchText {
  entry: T;
  text: string;
  small: string;
}

const KINDS = ['exact', 'begins', 'word', 'contains', 'similar'] as const;

/**
 * Makes names ready to be searched as one types (R39).
 *
 * @param entries what is found, by its name
 */
export function searchIndex<T extends { name: string }>(entries: readonly T[]): SearchIndex<T> {
  const names = entries.map((entry) => {
    const { name: text } = entry;
    return { entry, text, small: text.trim().toLowerCase(), ...searchText(text) };
  });
  // Found names that are as good as each other stay in this order, whatever order they came in.
  names.sort((x, y) => compare(coreOf(x), coreOf(y)) || compare(x.text, y.text));
  return { names };
}

/**
 * Finds names by any part of them, by their words in any order, in Latin letters for Cyrillic and the reverse, typed on a keyboard that
 * was switched to another layout, or nearly so spelt: up to 3 letters must be right, of 4 to 7 one may be wrong, of more two. Case,
 * diacritics, punctuation and legal forms are no difference.
 *
 * @param typed nothing finds nothing
 * @param limit how many to return at most
 * @returns the best first: the whole name, its beginning, the beginning of a word, inside a word, similar; then the first in the name, then
 *   by name
 * @example find(searchIndex([{ name: 'ООО «Ромашка»' }]), 'romash', 9) // «Ромашка», begins, ranges [[5, 10]]
 */
export function find<T>(index: SearchIndex<T>, typed: string, limit: number): Found<T>[] {
  const query = queryOf(typed);
  const small = typed.trim().toLowerCase();
  if (small === '') return [];
  const others = onOtherKeyboards(typed)
    .map(queryOf)
    .filter(({ whole }) => whole.letters.length > 1);
  const best: Ranked<T>[] = [];
  const rest: IndexedName<T>[] = [];
  for (const name of index.names) {
    const isItself = name.small === small;
    const match = isItself ? wholeName(name) : exactMatch(name, query);
    if (match !== null) {
      best.push({ name, match, group: isItself ? 0 : 1 });
      continue;
    }
    const other = bestOf(others.map((each) => exactMatch(name, each)));
    if (other !== null) best.push({ name, match: other, group: 2 });
    else rest.push(name);
  }
  if (best.length < limit) {
    for (const name of rest) {
      const match = similarMatch(name, query);
      if (match !== null) best.push({ name, match, group: 3 });
    }
  }
  return best
    .sort((x, y) => x.group - y.group || worth(x.match, y.match))
    .slice(0, limit)
    .map(({ name: { entry }, match: { kind, ranges } }) => ({ entry, kind: KINDS[kind] ?? 'similar', ranges }));
}

interface Ranked<T> {
  name: IndexedName<T>;
  match: Match;
  group: number;
}

type Range = readonly [from: number, to: number];

/** kind is a place in KINDS; at, where in the name it begins. */
interface Match {
  kind: number;
  errors: number;
  at: number;
  ranges: readonly Range[];
}

const [EXACT, BEGINS, WORD, CONTAINS, SIMILAR] = [0, 1, 2, 3, 4];

interface Query {
  whole: Typed;
  /** Its letters with the legal form and without. */
  spelt: readonly string[];
  /** Its words one by one, where there is more than one. */
  words: readonly Typed[];
}

interface Typed {
  letters: string;
  latin: Wanted;
  /** Null where there is no Cyrillic. */
  plain: Wanted | null;
  /** Null for one that is too short to be known by its sound. */
  sound: Wanted | null;
}

function queryOf(typed: string): Query {
  const whole = searchText(typed);
  const words = whole.words.length > 1 ? whole.words.map((word) => typedOf(searchText(word))) : [];
  const spelt = [...new Set([coreOf(whole), whole.latin.letters])].filter((letters) => letters !== '');
  return { whole: typedOf(whole), spelt, words };
}

function typedOf({ latin, plain, sound }: SearchText): Typed {
  return {
    letters: latin.letters,
    latin: wanted(latin),
    plain: plain === latin ? null : wanted(plain),
    sound: sound.letters.length < 3 ? null : wanted(sound),
  };
}

function coreOf({ latin, core }: SearchText): string {
  return latin.letters.slice(core.from, core.to);
}

function wholeName({ text }: IndexedName<unknown>): Match {
  const from = text.length - text.trimStart().length;
  return { kind: EXACT, errors: 0, at: 0, ranges: [[from, from + text.trim().length]] };
}

// ---- letter by letter

function exactMatch(name: SearchText, { spelt, words }: Query): Match | null {
  const whole = bestOf(spelt.map((letters) => placeOf(name, letters)));
  if (whole !== null || words.length === 0) return whole;
  return together(words, WORD, ({ letters }) => placeOf(name, letters));
}

/** The best place of letters in a name; of a sign that is not spelt in Latin, none. */
function placeOf({ latin, core }: SearchText, letters: string): Match | null {
  if (letters === '') return null;
  let best: Match | null = null;
  for (let at = latin.letters.indexOf(letters); at >= 0; at = latin.letters.indexOf(letters, at + 1)) {
    const to = at + letters.length;
    const isWhole = (at === core.from && to === core.to) || (at === 0 && to === latin.letters.length);
    const isInForm = to <= core.from || at >= core.to;
    const isFirst = at === core.from || (at === 0 && !isInForm);
    const kind = isWhole ? EXACT : isFirst ? BEGINS : latin.begins[at] && !isInForm ? WORD : CONTAINS;
    if (best === null || kind < best.kind) {
      best = { kind, errors: 0, at: Math.max(0, at - core.from), ranges: [rangeOf(latin, at, to)] };
    }
  }
  return best;
}

// ---- nearly

function similarMatch(name: SearchText, { whole, words }: Query): Match | null {
  const near = nearMatch(name, whole);
  if (near !== null || words.length === 0) return near;
  return together(words, SIMILAR, (word) => placeOf(name, word.letters) ?? nearMatch(name, word));
}

/** By its letters; what they do not tell, by its sound. */
function nearMatch({ latin, plain, sound, softSound }: SearchText, typed: Typed): Match | null {
  const most = wrongLetters(typed.letters.length);
  return (
    // Without a wrong letter it would have been found already.
    (most === 0 ? null : (nearIn(latin, typed.latin, most) ?? nearIn(plain, typed.plain, most))) ??
    nearIn(sound, typed.sound, most) ??
    (softSound === sound ? null : nearIn(softSound, typed.sound, most))
  );
}

function nearIn(name: Spelling, typed: Wanted | null, most: number): Match | null {
  if (typed === null) return null;
  const place = nearestPlace(name, typed, Math.min(most, wrongLetters(typed.spelling.letters.length)));
  if (place === null || place.from === place.to) return null;
  const { errors, from, to } = place;
  return { kind: SIMILAR, errors, at: from, ranges: [rangeOf(name, from, to)] };
}

/** How many letters of a typed text may be wrong. */
function wrongLetters(typed: number): number {
  return typed < 4 ? 0 : typed < 8 ? 1 : 2;
}

// ---- matches

/** Of several words: all have to be found. */
function together(words: readonly Typed[], least: number, matchOf: (word: Typed) => Match | null): Match | null {
  const all: Match[] = [];
  for (const word of words) {
    const match = matchOf(word);
    if (match === null) return null;
    all.push(match);
  }
  return {
    kind: Math.max(least, ...all.map(({ kind }) => kind)),
    errors: all.reduce((sum, { errors }) => sum + errors, 0),
    at: Math.min(...all.map(({ at }) => at)),
    ranges: joined(all.flatMap(({ ranges }) => ranges)),
  };
}

function bestOf(matches: readonly (Match | null)[]): Match | null {
  return matches.filter((match) => match !== null).sort(worth)[0] ?? null;
}

function worth(x: Match, y: Match): number {
  return x.kind - y.kind || x.errors - y.errors || x.at - y.at;
}

function rangeOf({ from, to }: Spelling, first: number, behind: number): Range {
  return [from[first] ?? 0, to[behind - 1] ?? 0];
}

function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [from, to] of [...ranges].sort((x, y) => x[0] - y[0])) {
    const last = result.at(-1);
    if (last && from <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], to)];
    else result.push([from, to]);
  }
  return result;
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
