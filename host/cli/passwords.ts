import path from 'node:path';
import Papa from 'papaparse';
import { Problem } from '../../src/i18n/problem';
import { managerKey, requireOneSpelling } from '../../src/workbook/splitDossiers';
import { decodeText } from '../csv/decodeText';
import { separatorOf } from '../csv/separator';
import { readInput } from './readInput';

/** Excel takes no more; fewer than the least are soon guessed. */
const LEAST = 8;
const MOST = 255;

/**
 * The managers' passwords from a file: a JSON object { "manager": "password" }, or a text of two columns. Managers that are not asked for
 * are passed over, and so is a row of headers.
 *
 * @throws Problem when a manager has no password, or one that will not do, or is in the file twice
 */
export async function passwordsFrom(file: string, managers: readonly string[]): Promise<Map<string, string>> {
  const name = path.basename(file);
  const { text } = decodeText(await readInput(file));
  const given = path.extname(file).toLowerCase() === '.json' ? fromJson(text, name) : fromColumns(text, name);
  requireOneSpelling(given.map(([manager]) => manager));
  const known = new Map(given.map(([manager, password]) => [managerKey(manager), password]));
  return new Map(
    managers.map((manager): [string, string] => {
      const password = known.get(managerKey(manager));
      if (password === undefined) throw new Problem('no-password', { file: name, manager });
      requirePassword(manager, password);
      return [manager, password];
    }),
  );
}

/** @throws Problem when a password is too short or too long */
export function requirePassword(manager: string, password: string): void {
  if (password.trim() === '' || password.length < LEAST || password.length > MOST) {
    throw new Problem('bad-password', { manager, least: String(LEAST), most: String(MOST) });
  }
}

function fromJson(text: string, file: string): [string, string][] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Problem('bad-passwords', { file });
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Problem('bad-passwords', { file });
  return Object.entries(given).map(([manager, password]: [string, unknown]) => {
    if (typeof password !== 'string') throw new Problem('bad-passwords', { file });
    return [manager, password];
  });
}

// A password is text, also one that looks like a number or a date; spaces around it are no part of it. What stands behind it may be the rest of
// a password with a separator in it, which must not be cut off in silence.
function fromColumns(text: string, file: string): [string, string][] {
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: 'greedy' });
  if (data.some((row) => row.slice(2).some((cell) => cell.trim() !== ''))) throw new Problem('bad-passwords', { file });
  return data
    .map(([manager = '', password = '']): [string, string] => [manager.trim(), password.trim()])
    .filter(([manager]) => manager !== '');
}
