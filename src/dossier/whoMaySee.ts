import type { Given } from '../reports/analyses/given';

export interface WhoMaySee {
  /** The client's manager; null when the lists name none. */
  manager: string | null;
  /** Whom the manager reports to, by the list of teams. */
  superior: string | null;
}

/** Who may see a client's dossier: the client's manager and the direct superior (R38). */
export function whoMaySee(client: string, { clients, records }: Pick<Given, 'clients' | 'records'>): WhoMaySee {
  const manager = clients.find(({ name }) => name === client)?.manager ?? null;
  const superior = records.teams?.records.find((one) => one.manager === manager)?.planner ?? null;
  return { manager, superior };
}
