import { Problem } from '../i18n/problem';
import { inExcel } from './inExcel';

/**
 * Brings a sheet to the front.
 *
 * @param id the sheet's id, which stays when it is renamed
 * @param name how to call it in a message
 * @throws Problem when the sheet is no longer there
 */
export async function showSheet(id: string, name: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    await context.sync();
    if (sheet.isNullObject) throw new Problem('sheet-gone', { sheet: name });
    sheet.activate();
    await context.sync();
  });
}
