import { Command, CommanderError } from 'commander';
import { dictionaryOf, LANGUAGES, type Dictionary, type Language } from '../../src/i18n/dictionary';
import { messageOf, Problem } from '../../src/i18n/problem';
import packageJson from '../../package.json';
import { BadInput } from '../badInput';
import { auditCommand } from './auditCommand';
import { dossierCommand, type DossierOptions } from './dossierCommand';
import { inspectCommand } from './inspectCommand';
import type { GivenOptions } from './options';
import { splitCommand, type SplitOptions } from './splitCommand';
import { serveCommand, type ServeOptions } from './serveCommand';
import { EXIT, type ExitCode, type Terminal } from './terminal';

/** Codes of problems that are about writing rather than about what was given. */
const CANNOT_WRITE = new Set(['cannot-write', 'output-exists', 'write-incomplete']);

/**
 * Runs `kam` with its arguments.
 *
 * @returns the exit code: 0 done, 1 findings need attention (--strict), 2 bad input or usage, 3 cannot write
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const texts = dictionaryOf(languageIn(args));
  let code: ExitCode = EXIT.done;
  const program = programFor(texts, terminal, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      const reason = error.message.replace(/^error: /, '').replace(/\.$/, '');
      terminal.err(`${messageOf(new Problem('usage', { reason }), texts)}\n`);
      return EXIT.badInput;
    }
    const problem = error instanceof BadInput ? new Problem(error.code, { file: error.fileName }) : error;
    terminal.err(`${messageOf(problem, texts)}\n`);
    if (problem instanceof Problem) return CANNOT_WRITE.has(problem.code) ? EXIT.cannotWrite : EXIT.badInput;
    return EXIT.badInput;
  }
}

function programFor(texts: Dictionary, terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const words = texts.cli;
  const program = new Command('kam')
    .description(words.description)
    .version(packageJson.version, '--version', words.options.version)
    .helpOption('-h, --help', words.options.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined });

  const common = (command: Command) =>
    command
      .argument('<input...>', words.input)
      .option('--map <file>', words.options.map)
      .option('--lang <language>', words.options.lang, 'en')
      .option('--json', words.options.json)
      .option('--strict', words.options.strict)
      .option('--quiet', words.options.quiet)
      .exitOverride()
      .configureOutput({ writeOut: terminal.out, writeErr: () => undefined });

  common(program.command('inspect').description(words.inspect)).action(async (inputs: string[], given: GivenOptions) =>
    finish(await inspectCommand(inputs, given, terminal)),
  );
  common(program.command('audit').description(words.audit))
    .option('-o, --output <file>', words.options.output)
    .option('--reports <list>', words.options.reports, 'all')
    .option('--as-of <date>', words.options.asOf)
    .option('--goal <amount>', words.options.goal)
    .option('--changed <date>', words.options.changed)
    .option('--period <kind>', words.options.period)
    .option('--force', words.options.force)
    .action(async (inputs: string[], given: GivenOptions) => finish(await auditCommand(inputs, given, terminal)));
  program
    .command('dossier')
    .description(words.dossier)
    .argument('<input...>', words.input)
    .option('--client <name>', words.options.client, (name: string, names: string[] = []) => [...names, name])
    .option('--key-clients', words.options.keyClients)
    .option('--structure <sheet>', words.options.structure)
    .option('--json', words.options.json)
    .option('-o, --output <file>', words.options.output)
    .option('--as-of <date>', words.options.asOf)
    .option('--map <file>', words.options.map)
    .option('--lang <language>', words.options.lang, 'en')
    .option('--force', words.options.force)
    .option('--quiet', words.options.quiet)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .action(async (inputs: string[], given: DossierOptions) => finish(await dossierCommand(inputs, given, terminal)));
  program
    .command('split')
    .description(words.split)
    .argument('<input>', words.options.splitInput)
    .option('--out <folder>', words.options.out)
    .option('--passwords <file>', words.options.passwords)
    .option('--map <file>', words.options.map)
    .option('--lang <language>', words.options.lang, 'en')
    .option('--force', words.options.force)
    .option('--quiet', words.options.quiet)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .action(async (input: string, given: SplitOptions) => finish(await splitCommand(input, given, terminal)));
  program
    .command('serve')
    .description(words.serve)
    .argument('[input]', words.input)
    .option('--port <number>', words.options.port)
    .option('--no-open', words.options.noOpen)
    .option('--lang <language>', words.options.lang)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: () => undefined })
    .action(async (input: string | undefined, given: ServeOptions) =>
      finish(await serveCommand(input, given, terminal)),
    );
  return program;
}

/** The language asked for, looked up before the arguments are understood, so that a wrong call is answered in it too. */
function languageIn(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  const given = at >= 0 ? args[at + 1] : args.find((each) => each.startsWith('--lang='))?.slice('--lang='.length);
  return LANGUAGES.find((language) => language === given) ?? 'en';
}
