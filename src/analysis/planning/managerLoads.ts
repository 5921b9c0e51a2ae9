import { compareBlankLast } from '../compareBlankLast';

/** A client as a load on whoever looks after it. */
export interface ClientLoad {
  client: string;
  manager: string | null;
  /** Planned money in the period. */
  planned: number;
  key: boolean;
  /** Tasks overdue: next steps, contacts, reviews. */
  overdue: number;
}

export interface ManagerLoad {
  manager: string | null;
  clients: number;
  planned: number;
  keyClients: number;
  overdue: number;
}

/**
 * What each manager carries (R24), sorted by name; clients without a manager come last, under null.
 *
 * @param managers names to list even when they have no client
 * @example Ann with a key client of 100 and another of 50 // clients 2, planned 150, keyClients 1
 */
export function managerLoads(clients: readonly ClientLoad[], managers: readonly string[] = []): ManagerLoad[] {
  const loads = new Map<string | null, ManagerLoad>();
  const loadOf = (manager: string | null): ManagerLoad => {
    let load = loads.get(manager);
    if (load === undefined) loads.set(manager, (load = { manager, clients: 0, planned: 0, keyClients: 0, overdue: 0 }));
    return load;
  };
  for (const manager of managers) loadOf(manager);
  for (const { manager, planned, key, overdue } of clients) {
    const load = loadOf(manager);
    load.clients += 1;
    load.planned += planned;
    load.overdue += overdue;
    if (key) load.keyClients += 1;
  }
  return [...loads.values()].sort((x, y) => compareBlankLast(x.manager, y.manager));
}
