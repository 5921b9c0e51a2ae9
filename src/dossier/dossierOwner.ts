import type { Given } from '../reports/analyses/given';
import { folded } from './dossierCell';

/** Who may see a client's dossier (R38). */
export interface DossierOwner {
  /** Null where the lists name none, or several. */
  manager: string | null;
  /** The direct superior, from the list of teams; null where it names none. */
  superior: string | null;
}

/**
 * The client's manager as the list of clients has it; where that names none, the one of the client's deals if they all have the same: a dossier must not come to somebody who
 * only had the client once.
 *
 * @example dossierOwner('Birch Foods Ltd', given) // { manager: 'Ann Lee', superior: 'Mark Stone' }
 */
export function dossierOwner(client: string, { records }: Pick<Given, 'records'>): DossierOwner {
  const wanted = folded(client);
  const listed = records.clients?.records.find(({ name }) => folded(name) === wanted)?.manager ?? null;
  const manager =
    listed ?? onlyOne((records.deals?.records ?? []).filter((deal) => folded(deal.client ?? '') === wanted));
  const team = records.teams?.records.find((one) => manager !== null && one.manager === manager);
  return { manager, superior: team?.planner ?? null };
}

function onlyOne(deals: readonly { manager: string | null }[]): string | null {
  const [manager = null, ...others] = new Set(deals.flatMap((deal) => deal.manager ?? []));
  return others.length === 0 ? manager : null;
}
