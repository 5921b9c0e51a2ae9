import { fisherExact } from '../statistics/fisherExact';
import { holm } from '../statistics/holm';
import { shrinkRates } from '../statistics/shrinkRates';

export type ConversionVerdict = 'differs' | 'not distinguishable';

/** How sure it must be, after Holm's correction, before a manager is said to differ. */
export const SIGNIFICANCE = 0.05;

export interface ManagerComparison {
  pValue: number;
  pHolm: number;
  verdict: ConversionVerdict;
  shrunkRate: number;
}

export interface ManagersComparison {
  /** One per manager, in the order given. */
  rows: ManagerComparison[];
  /** Mean and strength of the shrinkage. */
  mean: number;
  strength: number;
}

/**
 * Compares each manager's closed rate with that of all the others together (R15): Fisher's exact test, Holm's correction over the
 * managers that can be tested (somebody closed a deal on both sides), and the rate shrunk towards the mean of all.
 *
 * @param managers won and closed deals of each; won 0 to closed
 * @returns p 1 and 'not distinguishable' for who cannot be tested
 */
export function compareManagers(managers: readonly { won: number; closed: number }[]): ManagersComparison {
  let won = 0;
  let closed = 0;
  for (const manager of managers) {
    won += manager.won;
    closed += manager.closed;
  }
  const pValues = managers.map((own) =>
    own.closed === 0 || own.closed === closed
      ? null
      : fisherExact(own.won, own.closed - own.won, won - own.won, closed - own.closed - (won - own.won)),
  );
  const adjusted = holm(pValues.filter((p) => p !== null));
  const shrunk = shrinkRates(managers.map((own) => ({ won: own.won, worked: own.closed })));
  let tested = 0;
  const rows = pValues.map((p, index): ManagerComparison => {
    const pHolm = p === null ? 1 : (adjusted[tested++] ?? 1);
    return {
      pValue: p ?? 1,
      pHolm,
      verdict: pHolm < SIGNIFICANCE ? 'differs' : 'not distinguishable',
      shrunkRate: shrunk.rates[index] ?? shrunk.mean,
    };
  });
  return { rows, mean: shrunk.mean, strength: shrunk.strength };
}
