import type { DossierTexts } from '../i18n/dossier/dossierTexts';
import type { ReportSheet } from '../reports/model';
import { SheetBuilder } from '../reports/sheetBuilder';

const TAB_COLOR = '#0F548C';
const HEAD = 3;
const ROWS = 8;
const WIDTHS = [2, 32, 32, 60] as const;

/** Where the sections are chosen on the sheet of own fields. */
export const SECTION_CELLS = { row: HEAD + 1, column: 1, rows: ROWS, columns: 1 };

/** A blank list of own fields, to be filled by the user. */
export function ownFieldsSheet({ ownFields }: DossierTexts, freeTableName: (wanted: string) => string): ReportSheet {
  const { title, detail, headers } = ownFields;
  const sheet = new SheetBuilder({ part: 'report', name: ownFields.sheet, tabColor: TAB_COLOR });
  WIDTHS.forEach((width, column) => sheet.width(column, width));
  sheet.text(0, 1, title, 'title').text(1, 1, detail, 'detail');
  [headers.section, headers.field, headers.hint].forEach((header, at) => sheet.text(HEAD, 1 + at, header, 'header'));
  for (let row = HEAD + 1; row <= HEAD + ROWS; row++) {
    for (let column = 1; column <= 3; column++) sheet.text(row, column, '', 'input');
  }
  const wantedName = 'KamDossierFields';
  const block = { row: HEAD, column: 1, rows: ROWS + 1, columns: 3 };
  sheet.table({ name: freeTableName(wantedName), wantedName, block, look: 'report' });
  return sheet.build({
    frozenRows: HEAD + 1,
    printArea: { ...block, row: 0, rows: HEAD + 1 + ROWS },
    printTitleRows: null,
  });
}
