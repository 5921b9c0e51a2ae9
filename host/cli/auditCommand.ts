import path from 'node:path';
import { SingleBar } from 'cli-progress';
import { dictionaryOf, type Dictionary } from '../../src/i18n/dictionary';
import { Problem } from '../../src/i18n/problem';
import { fill } from '../../src/i18n/template';
import { auditJson } from '../../src/reports/auditJson';
import { auditWorkbook } from '../../src/workbook/auditWorkbook';
import type { Progress } from '../../src/workbook/replaceReports';
import { LocalHost } from '../localHost';
import { saveWorkbook } from '../xlsx/saveWorkbook';
import { openInputs } from './openInputs';
import {
  asOfFrom,
  changedFrom,
  goalFrom,
  languageFrom,
  mappingFrom,
  periodFrom,
  reportsFrom,
  type GivenOptions,
} from './options';
import { findingLines, qualityLines, setAsideLines, sourceLines } from './print';
import { EXIT, type ExitCode, type Terminal } from './terminal';
import { checkOutput, writeOutput } from './writeOutput';

/** `kam audit`: finds out and, with an output, writes the reports into a copy of the workbook. */
export async function auditCommand(
  inputs: readonly string[],
  given: GivenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = languageFrom(given.lang);
  const texts = dictionaryOf(language);
  const request = {
    language,
    asOf: asOfFrom(given.asOf),
    goal: goalFrom(given.goal),
    changedOn: changedFrom(given.changed),
    period: given.period === undefined ? undefined : periodFrom(given.period),
    reports: reportsFrom(given.reports ?? 'all'),
    mapping: await mappingFrom(given.map),
    mappingName: given.map && path.basename(given.map),
  };
  const { output } = given;
  if (output !== undefined) await checkOutput(output, inputs, given.force === true);
  const say = (line: string) => {
    if (!given.quiet) terminal.err(`${line}\n`);
  };

  say(fill(texts.cli.opening, { file: inputs.map((input) => path.basename(input)).join(', ') }));
  const { model, original } = await openInputs(inputs);
  const host = await LocalHost.open(model);
  try {
    const bar = progressBar(texts, given, terminal);
    const write = output !== undefined;
    if (!write) say(texts.cli.reading);
    const { audit } = await auditWorkbook({ ...request, write, progress: bar.show }).finally(bar.stop);
    // Reports asked for by name must be there; of all reports, those that the lists allow are built and the rest is named.
    if (given.reports !== 'all' && audit.missing.length === request.reports.length) {
      throw new Problem('nothing-to-build', { reasons: audit.missing.map(({ reason }) => reason).join(' ') });
    }
    if (output !== undefined) {
      say(fill(texts.cli.saving, { file: path.basename(output) }));
      await host.recalculate();
      await writeOutput(output, await saveWorkbook(host.toModel(), original));
    }
    if (given.json) terminal.out(`${JSON.stringify(auditJson(audit), null, 2)}\n`);
    else if (!given.quiet) {
      const lines = [...sourceLines(audit.lists, texts), ...findingLines(audit, texts)];
      terminal.out(
        `${[...lines, ...setAsideLines(audit.lists, texts), ...qualityLines(audit.lists, texts)].join('\n')}\n`,
      );
      if (output !== undefined) terminal.out(`\n${fill(texts.cli.written, { file: output })}\n`);
    }
    const attention = audit.findings.some((finding) => finding.verdict !== 'fine');
    return given.strict && attention ? EXIT.attention : EXIT.done;
  } finally {
    await host.close();
  }
}

/** A moving bar on a terminal, one line elsewhere, nothing when quiet. */
function progressBar(texts: Dictionary, given: GivenOptions, terminal: Terminal): { show: Progress; stop: () => void } {
  if (given.quiet) return { show: () => undefined, stop: () => undefined };
  if (!terminal.isTerminal) {
    return {
      show: (done) => {
        if (done === 0) terminal.err(`${texts.cli.building}\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: `${texts.cli.building} {bar} {value}/{total}`, hideCursor: true });
  return {
    show: (done, all) => {
      if (done === 0) bar.start(all, 0);
      else bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
