/** Inserting and deleting whole rows through genuine Office.js. */
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', "Bob's data"));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B4').formulas = [
      ['one', 1],
      ['two', 2],
      ['three', 3],
      ['all', '=SUM(B1:B3)'],
    ];
    await context.sync();
  });
});

afterEach(async () => {
  await host.close();
});

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

test('rows are inserted above a range, and told as the blank range that is there now', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const blank = sheet.getRange('B2:C3').getEntireRow().insert('Down').load('address');
    const all = sheet.getRange('A1:B6').load('formulas');
    await context.sync();
    expect(blank.address).toBe('Sheet1!2:3');
    expect(all.formulas).toEqual([
      ['one', 1],
      ['', ''],
      ['', ''],
      ['two', 2],
      ['three', 3],
      ['all', '=SUM(B1:B5)'],
    ]);
  });
});

test('rows are deleted, and what they held is gone from formulas', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    sheet.getRange('2:2').delete('Up');
    const all = sheet.getRange('A1:B4').load('formulas,values');
    await context.sync();
    expect(all.formulas.map(([, formula]) => formula as string)).toEqual([1, 3, '=SUM(B1:B2)', '']);
    expect(all.values[2]).toEqual(['all', 4]);
  });
});

test('ranges follow their cells, also from one request to the next', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const total = sheet.getRange('A4:B4');
    const block = sheet.getRange('A1:B4');
    total.load('values');
    await context.sync();
    sheet.getRange('2:4').insert('Down');
    total.load('address,values');
    await context.sync();
    expect([total.address, total.values]).toEqual(['Sheet1!A7:B7', [['all', 6]]]);
    sheet.getRange('1:2').delete('Up');
    total.load('address');
    block.load('address');
    await context.sync();
    expect([total.address, block.address]).toEqual(['Sheet1!A5:B5', 'Sheet1!A1:B5']);
  });
});

test('a range whose cells are deleted is no longer valid', async () => {
  const lost = Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const cell = sheet.getRange('A2').load('values');
    await context.sync();
    sheet.getRange('2:2').delete('Up');
    cell.load('values');
    await context.sync();
  });
  await expect(lost).rejects.toMatchObject({ code: 'InvalidReference' });
});

test.each<[string, 'Down' | 'Right', 'Up' | 'Left']>([
  ['A1:B2', 'Down', 'Up'],
  ['A:B', 'Down', 'Up'],
  ['A:B', 'Right', 'Left'],
  ['1:2', 'Right', 'Left'],
])('%s is not inserted to the %s nor deleted: only whole rows are', async (address, insertion, deletion) => {
  const attempt = (act: (range: Excel.Range) => void): Promise<unknown> =>
    Excel.run(async (context) => {
      act(sheetIn(context).getRange(address));
      await context.sync();
    }).then(
      () => 'accepted',
      ({ code, message }: { code: string; message: string }) => [code, message],
    );
  expect(await attempt((range) => range.insert(insertion))).toEqual([
    'NotImplemented',
    'Range.insert is implemented by the local host for whole rows only.',
  ]);
  expect(await attempt((range) => range.delete(deletion))).toEqual([
    'NotImplemented',
    'Range.delete is implemented by the local host for whole rows only.',
  ]);
});

test('each insertion and deletion is told, with the rows', async () => {
  const told: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(({ changeType, address, type }) => {
      told.push([type, changeType, address]);
      return Promise.resolve();
    });
    await context.sync();
    const sheet = sheetIn(context);
    sheet.getRange('A1').values = [['first']];
    sheet.getRange('2:3').insert('Down');
    sheet.getRange('A2').values = [['second']];
    sheet.getRange('5:5').delete('Up');
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual([
    ['WorksheetChanged', 'RangeEdited', 'A1'],
    ['WorksheetChanged', 'RowInserted', '2:3'],
    ['WorksheetChanged', 'RangeEdited', 'A2'],
    ['WorksheetChanged', 'RowDeleted', '5:5'],
  ]);
});
