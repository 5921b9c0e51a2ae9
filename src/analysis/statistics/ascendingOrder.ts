/**
 * The places of values from the smallest to the largest; equal values keep their order.
 *
 * @example ascendingOrder([0.3, 0.1, 0.2]) // [1, 2, 0]
 */
export function ascendingOrder(values: readonly number[]): number[] {
  return values
    .map((value, place) => ({ value, place }))
    .sort((x, y) => x.value - y.value)
    .map(({ place }) => place);
}
