import { givenOf, type Given } from '../reports/analyses/given';
import { audit } from '../reports/audit';
import { readLists, requireRows, understandLists } from '../reports/lists';
import type { DossierGrid } from '../dossier/dossierCell';
import { clientOfTitle } from '../dossier/knownTexts';
import { ownFieldsFrom, type OwnField } from '../dossier/ownFields';
import { parseSheet } from '../dossier/parseSheet';
import type { Language } from '../i18n/language';
import type { Mapping } from '../schema/mapping';
import { plainName } from '../schema/plainName';
import { listsOf } from './auditWorkbook';
import { clientOfDossier, dossierMarkOf } from './dossierMark';
import { readDossiers } from './dossierGrids';
import type { OwnSheet, WorkbookContents } from './readWorkbook';

export interface DossierSourcesRequest {
  language: Language;
  /** The day that the figures speak of, a serial. */
  asOf: number;
  mapping?: Mapping;
  /** How to call the mapping in a message. */
  mappingName?: string;
}

/** A dossier that stands in the workbook. */
export interface PresentDossier {
  client: string;
  sheet: OwnSheet;
  grid: DossierGrid;
}

/** What dossiers are made from, as it stands in the workbook. */
export interface DossierSources {
  given: Given;
  /** One of each client. */
  dossiers: readonly PresentDossier[];
  /** Further sheets that say to be a client's dossier, because a person has copied it: they are left as they are. */
  copies: readonly PresentDossier[];
  /** The list of all dossiers; null when there is none yet. */
  index: OwnSheet | null;
  ownFields: readonly OwnField[];
  /** What a serial of the workbook lacks to one of the 1900 system. */
  dayShift: number;
}

/**
 * Reads the lists, the dossiers and the own fields.
 *
 * @param needsLists whether a workbook without any list that can be used is refused
 * @throws Problem when it is
 */
export async function dossierSources(
  context: Excel.RequestContext,
  contents: WorkbookContents,
  { language, asOf, mapping, mappingName }: DossierSourcesRequest,
  needsLists: boolean,
): Promise<DossierSources> {
  const { cells, ownSheets } = contents;
  const { settings } = contents.remembered;
  const lists = needsLists
    ? listsOf(contents, mapping, mappingName)
    : mapping && cells.sheets.length > 0
      ? readLists(cells, mapping, mappingName)
      : understandLists(cells, settings.mapping, settings.unusedLists);
  if (needsLists) requireRows(lists, cells.name);
  const { period } = settings;
  const found = audit(lists, cells, { language, asOf, period, reports: [], freeTableName: (name) => name });
  const given = givenOf(found);
  const { dossiers, copies } = dossierSheets(ownSheets, given);
  const fields = ownFieldSheets(contents);
  const { grids, dayShift } = await readDossiers(context, [
    ...[...dossiers, ...copies].map(({ sheet }) => sheet),
    ...fields,
  ]);
  const withGrid = (one: DossierSheetOf) => ({ ...one, grid: grids.get(one.sheet.id) ?? [] });
  return {
    given,
    dossiers: underNewNames(dossiers.map(withGrid), clientNames(given)),
    copies: copies.map(withGrid),
    index: original(ownSheets.filter((sheet) => dossierMarkOf(sheet, 'index') !== null)),
    ownFields: ownFieldsIn(fields, grids),
    dayShift,
  };
}

/** The clients' names as the lists spell them, by how they read without case and spaces. */
export function clientNames({ clients, deals }: Pick<Given, 'clients' | 'deals'>): Map<string, string> {
  const known = new Map<string, string>();
  for (const name of [...clients.map((one) => one.name), ...deals.flatMap(({ client }) => client ?? [])]) {
    if (!known.has(plainName(name))) known.set(plainName(name), name);
  }
  return known;
}

type DossierSheetOf = Omit<PresentDossier, 'grid'>;

function dossierSheets(
  ownSheets: readonly OwnSheet[],
  given: Given,
): { dossiers: readonly DossierSheetOf[]; copies: readonly DossierSheetOf[] } {
  const known = clientNames(given);
  const marked = new Map<string, OwnSheet[]>();
  for (const sheet of ownSheets) {
    const name = clientOfDossier(sheet);
    if (name === null) continue;
    const client = known.get(plainName(name)) ?? name;
    known.set(plainName(name), client);
    marked.set(client, [...(marked.get(client) ?? []), sheet]);
  }
  const all = [...marked].flatMap(([client, sheets]) => {
    const dossier = original(sheets);
    return sheets.map((sheet) => ({ client, sheet, isCopy: sheet !== dossier }));
  });
  return { dossiers: all.filter(({ isCopy }) => !isCopy), copies: all.filter(({ isCopy }) => isCopy) };
}

/**
 * Gives dossiers of clients that the lists do not know any more to the client that a person has named in their title, if the lists know that
 * one and it has no dossier.
 *
 * @param known the clients of the lists, by their plain names
 */
function underNewNames(dossiers: readonly PresentDossier[], known: ReadonlyMap<string, string>): PresentDossier[] {
  const taken = new Set(dossiers.map(({ client }) => plainName(client)));
  return dossiers.map((dossier) => {
    if (known.has(plainName(dossier.client))) return dossier;
    const { lines } = parseSheet(dossier.grid, dossier.client);
    const named = plainName(clientOfTitle(lines.find(({ key }) => key === 'title')?.slots[0]?.value) ?? '');
    const client = known.get(named);
    if (client === undefined || taken.has(named)) return dossier;
    taken.add(named);
    return { ...dossier, client };
  });
}

/** Whether a dossier's sheet still says that it is another client's, because that one was renamed. */
export function isUnderFormerName({ client, sheet }: Pick<PresentDossier, 'client' | 'sheet'>): boolean {
  return plainName(clientOfDossier(sheet) ?? client) !== plainName(client);
}

/**
 * A sheet that a person copies takes its mark along. Excel gives the copy a number behind its name and offers to put it in front of all
 * others: the first one without a number is the original.
 */
function original(sheets: readonly OwnSheet[]): OwnSheet | null {
  return sheets.find(({ name }) => !/ \(\d+\)$/.test(name)) ?? sheets[0] ?? null;
}

/** The sheets with the workbook's own fields: one, or none; more where a person has copied it. */
export function ownFieldSheets({ ownSheets }: WorkbookContents): OwnSheet[] {
  return ownSheets.filter((sheet) => dossierMarkOf(sheet, 'fields') !== null);
}

/** @param grids of the sheets, by their ids */
export function ownFieldsIn(sheets: readonly OwnSheet[], grids: ReadonlyMap<string, DossierGrid>): OwnField[] {
  const fields = sheets.flatMap(({ id }) => ownFieldsFrom(grids.get(id) ?? []));
  return fields.filter(({ id }, at) => fields.findIndex((one) => one.id === id) === at);
}

/** The names of the reports' sheets that stand in the workbook, in the order of its tabs. */
export function reportSheetNames({ ownSheets }: WorkbookContents): string[] {
  return ownSheets
    .filter(({ mark }) => mark.part === 'report' && !mark.building)
    .sort((x, y) => x.position - y.position)
    .map(({ name }) => name);
}
