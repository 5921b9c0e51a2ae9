import { Problem } from '../i18n/problem';
import { inExcel } from './inExcel';

/**
 * Brings a sheet to the front; a hidden one is shown.
 *
 * @param id the sheet's id, which stays when it is renamed
 * @param name how to call it in a message
 * @throws Problem when the sheet is no longer there
 */
export async function showSheet(id: string, name: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    if (!(await bringToFront(sheet))) throw new Problem('sheet-gone', { sheet: name });
  });
}

/**
 * Brings a sheet to the front. Excel cannot do that with a hidden one, so it is shown.
 *
 * @returns false when there is no such sheet
 */
export async function bringToFront(sheet: Excel.Worksheet): Promise<boolean> {
  sheet.load('visibility');
  await sheet.context.sync();
  if (sheet.isNullObject) return false;
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
  await sheet.context.sync();
  return true;
}
