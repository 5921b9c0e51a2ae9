import type { Competitor, Contact, Person } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';

export const RISK_PARTS = [
  'single-contact',
  'falling-turnover',
  'negative-tone',
  'overdue-review',
  'contact-left',
  'competitor',
] as const;

/**
 * single-contact: fewer than two people of the client are known to us. falling-turnover: turnover fell by more than the limit.
 * negative-tone: the latest contact with a tone was negative. overdue-review: the dossier's review is overdue. contact-left: somebody
 * we knew has left. competitor: a competitor is there.
 */
export type RiskPart = (typeof RISK_PARTS)[number];

export interface RiskFinding {
  part: RiskPart;
  /** null: the lists do not tell. */
  present: boolean | null;
  /** What the part adds when present. */
  points: number;
  /** What stands behind it: people known, names, the change of turnover as a share (−0.25), the day of the contact. */
  detail: (string | number)[];
}

export interface RiskOfLoss {
  client: string;
  /** Points of the parts that are present. */
  score: number;
  /** Points of all parts that the lists tell of. */
  outOf: number;
  /** score / outOf; null when the lists tell nothing. */
  share: number | null;
  /** All six, in the order of RISK_PARTS. */
  parts: RiskFinding[];
}

/** The lists to judge from; one that is left out is not known, and its parts count neither way. */
export interface RiskInput {
  clients: readonly string[];
  people?: readonly Pick<Person, 'client' | 'person' | 'left' | 'side'>[];
  contacts?: readonly Pick<Contact, 'client' | 'date' | 'tone'>[];
  competitors?: readonly Pick<Competitor, 'client' | 'competitor'>[];
  /** Turnover of two periods of equal length, by client; a client that is missing there had none. */
  turnover?: { before: ReadonlyMap<string, number>; now: ReadonlyMap<string, number> };
  /** Whether a client's review is overdue; null where nothing is known. */
  reviewOverdue?: (client: string) => boolean | null;
  /** Contacts after this day have not taken place. */
  asOf: number;
}

export interface RiskOptions {
  /** Points per part; 1 each when left out. */
  points?: Partial<Record<RiskPart, number>>;
  /** Turnover must fall by more than this share; 0.1 when left out. */
  leastFall?: number;
}

/**
 * The risk of losing each client, as a sum of parts that are all shown (R31).
 *
 * @returns the highest score first, ties by name
 * @example one person known, a competitor there, other lists not given // score 2 out of 3: contact-left is known and absent
 */
export function riskOfLoss(input: RiskInput, options: RiskOptions = {}): RiskOfLoss[] {
  const { points = {}, leastFall = 0.1 } = options;
  const people = grouped(input.people?.filter(({ side, person }) => side === 'theirs' && person !== null));
  const contacts = grouped(input.contacts);
  const competitors = grouped(input.competitors);
  return [...new Set(input.clients)]
    .map((client): RiskOfLoss => {
      const found: Record<RiskPart, Omit<RiskFinding, 'part' | 'points'>> = {
        ...peopleParts(people?.get(client) ?? (people === null ? null : [])),
        'falling-turnover': fall(client, input.turnover, leastFall),
        'negative-tone': tone(contacts?.get(client) ?? [], input.asOf),
        'overdue-review': { present: input.reviewOverdue?.(client) ?? null, detail: [] },
        competitor: present(competitors, client, ({ competitor }) => competitor),
      };
      const parts = RISK_PARTS.map((part) => ({ part, points: points[part] ?? 1, ...found[part] }));
      const score = parts.reduce((sum, one) => sum + (one.present === true ? one.points : 0), 0);
      const outOf = parts.reduce((sum, one) => sum + (one.present === null ? 0 : one.points), 0);
      return { client, score, outOf, share: outOf > 0 ? score / outOf : null, parts };
    })
    .sort((x, y) => y.score - x.score || compareBlankLast(x.client, y.client));
}

type Part = Omit<RiskFinding, 'part' | 'points'>;

function peopleParts(
  people: readonly Pick<Person, 'person' | 'left'>[] | null,
): Record<'single-contact' | 'contact-left', Part> {
  if (people === null) {
    return { 'single-contact': { present: null, detail: [] }, 'contact-left': { present: null, detail: [] } };
  }
  const here = new Set(people.filter(({ left }) => left !== true).map(({ person }) => person));
  const gone = people.filter(({ left }) => left === true).flatMap(({ person }) => person ?? []);
  return {
    'single-contact': { present: here.size < 2, detail: [here.size] },
    'contact-left': { present: gone.length > 0, detail: gone },
  };
}

function fall(client: string, turnover: RiskInput['turnover'], leastFall: number): Part {
  const before = turnover?.before.get(client) ?? 0;
  // Without a turnover to fall from nothing can be told.
  if (turnover === undefined || !(before > 0)) return { present: null, detail: [] };
  const change = ((turnover.now.get(client) ?? 0) - before) / before;
  return { present: change < -leastFall - 1e-12, detail: [change] };
}

function tone(contacts: readonly Pick<Contact, 'date' | 'tone'>[], asOf: number): Part {
  let latest: { date: number; negative: boolean } | null = null;
  for (const { date, tone: heard } of contacts) {
    if (date === null || heard === null || Math.floor(date) > Math.floor(asOf)) continue;
    // Of one day's contacts a negative one weighs more.
    const negative = heard === 'negative';
    if (latest === null || date > latest.date || (date === latest.date && negative)) latest = { date, negative };
  }
  return latest === null ? { present: null, detail: [] } : { present: latest.negative, detail: [latest.date] };
}

function present<T>(groups: ReadonlyMap<string, T[]> | null, client: string, name: (one: T) => string): Part {
  if (groups === null) return { present: null, detail: [] };
  const names = [...new Set((groups.get(client) ?? []).map(name))];
  return { present: names.length > 0, detail: names };
}

function grouped<T extends { client: string }>(items: readonly T[] | undefined): Map<string, T[]> | null {
  if (items === undefined) return null;
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const known = groups.get(item.client);
    if (known === undefined) groups.set(item.client, [item]);
    else known.push(item);
  }
  return groups;
}
