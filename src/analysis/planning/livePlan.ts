import type { Deal, PlanLine } from '../../schema/records';

export interface LivePlan {
  /** Planned at first, preliminary budgets. */
  planned: number;
  /** Still in the plan: refined budgets, else preliminary ones, of clients who have not refused. */
  live: number;
  /** Taken out by refusals, at the same valuation: planned money at stake is live + refused. */
  refused: number;
  /** The lines taken out, in the order given. */
  refusals: PlanLine[];
  /** Names of the clients still in the plan, each once. */
  clients: string[];
}

/**
 * What of a period's plan is still alive (R22). A line is dead when the client has refused or we have declined: when all its deals, in
 * the line's event where it names one, have ended so.
 *
 * @param lines the plan lines of one period
 * @param deals of the same period or event
 * @example A 2m and B 5m planned, B refuses // live 2m, refused 5m
 */
export function livePlan(
  lines: readonly PlanLine[],
  deals: readonly Pick<Deal, 'client' | 'event' | 'outcome'>[],
): LivePlan {
  const outcomes = new Map<string, boolean>();
  for (const { client, event, outcome } of deals) {
    if (client === null) continue;
    const ended = outcome === 'lost' || outcome === 'declined';
    for (const key of new Set([keyOf(client, null), keyOf(client, event)])) {
      outcomes.set(key, (outcomes.get(key) ?? true) && ended);
    }
  }
  const isDead = ({ client, event }: PlanLine): boolean =>
    client !== null && (outcomes.get(keyOf(client, event)) ?? false);
  const result: LivePlan = { planned: 0, live: 0, refused: 0, refusals: [], clients: [] };
  const clients = new Set<string>();
  for (const line of lines) {
    const amount = line.refined ?? line.planned ?? 0;
    result.planned += line.planned ?? 0;
    if (isDead(line)) {
      result.refused += amount;
      result.refusals.push(line);
    } else {
      result.live += amount;
      if (line.client !== null) clients.add(line.client);
    }
  }
  result.clients = [...clients];
  return result;
}

function keyOf(client: string, event: string | null): string {
  return JSON.stringify([client, event]);
}
