import path from 'node:path';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { inspectJson } from '../../src/reports/auditJson';
import { inspectWorkbook } from '../../src/workbook/auditWorkbook';
import { LocalHost } from '../localHost';
import { openInputs } from './openInputs';
import { languageFrom, mappingFrom, type GivenOptions } from './options';
import { mappingLines, qualityLines, setAsideLines, sourceLines } from './print';
import { EXIT, type ExitCode, type Terminal } from './terminal';

/** `kam inspect`: what is in the workbook. */
export async function inspectCommand(
  inputs: readonly string[],
  given: GivenOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const texts = dictionaryOf(languageFrom(given.lang));
  const mapping = await mappingFrom(given.map);
  const { model } = await openInputs(inputs);
  const host = await LocalHost.open(model);
  try {
    const lists = await inspectWorkbook(mapping, given.map && path.basename(given.map));
    if (given.json) terminal.out(`${JSON.stringify(inspectJson(lists), null, 2)}\n`);
    else {
      const lines = [...sourceLines(lists, texts), ...mappingLines(lists, texts), ...setAsideLines(lists, texts)];
      terminal.out(`${[...lines, ...qualityLines(lists, texts)].join('\n')}\n`);
    }
    const attention = lists.quality.some((finding) => finding.severity !== 'info');
    return given.strict && attention ? EXIT.attention : EXIT.done;
  } finally {
    await host.close();
  }
}
