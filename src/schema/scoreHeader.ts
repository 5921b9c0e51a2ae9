import { wordsOf, stemOf, normaliseHeader, type HeaderWords } from './headers';
import { FIELDS, ROLES, type Role } from './mapping';
import { roleNamesOf, synonymsOf } from './synonyms';

interface KnownHeader extends HeaderWords {
  weak: boolean;
  facets: ReadonlySet<string>;
}

// Words that turn a header to another matter: "client" names the client, "client phone" does not, "stage date" is a date.
const FACETS: Readonly<Record<string, string>> = {
  date: 'date dates дата даты датой data datos day time время laikas срок terminas diena',
  id: 'id ид номер number num no код code key kodas numeris guid инн кпп огрн uuid',
  contact:
    'phone email mail тел телефон почта адрес address adresas telefonas пастас pastas city город miestas website сайт url',
  reason: 'reason причина priezastis comment комментарий komentaras примечание pastaba description описание aprasymas',
  money: 'amount sum сумма suma budget бюджет biudzetas value verte стоимость цена price kaina revenue выручка',
  count: 'count qty quantity количество кол kiekis число skaicius employees',
  share: '% percent percentage probability вероятность процент tikimybe procentas rate ставка скидка discount nuolaida',
  person: 'manager менеджер vadybininkas owner ответственный atsakingas agent rep',
  rating: 'rating рейтинг reitingas score балл balas points',
  stage: 'stage этап стадия etapas stadija',
};
const FACET_OF = new Map(
  Object.entries(FACETS).flatMap(([facet, words]) => words.split(' ').map((word) => [stemOf(word), facet] as const)),
);

/** The known headers of a field, and all their stems: a header that shares none of them scores nothing. */
interface FieldHeaders {
  headers: readonly KnownHeader[];
  stems: ReadonlySet<string>;
}

const known = new Map<string, FieldHeaders>();
const knownStems = new Set<string>();

// The same headers are scored many times over while lists and roles are weighed.
const MOST_SCORED = 20000;
const scored = new Map<string, number>();
let lastHeader = '';
let lastWords: HeaderWords = { text: '', stems: [] };

/**
 * How well a header's words name a field of a role, values left aside: 1 for a synonym word for word, 0.95 for its declined or
 * plural form, less for partial overlap, 0 for nothing in common.
 *
 * @param field a field of the role (see FIELDS).
 * @example scoreHeader('Ответственный', 'manager', 'deals') // 1
 */
export function scoreHeader(header: string, field: string, role: Role): number {
  const key = `${role}.${field}.${header}`;
  let score = scored.get(key);
  if (score === undefined) {
    score = scoreOf(header, field, role);
    if (scored.size >= MOST_SCORED) scored.clear();
    scored.set(key, score);
  }
  return score;
}

function scoreOf(header: string, field: string, role: Role): number {
  const words = headerWords(header);
  const { headers, stems } = knownHeaders(role, field);
  if (!words.stems.some((stem) => stems.has(stem))) return 0;
  const facets = facetsOf(words.stems);
  let best = 0;
  for (const synonym of headers) {
    const score = likeness(words, facets, synonym) * (synonym.weak ? 0.65 : 1);
    if (score > best) best = score;
    if (best === 1) break;
  }
  return best;
}

/** Whether a header has any word in common with the headers of any field: a quick no for texts that are no headers. */
export function sharesKnownWord(header: string): boolean {
  if (knownStems.size === 0) {
    for (const role of ROLES) {
      for (const field of FIELDS[role]) for (const stem of knownHeaders(role, field).stems) knownStems.add(stem);
    }
  }
  return headerWords(header).stems.some((stem) => knownStems.has(stem));
}

/** How well a list's name hints at a role: 1 when it is called so, 0.6 when the name contains such a word, else 0. */
export function scoreRoleName(name: string, role: Role): number {
  const text = wordsOf(name).stems.join(' ');
  let best = 0;
  for (const word of roleNamesOf(role)) {
    const stems = wordsOf(word).stems.join(' ');
    if (stems === text) return 1;
    if (` ${text} `.includes(` ${stems} `)) best = 0.6;
  }
  return best;
}

function headerWords(header: string): HeaderWords {
  if (header !== lastHeader) {
    lastWords = wordsOf(header);
    lastHeader = header;
  }
  return lastWords;
}

function likeness(words: HeaderWords, facets: ReadonlySet<string>, synonym: KnownHeader): number {
  if (words.text === synonym.text) return 1;
  if (sameStems(words.stems, synonym.stems)) return 0.95;
  const shared = synonym.stems.filter((stem) => words.stems.includes(stem)).length;
  if (shared === 0) return 0;
  for (const facet of facets) if (!synonym.facets.has(facet)) return 0.2;
  if (shared === synonym.stems.length) return 0.5 + 0.4 * (shared / words.stems.length);
  return 0.6 * (shared / (words.stems.length + synonym.stems.length - shared));
}

function sameStems(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((stem) => others.includes(stem));
}

function facetsOf(stems: readonly string[]): Set<string> {
  return new Set(stems.flatMap((stem) => FACET_OF.get(stem) ?? []));
}

function knownHeaders(role: Role, field: string): FieldHeaders {
  const key = `${role}.${field}`;
  let found = known.get(key);
  if (found === undefined) {
    const headers = synonymsOf(role, field).map(({ text, weak }) => {
      const words = wordsOf(text);
      return { ...words, weak, facets: facetsOf(words.stems) };
    });
    found = { headers, stems: new Set(headers.flatMap((header) => header.stems)) };
    known.set(key, found);
  }
  return found;
}

/** Whether a header speaks of money, counts, ratings or identifiers, none of which is a stage's name. */
export function saysMeasure(header: string): boolean {
  const facets = facetsOf(wordsOf(header).stems);
  return ['money', 'count', 'rating', 'share', 'id'].some((facet) => facets.has(facet));
}

/** Whether a header says of itself that it is an identifier (id, №, код...). */
export function saysIdentifier(header: string): boolean {
  return facetsOf(wordsOf(header).stems).has('id');
}

/** Words of a header without those that only say "date", so that it can be compared with a stage's name. */
export function withoutDateWords(header: string): string {
  return normaliseHeader(header)
    .split(' ')
    .filter((word) => FACET_OF.get(stemOf(word)) !== 'date')
    .join(' ');
}
