import type { Deal, Outcome } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { moneyInFunnel } from './moneyInFunnel';

/** What the facts need to know of a journey; a Journey is one. */
export interface FunnelWay {
  readonly deal: Deal;
  /** How many stages were passed, 0 to K. */
  readonly passed: number;
  readonly outcome: Outcome;
}

/** Counts and money of one stage for one manager, event and period. Always entered = passed + lost + open. */
export interface FunnelFact {
  manager: string | null;
  event: string | null;
  period: string | null;
  /** Place in the stage list, from 1. */
  stage: number;
  entered: number;
  passed: number;
  /** Refused by the client or declined by us at this stage. */
  lost: number;
  /** The part of `lost` that was our own decision. */
  declined: number;
  open: number;
  moneyEntered: number;
  moneyPassed: number;
  moneyLost: number;
  moneyOpen: number;
}

export interface FunnelDimensions {
  /** The name of the period that a deal belongs to; null puts it among those without a period. */
  period: (deal: Deal) => string | null;
}

/**
 * Adds journeys up to facts: one line per manager, event, period and stage that somebody entered. Lines come sorted by manager,
 * event, period (blank last) and stage, so that the order of the journeys does not show.
 *
 * @param journeys what each deal passed and how it ended
 * @param stages the scenario's stages in order; only their number matters here
 * @returns entered of a stage = passed of the one before it; a slice's stages that nobody entered have no line
 */
export function funnelFacts(
  journeys: readonly FunnelWay[],
  stages: readonly string[],
  dimensions: FunnelDimensions,
): FunnelFact[] {
  const slices = new Map<string, FunnelFact[]>();
  for (const { deal, passed, outcome } of journeys) {
    const period = dimensions.period(deal);
    const key = JSON.stringify([deal.manager, deal.event, period]);
    let slice = slices.get(key);
    if (slice === undefined) {
      slice = stages.map((_, index) => emptyFact(deal.manager, deal.event, period, index + 1));
      slices.set(key, slice);
    }
    addJourney(slice, passed, outcome, moneyInFunnel(deal));
  }
  const facts = [...slices.values()].flat().filter((fact) => fact.entered > 0);
  return facts.sort(
    (x, y) =>
      compareBlankLast(x.manager, y.manager) ||
      compareBlankLast(x.event, y.event) ||
      compareBlankLast(x.period, y.period) ||
      x.stage - y.stage,
  );
}

function addJourney(slice: readonly FunnelFact[], passed: number, outcome: Outcome, money: number): void {
  for (const fact of slice) {
    if (fact.stage > passed + 1) return;
    fact.entered += 1;
    fact.moneyEntered += money;
    if (fact.stage <= passed) {
      fact.passed += 1;
      fact.moneyPassed += money;
    } else if (outcome === 'open') {
      fact.open += 1;
      fact.moneyOpen += money;
    } else {
      fact.lost += 1;
      fact.moneyLost += money;
      if (outcome === 'declined') fact.declined += 1;
    }
  }
}

function emptyFact(manager: string | null, event: string | null, period: string | null, stage: number): FunnelFact {
  return {
    manager,
    event,
    period,
    stage,
    entered: 0,
    passed: 0,
    lost: 0,
    declined: 0,
    open: 0,
    moneyEntered: 0,
    moneyPassed: 0,
    moneyLost: 0,
    moneyOpen: 0,
  };
}
