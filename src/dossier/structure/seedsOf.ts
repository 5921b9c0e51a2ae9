import type { DossierCell } from '../dossierCell';
import type { DossierSeed, FilledFields } from '../dossierSeed';
import type { OwnField } from '../ownFields';
import type { TableId } from '../template';
import { firstColumnOf } from './labels';
import type { StructureChoices, StructureItem, StructurePart, StructureProposal, StructureTarget } from './proposal';
import { writtenTogether } from './writtenParts';

interface Seed {
  fields: FilledFields;
  ownFields: readonly OwnField[];
  tables: Partial<Record<TableId, Record<string, DossierCell>[]>>;
  notes: { label: string; cell: DossierCell }[];
}

/**
 * What the dossiers are to be begun with when a proposal is carried out, by client. What a person moved to a field goes before what was proposed
 * for it; a content that finds its field taken goes to the notes under its old label.
 *
 * @param choices what a person decided otherwise than proposed
 * @example seedsOf(proposal, { clients: { 'Acme Ltd': null } }) // without Acme
 */
export function seedsOf(proposal: StructureProposal, choices: StructureChoices = {}): Map<string, DossierSeed> {
  const seeds = new Map<string, Seed>();
  for (const { name, items } of proposal.clients) {
    const chosen = chosenName(name, choices);
    if (chosen === null) continue;
    const seed = seeds.get(chosen) ?? { fields: {}, ownFields: proposal.ownFields, tables: {}, notes: [] };
    seeds.set(chosen, seed);
    const targets = new Map(items.map((item) => [item, own(choices.targets, item.id)]));
    // What a person decided comes first, so that it finds its field free.
    const fields = [...items].sort(
      (x, y) => Number(targets.get(x) === undefined) - Number(targets.get(y) === undefined),
    );
    const taken = new Set(fields.filter((item) => fillsField(seed, item, targets.get(item) ?? item.to)));
    for (const item of items) if (!taken.has(item)) fillsRest(seed, item, targets.get(item) ?? item.to);
  }
  return seeds;
}

/** The name that a client's dossier gets; null when it is left out. */
export function chosenName(name: string, { clients }: StructureChoices): string | null {
  const chosen = own(clients, name);
  return chosen === undefined ? name : (chosen?.trim() ?? null);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** The parts that are contents; a label that tells who somebody is belongs to lines of tables only. */
function contents({ parts, labelFrom }: StructureItem): readonly StructurePart[] {
  return parts.filter(({ from, label }) => label !== '' || !labelFrom.includes(from));
}

function fillsField(seed: Seed, item: StructureItem, to: StructureTarget): boolean {
  if (to.kind !== 'field' || seed.fields[to.field]) return false;
  const parts = contents(item);
  const together = writtenTogether(parts);
  const [first, ...rest] = parts;
  const cell = together ?? first?.cell;
  if (!cell) return false;
  seed.fields[to.field] = cell;
  if (!together) addNotes(seed, item, rest);
  return true;
}

function fillsRest(seed: Seed, item: StructureItem, to: StructureTarget): void {
  const parts = contents(item);
  if (to.kind !== 'table') {
    const together = item.parts.every(({ column }) => column === null)
      ? writtenTogether(parts.map((part) => ({ ...part, prefix: null })))
      : null;
    if (together) seed.notes.push({ label: item.label, cell: together });
    else addNotes(seed, item, parts);
    return;
  }
  const isOwn =
    item.parts.some(({ column }) => column !== null) && item.to.kind === 'table' && item.to.table === to.table;
  const line: Record<string, DossierCell> = {};
  for (const [column, here] of byColumn(isOwn ? item.parts : parts, isOwn ? null : firstColumnOf(to.table))) {
    const cell = writtenTogether(here);
    if (cell) line[column] = cell;
    else addNotes(seed, item, here);
  }
  if (Object.keys(line).length > 0) (seed.tables[to.table] ??= []).push(line);
}

function byColumn(parts: readonly StructurePart[], all: string | null): Map<string, StructurePart[]> {
  const columns = new Map<string, StructurePart[]>();
  for (const part of parts) {
    const column = all ?? part.column ?? '';
    columns.set(column, [...(columns.get(column) ?? []), part]);
  }
  return columns;
}

function addNotes(seed: Seed, { label }: StructureItem, parts: readonly StructurePart[]): void {
  for (const part of parts) seed.notes.push({ label: part.label || label, cell: part.cell });
}
