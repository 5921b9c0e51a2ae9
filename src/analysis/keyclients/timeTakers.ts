import { compareBlankLast } from '../compareBlankLast';

export interface TimeTaker {
  manager: string;
  client: string;
  hours: number;
  /** Of all hours of the manager, also those without a client. */
  share: number;
}

/**
 * Clients that take more than half of a manager's time (R28). Exactly half is not more.
 *
 * @param entries hours logged; those without a manager or without hours say nothing and are left out
 * @param most the share above which a client is named; 0.5 when left out
 * @returns by manager, the largest share first
 * @example Ann: 6 hours for A, 4 for B // A with a share of 0.6
 */
export function timeTakers(
  entries: readonly { client: string | null; manager: string | null; hours: number | null }[],
  most = 0.5,
): TimeTaker[] {
  const managers = new Map<string, { total: number; clients: Map<string, number> }>();
  for (const { client, manager, hours } of entries) {
    if (manager === null || hours === null) continue;
    let own = managers.get(manager);
    if (own === undefined) managers.set(manager, (own = { total: 0, clients: new Map() }));
    own.total += hours;
    if (client !== null) own.clients.set(client, (own.clients.get(client) ?? 0) + hours);
  }
  return [...managers]
    .flatMap(([manager, { total, clients }]) =>
      [...clients].flatMap(([client, hours]) =>
        total > 0 && hours > most * total * (1 + 1e-12) ? [{ manager, client, hours, share: hours / total }] : [],
      ),
    )
    .sort(
      (x, y) => compareBlankLast(x.manager, y.manager) || y.share - x.share || compareBlankLast(x.client, y.client),
    );
}
