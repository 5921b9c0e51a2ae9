import { serialOf } from '../src/schema/calendar';
import type { Practice, SampleDeal } from './practice';
import { Random } from './random';

/**
 * How the clients of the practice are looked after: marks and costs of each client, hours spent, written plans, what contacts taught, our
 * teams and competitors. Made from a random stream of its own, so that the practice stays as it is.
 */
export interface Care {
  /** Parallel to the practice's clients, deals, contacts and people. */
  clients: ClientCare[];
  deals: DealCare[];
  contacts: { note: number | null; source: number | null }[];
  people: { left: boolean; lastContact: number | null }[];
  team: TeamMember[];
  hours: SampleHours[];
  activities: SampleActivity[];
  competitors: { client: number; competitor: number; strength: number | null; weakness: number | null }[];
}

export interface ClientCare {
  need: number | null;
  relationship: number;
  relationshipStage: number;
  lifeCycle: 'attract' | 'develop' | 'keep' | 'exit' | null;
  potential: number | null;
  cost: number | null;
  imageMaker: boolean;
  expert: boolean;
  beachhead: boolean;
  reviewed: number | null;
  plannedHours: number | null;
  plannedMoney: number | null;
  decision: { accepted: boolean; planner: number; day: number } | null;
}

export interface DealCare {
  discount: number | null;
  /** Number of the client who recommended us. */
  referral: number | null;
  projectStatus: number | null;
}

export interface TeamMember {
  client: number;
  /** Number of the role among those of a team, and of the person. Null: the place is vacant. */
  role: number;
  person: number | null;
  responsibility: boolean;
  left: boolean;
}

export interface SampleHours {
  date: number | null;
  /** Number of the manager; a planner is an executive, counted from 100; a junior from 200. */
  who: number;
  client: number | null;
  /** Number of the deal. */
  deal: number | null;
  kind: 'delivery' | 'marketing' | 'service';
  hours: number | null;
  money: number | null;
  plannedHours: number | null;
  plannedMoney: number | null;
  permitted: boolean | null;
}

export interface SampleActivity {
  client: number;
  activity: number;
  date: number | null;
  responsible: number | null;
  approved: boolean;
  done: boolean;
  confirmed: boolean | null;
  valuableToUs: boolean | null;
  valuableToClient: boolean | null;
  money: number | null;
}

export const EXECUTIVES = 100;
export const JUNIORS = 200;
/** The day that the samples are told on. */
const TODAY = day(2026, 5, 10);
/** So many of the largest clients are looked after as key ones. */
const KEY_CLIENTS = 6;
const NEW_CLIENTS = [31, 37, 44];
const TEAM_ROLES = 5;

export function care(practice: Practice, seed: number): Care {
  const random = new Random(seed);
  const turnover = practice.clients.map(({ client }) =>
    practice.deals.reduce((sum, deal) => sum + (deal.client === client ? (deal.actual ?? 0) : 0), 0),
  );
  const keys = practice.clients
    .map(({ client }) => client)
    .sort((x, y) => (turnover[y] ?? 0) - (turnover[x] ?? 0))
    .slice(0, KEY_CLIENTS);
  const clients = practice.clients.map(({ client }) => clientCare(client, keys, turnover, random));
  return {
    clients,
    deals: practice.deals.map((deal) => dealCare(deal, random)),
    contacts: practice.contacts.map(() => {
      const note = random.chance(0.35) ? random.whole(0, 7) : null;
      return { note, source: note === null || random.chance(0.1) ? null : random.whole(0, 3) };
    }),
    people: practice.people.map(() => ({
      left: random.chance(0.06),
      lastContact: random.chance(0.85) ? TODAY - random.whole(2, 160) : null,
    })),
    team: keys.flatMap((client) => teamOf(client, random)),
    hours: hoursOf(practice, keys, random),
    activities: keys.flatMap((client) => Array.from({ length: random.whole(3, 6) }, () => activityOf(client, random))),
    competitors: [...keys, 8, 12, 19, 27].flatMap((client) =>
      Array.from({ length: random.whole(1, 2) }, (_, place) => ({
        client,
        competitor: (client + place) % 4,
        strength: random.chance(0.8) ? random.whole(0, 3) : null,
        weakness: random.chance(0.7) ? random.whole(0, 3) : null,
      })),
    ),
  };
}

function clientCare(client: number, keys: readonly number[], turnover: readonly number[], random: Random): ClientCare {
  const key = keys.includes(client);
  const need = random.chance(0.92) ? Math.min(5, random.whole(1, 4) + (key ? 1 : 0)) : null;
  const relationship = Math.min(5, random.whole(1, 4) + (key ? 1 : 0));
  const all = turnover.reduce((sum, amount) => sum + amount, 0);
  const own = turnover[client] ?? 0;
  const lifeCycle =
    own === 0 ? 'attract' : random.pick(['develop', 'develop', 'keep', 'keep', 'keep', 'exit'] as const);
  // The third largest client costs more than it brings.
  const share = client === keys[2] ? 1.15 : 0.04 + 0.2 * random.next();
  const chosen = (need ?? 0) >= 3 && relationship >= 3;
  const planned = key || random.chance(0.3);
  return {
    need,
    relationship,
    relationshipStage: Math.min(3, Math.max(0, relationship - 1 - random.whole(0, 1))),
    lifeCycle: random.chance(0.95) ? lifeCycle : null,
    potential: NEW_CLIENTS.includes(client)
      ? Math.round((all * (0.11 + 0.05 * random.next())) / 1000) * 1000
      : Math.round((own * random.factor(0.6) + 2000) / 500) * 500,
    cost: client === keys[2] || random.chance(0.9) ? Math.round((own * share + random.whole(40, 300)) / 10) * 10 : null,
    imageMaker: client === 7 || client === 1,
    expert: client === 10,
    beachhead: client === 21,
    reviewed: key || random.chance(0.15) ? TODAY - random.whole(10, 190) : null,
    plannedHours: planned ? random.whole(2, 20) * 5 : null,
    plannedMoney: planned ? random.whole(1, 12) * 250 : null,
    decision:
      chosen && random.chance(0.6)
        ? { accepted: random.chance(0.8), planner: client % 2, day: TODAY - random.whole(20, 120) }
        : null,
  };
}

function dealCare({ outcome, client, closed, reached }: SampleDeal, random: Random): DealCare {
  const discount = random.chance(client % 7 === 3 ? 0.8 : 0.15) ? random.whole(1, 4) * 0.05 : null;
  const referral = random.chance(0.05) ? random.whole(0, 13) : null;
  let projectStatus: number | null = null;
  // Statuses: estimate, drafting, in production, delivered. One in eight at negotiation has been moved on in the project alone.
  if (outcome === 'won') projectStatus = closed !== null && closed < TODAY - 60 ? 3 : 2;
  else if (outcome === 'open' && reached.length >= 3) {
    projectStatus = reached.length === 5 || random.chance(0.12) ? 1 : 0;
  }
  return {
    discount: outcome === 'won' ? discount : null,
    referral: referral === client ? null : referral,
    projectStatus,
  };
}

function teamOf(client: number, random: Random): TeamMember[] {
  return Array.from({ length: TEAM_ROLES }, (_, role) => role)
    .filter((role) => role === 1 || random.chance(0.8))
    .map((role) => ({
      client,
      role,
      person: random.chance(0.9) ? random.whole(0, 7) : null,
      responsibility: random.chance(0.85),
      left: random.chance(0.07),
    }));
}

function hoursOf({ clients, deals }: Practice, keys: readonly number[], random: Random): SampleHours[] {
  const blank = { hours: null, money: null, plannedHours: null, plannedMoney: null, permitted: null };
  const rows: SampleHours[] = [];
  for (const { deal, client, manager, outcome, closed, actual, planned } of deals) {
    if (outcome !== 'won' || closed === null || closed > TODAY) continue;
    const norm = ((actual ?? planned) / 1000) * 0.5;
    const project = { client, deal, kind: 'delivery' as const };
    const plannedHours = Math.max(4, Math.round(norm * 2) / 2);
    rows.push({
      ...blank,
      ...project,
      date: closed,
      who: manager,
      plannedHours,
      plannedMoney: Math.round((actual ?? planned) / 200) * 10,
    });
    const slices = random.whole(1, 3);
    for (let slice = 0; slice < slices; slice++) {
      rows.push({
        ...blank,
        ...project,
        date: Math.min(TODAY, closed + random.whole(1, 45)),
        who: random.chance(0.2) ? JUNIORS + random.whole(0, 1) : manager,
        hours: Math.max(0.5, Math.round((plannedHours / slices) * random.factor(0.7) * 4) / 4),
        money: random.chance(0.5) ? random.whole(1, 12) * 15 : null,
      });
    }
  }
  for (const { client, manager } of clients) {
    const key = keys.includes(client);
    const count = key ? random.whole(4, 7) : random.whole(0, 2);
    if (count > 0) {
      const plannedHours = count * random.whole(2, 4);
      const plannedMoney = random.chance(0.6) ? count * 60 : null;
      rows.push({
        ...blank,
        client,
        deal: null,
        kind: 'marketing',
        who: manager,
        date: null,
        plannedHours,
        plannedMoney,
      });
    }
    for (let visit = 0; visit < count; visit++) {
      const junior = random.chance(0.15);
      rows.push({
        ...blank,
        client,
        deal: null,
        kind: random.chance(0.7) ? 'marketing' : 'service',
        date: TODAY - random.whole(1, 400),
        who: junior ? JUNIORS + random.whole(0, 1) : manager,
        hours: random.whole(2, 16) / 2,
        money: random.chance(0.4) ? random.whole(2, 20) * 10 : null,
        permitted: junior ? random.chance(0.7) : null,
      });
    }
  }
  // The fourth manager gives most of the time to one client.
  for (let visit = 0; visit < 9; visit++) {
    const date = TODAY - random.whole(1, 200);
    rows.push({ ...blank, client: 3, deal: null, kind: 'service', date, who: 3, hours: random.whole(10, 18) });
  }
  for (let week = 0; week < 40; week++) {
    const client = random.chance(0.3) ? random.pick(keys) : random.chance(0.4) ? random.whole(6, 59) : null;
    rows.push({
      ...blank,
      client,
      deal: null,
      kind: client === null ? 'service' : 'marketing',
      date: TODAY - 7 * week - random.whole(0, 4),
      who: EXECUTIVES + (week % 2),
      hours: random.whole(2, 12) / 2,
    });
  }
  return rows.sort((a, b) => (a.date ?? 0) - (b.date ?? 0));
}

function activityOf(client: number, random: Random): SampleActivity {
  const date = day(2026, random.whole(1, 12), random.whole(1, 28));
  const done = date <= TODAY ? random.chance(0.75) : random.chance(0.05);
  const money = random.chance(0.6) ? random.whole(1, 15) * 100 : null;
  return {
    client,
    activity: random.whole(0, 5),
    date: random.chance(0.93) ? date : null,
    responsible: random.chance(0.92) ? client % 6 : null,
    approved: random.chance(0.85),
    done,
    confirmed: done ? random.chance(0.8) : null,
    valuableToUs: random.chance(0.9) ? random.chance(0.95) : null,
    valuableToClient: random.chance(0.9) ? random.chance(0.88) : null,
    money,
  };
}

function day(year: number, month: number, dayOfMonth: number): number {
  const serial = serialOf(year, month, dayOfMonth);
  if (serial === null) throw new Error(`no such day: ${year}-${month}-${dayOfMonth}`);
  return serial;
}
