import path from 'node:path';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import { makeDossiers } from '../../src/workbook/dossiers';
import { LocalHost } from '../localHost';
import { saveWorkbook } from '../xlsx/saveWorkbook';
import { openInputs } from './openInputs';
import { asOfFrom, languageFrom, mappingFrom, type GivenOptions } from './options';
import { dossierLines } from './print';
import { structureCommand } from './structureCommand';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { checkOutput, writeOutput } from './writeOutput';

export interface DossierOptions extends Pick<
  GivenOptions,
  'map' | 'lang' | 'quiet' | 'json' | 'output' | 'asOf' | 'force'
> {
  client?: string[];
  keyClients?: boolean;
  /** A sheet of the person's own to bring into the template. */
  structure?: string;
}

/** `kam dossier`: makes or refreshes dossiers in a copy of the workbook. */
export async function dossierCommand(
  inputs: readonly string[],
  given: DossierOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = languageFrom(given.lang);
  const { cli } = dictionaryOf(language);
  const { output, client: names = [] } = given;
  if (given.structure !== undefined) {
    if (given.keyClients) throw new Problem('usage', { reason: cli.whichClients });
    return structureCommand(inputs, { ...given, structure: given.structure }, terminal);
  }
  const isOne = given.keyClients === true ? names.length === 0 : names.length > 0;
  if (output === undefined || !isOne) throw new Problem('usage', { reason: cli.whichClients });
  const request = {
    clients: given.keyClients === true ? ('key' as const) : names,
    language,
    asOf: asOfFrom(given.asOf),
    mapping: await mappingFrom(given.map),
    mappingName: given.map && path.basename(given.map),
  };
  await checkOutput(output, inputs, given.force === true);
  const say = (line: string) => {
    if (!given.quiet && !given.json) terminal.err(`${line}\n`);
  };
  say(fill(cli.opening, { file: inputs.map((input) => path.basename(input)).join(', ') }));
  const { model, original } = await openInputs(inputs);
  const host = await LocalHost.open(model);
  try {
    say(cli.dossiers);
    const made = await makeDossiers(request);
    say(fill(cli.saving, { file: path.basename(output) }));
    await host.recalculate();
    await writeOutput(output, await saveWorkbook(host.toModel(), original));
    if (given.json) terminal.out(`${JSON.stringify({ dossiers: made }, null, 2)}\n`);
    else if (!given.quiet) {
      const lines = dossierLines(made, dictionaryOf(language));
      terminal.out(`${lines.join('\n')}\n\n${fill(cli.written, { file: output })}\n`);
    }
    return EXIT.done;
  } finally {
    await host.close();
  }
}
