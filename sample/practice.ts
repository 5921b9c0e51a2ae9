import { serialOf } from '../src/schema/calendar';
import { Random } from './random';

/**
 * A made-up sales practice of a year and a half: who the clients are, how they were worked in three events, what was planned for each month
 * and what came. Names are numbers here; words.ts gives them names in each language.
 */
export interface Practice {
  clients: SampleClient[];
  deals: SampleDeal[];
  plan: SamplePlanLine[];
  contacts: SampleContact[];
  people: SamplePerson[];
}

export interface SampleClient {
  client: number;
  manager: number;
  segment: number;
  /** Number of the parent client. */
  parent: number | null;
  personalRating: number;
}

export interface SampleDeal {
  deal: number;
  client: number;
  manager: number;
  event: number;
  /** Day on which each stage was reached, in order; as many as were reached. */
  reached: number[];
  outcome: 'won' | 'lost' | 'declined' | 'open';
  closed: number | null;
  reason: number | null;
  planned: number;
  refined: number | null;
  actual: number | null;
  eventRating: number;
}

export interface SamplePlanLine {
  client: number;
  manager: number;
  month: number;
  planned: number;
  refined: number | null;
  actual: number;
}

export interface SampleContact {
  client: number;
  manager: number;
  date: number;
  tone: 'positive' | 'neutral' | 'negative';
  nextStep: number | null;
  nextDate: number | null;
}

export interface SamplePerson {
  client: number;
  person: number;
  role: number;
  influence: number;
  attitude: number;
}

export const CLIENTS = 60;
export const MANAGERS = 6;
export const SEGMENTS = 5;
export const STAGES = 5;
export const REASONS = 5;
export const MONTHS = 18;
/** First days of the events, and of the stretch of time. */
const FIRST_DAY = day(2025, 1, 1);
const LAST_DAY = day(2026, 6, 30);
const EVENT_DAYS = [day(2025, 3, 10), day(2025, 9, 15), day(2026, 2, 2)] as const;
/** How likely a client goes on from each stage: the third, the offer, is the weak link. */
const GOES_ON = [0.92, 0.8, 0.46, 0.78, 0.86] as const;
/** Days from stage to stage, about. */
const STAGE_DAYS = [9, 14, 21, 16, 12] as const;

export function practice(seed: number): Practice {
  const random = new Random(seed);
  const clients = Array.from({ length: CLIENTS }, (_, client): SampleClient => ({
    client,
    manager: client % MANAGERS,
    segment: random.whole(0, SEGMENTS - 1),
    parent: client > 5 && random.chance(0.12) ? random.whole(0, 5) : null,
    personalRating: random.whole(0, 5) * 5,
  }));
  // A few clients are far larger than the rest, as in every client base.
  const size = clients.map(
    (_, client) => Math.round(4000 * random.factor(0.8)) * (client === 2 ? 7 : client < 6 ? 3 : 1),
  );
  return {
    clients,
    deals: dealsOf(clients, size, random),
    plan: planOf(clients, size, random),
    contacts: contactsOf(clients, random),
    people: clients.flatMap(({ client }) =>
      Array.from({ length: random.whole(1, 3) }, (): SamplePerson => ({
        client,
        person: random.whole(0, 23),
        role: random.whole(0, 4),
        influence: random.whole(1, 5),
        attitude: random.whole(-2, 2),
      })),
    ),
  };
}

function dealsOf(clients: readonly SampleClient[], size: readonly number[], random: Random): SampleDeal[] {
  const deals: SampleDeal[] = [];
  for (const [event, firstDay] of EVENT_DAYS.entries()) {
    for (const { client, manager } of clients) {
      if (!random.chance(0.85)) continue;
      deals.push(dealOf({ deal: deals.length + 1, client, manager, event }, firstDay, size[client] ?? 4000, random));
    }
  }
  return deals;
}

function dealOf(
  key: Pick<SampleDeal, 'deal' | 'client' | 'manager' | 'event'>,
  eventDay: number,
  size: number,
  random: Random,
): SampleDeal {
  const planned = Math.round((size * random.factor(0.5)) / 100) * 100;
  const deal: SampleDeal = {
    ...key,
    reached: [eventDay + random.whole(0, 40)],
    outcome: 'open',
    closed: null,
    reason: null,
    planned,
    refined: null,
    actual: null,
    eventRating: random.whole(0, 3) * 5,
  };
  for (let stage = 0; stage < STAGES; stage++) {
    const here = deal.reached[stage] as number;
    const leaves = here + Math.max(1, Math.round((STAGE_DAYS[stage] ?? 10) * random.factor(0.7)));
    if (leaves > LAST_DAY || random.chance(0.04)) return deal;
    // The fourth manager sags at offers; the second is good at them.
    const skill = stage === 2 ? (key.manager === 3 ? -0.22 : key.manager === 1 ? 0.2 : 0) : 0;
    if (!random.chance((GOES_ON[stage] ?? 0.8) + skill)) {
      const declined = random.chance(0.12);
      return { ...deal, outcome: declined ? 'declined' : 'lost', closed: leaves, reason: random.whole(0, REASONS - 1) };
    }
    if (stage === 2) deal.refined = Math.round((planned * random.factor(0.25) * 0.88) / 100) * 100;
    if (stage === STAGES - 1) {
      const actual = Math.round(((deal.refined ?? planned) * random.factor(0.15) * 0.95) / 10) * 10;
      return { ...deal, outcome: 'won', closed: leaves, actual };
    }
    deal.reached.push(leaves);
  }
  return deal;
}

function planOf(clients: readonly SampleClient[], size: readonly number[], random: Random): SamplePlanLine[] {
  const lines: SamplePlanLine[] = [];
  for (let month = 0; month < MONTHS; month++) {
    const first = day(2025 + Math.floor(month / 12), 1 + (month % 12), 1);
    for (const { client, manager } of clients) {
      const regular = client < 14;
      if (!regular && !random.chance(0.12)) continue;
      const planned = Math.round(((size[client] ?? 4000) * random.factor(0.4)) / 1000) * 500;
      const refined = random.chance(0.93) ? Math.round((planned * random.factor(0.2) * 0.9) / 100) * 100 : null;
      const actual = random.chance(0.06) ? 0 : Math.round(((refined ?? planned) * random.factor(0.2) * 0.94) / 10) * 10;
      lines.push({ client, manager, month: first, planned, refined, actual });
    }
  }
  return lines;
}

function contactsOf(clients: readonly SampleClient[], random: Random): SampleContact[] {
  const contacts: SampleContact[] = [];
  for (const { client, manager } of clients) {
    for (let date = FIRST_DAY + random.whole(3, 60); date <= LAST_DAY; date += random.whole(9, 80)) {
      const last = date + 80 > LAST_DAY;
      contacts.push({
        client,
        manager,
        date,
        tone: random.pick(['positive', 'positive', 'positive', 'neutral', 'neutral', 'negative']),
        nextStep: random.chance(0.85) ? random.whole(0, 4) : null,
        nextDate: last && random.chance(0.3) ? null : date + random.whole(5, 25),
      });
    }
  }
  return contacts.sort((a, b) => a.date - b.date || a.client - b.client);
}

function day(year: number, month: number, dayOfMonth: number): number {
  const serial = serialOf(year, month, dayOfMonth);
  if (serial === null) throw new Error(`no such day: ${year}-${month}-${dayOfMonth}`);
  return serial;
}
