/** Genuine Office.js against the local host: batches, loading, paging, null objects, errors and references. */
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', 'Funnel'));
});

afterEach(async () => {
  await host.close();
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('Office.js is the genuine library and believes to be in Excel', async () => {
  const info = await Office.onReady();
  expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.13')).toBe(true);
});

test('values, formulas and number formats go in, and calculated values come out in the same batch', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Funnel');
    const range = sheet.getRange('A1:B2');
    range.values = [
      [1, 2],
      [3, '=A1+B1'],
    ];
    range.numberFormat = [
      ['0', '0.0'],
      ['0', '0'],
    ];
    range.load('values,formulas,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    expect(plain(range.values)).toEqual([
      [1, 2],
      [3, 3],
    ]);
    expect(plain(range.formulas)).toEqual([
      [1, 2],
      [3, '=A1+B1'],
    ]);
    expect(range.numberFormat[0]).toEqual(['0', '0.0']);
    expect(range.address).toBe('Funnel!A1:B2');
    expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([0, 0, 2, 2]);
  });
});

test('a nested load answers the objects below', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Funnel').getRange('A1');
    range.format.fill.color = '#ff0000';
    range.load('address,format/fill/color');
    const table = context.workbook.worksheets.getItem('Funnel').tables.add('C1:D2', true);
    table.load('name,worksheet/name');
    await context.sync();
    expect(range.format.fill.color).toBe('#FF0000');
    expect(table.worksheet.name).toBe('Funnel');
  });
});

test('a collection is loaded by object, by path and with $all, and its items can be used afterwards', async () => {
  await Excel.run(async (context) => {
    const byObject = context.workbook.worksheets.load({ name: true, id: true });
    const byPath = context.workbook.worksheets.load('items/name');
    const all = context.workbook.worksheets.load({ $all: true });
    await context.sync();
    expect(byObject.items.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Funnel']);
    expect(byPath.items).toHaveLength(2);
    expect(all.items[1]?.position).toBe(1);
    const second = byObject.items[1] as Excel.Worksheet;
    second.getRange('D1').values = [['by item']];
    const range = second.getRange('D1').load('values');
    await context.sync();
    expect(range.values[0]?.[0]).toBe('by item');
  });
});

test('top and skip page through a collection', async () => {
  await Excel.run(async (context) => {
    const page = context.workbook.worksheets.load({ select: 'name', top: 1, skip: 1 });
    await context.sync();
    expect(page.items.map((sheet) => sheet.name)).toEqual(['Funnel']);
  });
});

test('what is missing is a null object, and so is everything below it', async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('Nope');
    const below = missing.getRange('A1').load('values');
    const there = context.workbook.worksheets.getItemOrNullObject('funnel').load('name');
    const unused = there.getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
    expect(below.isNullObject).toBe(true);
    expect(there.isNullObject).toBe(false);
    expect(there.name).toBe('Funnel');
    expect(unused.isNullObject).toBe(true);
  });
});

test('an unknown item is ItemNotFound with its place', async () => {
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Nope').load('name');
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
  await expect(failure).rejects.toBeInstanceOf(OfficeExtension.Error);
});

test('a failing action stops the batch: what came before stays, what comes after is not done', async () => {
  const failure = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1').values = [['before']];
    context.workbook.tables.getItem('NoTable').name = 'x';
    sheet.getRange('A2').values = [['after']];
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(host.toModel().sheets[0]?.cells[0]?.[0]?.value).toBe('before');
  expect(host.toModel().sheets[0]?.cells[1]).toBeUndefined();
});

test('a member that the host does not have is ApiNotFound by name', async () => {
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1').merge();
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({
    code: 'ApiNotFound',
    message: expect.stringContaining('Range.merge is not implemented by the local host') as string,
  });
});

test('no inner member can be reached by name', async () => {
  const failure = Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.load('constructor');
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'ApiNotFound' });
});

test('a property that was not loaded is refused by the library itself', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    await context.sync();
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }) as Error);
  });
});

test('a property bag is set at once, null leaves a cell alone, a single value goes to every cell', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    const range = sheet.getRange('A1:B2');
    range.set({
      values: [
        [9, null],
        [null, 8],
      ],
      format: { fill: { color: '#00ff00' } },
    });
    const block = sheet.getRange('D1:E2');
    block.values = 'q' as unknown as string[][];
    range.load('values');
    block.load('values');
    await context.sync();
    expect(plain(range.values)).toEqual([
      [9, 'b'],
      ['c', 8],
    ]);
    expect(plain(block.values)).toEqual([
      ['q', 'q'],
      ['q', 'q'],
    ]);
  });
});

test('values whose rows and columns do not match the range are an invalid argument', async () => {
  const failure = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').values = [[1, 2]];
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a tracked range outlives its run and is let go when it is untracked', async () => {
  let kept: Excel.Range | undefined;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [['kept']];
    range.track();
    await context.sync();
    kept = range;
  });
  const range = kept as Excel.Range;
  await Excel.run(range, async (context) => {
    range.load('values');
    await context.sync();
    expect(range.values[0]?.[0]).toBe('kept');
    range.untrack();
    await context.sync();
  });
  await host.settledModel();
  expect(host.heldReferences.ranges).toBe(0);
});

test('a large block is written and read back, and makes one change event', async () => {
  const rows = Array.from({ length: 900 }, (_, row) => [row, `name ${String(row)}`, row % 2 === 0]);
  const changes: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onChanged.add(async (event) => {
      changes.push(event.address);
      await Promise.resolve();
    });
    await context.sync();
    sheet.getRangeByIndexes(0, 0, 900, 3).values = rows;
    const read = sheet.getRangeByIndexes(0, 0, 900, 3).load('values');
    await context.sync();
    expect(plain(read.values)).toEqual(rows);
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toEqual(['A1:C900']);
});
