import { cellsOf, isBlank, isLeftOut, labelsOf, numbersOf, requireSameSize } from './columns';
import { wonOfWorked } from './counts';
import { invalidArgument } from './errors';

/** What CONVERSION was given: counts of won and worked, or outcomes with the labels that mean won. */
export type ConversionArguments =
  | { kind: 'counts'; won: readonly number[]; worked: readonly number[]; width: number }
  | { kind: 'labels'; outcomes: readonly string[]; won: readonly string[]; amounts: readonly number[] | null };

/**
 * Tells the two forms of CONVERSION apart. Nothing but numbers, and no amounts, are counts (a single count holds for every row of the
 * other range); anything else is outcomes with labels. Outcomes that are coded in numbers therefore need labels in text.
 *
 * @throws CustomFunctions.Error when no label is given, amounts are not numbers or not of the size of the outcomes, or a count is
 *   below 0 or above its total
 */
export function conversionArguments(outcomes: unknown, won: unknown, amounts: unknown): ConversionArguments {
  const given = !isLeftOut(amounts);
  if (!given && areCounts(outcomes, won)) return countsOf(outcomes, won);

  const labels = labelsOf(outcomes, 'outcomes');
  const winning = labelsOf(won, 'won').values.filter((label) => label !== '');
  if (winning.length === 0) throw invalidArgument((say) => say.noWonLabel);
  if (!given) return { kind: 'labels', outcomes: labels.values, won: winning, amounts: null };
  const money = numbersOf(amounts, 'amounts');
  requireSameSize(labels, money);
  return { kind: 'labels', outcomes: labels.values, won: winning, amounts: money.values };
}

function areCounts(outcomes: unknown, won: unknown): boolean {
  return [...cellsOf(outcomes, 'outcomes').values, ...cellsOf(won, 'won').values].every(
    (cell) => typeof cell === 'number' || isBlank(cell),
  );
}

function countsOf(outcomes: unknown, won: unknown): ConversionArguments {
  const { lines, width } = wonOfWorked(numbersOf(outcomes, 'outcomes'), numbersOf(won, 'won'));
  return { kind: 'counts', won: lines.map(([count]) => count), worked: lines.map(([, all]) => all), width };
}
