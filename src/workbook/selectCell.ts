import { Problem } from '../i18n/problem';
import { inExcel } from './inExcel';

/**
 * Selects a cell and brings its sheet to the front.
 *
 * @param sheetName as on its tab
 * @param address on that sheet, such as 'D8'
 * @throws Problem when the sheet is no longer there
 */
export async function selectCell(sheetName: string, address: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
    await context.sync();
    if (sheet.isNullObject) throw new Problem('sheet-gone', { sheet: sheetName });
    sheet.getRange(address).select();
    await context.sync();
  });
}
