/** Events, ordered failures, limits and hosts that take turns. */
import { Engine } from '../../../host/engine/engine';
import { LocalHost } from '../../../host/localHost';
import { blankModel } from '../engine/blankModel';

let host: LocalHost;

beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', 'Data'));
});

afterEach(async () => {
  await host.close();
});

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const sheetIn = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

async function write(address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    sheetIn(context).getRange(address).values = [[value]];
    await context.sync();
  });
}

test('changes of cells are told to the sheet, the collection and the table, and no longer after removal', async () => {
  const seen: string[] = [];
  const results = await Excel.run(async (context) => {
    const sheet = sheetIn(context);
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    await context.sync();
    const added = [
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          seen.push(`sheet ${event.address} ${String(range.values[0]?.[0])} ${event.source}`);
        });
      }),
      table.onChanged.add((event) => {
        seen.push(`table ${event.address}`);
        return Promise.resolve();
      }),
      context.workbook.worksheets.onChanged.add((event) => {
        seen.push(`any ${event.address}`);
        return Promise.resolve();
      }),
    ];
    await context.sync();
    return added;
  });
  await write('B2', 'new');
  await moment();
  await host.setCell('Sheet1', 'D9', 'typed');
  await moment();
  expect([...seen].sort()).toEqual(['any B2', 'any D9', 'sheet B2 new Local', 'sheet D9 typed Local', 'table B2']);
  await Excel.run((results[0] as OfficeExtension.EventHandlerResult<unknown>).context, async (context) => {
    for (const result of results) result.remove();
    await context.sync();
  });
  await write('B2', 'again');
  await moment();
  expect(seen).toHaveLength(5);
  expect(host.heldReferences.events).toBe(0);
});

test('sheets that come, go and are activated, and a new selection, are told', async () => {
  const seen: string[] = [];
  const note = (what: string) => () => {
    seen.push(what);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onActivated.add(note('activated'));
    context.workbook.onSelectionChanged.add(note('selected'));
    await context.sync();
    const sheet = worksheets.add('New');
    await context.sync();
    sheet.delete();
    await context.sync();
  });
  await host.select('Data', 'C3:D4');
  await moment();
  expect(new Set(seen)).toEqual(new Set(['added', 'deleted', 'selected', 'activated']));
});

test('new names of sheets, and tables that come and go, are told to the workbook and to their own sheet only', async () => {
  const seen: unknown[] = [];
  const note = (what: string) => (event: object) => {
    seen.push([what, event]);
    return Promise.resolve();
  };
  await Excel.run(async (context) => {
    const { workbook } = context;
    workbook.worksheets.onNameChanged.add(note('name'));
    workbook.tables.onAdded.add(note('added'));
    workbook.tables.onDeleted.add(note('deleted'));
    sheetIn(context).tables.onAdded.add(note('added here'));
    workbook.worksheets.getItem('Data').tables.onAdded.add(note('added elsewhere'));
    await context.sync();
    const sheet = sheetIn(context);
    sheet.getRange('A1:B2').values = [
      ['a', 'b'],
      [1, 2],
    ];
    const table = sheet.tables.add('A1:B2', true);
    table.name = 'Deals';
    await context.sync();
    sheet.getRange('D1').formulas = [['=SUM(Deals[b])']];
    table.delete();
    sheet.name = 'Renamed';
    await context.sync();
  });
  await moment();
  const { id, name, cells, tables } = host.toModel().sheets[0] ?? {};
  const about = { source: 'Local', worksheetId: id, tableId: expect.any(String) as string };
  expect(seen).toHaveLength(4);
  expect(seen).toEqual(
    expect.arrayContaining([
      ['added', { ...about, type: 'TableAdded' }],
      ['added here', { ...about, type: 'TableAdded' }],
      ['deleted', { ...about, type: 'TableDeleted', tableName: 'Deals' }],
      [
        'name',
        {
          source: 'Local',
          worksheetId: id,
          type: 'WorksheetNameChanged',
          nameBefore: 'Sheet1',
          nameAfter: 'Renamed',
        },
      ],
    ]),
  );
  // A deleted table takes what stood in its cells away, and formulas lose what they meant.
  expect([name, tables]).toEqual(['Renamed', []]);
  expect(cells?.[0]?.[0]?.value).toBeUndefined();
  expect(cells?.[0]?.[3]?.value).toEqual({ error: '#REF!' });
});

test('the next request fails when it is told to, and does nothing', async () => {
  host.failNextRequest('AccessDenied');
  await expect(write('A1', 'lost')).rejects.toMatchObject({ code: 'AccessDenied' });
  await write('A2', 'kept');
  expect(host.toModel().sheets[0]?.cells[0]).toEqual([]);
  expect(host.toModel().sheets[0]?.cells[1]?.[0]?.value).toBe('kept');
});

test('every sync of a run can be made to fail in turn', async () => {
  const run = async (): Promise<void> => {
    await Excel.run(async (context) => {
      const sheet = sheetIn(context);
      for (let row = 0; row < 3; row += 1) {
        sheet.getCell(row, 0).values = [[row]];
        await context.sync();
      }
    });
  };
  const before = host.requestCount;
  await run();
  expect(host.requestCount - before).toBe(3);
  for (let sync = 1; sync <= 3; sync += 1) {
    await Excel.run(async (context) => {
      sheetIn(context).getRange('A1:A3').values = [[''], [''], ['']];
      await context.sync();
    });
    host.failRequest(sync);
    await expect(run()).rejects.toMatchObject({ code: 'GeneralException' });
    const written = host.toModel().sheets[0]?.cells.filter((row) => row[0]?.value !== undefined).length;
    expect(written).toBe(sync - 1);
  }
});

test('an action in the middle fails when it is told to, and what came before it stays', async () => {
  host.failAtAction(9, 'InvalidOperation');
  const failure = Excel.run(async (context) => {
    const sheet = sheetIn(context);
    for (let row = 0; row < 10; row += 1) sheet.getCell(row, 0).values = [[row]];
    await context.sync();
  });
  await expect(failure).rejects.toMatchObject({ code: 'InvalidOperation' });
  const written = host.toModel().sheets[0]?.cells.length ?? 0;
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(10);
});

test('requests and answers above the limit are refused as on the web', async () => {
  await host.close();
  host = await LocalHost.open(blankModel('Sheet1'), { payloadLimit: 20000 });
  const large = Excel.run(async (context) => {
    sheetIn(context).getRange('A1').values = [['x'.repeat(30000)]];
    await context.sync();
  });
  await expect(large).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  for (const cell of ['A1', 'A2']) await write(cell, 'y'.repeat(15000));
  const answer = Excel.run(async (context) => {
    sheetIn(context).getRange('A1:A2').load('values');
    await context.sync();
  });
  await expect(answer).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
});

test('the workbook that was opened last answers, and a closed one harms nothing', async () => {
  const second = await LocalHost.open(blankModel('Second'));
  await host.close();
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(['Second']);
  });
  await second.close();
});

test('requests wait for one another: a later one sees what an earlier one has made', async () => {
  const [, seen] = await Promise.all([
    write('A1', '=SUM(B1:B3)+1'),
    Excel.run(async (context) => {
      const range = sheetIn(context).getRange('A1').load('values');
      await context.sync();
      return range.values[0]?.[0] as unknown;
    }),
  ]);
  expect(seen).toBe(1);
});

test('a fault of the host itself is an error for the add-in, and not a wait without end', async () => {
  const calculate = jest.spyOn(Engine.prototype, 'recalculate').mockRejectedValueOnce(new Error('out of order'));
  await expect(write('A1', 1)).rejects.toMatchObject({ code: 'GeneralException' });
  calculate.mockRestore();
  await write('A1', 2);
  expect(host.toModel().sheets[0]?.cells[0]?.[0]?.value).toBe(2);
});
