import { companyName } from '../../analysis/quality/companyName';
import { folded } from '../dossierCell';
import { labelOf } from './labels';

/**
 * The client of a workbook's lists that a name means: the same but for case and spaces, or the only one that differs in its legal form's
 * place and in quotes. Null when none or several may be meant.
 *
 * @example knownClient('ромашка, ООО', ['ООО «Ромашка»', 'Лютик']) // 'ООО «Ромашка»'
 */
export function knownClient(name: string, known: readonly string[]): string | null {
  const same = known.find((one) => folded(one) === folded(name));
  if (same !== undefined) return same;
  const wanted = companyName(name);
  if (wanted.words === '') return null;
  const like = known.filter((one) => {
    const { words, form } = companyName(one);
    return words === wanted.words && (form === wanted.form || form === null || wanted.form === null);
  });
  return like.length === 1 ? (like[0] ?? null) : null;
}

const WORDS = [
  'досье(?: на)?(?: ключевого)?(?: клиента| компании)?',
  'карточка(?: ключевого)?(?: клиента| компании| контрагента)?',
  '(?:паспорт|анкета|профиль)(?: ключевого)? клиента',
  '(?:client |customer |account |company )?(?:dossier|card|profile)(?: of| for)?',
  'account plan(?: of| for)?',
  'dossier(?: on)?',
  'kliento (?:byla|kortelė|dosjė|profilis|anketa)',
].join('|');
const BEFORE = new RegExp(`^(?:${WORDS})(?:\\s*[:–—-]\\s*|\\s+)(?=[\\p{L}\\p{N}«„"“])(.+)$`, 'isu');
const BEHIND = new RegExp(`^(.+?)(?:\\s*[,:–—-]\\s+|\\s+)(?:${WORDS}|byla|kortelė)$`, 'isu');

/** The client in a title such as «Карточка клиента: ООО Ромашка» or "Acme Ltd – client card"; null where it names none. */
export function clientInTitle(title: string): string | null {
  if (title.length > 120 || title.includes('\n')) return null;
  const name = (BEFORE.exec(title)?.[1] ?? BEHIND.exec(title)?.[1])?.trim();
  if (name === undefined || /^(?:на|от|за|по|as of|dated|of|for|\d+[./-])(?:\s|$|\d)/iu.test(name)) return null;
  return labelOf(name) === null && /\p{L}/u.test(name) ? name : null;
}

const GENERAL = /^(?:sheet|лист|lapas|table|таблица|lentelė|worksheet|copy|копия|new|data)[\s_]*(?:of|\d|\()*.*$/iu;

/** The client that a sheet's name tells: one of the lists', or any that is not a general word. */
export function clientInSheetName(sheet: string, known: readonly string[]): string | null {
  const name = clientInTitle(sheet) ?? sheet.trim();
  const found = knownClient(name, known);
  if (found !== null) return found;
  return GENERAL.test(name) || labelOf(name) !== null || !/\p{L}{2}/u.test(name) ? null : name;
}
