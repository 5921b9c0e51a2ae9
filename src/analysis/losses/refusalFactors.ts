import type { Outcome } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import { SIGNIFICANCE } from '../conversion/compareManagers';
import { chiSquareTest } from '../statistics/chiSquareTest';
import { cramersV } from '../statistics/cramersV';
import { fisherExact } from '../statistics/fisherExact';
import { holm } from '../statistics/holm';
import { wilsonInterval, type Interval } from '../statistics/wilsonInterval';

/** A categorical column that the user picked: segment, source, price band... */
export interface FactorColumn {
  name: string;
  /** One value per deal, in the order of the outcomes; null is blank. */
  values: readonly (string | null)[];
}

/** How the deals with one value of a column ended. */
export interface FactorValue {
  value: string;
  won: number;
  /** Lost and declined. */
  refused: number;
  open: number;
  /** won / (won + refused), 0 to 1; null when nothing is decided. */
  rate: number | null;
  /** Wilson 95 % interval of the rate; null with it. */
  interval: Interval | null;
  /** Fewer decided deals than the smallest group: the rate says too little, and the value is not in the test. */
  tooFew: boolean;
}

/** 'too few to say': fewer than two values with enough deals, or nobody won, or nobody refused. */
export type FactorVerdict = 'goes with refusals' | 'no sign' | 'too few to say';

/** How the p-value was found. Rough: more than a fifth of the expected counts lie below 5. */
export type FactorMethod = 'exact' | 'chi-square' | 'rough chi-square';

export interface RefusalFactor {
  name: string;
  /** Sorted by rate, the lowest first; values with too few deals after those with enough. */
  values: FactorValue[];
  /** Decided deals with no value: not in the test. */
  blank: number;
  /** Decided deals that the test rests on. */
  tested: number;
  /** Bias-corrected Cramér's V, 0 to 1; null when too few to say. */
  strength: number | null;
  /** null when too few to say; so are the next two. */
  pValue: number | null;
  /** After Holm's correction over the columns that could be tested. */
  pHolm: number | null;
  method: FactorMethod | null;
  verdict: FactorVerdict;
}

export interface RefusalFactorsOptions {
  /** The smallest number of decided deals that a value must have to be tested; 10 when left out. */
  smallestGroup?: number;
}

/**
 * Which columns go with refusals (R17): conversion by value, strength of association by Cramér's V with bias correction, and
 * whether it is more than chance by Pearson's chi-square, Holm-corrected over the columns. Two values with an expected count below
 * 5 are tested by Fisher's exact test.
 *
 * Open deals are undecided and take no part but in `open`. Deals that we declined count as refused, as in the closed rate. That a
 * column goes with refusals does not say that it brings them.
 *
 * @param outcomes one per deal
 * @returns one answer per column, in the order given
 * @throws RangeError when a column has not one value per outcome
 * @example 3 of 100 won of one segment, 15 of 100 of the other // p 0.0030268562, V 0.1978
 */
export function refusalFactors(
  outcomes: readonly Outcome[],
  columns: readonly FactorColumn[],
  { smallestGroup = 10 }: RefusalFactorsOptions = {},
): RefusalFactor[] {
  const factors = columns.map((column) => {
    if (column.values.length !== outcomes.length) {
      throw new RangeError(`column ${column.name}: ${column.values.length} values for ${outcomes.length} deals`);
    }
    return factorOf(outcomes, column, Math.max(1, smallestGroup));
  });
  const adjusted = holm(factors.map(({ pValue }) => pValue).filter((p) => p !== null));
  let tested = 0;
  return factors.map((factor): RefusalFactor => {
    if (factor.pValue === null) return { ...factor, pHolm: null, verdict: 'too few to say' };
    const pHolm = adjusted[tested++] ?? 1;
    return { ...factor, pHolm, verdict: pHolm < SIGNIFICANCE ? 'goes with refusals' : 'no sign' };
  });
}

type UncorrectedFactor = Omit<RefusalFactor, 'pHolm' | 'verdict'>;

function factorOf(
  outcomes: readonly Outcome[],
  { name, values: told }: FactorColumn,
  smallest: number,
): UncorrectedFactor {
  const counts = new Map<string, { won: number; refused: number; open: number }>();
  let blank = 0;
  outcomes.forEach((outcome, place) => {
    const value = told[place]?.trim() ?? '';
    if (value === '') {
      if (outcome !== 'open') blank += 1;
      return;
    }
    let own = counts.get(value);
    if (own === undefined) counts.set(value, (own = { won: 0, refused: 0, open: 0 }));
    if (outcome === 'won') own.won += 1;
    else if (outcome === 'open') own.open += 1;
    else own.refused += 1;
  });
  const values = [...counts].map(([value, own]) => valueOf(value, own, smallest)).sort(byRate);
  const enough = values.filter(({ tooFew }) => !tooFew);
  const table = enough.map(({ won, refused }) => [won, refused]);
  const test = chiSquareTest(table);
  const known = { name, values, blank, tested: test.n };
  if (test.df === 0) return { ...known, strength: null, pValue: null, method: null };
  const [first, second] = enough;
  const exact = enough.length === 2 && (test.smallestExpected ?? 0) < 5;
  const pValue =
    exact && first !== undefined && second !== undefined
      ? fisherExact(first.won, first.refused, second.won, second.refused)
      : test.pValue;
  const method = exact ? 'exact' : test.smallCells > 0.2 ? 'rough chi-square' : 'chi-square';
  return { ...known, strength: cramersV(test), pValue, method };
}

function valueOf(
  value: string,
  { won, refused, open }: { won: number; refused: number; open: number },
  smallest: number,
): FactorValue {
  const decided = won + refused;
  return {
    value,
    won,
    refused,
    open,
    rate: decided === 0 ? null : won / decided,
    interval: decided === 0 ? null : wilsonInterval(won, decided),
    tooFew: decided < smallest,
  };
}

function byRate(x: FactorValue, y: FactorValue): number {
  if (x.tooFew !== y.tooFew) return x.tooFew ? 1 : -1;
  return (x.rate ?? 2) - (y.rate ?? 2) || compareBlankLast(x.value, y.value);
}
