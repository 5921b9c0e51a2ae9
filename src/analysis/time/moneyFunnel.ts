import type { Funnel } from '../funnel/funnel';

/** One stage of the funnel by money, beside the same by count. Rates are 0 to 1. */
export interface MoneyFunnelStage {
  stage: string;
  moneyEntered: number;
  moneyPassed: number;
  moneyLost: number;
  moneyOpen: number;
  /** Money passed / entered; null when the money entered is not above 0. */
  stepConversion: number | null;
  /** The same by count; null when nobody entered. */
  stepConversionByCount: number | null;
  /** Money passed / (passed + lost), which leaves the open out; null when the money decided is not above 0. */
  decidedConversion: number | null;
  /** Money passed / money entered at the first stage. */
  cumulativeConversion: number | null;
  /** Share of all money lost; null when the money lost is not above 0. */
  lossShare: number | null;
  /** What one client is worth, of those passed and of those lost; null without any. */
  averagePassed: number | null;
  averageLost: number | null;
}

/**
 * The funnel by money beside the one by count (R8, R53). Where the rate by money is lower than the rate by count, it is the large
 * clients that are lost.
 *
 * Money is the money in the funnel (one valuation all the way), so that entered = passed + lost + open also in money. With credit
 * notes sums may fall to 0 or below: then a rate says nothing and is null.
 *
 * @param funnel as made by funnelOf
 */
export function moneyFunnel({ stages }: Pick<Funnel, 'stages'>): MoneyFunnelStage[] {
  const worked = stages[0]?.moneyEntered ?? 0;
  const lost = stages.reduce((sum, { moneyLost }) => sum + moneyLost, 0);
  return stages.map((each) => ({
    stage: each.stage,
    moneyEntered: each.moneyEntered,
    moneyPassed: each.moneyPassed,
    moneyLost: each.moneyLost,
    moneyOpen: each.moneyOpen,
    stepConversion: share(each.moneyPassed, each.moneyEntered),
    stepConversionByCount: each.stepConversion,
    decidedConversion: share(each.moneyPassed, each.moneyPassed + each.moneyLost),
    cumulativeConversion: share(each.moneyPassed, worked),
    lossShare: share(each.moneyLost, lost),
    averagePassed: each.passed === 0 ? null : each.moneyPassed / each.passed,
    averageLost: each.lost === 0 ? null : each.moneyLost / each.lost,
  }));
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}
