import type { Client, Deal } from '../../schema/records';
import { aggregateRating, EQUAL_WEIGHTS, type RatingParts, type RatingWeights } from './aggregateRating';
import type { PointsTable } from './outcomePoints';
import { rankDescending } from './rankDescending';
import { statusRating } from './statusRating';

export interface ClientRating extends RatingParts {
  client: string;
  aggregate: number;
  rank: number;
}

/**
 * Where the client is looked at from: outside any event; from an event (its event rating counts, the status of all events too); or
 * within an event (only what was reached there counts, and only its clients are listed).
 */
export type RatingView =
  { kind: 'overall' } | { kind: 'fromEvent'; event: string } | { kind: 'withinEvent'; event: string };

export interface ClientRatingsInput {
  deals: readonly Deal[];
  /** Personal ratings; a client missing here has none. */
  clients: readonly Pick<Client, 'name' | 'personalRating'>[];
  points: PointsTable;
  view?: RatingView;
  weights?: RatingWeights;
}

/**
 * Ratings of all clients with their ranks (R1, R2), the highest first, ties by name. Deals without a client are left out.
 *
 * Of several event ratings for one client and event the highest counts, for it is given once.
 *
 * @example status 10 + 20 over two events, this event 5, personal 15 // from the event 50, overall 45, within the event 40
 */
export function clientRatings(input: ClientRatingsInput): ClientRating[] {
  const { deals, clients, points, view = { kind: 'overall' }, weights = EQUAL_WEIGHTS } = input;
  const personal = new Map(clients.map(({ name, personalRating }) => [name, personalRating ?? 0]));
  const byClient = new Map<string, Deal[]>();
  if (view.kind !== 'withinEvent') for (const { name } of clients) byClient.set(name, []);
  for (const deal of deals) {
    if (deal.client === null || (view.kind === 'withinEvent' && deal.event !== view.event)) continue;
    const own = byClient.get(deal.client);
    if (own === undefined) byClient.set(deal.client, [deal]);
    else own.push(deal);
  }
  const rated = [...byClient].map(([client, own]) => {
    const parts: RatingParts = {
      status: statusRating(own, points),
      event: view.kind === 'overall' ? 0 : eventRating(own, view.event),
      personal: personal.get(client) ?? 0,
    };
    return { client, ...parts, aggregate: aggregateRating(parts, weights) };
  });
  return rankDescending(
    rated,
    ({ aggregate }) => aggregate,
    ({ client }) => client,
  ).map(({ item, rank }) => ({ ...item, rank }));
}

function eventRating(deals: readonly Deal[], event: string): number {
  let highest: number | null = null;
  for (const deal of deals) {
    if (deal.event !== event || deal.eventRating === null) continue;
    highest = highest === null ? deal.eventRating : Math.max(highest, deal.eventRating);
  }
  return highest ?? 0;
}
