import type { Given } from '../reports/analyses/given';
import { folded } from './dossierCell';

/** Who may see a client's dossier (R38). */
export interface WhoMaySee {
  /** The client's manager; null where the lists name none, or several. */
  manager: string | null;
  /** The direct superior, from the list of teams; null where it names none. */
  superior: string | null;
}

/**
 * Tells of a client who may see its dossier: the manager that the list of clients names and the direct superior. Where that list names none,
 * the manager of the client's deals if they all have the same: a dossier must not come to somebody who only had the client once.
 *
 * @returns what tells it, made ready for many clients
 * @example whoMaySee(given)('Birch Foods Ltd') // { manager: 'Ann Lee', superior: 'Mark Stone' }
 */
export function whoMaySee({ records }: Pick<Given, 'records'>): (client: string) => WhoMaySee {
  const listed = new Map<string, string>();
  for (const { name, manager } of records.clients?.records ?? []) {
    if (manager !== null && !listed.has(folded(name))) listed.set(folded(name), manager);
  }
  const ofDeals = new Map<string, Set<string>>();
  for (const { client, manager } of records.deals?.records ?? []) {
    if (client === null || manager === null) continue;
    const managers = ofDeals.get(client);
    if (managers) managers.add(manager);
    else ofDeals.set(client, new Set([manager]));
  }
  const byFolded = new Map<string, Set<string>>();
  for (const [client, managers] of ofDeals) {
    const key = folded(client);
    byFolded.set(key, new Set([...(byFolded.get(key) ?? []), ...managers]));
  }
  const superiors = new Map(records.teams?.records.map(({ manager, planner }) => [manager, planner]));
  return (client) => {
    const key = folded(client);
    const manager = listed.get(key) ?? onlyOne(byFolded.get(key));
    return { manager, superior: (manager === null ? null : superiors.get(manager)) ?? null };
  };
}

function onlyOne(managers: ReadonlySet<string> = new Set()): string | null {
  const [manager = null] = managers;
  return managers.size === 1 ? manager : null;
}
