import { readBoolean } from '../../schema/values';

const EXISTING = /^(?:existing|current|действующий|существующий|старый|esamas|senas)$/u;
const NEW = /^(?:new|новый|naujas)$/u;

/**
 * What a cell says of a client: existing or new. Yes and no in three languages, TRUE and FALSE, 1 and 0, and the words themselves;
 * a blank is new.
 *
 * @returns null when it says neither
 * @example isExistingClient('да') // true
 */
export function isExistingClient(cell: string | number | boolean): boolean | null {
  const word = String(cell).trim().toLowerCase();
  if (EXISTING.test(word)) return true;
  if (NEW.test(word)) return false;
  const said = readBoolean(cell);
  return said.ok ? (said.value ?? false) : null;
}
