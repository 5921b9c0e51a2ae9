/**
 * Places by value, the highest first: 1, 2, 2, 4, the way of Excel's RANK.EQ (R2).
 *
 * @param values in any order; null has no place
 * @returns a place per value, in the order given
 * @example ranks([50, 45, 50, null]) // [1, 3, 1, null]
 */
export function ranks(values: readonly (number | null)[]): (number | null)[] {
  const places = new Map<number, number>();
  values
    .filter((value) => value !== null)
    .sort((x, y) => y - x)
    .forEach((value, index) => {
      if (!places.has(value)) places.set(value, index + 1);
    });
  return values.map((value) => (value === null ? null : (places.get(value) ?? null)));
}
