import type { Deal, Outcome, RowRef } from '../../schema/records';
import type { FunnelWay } from '../funnel/funnelFacts';
import { moneyInFunnel } from '../funnel/moneyInFunnel';
import { reasonKey, reasonOf } from '../losses/lossReasons';

/** What became of a client at a stage, as the funnel counts it. `lost` includes those that we declined. */
export type StagePart = 'entered' | 'passed' | 'lost' | 'declined' | 'open';

/**
 * A figure of a report: which manager, event, period, reason, stage and outcome it is about. What is left out is not asked for; null
 * asks for blank.
 */
export interface Figure {
  manager?: string | null;
  event?: string | null;
  segment?: string | null;
  /** As named by the dimensions. */
  period?: string | null;
  /** Compared without regard to case and spaces; null: no reason is told. */
  reason?: string | null;
  /** A stage (place in the list, from 1) and what became of the client there. */
  stage?: { index: number; part: StagePart };
  /** How it ended; 'closed' is won, lost or declined. `lost` is the client's refusal only, as in the outcomes. */
  outcome?: Outcome | 'closed';
}

/** The journeys behind a figure. */
export interface RowsBehind<J extends FunnelWay> {
  journeys: J[];
  /** Their rows, in the same order: the way back to the sheet. */
  rows: RowRef[];
  count: number;
  /** Money in the funnel. */
  money: number;
}

/**
 * The rows behind a figure (R53): from stage and outcome, manager and stage, reason, or period to the clients. There are as many as the
 * figure says, because both come from the same journeys.
 *
 * @param journeys as made by journeys
 * @param dimensions as given to funnelFacts or conversionFacts; only a figure with a period needs them
 * @throws RangeError when the figure asks for a period and no dimensions are given
 * @example rowsBehind(journeys, { manager: 'Ann', stage: { index: 2, part: 'lost' } }) // those whom Ann lost at stage 2
 */
export function rowsBehind<J extends FunnelWay>(
  journeys: readonly J[],
  figure: Figure,
  dimensions?: { period: (deal: Deal) => string | null },
): RowsBehind<J> {
  if (figure.period !== undefined && dimensions === undefined) {
    throw new RangeError('a figure of a period needs to know how periods are named');
  }
  const found = journeys.filter(
    (way) =>
      isOf(way.deal, figure) &&
      (figure.period === undefined || dimensions?.period(way.deal) === figure.period) &&
      (figure.stage === undefined || isAt(way, figure.stage.index, figure.stage.part)) &&
      (figure.outcome === undefined || endedSo(way.outcome, figure.outcome)),
  );
  return {
    journeys: found,
    rows: found.map(({ deal }) => deal.row),
    count: found.length,
    money: found.reduce((sum, { deal }) => sum + moneyInFunnel(deal), 0),
  };
}

function isOf(deal: Deal, { manager, event, segment, reason }: Figure): boolean {
  if (manager !== undefined && deal.manager !== manager) return false;
  if (event !== undefined && deal.event !== event) return false;
  if (segment !== undefined && deal.segment !== segment) return false;
  if (reason === undefined) return true;
  const told = reasonOf(deal.reason);
  return told === null || reason === null ? told === reason : reasonKey(told) === reasonKey(reason);
}

function isAt({ passed, outcome }: FunnelWay, index: number, part: StagePart): boolean {
  if (part === 'entered') return index <= passed + 1;
  if (part === 'passed') return index <= passed;
  if (index !== passed + 1) return false;
  if (part === 'lost') return outcome === 'lost' || outcome === 'declined';
  return outcome === part;
}

function endedSo(outcome: Outcome, wanted: Outcome | 'closed'): boolean {
  return wanted === 'closed' ? outcome !== 'open' : outcome === wanted;
}
