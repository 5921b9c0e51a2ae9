import { rankDescending } from '../rating/rankDescending';

/** A client who could be taken into the plan. */
export interface Candidate {
  client: string;
  /** Aggregate rating, in points. */
  rating: number;
  /** The budget to expect of the client, in planned money; null when there is no telling. */
  budget: number | null;
}

export interface ProposedClient {
  client: string;
  rank: number;
  rating: number;
  budget: number;
  /** With all before it in the list. */
  cumulative: number;
}

export interface Replenishment {
  gap: number;
  /** In rating order; together they fill the gap, if that can be done. */
  proposed: ProposedClient[];
  /** Money of those proposed. */
  covered: number;
  /** What is still lacking when all candidates are taken; 0 when the gap is filled. */
  shortfall: number;
  /** Candidates passed over before the gap was filled. */
  passedOver: { client: string; why: 'in-plan' | 'no-budget' | 'repeated' }[];
}

/** Sums of money are not exact; this part of the gap is nothing. */
const ROUNDING = 1e-9;

/**
 * Proposes named clients who are not in the plan yet to fill a gap in it, best rated first (R22).
 *
 * @param gap planned money lacking, as of planGap
 * @param candidates in any order; of equal rating by name
 * @param inPlan names of clients already in the plan
 * @returns as few from the top of the rating as cover the gap; nobody when there is no gap
 * @example gap 5m, candidates 2m, 4m, 1m in rating order // the first two, 6m
 */
export function replenishment(gap: number, candidates: readonly Candidate[], inPlan: Iterable<string>): Replenishment {
  const taken = new Set(inPlan);
  const planned = new Set(taken);
  const result: Replenishment = { gap: Math.max(0, gap), proposed: [], covered: 0, shortfall: 0, passedOver: [] };
  const enough = result.gap * (1 - ROUNDING);
  const ranked = rankDescending(
    candidates,
    ({ rating }) => rating,
    ({ client }) => client,
  );
  for (const { item, rank } of ranked) {
    if (result.covered >= enough) break;
    const { client, rating, budget } = item;
    if (taken.has(client)) {
      result.passedOver.push({ client, why: planned.has(client) ? 'in-plan' : 'repeated' });
    } else if (budget === null || !(budget > 0)) {
      result.passedOver.push({ client, why: 'no-budget' });
    } else {
      taken.add(client);
      result.covered += budget;
      result.proposed.push({ client, rank, rating, budget, cumulative: result.covered });
    }
  }
  result.shortfall = result.covered >= enough ? 0 : result.gap - result.covered;
  return result;
}
