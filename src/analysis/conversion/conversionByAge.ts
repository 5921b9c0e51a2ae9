import { cumulativeIncidence, incidenceAt } from '../statistics/cumulativeIncidence';
import type { Interval } from '../statistics/wilsonInterval';
import type { DealOutcome } from './conversionFacts';
import { dealAges, type DealAges } from './dealAges';

const CAUSES = ['won', 'lost', 'declined'] as const;

/** Shares of all deals that have ended by an age, 0 to 1; won + lost + declined + open = 1. */
export interface ConversionAtAge {
  /** Days. */
  age: number;
  /** Deals that were still open, and watched, just before this age. */
  atRisk: number;
  won: number;
  lost: number;
  declined: number;
  open: number;
  /** 95 % interval of `won`; null while it is 0, and at 1. */
  wonInterval: Interval | null;
}

export interface ConversionByAge extends Omit<DealAges<DealOutcome>, 'ages'> {
  /** One line per age at which a deal closed, in order. */
  curve: ConversionAtAge[];
  /** Deals with an age, and those of them open as of the day. */
  deals: number;
  open: number;
  /** The age of the oldest deal that closed; beyond it the curve says nothing. null when none has. */
  oldestClosed: number | null;
}

/**
 * Conversion by age (R15, R16): what share of deals is won by the time they are so many days old. Won, lost and declined compete, and
 * open deals count for as long as they have been watched, so that they do not bias it (Aalen-Johansen, see cumulativeIncidence).
 *
 * @param deals each deal with its outcome; journeys do
 * @param asOf the day to look from, as a serial number; what closed later was open then
 * @example the public CRM data as of 2017-12-31 // won by day 90: .39701, by day 138: .51944
 */
export function conversionByAge(deals: readonly DealOutcome[], asOf: number): ConversionByAge {
  const { ages, ...leftOut } = dealAges(deals, asOf);
  const points = cumulativeIncidence(
    ages.map(({ days, outcome }) => ({ time: days, cause: outcome === 'open' ? 0 : CAUSES.indexOf(outcome) + 1 })),
    CAUSES.length,
  );
  return {
    ...leftOut,
    curve: points.map((point) => {
      const [won = 0, lost = 0, declined = 0] = point.incidence;
      return {
        age: point.time,
        atRisk: point.atRisk,
        won,
        lost,
        declined,
        open: point.underway,
        wonInterval: incidenceAt([point], 1, point.time).interval,
      };
    }),
    deals: ages.length,
    open: ages.filter(({ outcome }) => outcome === 'open').length,
    oldestClosed: points.at(-1)?.time ?? null,
  };
}

/**
 * Reads the curve at an age: its last line at or before it.
 *
 * @returns null before the first deal closed; beyond `oldestClosed` the last line, which is as far as is known
 */
export function conversionAtAge({ curve }: Pick<ConversionByAge, 'curve'>, age: number): ConversionAtAge | null {
  return curve.findLast((line) => line.age <= age) ?? null;
}
