import path from 'node:path';
import { dictionaryOf, type Dictionary } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import { MARK_KEY } from '../../src/workbook/mark';
import { dossiersByManager, type ManagersDossiers, type SplitDossier } from '../../src/workbook/splitDossiers';
import { LocalHost } from '../localHost';
import { sheetsAlone } from '../sheetsAlone';
import type { WorkbookModel } from '../workbookModel';
import { saveWorkbook } from '../xlsx/saveWorkbook';
import { askPasswords } from './askPasswords';
import { openInputs } from './openInputs';
import { asOfFrom, languageFrom, mappingFrom, type GivenOptions } from './options';
import { passwordsFrom } from './passwords';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { fileNames, writeOutputs, type OutputFile } from './writeOutputs';

export interface SplitOptions extends Pick<GivenOptions, 'map' | 'lang' | 'quiet' | 'force'> {
  out?: string;
  passwords?: string;
}

/** `kam split`: the dossiers of each manager as a workbook of their own, encrypted (R38). */
export async function splitCommand(input: string, given: SplitOptions, terminal: Terminal): Promise<ExitCode> {
  const language = languageFrom(given.lang);
  const { cli } = dictionaryOf(language);
  const { out, passwords: passwordFile } = given;
  if (out === undefined) throw new Problem('usage', { reason: cli.whichFolder });
  // Told before any work is done.
  if (passwordFile === undefined && terminal.askHidden === undefined) throw new Problem('passwords-needed');
  const request = {
    language,
    asOf: asOfFrom(undefined),
    mapping: await mappingFrom(given.map),
    mappingName: given.map && path.basename(given.map),
  };
  const say = (line: string) => {
    if (!given.quiet) terminal.err(`${line}\n`);
  };
  say(fill(cli.opening, { file: path.basename(input) }));
  const { model } = await openInputs([input]);
  const host = await LocalHost.open(model);
  try {
    say(cli.splitting);
    const { managers, leftOut } = await dossiersByManager(request);
    const file = path.basename(input);
    if (managers.length === 0) throw new Problem('no-managers', { file, clients: clientsOf(leftOut) });
    const names = managers.map(({ manager }) => manager);
    const passwords = passwordFile
      ? await passwordsFrom(passwordFile, names)
      : await askPasswords(names, terminal, cli);
    await host.recalculateChanged();
    const whole = await host.settledModel();
    const outputs = fileNames(names, '.xlsx');
    const files: OutputFile[] = [];
    for (const [at, one] of managers.entries()) {
      const name = outputs[at] ?? '';
      if (path.resolve(out, name) === path.resolve(input)) throw new Problem('output-is-input', { file: name });
      say(fill(cli.encrypting, { file: name }));
      files.push({ name, bytes: await encrypted(await workbookOf(one, whole), passwords.get(one.manager) ?? '') });
    }
    await writeOutputs(out, files, given.force === true);
    if (!given.quiet) {
      terminal.out(`${managers.map((one, at) => readersLine(one, outputs[at] ?? '', cli)).join('\n')}\n`);
      if (leftOut.length > 0) terminal.out(`\n${fill(cli.splitLeftOut, { clients: clientsOf(leftOut) })}\n`);
    }
    return EXIT.done;
  } finally {
    await host.close();
  }
}

/** A workbook with one manager's dossiers and nothing else, not yet encrypted. */
export async function workbookOf({ dossiers }: ManagersDossiers, whole: WorkbookModel): Promise<Uint8Array> {
  const sheets = dossiers.map(({ sheet }) => sheet);
  return saveWorkbook(sheetsAlone(whole, sheets, MARK_KEY));
}

/** As Excel encrypts with a password: ECMA-376 agile, AES-256. */
async function encrypted(bytes: Uint8Array, password: string): Promise<Uint8Array> {
  if (password === '') throw new Error('no password');
  const { default: tool } = await import('officecrypto-tool');
  return tool.encrypt(Buffer.from(bytes), { password });
}

function readersLine({ manager, superior, dossiers }: ManagersDossiers, file: string, cli: Dictionary['cli']): string {
  const readers = superior === null ? fill(cli.splitAlone, { manager }) : fill(cli.splitReaders, { manager, superior });
  return fill(cli.splitLine, { file, clients: clientsOf(dossiers), readers });
}

function clientsOf(dossiers: readonly SplitDossier[]): string {
  return dossiers.map(({ client }) => client).join(', ');
}
