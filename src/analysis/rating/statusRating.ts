import type { Deal } from '../../schema/records';
import type { PointsTable } from './outcomePoints';

type RatedDeal = Pick<Deal, 'event' | 'stage' | 'lastStage' | 'outcome'>;

/**
 * The points that one deal has earned: a deal that has ended earns its outcome's points, an open one those of the stage that it
 * has reached; an open deal without a known stage earns none.
 */
export function pointsReached(deal: RatedDeal, points: PointsTable): number {
  if (deal.outcome !== 'open') return points.outcomes[deal.outcome];
  const stage = deal.stage ?? deal.lastStage;
  return stage === null ? 0 : (points.stages[stage] ?? 0);
}

/**
 * A client's status rating (R1): the points of the outcome or stage reached in each event, summed over events.
 *
 * @param deals one client's deals. Several deals in one event count once, with the most points among them; deals without an event
 *   (opportunities of a CRM) count each for itself
 * @param points per stage and outcome
 * @example 10 points in one event, 20 in another // 30
 */
export function statusRating(deals: readonly RatedDeal[], points: PointsTable): number {
  const best = new Map<string, number>();
  let sum = 0;
  for (const deal of deals) {
    const earned = pointsReached(deal, points);
    if (deal.event === null) {
      sum += earned;
    } else {
      const before = best.get(deal.event);
      best.set(deal.event, before === undefined ? earned : Math.max(before, earned));
    }
  }
  for (const earned of best.values()) sum += earned;
  return sum;
}
