import type { Deal, Outcome } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { moneyWonBy } from './moneyWonBy';

/** A deal and how it ended; a Journey is one. */
export interface DealOutcome {
  readonly deal: Deal;
  readonly outcome: Outcome;
}

/** Counts and money of the deals of one manager, event and period. */
export interface ConversionFact {
  manager: string | null;
  event: string | null;
  period: string | null;
  won: number;
  /** All deals, open ones included. */
  worked: number;
  /** Won, lost and declined: all but the open ones. */
  closed: number;
  /** Actual budgets of the won deals (else the refined, else the preliminary one). */
  moneyWon: number;
  /** Preliminary budgets of all worked deals that have one. */
  moneyWorked: number;
  /** How many worked deals have a preliminary budget. */
  moneyPlannedKnown: number;
}

export interface ConversionDimensions {
  /** The name of the period that a deal belongs to; null puts it among those without a period. */
  period: (deal: Deal) => string | null;
}

/**
 * Adds deals up to facts: one line per manager, event and period, sorted by them (blank last).
 *
 * @param deals each deal with its outcome; journeys do
 */
export function conversionFacts(deals: readonly DealOutcome[], dimensions: ConversionDimensions): ConversionFact[] {
  const facts = new Map<string, ConversionFact>();
  for (const { deal, outcome } of deals) {
    const { manager, event } = deal;
    const period = dimensions.period(deal);
    const key = JSON.stringify([manager, event, period]);
    let fact = facts.get(key);
    if (fact === undefined) {
      fact = {
        manager,
        event,
        period,
        won: 0,
        worked: 0,
        closed: 0,
        moneyWon: 0,
        moneyWorked: 0,
        moneyPlannedKnown: 0,
      };
      facts.set(key, fact);
    }
    fact.worked += 1;
    if (outcome !== 'open') fact.closed += 1;
    if (outcome === 'won') {
      fact.won += 1;
      fact.moneyWon += moneyWonBy(deal);
    }
    if (deal.planned !== null) {
      fact.moneyWorked += deal.planned;
      fact.moneyPlannedKnown += 1;
    }
  }
  return [...facts.values()].sort(
    (x, y) =>
      compareBlankLast(x.manager, y.manager) ||
      compareBlankLast(x.event, y.event) ||
      compareBlankLast(x.period, y.period),
  );
}
