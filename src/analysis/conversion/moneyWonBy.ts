import type { Deal } from '../../schema/records';

/** What a won deal brought: its actual budget, else the refined, else the preliminary one, else 0. */
export function moneyWonBy(deal: Pick<Deal, 'planned' | 'refined' | 'actual'>): number {
  return deal.actual ?? deal.refined ?? deal.planned ?? 0;
}
