/**
 * The values of one dimension of the facts (managers, events, periods), numbered from 1. Formulas match the numbers, not the
 * names, so that a name with a wildcard or a comparison sign in it selects nothing but itself.
 */
export interface Dimension {
  /** labels[n - 1] is the label of number n. */
  labels: readonly string[];
  /** The number of a value; blank has one too where blank values occur. */
  numberOf(value: string | null): number;
  /** The label of a value. */
  nameOf(value: string | null): string;
}

/**
 * Numbers the distinct values, sorted, blank last under its own label.
 *
 * @param compare order of the labels, such as an Intl.Collator's
 */
export function dimensionOf(
  values: Iterable<string | null>,
  blankLabel: string,
  compare: (a: string, b: string) => number,
): Dimension {
  const distinct = new Set(values);
  const hasBlank = distinct.delete(null);
  const labels = [...(distinct as Set<string>)].sort(compare);
  const numbers = new Map<string | null, number>(labels.map((label, index) => [label, index + 1]));
  if (hasBlank) numbers.set(null, labels.push(blankLabel));
  const numberOf = (value: string | null): number => {
    const number = numbers.get(value);
    if (number === undefined) throw new Error(`«${value}» is not among the dimension's values`);
    return number;
  };
  return { labels, numberOf, nameOf: (value) => labels[numberOf(value) - 1] ?? '' };
}
