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

test('sheets are added, named, moved, coloured, hidden, activated and deleted', async () => {
  await Excel.run(async (context) => {
    const added = worksheets(context).add('Report');
    const unnamed = worksheets(context).add();
    added.position = 0;
    added.tabColor = '#0f548c';
    added.showGridlines = false;
    unnamed.visibility = 'Hidden';
    added.activate();
    const active = worksheets(context).getActiveWorksheet().load('name');
    added.load('id,name,position,tabColor,showGridlines,visibility');
    unnamed.load('name,visibility');
    const count = worksheets(context).getCount();
    const visible = worksheets(context).getCount(true);
    await context.sync();
    expect(active.name).toBe('Report');
    expect([added.position, added.tabColor, added.showGridlines, added.visibility]).toEqual([
      0,
      '#0F548C',
      false,
      'Visible',
    ]);
    expect([unnamed.name, unnamed.visibility]).toEqual(['Sheet2', 'Hidden']);
    expect([count.value, visible.value]).toEqual([4, 3]);
    worksheets(context).getItem(added.id).delete();
    unnamed.name = 'Hidden one';
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => sheet.name)).toEqual(['Sheet1', 'Data', 'Hidden one']);
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

test('the last visible sheet can be neither deleted nor hidden', async () => {
  await Excel.run(async (context) => {
    worksheets(context).getItem('Data').visibility = 'VeryHidden';
    await context.sync();
  });
  const hide = Excel.run(async (context) => {
    worksheets(context).getItem('Sheet1').visibility = 'Hidden';
    await context.sync();
  });
  await expect(hide).rejects.toMatchObject({ code: 'InvalidOperation' });
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

test('panes are frozen and released', async () => {
  await Excel.run(async (context) => {
    const { freezePanes } = worksheets(context).getItem('Data');
    freezePanes.freezeAt('A1:B3');
    worksheets(context).getItem('Sheet1').freezePanes.freezeRows(2);
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => [sheet.frozenRows, sheet.frozenColumns])).toEqual([
    [2, 0],
    [3, 2],
  ]);
  await Excel.run(async (context) => {
    worksheets(context).getItem('Data').freezePanes.unfreeze();
    worksheets(context).getItem('Sheet1').freezePanes.freezeColumns(1);
    await context.sync();
  });
  expect(host.toModel().sheets.map((sheet) => [sheet.frozenRows, sheet.frozenColumns])).toEqual([
    [0, 1],
    [0, 0],
  ]);
});

test('the page is laid out', async () => {
  await Excel.run(async (context) => {
    const sheet = worksheets(context).getItem('Data');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.paperSize = Excel.PaperType.a4;
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.centerHorizontally = true;
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

test('custom properties of sheets and settings of the workbook are kept, found, listed and deleted', async () => {
  await Excel.run(async (context) => {
    const { customProperties } = worksheets(context).getItem('Data');
    const { settings } = context.workbook;
    customProperties.add('KamMark', 'funnel');
    customProperties.add('kammark', 'rating');
    settings.add('scale', { points: [1, 2], on: true });
    const mark = customProperties.getItem('KAMMARK').load('key,value');
    const none = customProperties.getItemOrNullObject('other');
    const scale = settings.getItemOrNullObject('scale').load('key,value');
    const missing = settings.getItemOrNullObject('Scale');
    customProperties.load('items/key,items/value');
    settings.load('items/key');
    await context.sync();
    expect([mark.key, mark.value]).toEqual(['KamMark', 'rating']);
    expect(none.isNullObject).toBe(true);
    expect(scale.value).toEqual({ points: [1, 2], on: true });
    expect(missing.isNullObject).toBe(true);
    expect(customProperties.items.map((item) => item.value)).toEqual(['rating']);
    expect(settings.items.map((item) => item.key)).toEqual(['scale']);
    customProperties.items[0]?.delete();
    settings.getItem('scale').delete();
    await context.sync();
  });
  expect(host.toModel().sheets[1]?.customProperties).toEqual({});
  expect(host.toModel().settings).toEqual({});
});

test('the workbook tells its name, its date system by DATE, and calculates on demand', async () => {
  await Excel.run(async (context) => {
    context.workbook.load('name');
    const day = context.workbook.functions.date(2020, 1, 1).load('value');
    context.workbook.application.calculationMode = Excel.CalculationMode.manual;
    const range = worksheets(context).getItem('Data').getRange('A1');
    range.formulas = [['=1+1']];
    const before = worksheets(context).getItem('Data').getRange('A1').load('values');
    await context.sync();
    expect(context.workbook.name).toBe('Book1.xlsx');
    expect(day.value).toBe(43831);
    expect(before.values).toEqual([['']]);
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    context.workbook.application.calculate(Excel.CalculationType.full);
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[2]]);
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
