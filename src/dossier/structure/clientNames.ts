import { companyName, type CompanyName } from '../../analysis/quality/companyName';
import { folded } from '../dossierCell';
import { labelOf } from './labels';

/** Clients to be found by a name as somebody writes it, without looking through all of them. */
export class KnownClients {
  private readonly byName = new Map<string, string>();
  private readonly byWords = new Map<string, { name: string; form: CompanyName['form'] }[]>();

  constructor(names: readonly string[] = []) {
    for (const name of names) this.add(name);
  }

  add(name: string): void {
    const key = folded(name);
    if (this.byName.has(key)) return;
    this.byName.set(key, name);
    const { words, form } = companyName(name);
    const like = this.byWords.get(words);
    if (like) like.push({ name, form });
    else this.byWords.set(words, [{ name, form }]);
  }

  /**
   * The client that a name means: the same but for case and spaces, or the only one that differs in quotes and in where its legal form stands.
   * Null when none or several may be meant.
   *
   * @example new KnownClients(['ООО «Ромашка»', 'Лютик']).find('ромашка, ООО') // 'ООО «Ромашка»'
   */
  find(name: string): string | null {
    const same = this.byName.get(folded(name));
    if (same !== undefined) return same;
    const { words, form } = companyName(name);
    if (words === '') return null;
    const like = (this.byWords.get(words) ?? []).filter(
      (one) => one.form === form || one.form === null || form === null,
    );
    return like.length === 1 ? (like[0]?.name ?? null) : null;
  }
}

const WORDS = [
  'досье(?: на)?(?: ключевого)?(?: клиента| компании)?',
  'карточка(?: ключевого)?(?: клиента| компании| контрагента)?',
  '(?:паспорт|анкета|профиль)(?: ключевого)? клиента',
  '(?:key )?(?:client |customer |account |company )?(?:dossier|card|profile)(?: of| for)?',
  '(?:key )?(?:client|customer|account|company) overview(?: of| for)?',
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
export function clientInSheetName(sheet: string, known: KnownClients): string | null {
  const name = clientInTitle(sheet) ?? sheet.trim();
  const found = known.find(name);
  if (found !== null) return found;
  return GENERAL.test(name) || labelOf(name) !== null || !/\p{L}{2}/u.test(name) ? null : name;
}
