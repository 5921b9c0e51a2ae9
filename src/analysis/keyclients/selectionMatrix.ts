import { compareBlankLast } from '../compareBlankLast';
import { ranks } from '../rating/ranks';

export type Tier = 'good' | 'better' | 'best';

/**
 * Where a client stands in the matrix: both need and relationship (select), need alone (win-trust), relationship alone (look-for-need),
 * neither (leave), or a mark is missing (unknown).
 */
export type Quadrant = 'select' | 'win-trust' | 'look-for-need' | 'leave' | 'unknown';

/** What the choice needs of a client; a Client record is one. Marks from 1 (low) to 5 (high). */
export interface SelectionClient {
  name: string;
  need?: number | null;
  relationship?: number | null;
  beachhead?: boolean | null;
  decision?: string | null;
  decidedBy?: string | null;
  decidedOn?: number | null;
}

export interface Selection {
  client: string;
  need: number | null;
  relationship: number | null;
  quadrant: Quadrant;
  /** By the lower of the two marks; null outside "select". */
  tier: Tier | null;
  /** need × relationship; null when a mark is missing. */
  score: number | null;
  /** By score among the selected; null for others. */
  rank: number | null;
  beachhead: boolean;
  /** Selected, or a beachhead. */
  strategic: boolean;
  /** What the head and senior staff decided, who and when: the list proposes, people decide. */
  decision: string | null;
  decidedBy: string | null;
  decidedOn: number | null;
}

export interface SelectionOptions {
  /** Lowest need and lowest relationship that are enough; 3 each when left out. */
  leastNeed?: number;
  leastRelationship?: number;
  /** The lower mark from which a client is better, and best; 4 and 5 when left out. */
  better?: number;
  best?: number;
}

/**
 * The choice of key clients (R30): those that both need more of what we sell and have a good enough relationship with us, ranked, in
 * three tiers; the first client of a new industry counts as strategic whatever its marks.
 *
 * @returns the selected first, by rank; then the rest by name
 * @example need 5, relationship 4 // select, tier better, score 20
 */
export function selectionMatrix(clients: readonly SelectionClient[], options: SelectionOptions = {}): Selection[] {
  const { leastNeed = 3, leastRelationship = 3, better = 4, best = 5 } = options;
  const placed = clients.map((client) => {
    const { name, need = null, relationship = null, beachhead = null } = client;
    const { decision = null, decidedBy = null, decidedOn = null } = client;
    const quadrant = quadrantOf(need, relationship, leastNeed, leastRelationship);
    const selected = quadrant === 'select';
    const lower = Math.min(need ?? 0, relationship ?? 0);
    const tier: Tier = lower >= best ? 'best' : lower >= better ? 'better' : 'good';
    return {
      client: name,
      need,
      relationship,
      quadrant,
      tier: selected ? tier : null,
      score: need === null || relationship === null ? null : need * relationship,
      beachhead: beachhead === true,
      strategic: selected || beachhead === true,
      decision,
      decidedBy,
      decidedOn,
    };
  });
  const places = ranks(placed.map(({ quadrant, score }) => (quadrant === 'select' ? score : null)));
  return placed
    .map((one, index): Selection => ({ ...one, rank: places[index] ?? null }))
    .sort((x, y) => byRank(x.rank, y.rank) || compareBlankLast(x.client, y.client));
}

function quadrantOf(
  need: number | null,
  relationship: number | null,
  leastNeed: number,
  leastRelationship: number,
): Quadrant {
  if (need === null || relationship === null) return 'unknown';
  if (need >= leastNeed) return relationship >= leastRelationship ? 'select' : 'win-trust';
  return relationship >= leastRelationship ? 'look-for-need' : 'leave';
}

function byRank(x: number | null, y: number | null): number {
  return (x ?? Number.MAX_SAFE_INTEGER) - (y ?? Number.MAX_SAFE_INTEGER);
}
