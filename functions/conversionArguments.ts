import { cellsOf, isBlank, isLeftOut, isSameSize, labelsOf, numbersOf, requireSameSize } from './columns';
import { invalidArgument } from './errors';

/** What CONVERSION was given: counts of won and worked, or outcomes with the labels that mean won. */
export type ConversionArguments =
  | { kind: 'counts'; won: readonly number[]; worked: readonly number[]; width: number }
  | { kind: 'labels'; outcomes: readonly string[]; won: readonly string[]; amounts: readonly number[] | null };

/**
 * Tells the two forms of CONVERSION apart. Two ranges of the same size with nothing but numbers, and no amounts, are counts;
 * anything else is outcomes with labels.
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
  const first = cellsOf(outcomes, 'outcomes');
  const second = cellsOf(won, 'won');
  return (
    isSameSize(first, second) &&
    [...first.values, ...second.values].every((cell) => typeof cell === 'number' || isBlank(cell))
  );
}

function countsOf(outcomes: unknown, won: unknown): ConversionArguments {
  const counts = numbersOf(outcomes, 'outcomes');
  const totals = numbersOf(won, 'won');
  counts.values.forEach((count, index) => {
    const total = totals.values[index] ?? 0;
    if (count < 0 || count > total) {
      throw invalidArgument((say) => say.moreWonThanWorked(Math.floor(index / counts.width) + 1));
    }
  });
  return { kind: 'counts', won: counts.values, worked: totals.values, width: counts.width };
}
