/** Another library reads what we write as we mean it. */
import { Workbook } from '@cj-tech-master/excelts';
import { installChartSupport } from '@cj-tech-master/excelts/chart';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { workbookModel } from './models';
import { reportSheet } from './reportSheet';

installChartSupport();

describe('excelts', () => {
  it('finds cells, formulas, looks, tables, validations and formats in a saved report', async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await saveWorkbook(workbookModel([reportSheet()]))));
    const sheet = workbook.getWorksheet('KAM Funnel');
    if (!sheet) throw new Error('the sheet is missing');
    expect(sheet.getCell('A4').value).toBe('Lead');
    expect(sheet.getCell('D4').value).toMatchObject({
      formula: 'IFERROR(Funnel[[#This Row],[Passed]]/Funnel[[#This Row],[Entered]],0)',
      result: 0.7,
    });
    expect(sheet.getCell('D4').numFmt).toBe('0.0%');
    expect(sheet.getCell('A3').font).toMatchObject({ bold: true, color: { argb: 'FFFFFFFF' } });
    expect(sheet.getCell('A3').fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF2F5D8A' } });
    expect(sheet.getColumn(1).width).toBe(18);
    expect(sheet.getRow(1).height).toBe(24);
    expect(sheet.getTables()).toHaveLength(1);
    expect(sheet.getCell('B2').dataValidation).toMatchObject({ type: 'list', formulae: ['"All,Ann,Bob"'] });
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 3, showGridLines: false });
    expect(sheet.getCharts()).toHaveLength(2);
  });
});
