/**
 * Orders names by their characters, blank (null) last: the same order on every machine and in every language setting.
 *
 * @returns below 0 when x comes first, above 0 when y does, 0 when they are the same
 */
export function compareBlankLast(x: string | null, y: string | null): number {
  if (x === y) return 0;
  if (x === null) return 1;
  if (y === null) return -1;
  return x < y ? -1 : 1;
}
