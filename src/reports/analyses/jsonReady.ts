/** Lists of the JSON are cut at this length; a count beside them tells the whole. */
export const LONGEST_LIST = 100;

/**
 * Figures as JSON can hold them, and as the interface has them: an interval { low, high } is [low, high], what is not finite is null, and
 * a list of more than 100 is cut, with its length beside it under the list's name and "Count".
 *
 * @example jsonReady({ share: { low: 0, high: Infinity } }) // { share: [0, null] }
 */
export function jsonReady(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST).map(jsonReady);
  const entries = Object.entries(value);
  if (entries.length === 2 && 'low' in value && 'high' in value) return [jsonReady(value.low), jsonReady(value.high)];
  return Object.fromEntries(
    entries.flatMap(([name, part]: [string, unknown]) => [
      [name, jsonReady(part)],
      ...(Array.isArray(part) && part.length > LONGEST_LIST ? [[`${name}Count`, part.length]] : []),
    ]),
  );
}
