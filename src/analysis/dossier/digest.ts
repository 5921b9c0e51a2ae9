import type { Contact, RowRef } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { plainName } from '../../schema/plainName';

/** Something learned about a client: what, when, who wrote it down, and from where. */
export interface Fact {
  client: string;
  text: string;
  date: number | null;
  author: string | null;
  source: string | null;
  row: RowRef;
}

export interface Digest {
  /** First and last day of the stretch, serials. */
  from: number;
  to: number;
  /** Facts of these days that were not known before, by client, the newest first. */
  clients: { client: string; facts: Fact[] }[];
  /** Facts of these days that were told before, in the order given. */
  repeated: Fact[];
  /** Facts that lack a date, an author or a source, and which. Undated ones are in no digest. */
  incomplete: { fact: Fact; lacks: ('date' | 'author' | 'source')[] }[];
}

/**
 * What do we know that we did not two weeks ago? (R40)
 *
 * @param facts in any order; a fact in the same words about the same client, dated earlier, is no news
 * @param asOf the digest's last day, a serial
 * @param days its length; 14 when left out
 * @example as of day 114 // facts of days 101 to 114
 */
export function digest(facts: readonly Fact[], asOf: number, days = 14): Digest {
  const to = Math.floor(asOf);
  const from = to - days + 1;
  const first = new Map<string, number>();
  for (const fact of facts) {
    if (fact.date === null) continue;
    const key = keyOf(fact);
    first.set(key, Math.min(first.get(key) ?? Infinity, fact.date));
  }
  const byClient = new Map<string, Fact[]>();
  const result: Digest = { from, to, clients: [], repeated: [], incomplete: [] };
  const told = new Set<string>();
  for (const fact of facts) {
    const lacks = (['date', 'author', 'source'] as const).filter((part) => fact[part] === null);
    if (lacks.length > 0) result.incomplete.push({ fact, lacks });
    if (fact.date === null || Math.floor(fact.date) < from || Math.floor(fact.date) > to) continue;
    const key = keyOf(fact);
    // Of the same words on the same day the first row is the news.
    if (fact.date > (first.get(key) ?? fact.date) || told.has(key)) {
      result.repeated.push(fact);
      continue;
    }
    told.add(key);
    const own = byClient.get(fact.client);
    if (own === undefined) byClient.set(fact.client, [fact]);
    else own.push(fact);
  }
  result.clients = [...byClient]
    .sort(([x], [y]) => compareBlankLast(x, y))
    .map(([client, own]) => ({ client, facts: own.sort((x, y) => (y.date ?? 0) - (x.date ?? 0)) }));
  return result;
}

/**
 * What contacts have taught: the notes of those that have one, by the manager who made the contact.
 *
 * @example a call by Ann with the note "new director" // a fact by Ann
 */
export function factsOf(
  contacts: readonly Pick<Contact, 'client' | 'manager' | 'date' | 'note' | 'learnedFrom' | 'row'>[],
): Fact[] {
  return contacts.flatMap(({ client, manager, date, note, learnedFrom, row }) =>
    note === null ? [] : [{ client, text: note, date, author: manager, source: learnedFrom, row }],
  );
}

function keyOf({ client, text }: Fact): string {
  return JSON.stringify([client, plainName(text)]);
}
