import type { Mapping, Role, RoleMapping } from '../../src/schema/mapping';
import type { Outcome } from '../../src/schema/records';
import type { ReportId } from '../../src/reports/model';
import type { ReportChoice, WorkbookSettings } from '../../src/reports/workbookSettings';

/** Settings in which a list is taken for something, or, with null, is not read at all. */
export function withRole(settings: WorkbookSettings, list: string, role: Role | null): WorkbookSettings {
  const mapping: Mapping = {};
  for (const [other, part] of entriesOf(settings.mapping)) {
    if (part.source !== list && other !== role) mapping[other] = part;
  }
  const unusedLists = settings.unusedLists.filter((name) => name !== list);
  if (role === null) return { ...settings, mapping, unusedLists: [...unusedLists, list] };
  return { ...settings, mapping: { ...mapping, [role]: { source: list, columns: {} } }, unusedLists };
}

/** What a list is told to be: a role, '' when it is not to be read; null when nothing is told. */
export function toldRole({ mapping, unusedLists }: WorkbookSettings, list: string): Role | '' | null {
  if (unusedLists.includes(list)) return '';
  return entriesOf(mapping).find(([, { source }]) => source === list)?.[0] ?? null;
}

/** Settings in which a field of a list is a column; '' says that the list has no such column. */
export function withColumn(
  settings: WorkbookSettings,
  { role, list, field }: { role: Role; list: string; field: string },
  header: string,
): WorkbookSettings {
  const part = partOf(settings, role);
  const columns = part.source === '' || part.source === list ? part.columns : {};
  return withPart(settings, role, { ...part, source: list, columns: { ...columns, [field]: header } });
}

/** Settings in which the stages stand in an order. */
export function withStages(settings: WorkbookSettings, role: Role, stages: readonly string[]): WorkbookSettings {
  return withPart(settings, role, { ...partOf(settings, role), stages: [...stages] });
}

/** Settings in which a label means an outcome. */
export function withOutcome(settings: WorkbookSettings, role: Role, label: string, outcome: Outcome): WorkbookSettings {
  const part = partOf(settings, role);
  return withPart(settings, role, { ...part, outcomes: { ...part.outcomes, [label]: outcome } });
}

/** Settings in which a report's card shows a choice first; undefined takes a part of it back. */
export function withChoice(settings: WorkbookSettings, report: ReportId, choice: ReportChoice): WorkbookSettings {
  return { ...settings, choices: { ...settings.choices, [report]: { ...settings.choices[report], ...choice } } };
}

/** Settings that remember nothing of the lists. */
export function withoutMapping(settings: WorkbookSettings): WorkbookSettings {
  return { ...settings, mapping: {}, unusedLists: [] };
}

/** How many things the settings remember of the lists. */
export function toldCount({ mapping, unusedLists }: WorkbookSettings): number {
  const parts = entriesOf(mapping).map(
    ([, { source, columns, stages, outcomes }]) =>
      (source === '' ? 0 : 1) +
      Object.keys(columns).length +
      (stages === undefined ? 0 : 1) +
      Object.keys(outcomes ?? {}).length,
  );
  return parts.reduce((sum, count) => sum + count, unusedLists.length);
}

/** Whether settings differ in what the workbook is read by. */
export function readsOtherwise(before: WorkbookSettings, after: WorkbookSettings): boolean {
  return (
    before.language !== after.language ||
    JSON.stringify([before.mapping, before.unusedLists]) !== JSON.stringify([after.mapping, after.unusedLists])
  );
}

function partOf({ mapping }: WorkbookSettings, role: Role): RoleMapping {
  return mapping[role] ?? { source: '', columns: {} };
}

function withPart(settings: WorkbookSettings, role: Role, part: RoleMapping): WorkbookSettings {
  return { ...settings, mapping: { ...settings.mapping, [role]: part } };
}

function entriesOf(mapping: Mapping): [Role, RoleMapping][] {
  return Object.entries(mapping) as [Role, RoleMapping][];
}
