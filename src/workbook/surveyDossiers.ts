import { dossierContent } from '../dossier/dossierContent';
import { listContacts, listDossiers, type ListedContact, type ListedDossier } from '../dossier/dossierList';
import { parseSheet } from '../dossier/parseSheet';
import { whoMaySee } from '../dossier/whoMaySee';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { plainName } from '../schema/plainName';
import { clientNames, dossierSources, ownFieldSheets } from './dossierSources';
import { inExcel, type Waiting } from './inExcel';
import { readWorkbook } from './readWorkbook';

/** A dossier that stands in the workbook. */
export interface FoundDossier extends ListedDossier {
  sheetId: string;
  sheetName: string;
  /** The workbook has lists of clients, and this one is in none of them. */
  isUnlisted: boolean;
}

/** A client of the lists, or one that only has a dossier. */
export interface DossierClient {
  name: string;
  manager: string | null;
  superior: string | null;
  isKey: boolean;
  /** The dossier's sheet; null when there is none. */
  sheetId: string | null;
}

/** What there is of dossiers in the open workbook. Plain data. */
export interface DossierSurvey {
  /** Those to be reviewed first. */
  dossiers: readonly FoundDossier[];
  /** Every client, by name. */
  clients: readonly DossierClient[];
  /** The calendar of contacts of the key clients and of those that have a dossier: overdue first. */
  contacts: readonly ListedContact[];
  /** Whether a list of contacts stands in the workbook: without one the calendar says nothing. */
  hasContacts: boolean;
  /** The list of own fields; null when there is none. */
  fieldsSheet: { id: string; name: string } | null;
  /** The user's own sheets with something on them, in the order of the tabs: those that can be structured. */
  userSheets: readonly string[];
}

export interface DossierSurveyRequest {
  language: Language;
  /** The day to judge on, a serial. */
  asOf: number;
  waiting?: Waiting;
}

/** Looks through the dossiers of the open workbook. Changes nothing; a workbook without lists is fine. */
export async function surveyDossiers({ language, asOf, waiting }: DossierSurveyRequest): Promise<DossierSurvey> {
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const sources = await dossierSources(context, contents, { language, asOf }, false);
    const { given, dossiers, ownFields, dayShift } = sources;
    const sheets = new Map(dossiers.map(({ client, sheet }) => [client, sheet]));
    const entries = dossiers.map(({ client, grid }) => ({
      client,
      content: dossierContent(parseSheet(grid, client, ownFields), ownFields),
    }));
    const key = new Set(given.keyClients);
    const maySee = whoMaySee(given);
    const listedNames = clientNames(given);
    const names = new Set([...given.clients.map(({ name }) => name), ...sheets.keys()]);
    const [fields] = ownFieldSheets(contents);
    return {
      dossiers: listDossiers(entries, given, dossierTextsOf(language), dayShift).flatMap((listed) => {
        const sheet = sheets.get(listed.client);
        const isUnlisted = listedNames.size > 0 && !listedNames.has(plainName(listed.client));
        return sheet ? [{ ...listed, sheetId: sheet.id, sheetName: sheet.name, isUnlisted }] : [];
      }),
      clients: [...names].sort(new Intl.Collator(language).compare).map((name) => ({
        name,
        ...maySee(name),
        isKey: key.has(name),
        sheetId: sheets.get(name)?.id ?? null,
      })),
      contacts: listContacts([...new Set([...given.keyClients, ...sheets.keys()])], given),
      hasContacts: (given.records.contacts?.rowsUsed ?? 0) > 0,
      fieldsSheet: fields ? { id: fields.id, name: fields.name } : null,
      userSheets: contents.cells.sheets.map(({ sheet }) => sheet),
    };
  }, waiting);
}
