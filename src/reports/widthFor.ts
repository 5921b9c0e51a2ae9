/**
 * The width of a column, in characters: at least the given one, room for the longest word of its bold header, and for the whole of
 * other texts that stand in it on one line.
 *
 * @example widthFor(11, 'Заказ из отработанных') // 17: «отработанных» needs more than 11
 */
export function widthFor(least: number, header: string, ...lines: readonly string[]): number {
  const word = Math.max(...header.split(/\s+/).map((each) => each.length));
  const line = Math.max(0, ...lines.map((each) => each.length));
  return Math.max(least, Math.ceil(1.25 * word) + 2, line + 2);
}
