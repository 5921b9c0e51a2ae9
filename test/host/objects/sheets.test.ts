/** Worksheets, their properties and Excel's rules for them, through genuine Office.js. */
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', 'Data'));
});

afterEach(async () => {
  await host.close();
});

const worksheets = (context: Excel.RequestContext): Excel.WorksheetCollection => context.workbook.worksheets;

test('sheets are added, named, moved, coloured and deleted', async () => {
  await Excel.run(async (context) => {
    const added = worksheets(context).add('Report');
    const unnamed = worksheets(context).add();
    added.position = 0;
    added.tabColor = '#0f548c';
    added.showGridlines = false;
    added.getCell(0, 0).select();
    added.load('id,name,position,tabColor,showGridlines');
    unnamed.load('name');
    const all = worksheets(context).load('items/name');
    await context.sync();
    expect(host.toModel().activeSheet).toBe(0);
    expect([added.position, added.tabColor, added.showGridlines]).toEqual([0, '#0F548C', false]);
    expect(unnamed.name).toBe('Sheet2');
    expect(all.items.map((sheet) => sheet.name)).toEqual(['Report', 'Sheet1', 'Data', 'Sheet2']);
    worksheets(context).getItem(added.id).delete();
    unnamed.name = 'Renamed';
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Data', 'Renamed']);
  expect(host.toModel().activeSheet).toBe(0);
});

test.each([
  ['', 'InvalidArgument'],
  ['a/b', 'InvalidArgument'],
  ['a[1]', 'InvalidArgument'],
  ["'quoted'", 'InvalidArgument'],
  ['History', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ['DATA', 'ItemAlreadyExists'],
])('a sheet cannot be called "%s": %s', async (name, code) => {
  const failure = Excel.run(async (context) => {
    worksheets(context).getItem('Sheet1').name = name;
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code });
});

test('a name of 31 characters is allowed, and another case of its own name too', async () => {
  await Excel.run(async (context) => {
    worksheets(context).getItem('Sheet1').name = 'x'.repeat(31);
    worksheets(context).getItem('Data').name = 'DATA';
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => sheet.name)).toEqual(['x'.repeat(31), 'DATA']);
});

test('the last visible sheet cannot be deleted', async () => {
  await host.close();
  const model = blankModel('Sheet1', 'Data');
  host = await LocalHost.open({
    ...model,
    sheets: model.sheets.map((sheet) => (sheet.name === 'Data' ? { ...sheet, visibility: 'VeryHidden' } : sheet)),
  });
  const remove = Excel.run(async (context) => {
    worksheets(context).getItem('Sheet1').delete();
    await context.sync();
  });
  await expect(remove).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('a range on a deleted sheet is an invalid reference', async () => {
  const failure = Excel.run(async (context) => {
    const sheet = worksheets(context).getItem('Data');
    const range = sheet.getRange('A1');
    sheet.delete();
    range.values = [[1]];
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('rows are frozen, and no column with them', async () => {
  await host.close();
  const model = blankModel('Sheet1', 'Data');
  host = await LocalHost.open({ ...model, sheets: model.sheets.map((sheet) => ({ ...sheet, frozenColumns: 1 })) });
  await Excel.run(async (context) => {
    worksheets(context).getItem('Sheet1').freezePanes.freezeRows(2);
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => [sheet.frozenRows, sheet.frozenColumns])).toEqual([
    [2, 0],
    [0, 1],
  ]);
});

test('the page is laid out', async () => {
  await Excel.run(async (context) => {
    const sheet = worksheets(context).getItem('Data');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = Excel.PaperType.a4;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintArea(sheet.getRange('A1:F40'));
    sheet.pageLayout.setPrintTitleRows('$3:$4');
    sheet.pageLayout.load('orientation,zoom');
    await context.sync();
    expect(sheet.pageLayout.orientation).toBe('Landscape');
    expect(sheet.pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
  });
  expect(host.toModel().sheets[1]?.page).toEqual({
    orientation: 'landscape',
    paper: 'a4',
    fitWidth: 1,
    fitHeight: 0,
    printArea: { row: 0, column: 0, rows: 40, columns: 6 },
    titleRows: [2, 3],
  });
});

test('custom properties of sheets are kept, replaced whatever their case, and found', async () => {
  await Excel.run(async (context) => {
    const { customProperties } = worksheets(context).getItem('Data');
    customProperties.add('KamMark', 'funnel');
    customProperties.add('kammark', 'rating');
    const mark = customProperties.getItemOrNullObject('KAMMARK').load('value');
    const none = customProperties.getItemOrNullObject('other');
    await context.sync();
    expect(mark.value).toBe('rating');
    expect(none.isNullObject).toBe(true);
  });
  expect(host.toModel().sheets[1]?.customProperties).toEqual({ KamMark: 'rating' });
});

test('the settings that a workbook came with stay', async () => {
  await host.close();
  host = await LocalHost.open({ ...blankModel(), settings: { scale: { points: [1, 2], on: true } } });
  expect(host.toModel().settings).toEqual({ scale: { points: [1, 2], on: true } });
});

test('settings are added, replaced by key whose case counts, and found', async () => {
  await Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.add('Scale', 'old');
    settings.add('Scale', { points: [1, 2] });
    settings.add('scale', 'another');
    const kept = settings.getItemOrNullObject('Scale').load('value');
    const none = settings.getItemOrNullObject('SCALE').load('value');
    await context.sync();
    expect(kept.value).toEqual({ points: [1, 2] });
    expect(none.isNullObject).toBe(true);
  });
  expect(host.toModel().settings).toEqual({ Scale: { points: [1, 2] }, scale: 'another' });
});

test('a sheet is activated, which is an event, and a deleted one cannot be', async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    worksheets(context).onActivated.add(({ worksheetId }) => Promise.resolve(void seen.push(worksheetId)));
    const data = worksheets(context).getItem('Data').load('id');
    data.activate();
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(seen).toEqual([data.id]);
  });
  expect(host.toModel().activeSheet).toBe(1);
  await Excel.run(async (context) => {
    const front = worksheets(context).getActiveWorksheet().load('name');
    await context.sync();
    expect(front.name).toBe('Data');
  });
  const failure = Excel.run(async (context) => {
    const sheet = worksheets(context).getItem('Data');
    sheet.delete();
    sheet.activate();
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidReference' });
});

test('the workbook tells its name, and its date system by DATE', async () => {
  await Excel.run(async (context) => {
    context.workbook.load('name');
    const day = context.workbook.functions.date(2020, 1, 1).load('value');
    await context.sync();
    expect(context.workbook.name).toBe('Book1.xlsx');
    expect(day.value).toBe(43831);
  });
});

test('a workbook that counts from 1904 says so', async () => {
  await host.close();
  host = await LocalHost.open({ ...blankModel(), date1904: true });
  await Excel.run(async (context) => {
    const day = context.workbook.functions.date(2020, 1, 1).load('value');
    await context.sync();
    expect(day.value).toBe(43831 - 1462);
  });
});
