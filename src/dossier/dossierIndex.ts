import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import { fill } from '../i18n/template';
import type { ReportSheet } from '../reports/model';
import { SheetBuilder } from '../reports/sheetBuilder';
import { isoOf } from '../schema/calendar';
import { fingerprint } from './dossierCell';
import { firstOf } from './dossierContent';
import type { ListedContact, ListedDossier } from './dossierList';
import { sheetLink } from './sheetLink';

const TAB_COLOR = '#0F548C';
const HEAD = 4;
const FIRST = 1;
const WIDTHS = [2, 32, 40, 14, 17, 17, 17, 17, 19, 90] as const;

export interface IndexRequest {
  dossiers: readonly ListedDossier[];
  contacts: readonly ListedContact[];
  /** The sheet of each client's dossier. */
  sheets: ReadonlyMap<string, string>;
  /** A serial. */
  asOf: number;
  texts: DossierTexts;
  /** What a serial on the sheet lacks to one of the 1900 system. */
  dayShift: number;
  freeTableName: (wanted: string) => string;
}

/**
 * The sheet that lists all dossiers: who may see each, how complete it is, when it is to be reviewed, when the client is to be contacted. It
 * says nothing of what is typed into a dossier.
 */
export function dossierIndex(request: IndexRequest): ReportSheet {
  const { dossiers, contacts, sheets, asOf, texts, dayShift, freeTableName } = request;
  const { index, cadences } = texts;
  const contactOf = new Map(contacts.map((contact) => [contact.client, contact]));
  const sheet = new SheetBuilder({ part: 'report', name: index.sheet, tabColor: TAB_COLOR });
  WIDTHS.forEach((width, column) => sheet.width(column, width));
  const overdue = dossiers.filter(({ review }) => review === 'overdue' || review === 'never').length;
  const share = dossiers.reduce((sum, { complete }) => sum + (complete ?? 0), 0) / Math.max(1, dossiers.length);
  const gaps = { count: String(dossiers.length), share: percent(share), overdue: String(overdue) };
  sheet
    .text(0, FIRST, index.title, 'title')
    .text(1, FIRST, dossiers.length === 0 ? index.none : fill(index.summary, gaps), 'finding')
    .text(2, FIRST, fill(index.detail, { date: isoOf(asOf) }), 'detail');
  sheet.height(HEAD, 32);
  Object.values(index.columns).forEach((header, at) => sheet.text(HEAD, FIRST + at, header, 'header'));
  const day = (row: number, column: number, serial: number | null) =>
    sheet.number(row, column, serial === null ? null : Math.floor(serial) - dayShift, 'date');
  dossiers.forEach((dossier, at) => {
    const row = HEAD + 1 + at;
    const { client, manager, superior, complete, missing, reviewed, reviewDue, review } = dossier;
    const contact = contactOf.get(client);
    sheet
      .formula(row, FIRST, sheetLink(sheets.get(client) ?? '', client), 'link')
      .text(row, FIRST + 1, [manager, superior].filter(Boolean).join(', '), 'text')
      .number(row, FIRST + 2, complete, 'percent');
    day(row, FIRST + 3, reviewed);
    day(row, FIRST + 4, reviewDue);
    sheet.text(row, FIRST + 5, index.reviews[review], 'text');
    day(row, FIRST + 6, contact?.due ?? null);
    sheet
      .text(row, FIRST + 7, contact ? cadences[contact.status] : '', 'text')
      .text(row, FIRST + 8, firstOf(missing, texts), 'text');
  });
  const rows = Math.max(1, dossiers.length);
  const columns = WIDTHS.length - FIRST;
  const wantedName = 'KamDossiers';
  sheet.table({
    name: freeTableName(wantedName),
    wantedName,
    block: { row: HEAD, column: FIRST, rows: rows + 1, columns },
    look: 'report',
  });
  const late = [index.reviews.overdue, index.reviews.never];
  const body = { row: HEAD + 1, column: FIRST + 5, rows, columns: 1 };
  const isLate = late.map((word) => `$G${HEAD + 2}="${word}"`).join(',');
  sheet.highlight({ block: body, formula: `=OR(${isLate})`, look: 'weak' });
  const isOverdue = `=$I${HEAD + 2}="${cadences.overdue}"`;
  sheet.highlight({ block: { ...body, column: FIRST + 7 }, formula: isOverdue, look: 'weak' });
  return sheet.build({
    frozenRows: HEAD + 1,
    printArea: { row: 0, column: FIRST, rows: HEAD + 1 + rows, columns },
    printTitleRows: [HEAD, HEAD],
  });
}

/** Tells one index from another by what stands on it. */
export function indexPrint({ name, cells }: ReportSheet): string {
  return fingerprint(JSON.stringify([name, cells]));
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
