import path from 'node:path';
import { dictionaryOf, type Dictionary, type Language } from '../../src/i18n/dictionary';
import { dossierTextsOf, type DossierTexts } from '../../src/i18n/dossier/dossierTexts';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import type {
  StructureChoices,
  StructureItem,
  StructurePart,
  StructureProposal,
} from '../../src/dossier/structure/proposal';
import type { DossierCell } from '../../src/dossier/dossierCell';
import { labelOfField } from '../../src/dossier/ownFields';
import { isoOf, isSerial } from '../../src/schema/calendar';
import { isDateFormat } from '../../src/workbook/dateFormat';
import type { DossierResult } from '../../src/workbook/dossiers';
import { previewStructure, structureDossiers } from '../../src/workbook/structureDossiers';
import { LocalHost } from '../localHost';
import { saveWorkbook } from '../xlsx/saveWorkbook';
import { openInputs } from './openInputs';
import { asOfFrom, languageFrom, mappingFrom, type GivenOptions } from './options';
import { dossierLines } from './print';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { checkOutput, writeOutput } from './writeOutput';
import { plainName } from '../../src/schema/plainName';

export interface StructureOptions extends Pick<
  GivenOptions,
  'map' | 'lang' | 'quiet' | 'json' | 'output' | 'asOf' | 'force'
> {
  structure: string;
  client?: string[];
}

const LONGEST_CONTENT = 70;

/** `kam dossier --structure`: shows what of a sheet goes where in dossiers, and with -o makes them in a copy of the workbook. */
export async function structureCommand(
  inputs: readonly string[],
  given: StructureOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = languageFrom(given.lang);
  const { cli } = dictionaryOf(language);
  const { output, client: names = [] } = given;
  const mapping = await mappingFrom(given.map);
  const mappingName = given.map && path.basename(given.map);
  const asOf = asOfFrom(given.asOf);
  if (output !== undefined) await checkOutput(output, inputs, given.force === true);
  const say = (line: string) => {
    if (!given.quiet && !given.json) terminal.err(`${line}\n`);
  };
  say(fill(cli.opening, { file: inputs.map((input) => path.basename(input)).join(', ') }));
  const { model, original } = await openInputs(inputs);
  const host = await LocalHost.open(model);
  try {
    const client = names.length === 1 ? names[0] : null;
    const proposal = await previewStructure({ sheet: given.structure, client, mapping, mappingName });
    const choices = choicesFor(proposal, names, path.basename(model.name), cli.structure.oneClient);
    const shown = withChoices(proposal, choices);
    if (output === undefined) {
      if (given.json) terminal.out(`${JSON.stringify(shown, null, 2)}\n`);
      else terminal.out(`${[...previewLines(shown, language), '', cli.structure.nothingWritten].join('\n')}\n`);
      return EXIT.done;
    }
    say(cli.dossiers);
    const made = await structureDossiers({ proposal, choices, language, asOf, mapping, mappingName });
    say(fill(cli.saving, { file: path.basename(output) }));
    await host.recalculate();
    await writeOutput(output, await saveWorkbook(host.toModel(), original));
    if (given.json) terminal.out(`${JSON.stringify({ ...shown, dossiers: made }, null, 2)}\n`);
    else if (!given.quiet) terminal.out(`${summary(shown, made, output, language).join('\n')}\n`);
    return EXIT.done;
  } finally {
    await host.close();
  }
}

/** The names asked for restrict a table of cards; a single dossier must have one. */
function choicesFor(
  { kind, sheet, clients }: StructureProposal,
  names: readonly string[],
  file: string,
  reason: string,
): StructureChoices {
  if (kind === 'dossier') {
    if (names.length > 1) throw new Problem('usage', { reason });
    const [only] = clients;
    if (only?.name === '') {
      throw new Problem('whose-dossier', { file, sheet, cell: only.items[0]?.parts[0]?.from ?? 'A1' });
    }
    return {};
  }
  if (names.length === 0) return {};
  const wanted = names.map((name) => {
    const found = clients.find((client) => plainName(client.name) === plainName(name));
    if (found) return found.name;
    const known = clients.map((client) => client.name).join(', ');
    throw new Problem('client-not-on-sheet', { file, sheet, name, known });
  });
  const left = clients.filter(({ name }) => !wanted.includes(name));
  return { clients: Object.fromEntries(left.map(({ name }) => [name, null])) };
}

function withChoices(proposal: StructureProposal, { clients = {} }: StructureChoices): StructureProposal {
  return { ...proposal, clients: proposal.clients.filter(({ name }) => clients[name] !== null) };
}

/** How many cells that stay on the sheet are told one by one. */
const MOST_ASIDE = 12;

function previewLines(proposal: StructureProposal, language: Language): string[] {
  const { sheet, kind, clients, aside, dayShift } = proposal;
  const { structure } = dictionaryOf(language).cli;
  const texts = dossierTextsOf(language);
  const head = fill(structure[kind], { sheet, count: String(clients.length) });
  const lines = clients.flatMap(({ name, items }) => [
    '',
    name,
    ...items.flatMap((item) => itemLines(item, structure, texts, proposal)),
  ]);
  if (aside.length === 0) return [head, ...lines];
  const told = aside.slice(0, MOST_ASIDE).map(({ from, cell }) => `${from} ${textOf(cell, dayShift)}`);
  const cells =
    aside.length > MOST_ASIDE
      ? [...told, fill(texts.words.and, { count: String(aside.length - MOST_ASIDE) })].join('; ')
      : told.join('; ');
  return [head, ...lines, '', fill(structure.aside, { cells })];
}

/** A line for each content with where it goes. */
function itemLines(
  { to, parts, label, labelFrom, reason }: StructureItem,
  structure: Dictionary['cli']['structure'],
  texts: DossierTexts,
  { ownFields, dayShift }: StructureProposal,
): string[] {
  const targetOf = (part: StructurePart): string => {
    if (to.kind === 'field') return labelOfField(to.field, texts, ownFields);
    if (to.kind === 'note') return texts.sections.notes + (reason === 'taken' ? structure.taken : '');
    const { title, columns } = texts.tables[to.table];
    const column = (columns as Readonly<Record<string, string>>)[part.column ?? ''] ?? '';
    return fill(structure.column, { table: title, column });
  };
  // A label that says who somebody is needs no line of its own.
  const contents = parts.filter((part) => part.label !== '' || !labelFrom.includes(part.from));
  return contents.map(
    (part) =>
      `  ${fill(structure.line, {
        target: targetOf(part),
        label: part.label || label,
        from: part.from,
        content: textOf(part.cell, dayShift),
      })}`,
  );
}

/** What stands in a cell on one line: a date as a date, of a long text the beginning. */
function textOf({ value, format }: DossierCell, dayShift: number): string {
  const isDay = typeof value === 'number' && format !== null && isDateFormat(format) && isSerial(value + dayShift);
  const line = (isDay ? isoOf(value + dayShift) : String(value)).replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST_CONTENT ? `${line.slice(0, LONGEST_CONTENT)}…` : line;
}

function summary(
  proposal: StructureProposal,
  made: readonly DossierResult[],
  output: string,
  language: Language,
): string[] {
  const texts = dictionaryOf(language);
  const done = dossierLines(made, texts);
  return [...previewLines(proposal, language), '', ...done, '', fill(texts.cli.written, { file: output })];
}
