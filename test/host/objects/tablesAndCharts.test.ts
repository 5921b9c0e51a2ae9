/** Tables and charts, through genuine Office.js. */
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', 'Other'));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').values = [
      ['Id', 'Name', 'Amount'],
      ['k1', 'x', 10],
      ['k2', 'y', 20],
    ];
    await context.sync();
  });
});

afterEach(async () => {
  await host.close();
});

const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

test('a table is made of a range and found by its name', async () => {
  await Excel.run(async (context) => {
    const table = sheetIn(context).tables.add('A1:C3', true);
    table.name = 'Clients';
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
    table.showFilterButton = false;
    await context.sync();
    const found = context.workbook.tables.getItemOrNullObject('clients');
    found.load('name,style,showHeaders,showTotals,showBandedRows,showFilterButton');
    const whole = found.getRange().load('address,values');
    const place = found.worksheet.load('name');
    const all = context.workbook.tables.load('items/name');
    const elsewhere = context.workbook.worksheets.getItem('Other').tables.getItemOrNullObject('Clients');
    await context.sync();
    expect([found.name, found.style, found.showHeaders, found.showTotals]).toEqual([
      'Clients',
      'TableStyleLight1',
      true,
      false,
    ]);
    expect([found.showBandedRows, found.showFilterButton]).toEqual([false, false]);
    expect(whole.address).toBe('Sheet1!A1:C3');
    expect(whole.values).toEqual([
      ['Id', 'Name', 'Amount'],
      ['k1', 'x', 10],
      ['k2', 'y', 20],
    ]);
    expect(place.name).toBe('Sheet1');
    expect(all.items.map((item) => item.name)).toEqual(['Clients']);
    expect(elsewhere.isNullObject).toBe(true);
  });
  expect(host.toModel().sheets[0]?.tables[0]?.columns).toEqual(['Id', 'Name', 'Amount']);
});

test('headers that are blank, numbers or repeated get names of their own', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Other');
    sheet.getRange('A1:D2').values = [
      ['Name', '', 'name', 2024],
      [1, 2, 3, 4],
    ];
    const table = context.workbook.tables.add(sheet.getRange('A1:D2'), true);
    const whole = table.getRange().load('values');
    await context.sync();
    expect(whole.values[0]).toEqual(['Name', 'Column2', 'name2', '2024']);
  });
});

test.each([
  ['A1', 'InvalidArgument'],
  ['two words', 'InvalidArgument'],
  ['1st', 'InvalidArgument'],
  ['R1C1', 'InvalidArgument'],
  ['c', 'InvalidArgument'],
  ['TAKEN', 'ItemAlreadyExists'],
])('a table cannot be called %s: %s', async (name, code) => {
  const failure = Excel.run(async (context) => {
    const other = context.workbook.worksheets.getItem('Other');
    other.tables.add('A1:B2', true).name = 'Taken';
    sheetIn(context).tables.add('A1:C3', true).name = name;
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code });
});

test('tables cannot overlap', async () => {
  const failure = Excel.run(async (context) => {
    sheetIn(context).tables.add('A1:B3', true);
    sheetIn(context).tables.add('B2:C3', true);
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a table goes with its sheet, and formulas follow', async () => {
  await Excel.run(async (context) => {
    sheetIn(context).tables.add('A1:C3', true).name = 'Deals';
    const sum = context.workbook.worksheets.getItem('Other').getRange('F1');
    sum.formulas = [['=SUM(Deals[Amount])']];
    sum.load('values');
    await context.sync();
    expect(sum.values).toEqual([[30]]);
    sheetIn(context).delete();
    const gone = context.workbook.tables.getItemOrNullObject('Deals');
    sum.load('values,formulas');
    await context.sync();
    expect(sum.formulas).toEqual([['=SUM(#REF!)']]);
    expect(sum.values).toEqual([['#REF!']]);
    expect(gone.isNullObject).toBe(true);
  });
});

test('a chart takes its series from the range and is told the rest', async () => {
  await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    const chart = sheet.charts.add('BarClustered', sheet.getRange('B1:C3'), 'Columns');
    chart.name = 'Funnel';
    chart.title.text = 'By stage';
    chart.title.format.font.size = 12;
    chart.title.format.font.bold = true;
    chart.legend.visible = true;
    chart.legend.position = 'Top';
    chart.axes.valueAxis.numberFormat = '0%';
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 1;
    chart.axes.categoryAxis.reversePlotOrder = true;
    const first = chart.series.getItemAt(0);
    first.format.fill.setSolidColor('#0F548C');
    first.gapWidth = 40;
    first.hasDataLabels = true;
    const second = chart.series.add('Plan');
    second.setValues(sheet.getRange('A2:A3'));
    second.setXAxisValues(sheet.getRange('B2:B3'));
    second.format.fill.setSolidColor('#E1DFDD');
    chart.setPosition('E2', 'K12');
    chart.load('name,title/text,legend/position');
    await context.sync();
    expect([chart.name, chart.title.text, chart.legend.position]).toEqual(['Funnel', 'By stage', 'Top']);
    chart.legend.visible = false;
    chart.name = 'Stages';
    const line = sheet.charts.add('Line', sheet.getRange('C1:C3')).series.getItemAt(0);
    line.format.line.color = '#A4262C';
    await context.sync();
  });
  const sheetId = 's1';
  const [bars, line] = host.toModel().sheets[0]?.charts ?? [];
  expect(line).toMatchObject({ type: 'Line', series: [{ name: 'Amount', color: '#A4262C' }] });
  expect([bars]).toEqual([
    {
      id: expect.any(String) as string,
      name: 'Stages',
      type: 'BarClustered',
      title: 'By stage',
      series: [
        {
          name: 'Amount',
          values: { sheetId, row: 1, column: 2, rows: 2, columns: 1 },
          categories: { sheetId, row: 1, column: 1, rows: 2, columns: 1 },
          color: '#0F548C',
          dataLabels: true,
        },
        {
          name: 'Plan',
          values: { sheetId, row: 1, column: 0, rows: 2, columns: 1 },
          categories: { sheetId, row: 1, column: 1, rows: 2, columns: 1 },
          color: '#E1DFDD',
          dataLabels: false,
        },
      ],
      place: { row: 1, column: 4, rows: 11, columns: 7 },
      legend: 'None',
      categoryReversed: true,
      valueNumberFormat: '0%',
      valueMinimum: 0,
      valueMaximum: 1,
      gapWidth: 40,
    },
  ]);
});

test('an unknown type of chart is refused', async () => {
  const failure = Excel.run(async (context) => {
    sheetIn(context).charts.add('Pie', sheetIn(context).getRange('A1:B2'));
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidArgument' });
});
