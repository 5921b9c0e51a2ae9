import { REPORT_IDS, type ReportId } from '../../src/reports/model';
import type { Survey } from '../../src/workbook/surveyWorkbook';
import type { SheetEvent } from '../../src/workbook/watchWorkbook';

/** What events of the workbook mean to the pane. */
export interface Meaning {
  /** Reports one of whose lists has changed. */
  touched: ReportId[];
  /** Ids of sheets that are gone. */
  gone: string[];
  /** Something of the user's own has changed, so that what is shown may no longer be so. */
  isChanged: boolean;
}

/** Says what events mean. Those of the add-in's own sheets mean nothing, but that a report is gone. */
export function meaningOf(events: readonly SheetEvent[], survey: Survey): Meaning {
  const own = new Set(survey.ownSheets);
  const known = new Set(survey.userSheets);
  const changed = new Set<string>();
  const gone: string[] = [];
  let isChanged = false;
  for (const { kind, sheetId } of events) {
    if (kind === 'deleted') gone.push(sheetId);
    if (own.has(sheetId) || kind === 'activated') continue;
    if (kind === 'changed') changed.add(sheetId);
    // A sheet that came is news only while it is unknown; one that went or has another name, only if it was known.
    if (kind === 'changed' || known.has(sheetId) === (kind !== 'added')) isChanged = true;
    if (kind === 'deleted') changed.add(sheetId);
  }
  const touched = REPORT_IDS.filter((report) => survey.readFrom[report].some((sheet) => changed.has(sheet)));
  return { touched, gone, isChanged };
}
