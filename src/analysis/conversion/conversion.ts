import { compareBlankLast } from '../compareBlankLast';
import { ranks } from '../rating/ranks';
import { compareManagers, type ConversionVerdict } from './compareManagers';
import type { ConversionFact } from './conversionFacts';
import { addFact, emptySum, figuresOf, type ConversionFigures, type ConversionSum } from './conversionFigures';

export type { ConversionFigures } from './conversionFigures';

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
