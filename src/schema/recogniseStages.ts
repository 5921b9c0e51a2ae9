import { normaliseHeader } from './headers';
import { distinctTexts, type ColumnView, type ListView } from './listView';
import type { Mapping } from './mapping';
import { endingInHeader } from './endingInHeader';
import { outcomeOf } from './outcomeLabels';
import { outcomesAmong } from './outcomesAmong';
import type { RecognisedField, StageOrderFrom } from './recognition';
import type { Outcome } from './records';
import { stageKinds } from './stageKinds';
import { orderFromLog, orderFromNames, type LogLine } from './stageOrder';
import { cellText, dateOrderOf, readDate, readText } from './values';

/** A list in its role, with what is known of its columns. */
export interface PlayedRole {
  view: ListView;
  fields: readonly RecognisedField[];
  stageDates: readonly ColumnView[];
}

export interface RecognisedStages {
  stageNames: string[];
  stageOrderFrom: StageOrderFrom | null;
  /** Labels that mean an outcome, told ones included: in the deals list and in the log. */
  outcomes: { deals: Record<string, Outcome>; events: Record<string, Outcome> };
}

/** More different labels than this are no column of stages. */
const MOST_LABELS = 400;

/**
 * Finds the stages and their order, and the labels that mean an outcome, best source first: the mapping, the list of stages, the
 * columns of dates per stage, the stage log, what is known of the names, the order of first appearance.
 */
export function recogniseStages(
  roles: { deals: PlayedRole | null; events: PlayedRole | null; stages: PlayedRole | null },
  told: Mapping,
): RecognisedStages {
  const toldOutcomes = { ...told.events?.outcomes, ...told.deals?.outcomes };
  const toldStages = told.deals?.stages ?? told.events?.stages ?? null;
  const listed = roles.stages === null ? [] : entriesOf(roles.stages);
  const listedStages = listed.filter((entry) => entry.kind === 'stage').map((entry) => entry.name);
  const fixed = toldStages ?? (listedStages.length > 0 ? listedStages : null);
  const known: Record<string, Outcome> = { ...toldOutcomes };
  for (const { name, kind } of listed) if (kind !== 'stage') known[name] ??= kind;

  const dealLabels = [...labelsOf(roles.deals, 'stage'), ...labelsOf(roles.deals, 'lastStage')];
  const dateLabels = roles.deals?.stageDates.map((column) => column.header) ?? [];
  const logLabels = labelsOf(roles.events, 'stage');
  const outcomeLabels = labelsOf(roles.deals, 'outcome');
  const wonIsTold = outcomeLabels.some((label) => outcomeOf(label) === 'won');
  const plain = outcomesAmong([...dealLabels, ...dateLabels.map(spoken)], 'stage', fixed ?? [], wonIsTold);
  for (const header of dateLabels) {
    const outcome = plain[spoken(header)];
    if (outcome !== undefined) plain[header] = outcome;
  }
  const inDeals = pick(known, plain, [...dealLabels, ...dateLabels], outcomeLabels);
  const inLog = pick(known, outcomesAmong(logLabels, 'stage', fixed ?? [], wonIsTold), logLabels, []);
  const outcomes = {
    deals: { ...told.deals?.outcomes, ...inDeals },
    events: { ...told.events?.outcomes, ...inLog },
  };

  const isEnding = endingTest({ ...known, ...outcomes.events, ...outcomes.deals });
  const names = (labels: readonly string[]): string[] => distinct(labels.filter((label) => !isEnding(label)));
  if (fixed !== null) {
    return { stageNames: names(fixed), stageOrderFrom: toldStages === null ? 'list' : 'mapping', outcomes };
  }
  const fromDates = names(dateLabels);
  const stageNames = names([...dateLabels, ...logLabels, ...dealLabels]);
  if (stageNames.length === 0) return { stageNames, stageOrderFrom: null, outcomes };
  if (fromDates.length > 0) return { stageNames, stageOrderFrom: 'dates', outcomes };
  const inOrder = names(logLabels);
  if (inOrder.length > 1 && roles.events !== null) {
    const log = linesOf(roles.events);
    if (log.some((line) => line.date !== null)) {
      return { stageNames: names([...orderFromLog(inOrder, log), ...stageNames]), stageOrderFrom: 'log', outcomes };
    }
  }
  const byNames = orderFromNames(stageNames);
  return { stageNames: byNames ?? stageNames, stageOrderFrom: byNames === null ? 'appearance' : 'known', outcomes };
}

/** The entries of a list of stages with their kinds, blank and unreadable rows left out. */
export function entriesOf(role: PlayedRole): { name: string; kind: 'stage' | Exclude<Outcome, 'open'> }[] {
  const { rows } = role.view.list;
  const nameColumn = columnOf(role, 'stage');
  const kindColumn = columnOf(role, 'kind');
  const entries: { name: string; kind: string | null }[] = [];
  for (let index = 0; nameColumn !== null && index < rows.count; index++) {
    const name = readText(rows.cell(index, nameColumn));
    const kind = kindColumn === null ? null : readText(rows.cell(index, kindColumn));
    if (name.ok && name.value !== null) entries.push({ name: name.value, kind: kind?.ok === true ? kind.value : null });
  }
  const kinds = stageKinds(entries);
  return entries.map(({ name }, index) => ({ name, kind: kinds[index] ?? 'stage' }));
}

// The ending that a header of dates speaks of, or the header itself.
function spoken(header: string): string {
  return endingInHeader(header) ?? header;
}

// What labels mean as far as it is told, listed or plain from the words.
function pick(
  known: Readonly<Record<string, Outcome>>,
  plain: Readonly<Record<string, Outcome>>,
  stageLabels: readonly string[],
  outcomeLabels: readonly string[],
): Record<string, Outcome> {
  const told = new Map(Object.entries(known).map(([label, outcome]) => [normaliseHeader(label), outcome]));
  const inStages = stageLabels.flatMap((label) => {
    const outcome = plain[label];
    return outcome === undefined ? [] : [[label, outcome] as const];
  });
  const found = { ...Object.fromEntries(inStages), ...outcomesAmong(outcomeLabels, 'outcome') };
  for (const label of [...stageLabels, ...outcomeLabels]) {
    const outcome = told.get(normaliseHeader(label));
    if (outcome !== undefined) found[label] = outcome;
  }
  return found;
}

// "In progress" may be open in the column of outcomes and a stage in the column of stages: only real endings are no stages.
function endingTest(outcomes: Readonly<Record<string, Outcome>>): (label: string) => boolean {
  const endings = new Set(
    Object.entries(outcomes).flatMap(([label, outcome]) => (outcome === 'open' ? [] : [normaliseHeader(label)])),
  );
  return (label) => endings.has(normaliseHeader(label));
}

function distinct(labels: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const label of labels) if (!seen.has(normaliseHeader(label))) seen.set(normaliseHeader(label), label);
  return [...seen.values()];
}

function columnOf(role: PlayedRole | null, field: string): number | null {
  return role?.fields.find((one) => one.field === field)?.column ?? null;
}

function labelsOf(role: PlayedRole | null, field: string): string[] {
  const column = columnOf(role, field);
  return role === null || column === null ? [] : distinctTexts(role.view.list, column, MOST_LABELS);
}

function linesOf(role: PlayedRole): LogLine[] {
  const { rows } = role.view.list;
  const stage = columnOf(role, 'stage');
  const date = columnOf(role, 'date');
  const deal = columnOf(role, 'deal');
  const keys = deal === null ? [columnOf(role, 'client'), columnOf(role, 'event')] : [deal];
  if (stage === null || date === null) return [];
  const indices = Array.from({ length: rows.count }, (_, index) => index);
  const order = dateOrderOf(indices.map((index) => rows.cell(index, date)));
  return indices.flatMap((index) => {
    const label = readText(rows.cell(index, stage));
    if (!label.ok || label.value === null) return [];
    const day = readDate(rows.cell(index, date), { order });
    const key = keys.map((column) => (column === null ? '' : cellText(rows.cell(index, column)))).join('\n');
    return [{ key, stage: label.value, date: day.ok ? day.value : null }];
  });
}
