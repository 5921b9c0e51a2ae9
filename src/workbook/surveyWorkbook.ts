import type { Language } from '../i18n/dictionary';
import { understandLists } from '../reports/lists';
import type { ReportId } from '../reports/model';
import { overviewOf, type Overview } from '../reports/overview';
import { clientIndex, type ClientIndex } from '../reports/selectedClient';
import { REPORT_ROLES, sourcesFingerprint } from '../reports/sourcesFingerprint';
import type { ReadSettings } from '../reports/workbookSettings';
import { clientOfDossier } from './dossierMark';
import { inExcel, type Waiting } from './inExcel';
import type { Built } from './mark';
import { readWorkbook, type WorkbookContents } from './readWorkbook';

/** A report that stands in the workbook. */
export interface BuiltReport {
  report: ReportId;
  sheetId: string;
  sheetName: string;
  /** ISO date and time; null when nobody said. */
  builtAt: string | null;
  finding: Built['finding'];
  /** Its lists have changed since. */
  isStale: boolean;
}

/** A sheet that is a client's dossier, whatever it is called. */
export interface DossierSheet {
  client: string;
  sheetId: string;
  sheetName: string;
}

/** All that is in the open workbook. Plain data. */
export interface Survey {
  overview: Overview;
  remembered: ReadSettings;
  reports: readonly BuiltReport[];
  /** Ids of the sheets that each report reads. */
  readFrom: Readonly<Record<ReportId, readonly string[]>>;
  /** Ids of the user's own sheets, and of those that the add-in made. */
  userSheets: readonly string[];
  ownSheets: readonly string[];
  /** The sheets that are a client's dossier. */
  dossierSheets: readonly DossierSheet[];
  /** The clients, by place and by name. */
  clients: ClientIndex;
}

export interface SurveyRequest {
  /** The language to speak where the workbook does not remember one. */
  language: Language;
  /** The day to judge data on, a serial. */
  asOf: number;
  waiting?: Waiting;
}

/** Looks through the open workbook, however little is in it. Changes nothing. */
export async function surveyWorkbook({ language, asOf, waiting }: SurveyRequest): Promise<Survey> {
  return inExcel(async (context) => {
    const contents = await readWorkbook(context);
    const { cells, remembered, sheetIds } = contents;
    const { settings } = remembered;
    const lists = understandLists(cells, settings.mapping, settings.unusedLists);
    const isEmpty = cells.sheets.length === 0;
    const sheetsOf = (report: ReportId): string[] =>
      lists.recognition.lists.flatMap(({ role, list }) => {
        const id = sheetIds.get(list.sheet);
        return role !== null && id !== undefined && REPORT_ROLES[report].includes(role) ? [id] : [];
      });
    return {
      overview: overviewOf(lists, isEmpty, asOf, settings.language ?? language, cells.name),
      remembered,
      reports: builtReports(contents, sourcesFingerprint(lists.recognition)),
      readFrom: {
        funnel: sheetsOf('funnel'),
        conversion: sheetsOf('conversion'),
        planAccuracy: sheetsOf('planAccuracy'),
      },
      userSheets: [...sheetIds.values()],
      ownSheets: contents.ownSheets.map(({ id }) => id),
      dossierSheets: contents.ownSheets.flatMap((sheet) => {
        const client = clientOfDossier(sheet);
        return client === null ? [] : [{ client, sheetId: sheet.id, sheetName: sheet.name }];
      }),
      clients: clientIndex(lists, sheetIds, asOf),
    };
  }, waiting);
}

function builtReports({ ownSheets }: WorkbookContents, fingerprint: (report: ReportId) => string): BuiltReport[] {
  return ownSheets
    .filter(({ mark }) => mark.part === 'report' && !mark.building)
    .map(({ id, name, mark: { report, built } }) => ({
      report,
      sheetId: id,
      sheetName: name,
      builtAt: built?.at ?? null,
      finding: built?.finding ?? null,
      isStale: built !== undefined && built.sources !== fingerprint(report),
    }));
}
