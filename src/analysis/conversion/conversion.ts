import { compareBlankLast } from '../compareBlankLast';
import { ranks } from '../rating/ranks';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';
import { compareManagers, type ConversionVerdict } from './compareManagers';
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

export interface ManagerConversion extends ConversionFigures {
  /** null: the deals that have no manager, as one group. */
  manager: string | null;
  /** Fisher's exact test, won against not won among the closed deals, this manager against all others; 1 when untestable. */
  pValue: number;
  /** The same after Holm's correction for the number of managers compared. */
  pHolm: number;
  /** 'differs' when pHolm is below 5 %. */
  verdict: ConversionVerdict;
  /** The closed rate drawn towards the company's by the beta-binomial method of moments. */
  shrunkRate: number;
  /** Place by `rate`, 1 is the highest; ties share a place. */
  rankByCount: number;
  /** Place by `moneyRate`, or by `moneyPerWorked` when the company has no preliminary budgets; null when it has no such figure. */
  rankByMoney: number | null;
  /** Place by `shrunkRate`: the fair order of a league table. */
  rankByShrunkRate: number;
}

export interface Conversion {
  company: ConversionFigures;
  /** Sorted by name, blank last. */
  managers: ManagerConversion[];
  /** Mean and strength that the shrunken rates were drawn with; strength may be Infinity. */
  shrinkage: { mean: number; strength: number };
}

/**
 * Conversion by count and by money, for the company and for each manager, with an honest comparison (R12, R13, R15).
 *
 * Managers are compared on closed deals, because open ones are undecided: Fisher's exact test of each against all others, Holm's
 * correction over those that can be tested (somebody closed on both sides). Ranks are by the plain figures; a fair league table
 * is by `shrunkRate`.
 *
 * @param facts as made by conversionFacts, or any part of them (an event's, a period's)
 * @example 3 won of 100 worked // rate 0.03, interval 0.01025 to 0.08452
 */
export function conversionOf(facts: readonly ConversionFact[]): Conversion {
  const company = emptySum();
  const byManager = new Map<string | null, ConversionSum>();
  for (const fact of facts) {
    addFact(company, fact);
    let sum = byManager.get(fact.manager);
    if (sum === undefined) {
      sum = emptySum();
      byManager.set(fact.manager, sum);
    }
    addFact(sum, fact);
  }
  const names = [...byManager.keys()].sort(compareBlankLast);
  const sums = names.map((name) => byManager.get(name) ?? emptySum());
  const comparison = compareManagers(sums);
  const figures = sums.map(figuresOf);

  const companyFigures = figuresOf(company);
  const byCount = ranks(figures.map(({ rate }) => rate));
  const byMoney = ranks(
    figures.map((each) => (companyFigures.moneyRate === null ? each.moneyPerWorked : each.moneyRate)),
  );
  const byShrunk = ranks(comparison.rows.map(({ shrunkRate }) => shrunkRate));
  const managers = names.map((manager, index): ManagerConversion => {
    const compared = comparison.rows[index];
    const own = figures[index];
    if (compared === undefined || own === undefined) throw new RangeError('a manager without figures');
    return {
      manager,
      ...own,
      ...compared,
      rankByCount: byCount[index] ?? names.length,
      rankByMoney: byMoney[index] ?? null,
      rankByShrunkRate: byShrunk[index] ?? names.length,
    };
  });
  return {
    company: companyFigures,
    managers,
    shrinkage: { mean: comparison.mean, strength: comparison.strength },
  };
}

type ConversionSum = Omit<ConversionFact, 'manager' | 'event' | 'period'>;

function figuresOf(sum: ConversionSum): ConversionFigures {
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

function addFact(sum: ConversionSum, fact: ConversionFact): void {
  sum.won += fact.won;
  sum.worked += fact.worked;
  sum.closed += fact.closed;
  sum.moneyWon += fact.moneyWon;
  sum.moneyWorked += fact.moneyWorked;
  sum.moneyPlannedKnown += fact.moneyPlannedKnown;
}

function emptySum(): ConversionSum {
  return { won: 0, worked: 0, closed: 0, moneyWon: 0, moneyWorked: 0, moneyPlannedKnown: 0 };
}
