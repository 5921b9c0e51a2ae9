import path from 'node:path';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import { serve } from '../workbench/server/serve';
import { languageFrom } from './options';
import { readInput, systemReason } from './readInput';
import { EXIT, type ExitCode, type Terminal } from './terminal';

export interface ServeOptions {
  lang?: string;
  port?: string;
  /** False with --no-open. */
  open: boolean;
}

/** `kam serve`: the workbench until it is interrupted. */
export async function serveCommand(
  input: string | undefined,
  given: ServeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = given.lang === undefined ? undefined : languageFrom(given.lang);
  const texts = dictionaryOf(language ?? 'en');
  const port = portFrom(given.port);
  // Read once, so that a missing file is told here and not in the browser.
  if (input !== undefined) await readInput(input);
  const serving = await serve({ root: projectRoot(), input: input && path.resolve(input), port }).catch(
    (error: unknown) => {
      const reason = systemReason(error) === 'EADDRINUSE' ? texts.cli.portTaken : systemReason(error);
      throw new Problem('bad-option', { option: '--port', value: String(port), expected: reason });
    },
  );
  const address = language === undefined ? serving.address : `${serving.address}?lang=${language}`;
  terminal.out(`${fill(texts.cli.serving, { address })}\n`);
  if (given.open) await openInBrowser(address);
  await terminal.interrupted();
  await serving.close();
  return EXIT.done;
}

/** 0, a free one, when none is given. */
function portFrom(given: string | undefined): number {
  if (given === undefined) return 0;
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) {
    throw new Problem('bad-option', { option: '--port', value: given, expected: '0–65535' });
  }
  return port;
}

/** The folder above dist/host, where this file's bundle lies. */
function projectRoot(): string {
  return path.join(__dirname, '..', '..');
}

/** A computer without a browser is no failure: the address is printed. */
async function openInBrowser(address: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    const browser = await open(address);
    browser.on('error', () => undefined);
  } catch {
    return;
  }
}
