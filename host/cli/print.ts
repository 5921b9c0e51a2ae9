import pc from 'picocolors';
import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import type { Audit } from '../../src/reports/audit';
import { readingsOf } from '../../src/reports/auditJson';
import type { Lists } from '../../src/reports/lists';
import type { Verdict } from '../../src/reports/model';
import type { DossierResult } from '../../src/workbook/dossiers';

/** Lines of one kind shown before the rest is only counted. */
const MOST_LINES = 8;
const MOST_CELLS = 3;

export function sourceLines(lists: Lists, texts: Dictionary): string[] {
  const lines = readingsOf(lists).map(({ role, list, rowsRead, rowsUsed, setAside }) =>
    fill(texts.cli.source, {
      role: texts.roles[role],
      list: list.name,
      address: list.address,
      read: String(rowsRead),
      used: String(rowsUsed),
      aside: String(setAside.length),
    }),
  );
  const unrecognised = lists.recognition.lists.filter((each) => each.role === null).map(({ list }) => list.name);
  if (unrecognised.length > 0) lines.push(fill(texts.cli.unrecognised, { lists: unrecognised.join(', ') }));
  return section(texts.cli.sources, lines);
}

export function findingLines({ findings, missing }: Audit, texts: Dictionary): string[] {
  const lines = findings.map(({ verdict, text }) => `${COLOURS[verdict](`[${texts.verdicts[verdict]}]`)} ${text}`);
  return [
    ...section(texts.cli.findings, lines),
    ...section(
      texts.cli.missing,
      missing.map(({ reason }) => reason),
    ),
  ];
}

export function qualityLines({ quality }: Lists, texts: Dictionary): string[] {
  const lines = quality.map(({ code, severity, count, cells }) =>
    fill(texts.cli.qualityLine, {
      severity: texts.severities[severity],
      what: texts.quality[code],
      count: String(count),
      cells: cells.slice(0, MOST_CELLS).join(', ') + (count > MOST_CELLS ? ' …' : ''),
    }),
  );
  return section(texts.cli.quality, lines);
}

export function setAsideLines(lists: Lists, texts: Dictionary): string[] {
  const all = readingsOf(lists).flatMap(({ setAside }) => setAside);
  const lines = all
    .slice(0, MOST_LINES)
    .map(({ cell, code, value }) => fill(texts.cli.setAsideLine, { cell, reason: texts.quality[code], value }));
  if (all.length > MOST_LINES) lines.push(fill(texts.cli.more, { count: String(all.length - MOST_LINES) }));
  return section(texts.cli.setAside, lines);
}

export function mappingLines({ recognition }: Lists, texts: Dictionary): string[] {
  const words = texts.cli;
  const lines = recognition.lists.flatMap(({ list, role, fields }) => {
    if (role === null) return [];
    const head = `${texts.roles[role]}: ${list.name}`;
    const mapped = fields.map(({ field, header, sure, runnerUp }) => {
      const line = fill(words.mappingLine, { field, header });
      return `  ${line}${!sure && runnerUp ? fill(words.unsure, { other: runnerUp.header }) : ''}`;
    });
    const { outcomes } = recognition.mapping[role] ?? {};
    const meanings = Object.entries(outcomes ?? {}).map(([label, outcome]) => `${label} = ${outcome}`);
    if (meanings.length > 0) mapped.push(`  ${fill(words.outcomes, { outcomes: meanings.join(', ') })}`);
    return [head, ...mapped];
  });
  if (recognition.stageNames.length > 0) {
    lines.push(fill(words.stages, { stages: recognition.stageNames.join(' → ') }));
  }
  return section(words.mapping, lines);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [pc.bold(title), ...lines.map((line) => `  ${line}`), ''];
}

const COLOURS: Readonly<Record<Verdict, (text: string) => string>> = { fine: pc.green, watch: pc.yellow, act: pc.red };

/** What has become of each dossier. */
export function dossierLines(made: readonly DossierResult[], { cli, pane }: Dictionary): string[] {
  return made.flatMap(({ client, sheet, state, complete, oldSheet, copies = [] }) => [
    fill(cli.dossierLine, {
      client,
      sheet,
      state: cli.dossierStates[state],
      share: String(Math.round((complete ?? 0) * 100)),
    }),
    ...(oldSheet === undefined ? [] : [fill(pane.dossiers.done.old, { client, sheet: oldSheet })]),
    ...copies.map((copy) => fill(pane.dossiers.done.copy, { client, sheet: copy })),
  ]);
}
