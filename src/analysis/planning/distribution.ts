import { compareBlankLast } from '../compareBlankLast';
import { managerLoads, type ClientLoad, type ManagerLoad } from './managerLoads';

/** The most that one manager may carry; a limit left out is none. */
export interface LoadLimits {
  clients?: number;
  keyClients?: number;
  planned?: number;
}

export interface Assignment {
  client: string;
  from: string | null;
  to: string;
  /** kept: as it is. moved: from a manager who carries too much or is not in the list. given: had no manager. */
  change: 'kept' | 'moved' | 'given';
}

/** A limit that the proposal does not meet. */
export interface LimitBroken {
  manager: string;
  limit: keyof LoadLimits;
  load: number;
  most: number;
}

export interface Distribution {
  /** One per client, in the order given; none only when there is no manager to give clients to. */
  assignments: Assignment[];
  /** What each manager would carry, sorted by name. */
  loads: ManagerLoad[];
  /** Whether every limit is met. */
  met: boolean;
  broken: LimitBroken[];
}

const LIMITS = ['clients', 'keyClients', 'planned'] as const;

type Load = Required<LoadLimits>;

/** A manager with the clients held so far and what they add up to. */
interface Desk {
  name: string;
  clients: Set<ClientLoad>;
  load: Load;
  /** Share of the limit that is the most used up; above 1 where a limit is broken. */
  full: number;
}

/**
 * Proposes who looks after whom (R24): present pairs stay unless their manager carries too much, and every client gets a manager.
 *
 * From a manager above a limit the smallest clients go first, key ones last (for a limit on key clients, the smallest key ones). Those
 * set free and those without a manager are handed out, key clients and large ones first, each to the manager with the most room.
 * Where nobody has room a client stays with its manager, or goes to the least loaded one, and the broken limit is named. Present
 * pairs are not parted to make room for others.
 *
 * @param clients each client once
 * @param managers who may look after clients; a pair with anybody else is dissolved
 * @example limit of 2 clients, Ann has 3 and Bob 1 // Ann's smallest moves to Bob
 */
export function distribution(
  clients: readonly ClientLoad[],
  managers: readonly string[],
  limits: LoadLimits,
): Distribution {
  const most: Load = { clients: Infinity, keyClients: Infinity, planned: Infinity };
  for (const limit of LIMITS) most[limit] = limits[limit] ?? Infinity;
  const desks = [...new Set(managers)].sort(compareBlankLast).map((name): Desk => ({
    name,
    clients: new Set(),
    load: { clients: 0, keyClients: 0, planned: 0 },
    full: 0,
  }));
  const deskOf = new Map(desks.map((desk) => [desk.name, desk]));
  const pool: ClientLoad[] = [];
  for (const client of clients) {
    const desk = client.manager === null ? undefined : deskOf.get(client.manager);
    if (desk === undefined) pool.push(client);
    else put(desk, client);
  }
  for (const desk of desks) {
    pool.push(...release(desk, most));
    desk.full = fullness(desk.load, most);
  }
  pool.sort((x, y) => Number(y.key) - Number(x.key) || y.planned - x.planned || compareBlankLast(x.client, y.client));
  for (const client of pool) {
    const own = client.manager === null ? undefined : deskOf.get(client.manager);
    const to = roomiest(desks, roomFor(client, most)) ?? own ?? roomiest(desks, null);
    if (to === undefined) continue;
    put(to, client);
    to.full = fullness(to.load, most);
  }
  return describe(clients, desks, most);
}

function describe(clients: readonly ClientLoad[], desks: readonly Desk[], most: Load): Distribution {
  const holder = new Map<ClientLoad, string>();
  for (const desk of desks) for (const client of desk.clients) holder.set(client, desk.name);
  const assignments = clients.flatMap((client): Assignment[] => {
    const to = holder.get(client);
    if (to === undefined) return [];
    const change = client.manager === to ? 'kept' : client.manager === null ? 'given' : 'moved';
    return [{ client: client.client, from: client.manager, to, change }];
  });
  const proposed = clients.map((client) => ({ ...client, manager: holder.get(client) ?? null }));
  const loads = managerLoads(
    proposed,
    desks.map(({ name }) => name),
  );
  const broken = loads.flatMap((load) =>
    LIMITS.flatMap((limit): LimitBroken[] => {
      const { manager } = load;
      if (manager === null || !exceeds(load[limit], most[limit])) return [];
      return [{ manager, limit, load: load[limit], most: most[limit] }];
    }),
  );
  return { assignments, loads, met: broken.length === 0 && assignments.length === clients.length, broken };
}

function put({ clients, load }: Desk, client: ClientLoad): void {
  clients.add(client);
  load.clients += 1;
  load.planned += client.planned;
  if (client.key) load.keyClients += 1;
}

// Takes clients away until the limits hold; returns those taken.
function release({ clients, load }: Desk, most: Load): ClientLoad[] {
  const released: ClientLoad[] = [];
  const smallestFirst = [...clients].sort((x, y) => x.planned - y.planned || compareBlankLast(y.client, x.client));
  const ordinaryFirst = [...smallestFirst].sort((x, y) => Number(x.key) - Number(y.key));
  const queues = {
    keyClients: smallestFirst.filter(({ key }) => key),
    clients: ordinaryFirst,
    planned: ordinaryFirst.filter(({ planned }) => planned > 0),
  };
  for (const limit of ['keyClients', 'clients', 'planned'] as const) {
    for (const client of queues[limit]) {
      if (!exceeds(load[limit], most[limit])) break;
      if (!clients.delete(client)) continue;
      load.clients -= 1;
      load.planned -= client.planned;
      if (client.key) load.keyClients -= 1;
      released.push(client);
    }
  }
  return released;
}

// The largest load that a manager may have to take this client as well.
function roomFor({ planned, key }: ClientLoad, most: Load): Load {
  return {
    clients: most.clients - 1,
    keyClients: most.keyClients - Number(key),
    planned: most.planned - planned + allowance(most.planned),
  };
}

// The manager whose fullest limit is the least full; of equal ones the one with fewer clients, then by name.
function roomiest(desks: readonly Desk[], room: Load | null): Desk | undefined {
  let best: Desk | undefined;
  for (const desk of desks) {
    const { load, full } = desk;
    if (room !== null) {
      if (load.clients > room.clients || load.keyClients > room.keyClients || load.planned > room.planned) continue;
    }
    if (best === undefined || full < best.full || (full === best.full && load.clients < best.load.clients)) best = desk;
  }
  return best;
}

function fullness(load: Load, most: Load): number {
  return LIMITS.reduce((fullest, limit) => Math.max(fullest, shareOf(load[limit], most[limit])), 0);
}

function shareOf(load: number, most: number): number {
  if (most === Infinity) return 0;
  return most > 0 ? load / most : load > 0 ? Number.MAX_VALUE : 1;
}

function exceeds(load: number, most: number): boolean {
  return load > most + allowance(most);
}

// Sums of money are not exact; a hair above a limit is at it.
function allowance(most: number): number {
  return most === Infinity ? 0 : 1e-9 * Math.abs(most);
}
