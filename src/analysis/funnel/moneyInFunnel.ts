import type { Deal } from '../../schema/records';

/**
 * The money that a deal carries through the funnel: its preliminary budget, else the refined, else the actual one, else 0. The
 * earliest figure comes first because a funnel compares what went in with what came out of each stage, at one valuation.
 */
export function moneyInFunnel(deal: Pick<Deal, 'planned' | 'refined' | 'actual'>): number {
  return deal.planned ?? deal.refined ?? deal.actual ?? 0;
}
