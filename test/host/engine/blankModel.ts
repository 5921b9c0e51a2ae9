/** Workbook descriptions for tests. */
import { blankSheet } from '../../../host/blankSheet';
import type { WorkbookModel } from '../../../host/workbookModel';

/** A workbook whose sheets have the given names, all blank. */
export function blankModel(...names: string[]): WorkbookModel {
  const sheets = (names.length > 0 ? names : ['Sheet1']).map((name, index) =>
    blankSheet(`s${String(index + 1)}`, name),
  );
  return { name: 'Book1.xlsx', date1904: false, sheets, names: [], activeSheet: 0, settings: {} };
}
