import type { Dictionary } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import { requirePassword } from './passwords';
import type { Terminal } from './terminal';

const ATTEMPTS = 3;

/**
 * Asks for each manager's password, twice, because nobody sees what is typed.
 *
 * @throws Problem when there is no terminal, a password will not do, or none is given
 */
export async function askPasswords(
  managers: readonly string[],
  { askHidden, err }: Terminal,
  cli: Dictionary['cli'],
): Promise<Map<string, string>> {
  if (askHidden === undefined) throw new Problem('passwords-needed');
  const passwords = new Map<string, string>();
  for (const manager of managers) {
    for (let attempt = 1; !passwords.has(manager); attempt++) {
      const password = await askHidden(fill(cli.askPassword, { manager }));
      if (password === null) throw new Problem('passwords-not-given', { manager });
      requirePassword(manager, password);
      if ((await askHidden(cli.askAgain)) === password) passwords.set(manager, password);
      else if (attempt === ATTEMPTS) throw new Problem('passwords-not-given', { manager });
      else err(`${cli.differ}\n`);
    }
  }
  return passwords;
}
