import { givenOf, type Given } from '../reports/analyses/given';
import { audit } from '../reports/audit';
import { readLists, requireRows, understandLists } from '../reports/lists';
import type { DossierGrid } from '../dossier/dossierCell';
import { ownFieldsFrom, type OwnField } from '../dossier/ownFields';
import type { Language } from '../i18n/language';
import type { Mapping } from '../schema/mapping';
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
  dossiers: readonly PresentDossier[];
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
  const dossiers = ownSheets.flatMap((sheet) => {
    const client = clientOfDossier(sheet);
    return client === null ? [] : [{ client, sheet }];
  });
  const fields = ownFieldSheets(contents);
  const { grids, dayShift } = await readDossiers(context, [...dossiers.map(({ sheet }) => sheet), ...fields]);
  return {
    given: givenOf(found),
    dossiers: dossiers.map((one) => ({ ...one, grid: grids.get(one.sheet.id) ?? [] })),
    index: ownSheets.find((sheet) => dossierMarkOf(sheet, 'index') !== null) ?? null,
    ownFields: ownFieldsIn(fields, grids),
    dayShift,
  };
}

/** The sheets with the workbook's own fields: one, or none. */
export function ownFieldSheets({ ownSheets }: WorkbookContents): OwnSheet[] {
  return ownSheets.filter((sheet) => dossierMarkOf(sheet, 'fields') !== null);
}

/** @param grids of the sheets, by their ids */
export function ownFieldsIn(sheets: readonly OwnSheet[], grids: ReadonlyMap<string, DossierGrid>): OwnField[] {
  return sheets.flatMap(({ id }) => ownFieldsFrom(grids.get(id) ?? []));
}

/** The names of the reports' sheets that stand in the workbook, in the order of its tabs. */
export function reportSheetNames({ ownSheets }: WorkbookContents): string[] {
  return ownSheets
    .filter(({ mark }) => mark.part === 'report' && !mark.building)
    .sort((x, y) => x.position - y.position)
    .map(({ name }) => name);
}
