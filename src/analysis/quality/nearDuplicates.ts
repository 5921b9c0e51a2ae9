import { compareBlankLast } from '../compareBlankLast';
import { companyName, type CompanyName } from './companyName';
import { oneLetterApart } from './oneLetterApart';
import { slipCandidates } from './slipCandidates';

/**
 * Why names are taken for one client. same-letters: they differ in case, spaces, quotes, punctuation, diacritics or by a legal form
 * that one of them lacks. other-script: one is in Cyrillic, the other the same in Latin letters. other-legal-form: the same name with
 * forms of different kinds, perhaps two companies. one-letter: one letter differs in a long name.
 */
export const DUPLICATE_REASONS = ['same-letters', 'other-script', 'other-legal-form', 'one-letter'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface DuplicateGroup {
  /** Two spellings or more, in the order in which they first stand. */
  names: string[];
  /** The least sure of the reasons that hold the group together. */
  reason: DuplicateReason;
}

/** A name with fewer letters is too short for one letter to be a slip. */
const SHORTEST = 8;

/**
 * Names that probably mean the same client though they are spelt differently (R47).
 *
 * Near-linear: names are brought to a common form and looked up, never compared all with all; 20,000 take less than a second.
 *
 * @param names in any order; the same spelling several times counts once
 * @returns groups by their first name
 * @example ['ООО «Ромашка»', 'Ромашка, ООО', 'Romashka LLC'] // one group, other-script
 */
export function nearDuplicates(names: readonly string[]): DuplicateGroup[] {
  const spellings = [...new Set(names)];
  const parts = spellings.map(companyName);
  const groups = new Groups(spellings.length);
  const byLetters = placesBy(parts, ({ letters }) => letters);
  for (const places of byLetters.values()) {
    const forms = new Set(places.flatMap((place) => parts[place]?.form ?? []));
    forms.delete('other');
    groups.join(places, forms.size > 1 ? 'other-legal-form' : 'same-letters');
  }
  for (const places of placesBy(parts, ({ sound }) => sound).values()) {
    const cyrillic = places.filter((place) => parts[place]?.cyrillic === true);
    const latin = places.filter((place) => parts[place]?.cyrillic === false);
    if (cyrillic.length === 0 || latin.length === 0) continue;
    // Each is joined to the other script only: names of one script that merely sound alike are told apart by the letters.
    for (const place of latin) groups.join([cyrillic[0] ?? place, place], 'other-script');
    for (const place of cyrillic) groups.join([latin[0] ?? place, place], 'other-script');
  }
  const long = placesBy(parts, ({ words, letters }) => (letters.length < SHORTEST ? '' : words));
  const words = [...long.keys()];
  for (const [one, other] of slipCandidates(words)) {
    const [x = '', y = ''] = [words[one], words[other]];
    const [first, second] = [long.get(x)?.[0], long.get(y)?.[0]];
    if (first === undefined || second === undefined || groups.areOne(first, second)) continue;
    if (oneLetterApart(x, y)) groups.join([first, second], 'one-letter');
  }
  return groups
    .all()
    .map(({ places, reason }) => ({ names: places.map((place) => spellings[place] ?? ''), reason }))
    .sort((x, y) => compareBlankLast(x.names[0] ?? '', y.names[0] ?? ''));
}

function placesBy(parts: readonly CompanyName[], key: (part: CompanyName) => string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  parts.forEach((part, place) => {
    const text = key(part);
    if (text === '') return;
    const known = found.get(text);
    if (known === undefined) found.set(text, [place]);
    else known.push(place);
  });
  return found;
}

/** Places joined into groups, pair by pair. */
class Groups {
  private readonly parent: number[];
  private readonly links: { place: number; reason: DuplicateReason }[] = [];

  constructor(count: number) {
    this.parent = Array.from({ length: count }, (_, place) => place);
  }

  join(places: readonly number[], reason: DuplicateReason): void {
    const [first, ...others] = places;
    if (first === undefined) return;
    for (const other of others) {
      const [x, y] = [this.root(first), this.root(other)];
      if (x === y) continue;
      this.parent[Math.max(x, y)] = Math.min(x, y);
      this.links.push({ place: first, reason });
    }
  }

  /** Whether they are in one group already. */
  areOne(one: number, other: number): boolean {
    return this.root(one) === this.root(other);
  }

  all(): { places: number[]; reason: DuplicateReason }[] {
    const groups = new Map<number, { places: number[]; reason: DuplicateReason }>();
    this.parent.forEach((_, place) => {
      const root = this.root(place);
      const group = groups.get(root);
      if (group === undefined) groups.set(root, { places: [place], reason: 'same-letters' });
      else group.places.push(place);
    });
    for (const { place, reason } of this.links) {
      const group = groups.get(this.root(place));
      if (group !== undefined && DUPLICATE_REASONS.indexOf(reason) > DUPLICATE_REASONS.indexOf(group.reason)) {
        group.reason = reason;
      }
    }
    return [...groups.values()].filter(({ places }) => places.length > 1);
  }

  private root(place: number): number {
    let root = place;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = place; this.parent[at] !== root;) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }
}
