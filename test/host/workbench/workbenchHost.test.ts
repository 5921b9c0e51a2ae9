/** The workbook behind the workbench: what the page is told, by the same calls that the page's worker makes. */
import { loadOffice } from '../../../host/office/loadOffice';
import { blankSheet } from '../../../host/blankSheet';
import type { SheetModel, WorkbookModel } from '../../../host/workbookModel';
import type { WorkbookChange } from '../../../host/workbench/view';
import { WorkbenchHost } from '../../../host/workbench/worker/workbenchHost';

let host: WorkbenchHost | undefined;
let told: WorkbookChange[] = [];

async function opened(model: WorkbookModel): Promise<WorkbenchHost> {
  told = [];
  host = new WorkbenchHost(model, await loadOffice(), (change) => told.push(change));
  await host.recalculateChanged();
  return host;
}

afterEach(async () => {
  await host?.close();
});

function sheetOf(name: string, rows: (string | number | boolean | undefined)[][]): SheetModel {
  const sheet = blankSheet(`id-${name}`, name);
  sheet.cells = rows.map((row) =>
    row.map((value) =>
      value === undefined
        ? undefined
        : typeof value === 'string' && value.startsWith('=')
          ? { formula: value }
          : { value },
    ),
  );
  return sheet;
}

function bookOf(...sheets: SheetModel[]): WorkbookModel {
  return { name: 'book.xlsx', date1904: false, sheets, names: [], activeSheet: 0, settings: {} };
}

/** Cells as the page would have them after all it was told. */
function pageCells(changes: readonly WorkbookChange[]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const change of changes) {
    for (const { sheetId, cells: view } of change.cells) {
      view.rows.forEach((row, at) => {
        cells[`${sheetId} ${String(row)} ${String(view.columns[at])}`] = view.values[at];
      });
    }
  }
  return cells;
}

describe('the view of the workbook', () => {
  it('tells everything at first and then only what has changed', async () => {
    const workbook = await opened(bookOf(sheetOf('A', [[1, '=A1*2'], ['x']]), sheetOf('B', [])));
    const first = await workbook.wholeView();
    expect(first.order).toEqual(['id-A', 'id-B']);
    expect(first.heads.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(pageCells([first])).toEqual({ 'id-A 0 0': 1, 'id-A 0 1': 2, 'id-A 1 0': 'x' });
    expect(first.selection).toEqual({ sheetId: 'id-A', range: { row: 0, column: 0, rows: 1, columns: 1 } });

    await workbook.edit('id-A', [[0, 0, '5']]);
    await workbook.tellNow();
    expect(told).toHaveLength(1);
    expect(told[0]?.heads).toEqual([]);
    expect(pageCells(told)).toEqual({ 'id-A 0 0': 5, 'id-A 0 1': 10 });
  });

  it('tells a cell again that the person typed, also when it comes to what it was', async () => {
    const workbook = await opened(bookOf(sheetOf('A', [[5]])));
    await workbook.wholeView();
    await workbook.edit('id-A', [[0, 0, '5']]);
    await workbook.tellNow();
    expect(pageCells(told)).toEqual({ 'id-A 0 0': 5 });
  });

  it('understands typed text as Excel does', async () => {
    const workbook = await opened(bookOf(sheetOf('A', [])));
    await workbook.wholeView();
    await workbook.edit('id-A', [
      [0, 0, '12%'],
      [1, 0, "'007"],
      [2, 0, 'TRUE'],
      [3, 0, '=1/0'],
    ]);
    await workbook.tellNow();
    expect(pageCells(told)).toEqual({
      'id-A 0 0': 0.12,
      'id-A 1 0': '007',
      'id-A 2 0': true,
      'id-A 3 0': { error: '#DIV/0!' },
    });
    const [style] = told[0]?.styles[0] ?? [];
    expect(style).toBe(1);
    expect(told[0]?.styles[0]?.[1].numberFormat).toBe('0%');
  });

  it('brings what a conditional format makes of cells, and takes it away again', async () => {
    const sheet = sheetOf('A', [[1], [20], [3]]);
    sheet.conditionalFormats = [
      {
        id: 'cf',
        ranges: [{ row: 0, column: 0, rows: 3, columns: 1 }],
        formula: '=$A1>10',
        style: { bold: true },
        stopIfTrue: false,
      },
    ];
    const workbook = await opened(bookOf(sheet));
    const first = await workbook.wholeView();
    expect(first.cells[0]?.cells.styles).toEqual([0, 1, 0]);
    await workbook.edit('id-A', [[1, 0, '2']]);
    await workbook.edit('id-A', [[2, 0, '30']]);
    await workbook.tellNow();
    const [change] = told.at(-1)?.cells ?? [];
    expect([change?.cells.rows, change?.cells.styles]).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  it('offers the items of a list that is a range, as they are now', async () => {
    const sheet = sheetOf('A', [['x'], ['y, z']]);
    sheet.validations = [
      {
        ranges: [{ row: 0, column: 2, rows: 1, columns: 1 }],
        type: 'list',
        formula1: '=$A$1:$A$2',
        ignoreBlanks: true,
      },
      { ranges: [{ row: 1, column: 2, rows: 1, columns: 1 }], type: 'list', formula1: 'p, q', ignoreBlanks: true },
    ];
    const workbook = await opened(bookOf(sheet));
    const first = await workbook.wholeView();
    expect(first.heads[0]?.lists.map(({ items }) => items)).toEqual([
      ['x', 'y, z'],
      ['p', 'q'],
    ]);
    await workbook.edit('id-A', [[0, 0, 'other']]);
    await workbook.tellNow();
    expect(told[0]?.heads[0]?.lists[0]?.items).toEqual(['other', 'y, z']);
  });

  it('draws charts with the values of now', async () => {
    const sheet = sheetOf('A', [
      ['a', 1],
      ['b', 2],
    ]);
    sheet.charts = [
      {
        id: 'c',
        name: 'Chart',
        type: 'BarClustered',
        series: [
          {
            name: 's',
            values: { sheetId: 'id-A', row: 0, column: 1, rows: 2, columns: 1 },
            categories: { sheetId: 'id-A', row: 0, column: 0, rows: 2, columns: 1 },
            dataLabels: false,
          },
        ],
        place: { row: 3, column: 0, rows: 5, columns: 5 },
        legend: 'None',
        categoryReversed: false,
      },
    ];
    const workbook = await opened(bookOf(sheet));
    const first = await workbook.wholeView();
    expect(first.heads[0]?.charts[0]).toMatchObject({ categories: ['a', 'b'], series: [{ values: [1, 2] }] });
    await workbook.edit('id-A', [[0, 1, '7']]);
    await workbook.tellNow();
    expect(told[0]?.heads[0]?.charts[0]?.series[0]?.values).toEqual([7, 2]);
  });

  it('finds links to places in the workbook', async () => {
    const sheet = sheetOf('A', [
      ['=HYPERLINK("#\'It\'\'s B\'!C4:D5","go")', '=HYPERLINK("https://example.com","out")'],
    ]);
    sheet.links = [
      { range: { row: 4, column: 0, rows: 1, columns: 1 }, target: "'It''s B'!A2" },
      { range: { row: 5, column: 0, rows: 1, columns: 1 }, target: 'Goal' },
      { range: { row: 6, column: 0, rows: 1, columns: 1 }, target: 'Nowhere!A1' },
    ];
    const book = bookOf(sheet, sheetOf("It's B", []));
    book.names = [{ name: 'Goal', formula: 'A!$B$9' }];
    const workbook = await opened(book);
    const first = await workbook.wholeView();
    expect(first.heads[0]?.links).toEqual([
      { row: 4, column: 0, sheetId: "id-It's B", range: { row: 1, column: 0, rows: 1, columns: 1 } },
      { row: 5, column: 0, sheetId: 'id-A', range: { row: 8, column: 1, rows: 1, columns: 1 } },
      { row: 0, column: 0, sheetId: "id-It's B", range: { row: 3, column: 2, rows: 2, columns: 2 } },
    ]);
  });

  it('shows dates of a workbook that counts from 1904 as the grid counts', async () => {
    const sheet = sheetOf('A', [[100, 100]]);
    const dated = sheet.cells[0]?.[0];
    if (dated) dated.style = { numberFormat: 'yyyy-mm-dd' };
    const workbook = await opened({ ...bookOf(sheet), date1904: true });
    expect(pageCells([await workbook.wholeView()])).toEqual({ 'id-A 0 0': 1562, 'id-A 0 1': 100 });
  });
});

describe('sheets and selection', () => {
  it('are added, renamed, moved and deleted as the person asks', async () => {
    const workbook = await opened(bookOf(sheetOf('A', [['=B!A1']]), sheetOf('B', [[3]])));
    await workbook.wholeView();
    await workbook.renameSheet('id-B', 'Other');
    await workbook.moveSheet('id-B', 0);
    await workbook.addSheet();
    await workbook.tellNow();
    expect(told.at(-1)?.order?.slice(0, 2)).toEqual(['id-B', 'id-A']);
    expect(told.flatMap(({ heads }) => heads.map(({ name }) => name))).toEqual(expect.arrayContaining(['Other']));
    expect(told.at(-1)?.selection?.sheetId).toBe(told.at(-1)?.order?.[2]);
    expect(workbook.toModel().sheets[1]?.cells[0]?.[0]?.formula).toBe('=Other!A1');
    await workbook.deleteSheet('id-B');
    await workbook.tellNow();
    expect(told.at(-1)?.order).toHaveLength(2);
  });

  it('refuse what Excel refuses', async () => {
    const workbook = await opened(bookOf(sheetOf('A', []), sheetOf('B', [])));
    await expect(workbook.renameSheet('id-B', 'a')).rejects.toMatchObject({ code: expect.any(String) as string });
    await expect(workbook.renameSheet('id-B', 'x'.repeat(32))).rejects.toMatchObject({ code: 'InvalidArgument' });
    await workbook.deleteSheet('id-B');
    await expect(workbook.deleteSheet('id-A')).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('are told to the page when the add-in moves the selection, not when the page itself does', async () => {
    const workbook = await opened(bookOf(sheetOf('A', []), sheetOf('B', [])));
    await workbook.wholeView();
    await workbook.selectedByPage('id-A', { row: 2, column: 2, rows: 1, columns: 1 });
    await workbook.tellNow();
    expect(told).toEqual([]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('B').getRange('C3').select();
      await context.sync();
    });
    await workbook.tellNow();
    expect(told.at(-1)?.selection).toEqual({ sheetId: 'id-B', range: { row: 2, column: 2, rows: 1, columns: 1 } });
  });
});

describe('a function that does not answer', () => {
  it('shows #BUSY! meanwhile and what it came to afterwards', async () => {
    const workbook = await opened(bookOf(sheetOf('A', [])));
    await workbook.wholeView();
    let answer: (value: number) => void = () => undefined;
    CustomFunctions.associate('SLOW', () => new Promise<number>((resolve) => (answer = resolve)));
    await workbook.knowFunctions({ functions: [{ id: 'SLOW', name: 'SLOW', parameters: [] }] });
    const typed = workbook.edit('id-A', [[0, 0, '=KAM.SLOW()']]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    await workbook.tellNow();
    expect(pageCells(told)).toEqual({ 'id-A 0 0': { error: '#BUSY!' } });
    answer(42);
    await typed;
    await workbook.tellNow();
    expect(pageCells(told)).toEqual({ 'id-A 0 0': 42 });
  });
});
