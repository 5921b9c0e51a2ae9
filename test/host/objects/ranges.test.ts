/** Ranges: places, contents, looks, validations and conditional formats, through genuine Office.js. */
import { LocalHost } from '../../../host/localHost';
import type { SheetModel } from '../../../host/workbookModel';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', "Bob's data"));
});

afterEach(async () => {
  await host.close();
});

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');
const model = (): SheetModel => host.toModel().sheets[0] as SheetModel;
const style = (row: number, column: number): unknown => model().cells[row]?.[column]?.style;

test('ranges are found from ranges', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const base = sheet.getRange('C3:D6');
    const ranges = [
      sheet.getCell(1, 2),
      sheet.getRangeByIndexes(2, 2, 4, 2),
      base.getRow(3),
      base.getBoundingRect('F1'),
      base.getBoundingRect(sheet.getRange('A10')),
      sheet.getRange('C:D'),
      sheet.getRange('2:3'),
      context.workbook.worksheets.getItem("Bob's data").getRange('$B$2'),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(ranges.map((range) => range.address)).toEqual([
      'Sheet1!C2',
      'Sheet1!C3:D6',
      'Sheet1!C6:D6',
      'Sheet1!C1:F6',
      'Sheet1!A3:D10',
      'Sheet1!C:D',
      'Sheet1!2:3',
      "'Bob''s data'!B2",
    ]);
  });
});

test('only the looks of a range are cleared', async () => {
  await Excel.run(async (context) => {
    const cell = sheetIn(context).getRange('B2');
    cell.values = [[7]];
    cell.format.font.bold = true;
    sheetIn(context).getRange('A2:C2').clear('Formats');
    await context.sync();
  });
  expect(model().cells[1]?.[1]).toEqual({ value: 7 });
  const contents = Excel.run(async (context) => {
    sheetIn(context).getRange('B2').clear('Contents');
    await context.sync();
  });
  await expect(contents).rejects.toMatchObject({ code: 'NotImplemented' });
});

test.each(['A0', 'XFE1', 'A1048577', 'nonsense', 'A1:', "'Other'!A1"])(
  '%s is no range of the sheet',
  async (address) => {
    const failure = Excel.run(async (context) => {
      sheetIn(context).getRange(address).load('address');
      await context.sync();
    });
    await expect(failure).rejects.toMatchObject({ code: 'InvalidArgument' });
  },
);

test('the used range has values, or also cells with a look', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('C4').formulas = [['=""']];
    sheet.getRange('E9').format.font.bold = true;
    const values = sheet.getUsedRangeOrNullObject(true).load('address');
    const all = sheet.getUsedRangeOrNullObject().load('address');
    await context.sync();
    expect(values.address).toBe('Sheet1!B2:C4');
    expect(all.address).toBe('Sheet1!B2:E9');
  });
});

test('blanks are empty texts and errors their names', async () => {
  await Excel.run(async (context) => {
    const range = sheetIn(context).getRange('A1:E1');
    range.formulas = [['=1/0', 'text', true, 5, '']];
    range.load('values,formulas');
    await context.sync();
    expect(range.values).toEqual([['#DIV/0!', 'text', true, 5, '']]);
    expect(range.formulas).toEqual([['=1/0', 'text', true, 5, '']]);
  });
});

test('a text of 32,767 characters fits, a longer one does not', async () => {
  await Excel.run(async (context) => {
    sheetIn(context).getRange('A1').values = [['x'.repeat(32767)]];
    await context.sync();
  });
  const failure = Excel.run(async (context) => {
    sheetIn(context).getRange('A2').values = [['x'.repeat(32768)]];
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a look is set part by part, and read where all cells agree', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const range = sheet.getRange('A1:B2');
    range.numberFormat = '0.0%' as unknown as string[][];
    range.format.font.set({ bold: true, italic: true, size: 14, color: 'red' });
    range.format.fill.color = '#ABCDEF';
    range.format.set({ horizontalAlignment: 'Center', verticalAlignment: 'Top', wrapText: true, indentLevel: 2 });
    sheet.getRange('B2').format.font.bold = false;
    const one = sheet.getRange('A1').format.load('horizontalAlignment,font/bold,font/size,wrapText');
    const both = sheet.getRange('A1:B2').format.load('font/bold,font/size');
    await context.sync();
    expect([one.horizontalAlignment, one.font.bold, one.font.size, one.wrapText]).toEqual(['Center', true, 14, true]);
    expect([both.font.bold, both.font.size]).toEqual([null, 14]);
  });
  expect(style(0, 0)).toEqual({
    numberFormat: '0.0%',
    bold: true,
    italic: true,
    fontSize: 14,
    fontColor: '#FF0000',
    fillColor: '#ABCDEF',
    horizontal: 'Center',
    vertical: 'Top',
    wrap: true,
    indent: 2,
  });
  expect(style(1, 1)).not.toHaveProperty('bold');
});

test('borders are drawn around and inside', async () => {
  await Excel.run(async (context) => {
    const { borders } = sheetIn(context).getRange('A1:B2').format;
    borders.getItem('EdgeTop').style = 'Double';
    borders.getItem('EdgeBottom').color = '#102030';
    borders.getItem('InsideHorizontal').style = 'Dash';
    borders.getItem('InsideVertical').style = 'Continuous';
    const left = borders.getItem('EdgeLeft');
    left.style = 'Continuous';
    left.style = 'None';
    const top = borders.getItem('EdgeTop').load('style,color');
    await context.sync();
    expect([top.style, top.color]).toEqual(['Double', '#000000']);
  });
  expect(style(0, 0)).toEqual({
    borderTop: { style: 'Double', color: '#000000' },
    borderBottom: { style: 'Dash', color: '#000000' },
    borderRight: { style: 'Thin', color: '#000000' },
  });
  expect(style(1, 1)).toEqual({ borderBottom: { style: 'Thin', color: '#102030' } });
});

test('widths are points in Office.js and characters in the workbook', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    sheet.getRange('B1:C1').format.columnWidth = (10 * 7 + 5) * 0.75;
    sheet.getRange('A3').format.rowHeight = 30;
    const standard = sheet.getRange('A1').format.load('columnWidth,rowHeight');
    const set = sheet.getRange('B3').format.load('columnWidth,rowHeight');
    await context.sync();
    expect([standard.columnWidth, standard.rowHeight]).toEqual([48, 15]);
    expect([set.columnWidth, set.rowHeight]).toEqual([56.25, 30]);
  });
  expect(model().columns).toEqual({ 1: { width: 10 }, 2: { width: 10 } });
  expect(model().rows).toEqual({ 2: { height: 30 } });
});

test('a list without an alert refuses nothing', async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = sheetIn(context).getRange('B2');
    dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: '', message: '' };
    dataValidation.load('errorAlert');
    await context.sync();
    expect(dataValidation.errorAlert.showAlert).toBe(false);
  });
  expect(model().validations[0]?.refusesNothing).toBe(true);
});

test('a validation is set, and replaced for a part', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const cells = sheet.getRange('B2:B9').dataValidation;
    cells.rule = { list: { inCellDropDown: true, source: 'a,b,c' } };
    cells.errorAlert = { showAlert: true, style: 'Stop', title: 'Stage', message: 'Choose from the list.' };
    sheet.getRange('B5').dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 9, operator: Excel.DataValidationOperator.between },
    };
    sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange('F1:F3') } };
    sheet.getRange('B8:C12').dataValidation.rule = { custom: { formula: '=LEN(B8)<9' } };
    sheet.getRange('B9').dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '', message: 'Shorter.' };
    const list = sheet.getRange('B2').dataValidation.load('rule,errorAlert');
    const none = sheet.getRange('A1').dataValidation.load('rule');
    await context.sync();
    expect(list.rule.list?.source).toBe('a,b,c');
    expect(list.errorAlert.message).toBe('Choose from the list.');
    expect(none.rule).toEqual({});
  });
  const { validations } = model();
  expect(validations[0]).toMatchObject({
    type: 'list',
    ranges: [
      { row: 1, rows: 3 },
      { row: 5, rows: 2 },
    ],
    errorTitle: 'Stage',
    errorMessage: 'Choose from the list.',
    ignoreBlanks: true,
  });
  expect(validations[1]).toMatchObject({ type: 'wholeNumber', formula1: 1, formula2: 9, operator: 'Between' });
  expect(validations[2]).toMatchObject({ type: 'list', formula1: '=Sheet1!$F$1:$F$3' });
  expect(validations[3]).toMatchObject({ type: 'custom', formula1: '=LEN(B8)<9' });
  expect(validations[3]).not.toHaveProperty('errorMessage');
  expect(validations[4]).toMatchObject({ type: 'custom', errorMessage: 'Shorter.', ranges: [{ row: 8, rows: 1 }] });
});

test('conditional formats by formula are added, the newest first', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const range = sheet.getRange('A1:A10');
    const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    first.custom.rule.formula = '=$A1>5';
    first.custom.format.fill.color = '#FDE7E9';
    first.custom.format.font.set({ color: '#A4262C', bold: true });
    range.conditionalFormats.add('Custom').custom.rule.formula = '=$A1<0';
    await context.sync();
    first.custom.format.font.bold = false;
    await context.sync();
  });
  expect(model().conditionalFormats.map(({ formula, ranges }) => [formula, ranges[0]?.rows])).toEqual([
    ['=$A1<0', 10],
    ['=$A1>5', 10],
  ]);
  expect(model().conditionalFormats[1]).toMatchObject({
    stopIfTrue: false,
    style: { fillColor: '#FDE7E9', fontColor: '#A4262C', bold: false },
  });
});

test('the selection is what was selected last', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Bob's data").getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe("'Bob''s data'!B2:C3");
  });
  expect(host.toModel().activeSheet).toBe(1);
});
