/** Another program opens what we save, computes the same figures, and draws the pages. */
import {
  closeLibreOffice,
  recalculateWithLibreOffice,
  toPdf,
  toPng,
  withoutCachedValues,
} from '../../support/libreOffice';
import { openWorkbook } from '../../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { sheetModel, workbookModel } from './models';
import { reportSheet } from './reportSheet';

jest.setTimeout(180000);
afterAll(closeLibreOffice);

const calculations = sheetModel('Calculations', {
  cells: [
    [{ formula: '=SUM(Funnel[Entered])', value: 1 }],
    [{ formula: '=INDEX(Funnel[Stage],2)', value: 'wrong' }],
    [{ formula: '=IFS(A1>100,"many",TRUE,"few")', value: 'wrong' }],
    [{ formula: "='KAM Funnel'!B4-Funnel[[#Totals],[Entered]]", value: 1 }],
    [{ formula: '=1/0', value: 1 }],
    [{ formula: '=COUNTIF(Funnel[Passed],">=40")=2', value: false }],
  ],
});

describe('LibreOffice', () => {
  it('computes every formula anew and comes to the right values', async () => {
    const file = await saveWorkbook(workbookModel([reportSheet(), calculations]));
    const sheets = await recalculateWithLibreOffice(file);
    expect(sheets['Calculations']?.map((row) => row[0])).toEqual([
      210,
      'Offer',
      'many',
      -110,
      { error: '#DIV/0!' },
      true,
    ]);
    // LibreOffice writes 15 digits.
    const shares = sheets['KAM Funnel']?.slice(3, 6).map((row) => Number(row[3]).toFixed(12));
    expect(shares).toEqual([0.7, 40 / 70, 0.25].map((share) => share.toFixed(12)));
    expect(sheets['KAM Funnel']?.[6]?.[1]).toBe(210);
  });

  it('draws the pages of a workbook', async () => {
    const file = await saveWorkbook(workbookModel([reportSheet()]));
    expect(
      Buffer.from(await toPdf(file))
        .subarray(0, 4)
        .toString('latin1'),
    ).toBe('%PDF');
    expect(
      Buffer.from(await toPng(file))
        .subarray(1, 4)
        .toString('latin1'),
    ).toBe('PNG');
  });
});

describe('a workbook without cached values', () => {
  it('has its formulas and constants, but no value of a formula', async () => {
    const file = await saveWorkbook(workbookModel([reportSheet(), calculations]));
    const opened = await openWorkbook(withoutCachedValues(file), 'Test.xlsx');
    const cells = opened.sheets.flatMap((sheet) => sheet.cells.flat());
    expect(cells.filter((cell) => cell?.formula !== undefined && cell.value !== undefined)).toEqual([]);
    expect(cells.filter((cell) => cell?.formula !== undefined)).toHaveLength(10);
    expect(opened.sheets[0]?.cells[3]?.[1]?.value).toBe(100);
  });
});
