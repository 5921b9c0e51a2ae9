/**
 * Conversion by count of many lines at once (R12): won / worked.
 *
 * @param won how many were won, 0 to worked
 * @param worked how many were worked, in the same order
 * @returns a rate per line, null where nothing is worked
 * @throws RangeError when the lengths differ or a line has more won than worked, or less than none
 * @example countConversion([3, 0], [100, 0]) // [0.03, null]
 */
export function countConversion(won: readonly number[], worked: readonly number[]): (number | null)[] {
  if (won.length !== worked.length) throw new RangeError(`${won.length} won against ${worked.length} worked`);
  return won.map((count, index) => {
    const all = worked[index] ?? 0;
    if (!(count >= 0 && count <= all)) throw new RangeError(`${count} won of ${all} are not possible`);
    return all === 0 ? null : count / all;
  });
}
