import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import type { ConversionFact } from './conversionFacts';

/** Conversion by count (R12) and by money (R13) of a company or of one manager. Rates are 0 to 1. */
export interface ConversionFigures {
  won: number;
  /** All deals, open ones included. */
  worked: number;
  /** Won, lost and declined. */
  closed: number;
  /** won / worked; null when nothing is worked. */
  rate: number | null;
  /** won / closed; null when nothing is closed. */
  closedRate: number | null;
  /** Wilson 95 % interval of the rate; null with it. */
  interval: Interval | null;
  /** Wilson 95 % interval of the closed rate; null with it. */
  closedInterval: Interval | null;
  moneyWon: number;
  /** Preliminary budgets of all worked deals that have one. */
  moneyWorked: number;
  /** How many worked deals have a preliminary budget. */
  moneyPlannedKnown: number;
  /** moneyWon / moneyWorked; null when there are no preliminary budgets (or they add up to nothing). */
  moneyRate: number | null;
  /** moneyWon / worked. */
  moneyPerWorked: number | null;
  /** moneyWon / won; null when nothing is won. */
  averageDeal: number | null;
}

/** Facts added up. */
export type ConversionSum = Omit<ConversionFact, 'manager' | 'event' | 'period'>;

/** The figures of a sum of facts. */
export function figuresOf(sum: ConversionSum): ConversionFigures {
  const { won, worked, closed, moneyWon, moneyWorked, moneyPlannedKnown } = sum;
  return {
    won,
    worked,
    closed,
    rate: worked === 0 ? null : won / worked,
    closedRate: closed === 0 ? null : won / closed,
    interval: worked === 0 ? null : wilsonInterval(won, worked),
    closedInterval: closed === 0 ? null : wilsonInterval(won, closed),
    moneyWon,
    moneyWorked,
    moneyPlannedKnown,
    moneyRate: moneyPlannedKnown === 0 || !(moneyWorked > 0) ? null : moneyWon / moneyWorked,
    moneyPerWorked: worked === 0 ? null : moneyWon / worked,
    averageDeal: won === 0 ? null : moneyWon / won,
  };
}

/** Adds a fact to a sum, in place. */
export function addFact(sum: ConversionSum, fact: ConversionFact): void {
  sum.won += fact.won;
  sum.worked += fact.worked;
  sum.closed += fact.closed;
  sum.moneyWon += fact.moneyWon;
  sum.moneyWorked += fact.moneyWorked;
  sum.moneyPlannedKnown += fact.moneyPlannedKnown;
}

export function emptySum(): ConversionSum {
  return { won: 0, worked: 0, closed: 0, moneyWon: 0, moneyWorked: 0, moneyPlannedKnown: 0 };
}
