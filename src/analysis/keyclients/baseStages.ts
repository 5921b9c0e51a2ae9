import type { Deal } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { moneyWonBy } from '../conversion/moneyWonBy';

export const BASE_STAGES = ['one-off', 'price-driven', 'regular', 'partner'] as const;

/**
 * one-off: buys once, or now and then. price-driven: comes back, mostly for a discount. regular: orders at even intervals. partner:
 * regular, and recommends us to others.
 */
export type BaseStage = (typeof BASE_STAGES)[number];

export interface ClientStage {
  client: string;
  stage: BaseStage;
  orders: number;
  turnover: number;
  /** Days between orders, on average; null with fewer than two days of orders. */
  meanGap: number | null;
  /** Standard deviation of the gaps / their mean; null with fewer than two gaps. */
  gapVariation: number | null;
  /** Orders with a discount / orders; null where no order tells of discounts. */
  discountShare: number | null;
  /** Deals that came by this client's recommendation. */
  referrals: number;
}

export interface BaseStageOptions {
  /** Largest coefficient of variation of the gaps that is regular; 1 when left out, that of orders that fall by chance. */
  maxVariation?: number;
  /** So many days of orders are regular however they are bunched; 12 when left out. */
  oftenDays?: number;
  /** A client with more than this share of orders at a discount is price-driven; 0.5 when left out. */
  maxDiscountShare?: number;
  /** Fewest referrals of a partner; 1 when left out. */
  leastReferrals?: number;
}

/**
 * The stage of development of every client that has ordered (R34), by the regularity of its orders, its discounts and its referrals.
 *
 * Regular: three or more days of orders, and a coefficient of variation of the gaps between them of at most 1 (no more uneven than
 * orders that fall by chance at a steady pace, whose gaps have 1); or twelve days of orders, however bunched. A regular client who has
 * recommended us is a partner; else one with two or more orders, most of them at a discount, is price-driven; else a regular one is
 * regular; everybody else is one-off.
 *
 * @param deals of the period to judge; the won ones are the orders, all of them may be referred by somebody
 * @returns sorted by name
 * @example orders on days 0, 30, 61, 90 without discount // regular: gaps 30, 31, 29, variation 0.033
 */
export function baseStages(
  deals: readonly Pick<
    Deal,
    'client' | 'outcome' | 'closed' | 'planned' | 'refined' | 'actual' | 'discount' | 'referral'
  >[],
  options: BaseStageOptions = {},
): ClientStage[] {
  const { maxVariation = 1, oftenDays = 12, maxDiscountShare = 0.5, leastReferrals = 1 } = options;
  const referrals = new Map<string, number>();
  const orders = new Map<string, (typeof deals)[number][]>();
  for (const deal of deals) {
    const { client, outcome, referral = null } = deal;
    // Nobody refers itself.
    if (referral !== null && referral !== client) referrals.set(referral, (referrals.get(referral) ?? 0) + 1);
    if (client === null || outcome !== 'won') continue;
    const own = orders.get(client);
    if (own === undefined) orders.set(client, [deal]);
    else own.push(deal);
  }
  return [...orders]
    .map(([client, own]): ClientStage => {
      const { days, meanGap, gapVariation } = regularity(
        own.flatMap(({ closed }) => (closed === null ? [] : [closed])),
      );
      const told = own.filter(({ discount }) => discount !== undefined);
      const discountShare =
        told.length === 0 ? null : told.filter(({ discount }) => (discount ?? 0) > 0).length / told.length;
      const referred = referrals.get(client) ?? 0;
      const isRegular = days >= oftenDays || (gapVariation !== null && gapVariation <= maxVariation);
      let stage: BaseStage = isRegular ? 'regular' : 'one-off';
      if (isRegular && referred >= leastReferrals) stage = 'partner';
      else if (own.length > 1 && discountShare !== null && discountShare > maxDiscountShare) stage = 'price-driven';
      return {
        client,
        stage,
        orders: own.length,
        turnover: own.reduce((sum, deal) => sum + moneyWonBy(deal), 0),
        meanGap,
        gapVariation,
        discountShare,
        referrals: referred,
      };
    })
    .sort((x, y) => compareBlankLast(x.client, y.client));
}

// Several orders of one day are one visit.
function regularity(dates: readonly number[]): Pick<ClientStage, 'meanGap' | 'gapVariation'> & { days: number } {
  const days = [...new Set(dates.map(Math.floor))].sort((x, y) => x - y);
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? day));
  if (gaps.length === 0) return { days: days.length, meanGap: null, gapVariation: null };
  const meanGap = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  if (gaps.length < 2) return { days: days.length, meanGap, gapVariation: null };
  const squares = gaps.reduce((sum, gap) => sum + (gap - meanGap) ** 2, 0);
  return { days: days.length, meanGap, gapVariation: Math.sqrt(squares / (gaps.length - 1)) / meanGap };
}
