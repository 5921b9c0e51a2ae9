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
 * the manager of the client's deals if they all have the same: a dossier must not come to somebody who only had the client once. Where several
 * lines of the list name several, nobody can tell which of them.
 *
 * @returns what tells it, made ready for many clients
 * @example whoMaySee(given)('Birch Foods Ltd') // { manager: 'Ann Lee', superior: 'Mark Stone' }
 */
export function whoMaySee({ records }: Pick<Given, 'records'>): (client: string) => WhoMaySee {
  const listed = managersOf(
    (records.clients?.records ?? []).flatMap(({ name, manager, otherManagers = [] }) =>
      [manager, ...otherManagers].map((each) => [name, each] as const),
    ),
  );
  const ofDeals = managersOf((records.deals?.records ?? []).map(({ client, manager }) => [client, manager]));
  const superiors = new Map(records.teams?.records.map(({ manager, planner }) => [manager, planner]));
  return (client) => {
    const key = folded(client);
    const manager = onlyOne(listed.get(key) ?? ofDeals.get(key));
    return { manager, superior: (manager === null ? null : superiors.get(manager)) ?? null };
  };
}

/** By the client's folded name. */
function managersOf(
  lines: readonly (readonly [client: string | null, manager: string | null])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const folds = new Map<string, string>();
  const managers = new Map<string, Set<string>>();
  for (const [client, manager] of lines) {
    if (client === null || manager === null) continue;
    const key = folds.get(client) ?? folded(client);
    folds.set(client, key);
    const present = managers.get(key);
    if (present) present.add(manager);
    else managers.set(key, new Set([manager]));
  }
  return managers;
}

function onlyOne(managers: ReadonlySet<string> = new Set()): string | null {
  const [manager = null] = managers;
  return managers.size === 1 ? manager : null;
}
