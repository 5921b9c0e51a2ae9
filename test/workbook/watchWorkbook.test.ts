/** Events, selection and sheets in front, over genuine Office.js. */
import { LocalHost } from '../../host/localHost';
import { selectCell } from '../../src/workbook/selectCell';
import { showSheet } from '../../src/workbook/showSheet';
import { watchWorkbook, type WorkbookEvent } from '../../src/workbook/watchWorkbook';
import { inExcel } from '../../src/workbook/inExcel';
import { blankModel } from '../host/engine/blankModel';

let host: LocalHost;
beforeEach(async () => {
  host = await LocalHost.open(blankModel('Sheet1', "May's data"));
});
afterEach(() => host.close());

const told = () => new Promise((resolve) => setTimeout(resolve, 30));
const idOf = (name: string) => host.toModel().sheets.find((sheet) => sheet.name === name)?.id ?? '';

test('tells of changes, of sheets that come, go and are brought to the front, and of selections, until it is ended', async () => {
  const events: WorkbookEvent[] = [];
  const stop = await watchWorkbook((event) => events.push(event));
  const [first, second] = [idOf('Sheet1'), idOf("May's data")];
  await host.setCell('Sheet1', 'A1', 1);
  await showSheet(second, "May's data");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(first).delete();
    context.workbook.worksheets.add('New');
    await context.sync();
  });
  await told();
  expect(events).toEqual([
    { kind: 'changed', sheetId: first },
    { kind: 'selected' },
    { kind: 'activated', sheetId: second },
    { kind: 'deleted', sheetId: first },
    { kind: 'added', sheetId: idOf('New') },
  ]);
  await stop();
  await host.setCell('New', 'A1', 1);
  await host.select('New', 'B2');
  await told();
  expect(events).toHaveLength(5);
  expect(host.heldReferences.events).toBe(0);
});

test('tells of a new name and of tables that come and go by the sheet that they are on', async () => {
  const events: WorkbookEvent[] = [];
  const stop = await watchWorkbook((event) => events.push(event));
  const sheetId = idOf('Sheet1');
  const act = (work: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(sheetId));
      await context.sync();
      await told();
    });
  await act((sheet) => (sheet.getRange('A1:B1').values = [['Client', 'Amount']]));
  expect(events.splice(0)).toEqual([{ kind: 'changed', sheetId }]);
  await act((sheet) => (sheet.tables.add('A1:B2', true).name = 'Deals'));
  expect(events.splice(0)).toEqual([{ kind: 'changed', sheetId }]);
  await host.setCell('Sheet1', 'A2', 'typed in the table');
  await told();
  expect(events.splice(0)).toEqual([{ kind: 'changed', sheetId }]);
  await act((sheet) => sheet.tables.getItem('Deals').delete());
  // Its cells are emptied, too.
  expect(new Set(events.splice(0).map(({ kind }) => kind))).toEqual(new Set(['changed']));
  await act((sheet) => (sheet.name = 'Renamed'));
  expect(events.splice(0)).toEqual([{ kind: 'renamed', sheetId }]);
  await stop();
  await act((sheet) => (sheet.name = 'Again'));
  expect(events).toEqual([]);
  expect(host.heldReferences.events).toBe(0);
});

test('an Excel that cannot tell of new names is watched all the same', async () => {
  const older = jest.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(false);
  const events: WorkbookEvent[] = [];
  const stop = await watchWorkbook((event) => events.push(event));
  older.mockRestore();
  await host.select('Sheet1', 'B2');
  await told();
  expect(events).toEqual([{ kind: 'selected' }]);
  await stop();
});

test('selects a cell on its sheet', async () => {
  await selectCell("May's data", 'D8');
  expect(host.toModel().activeSheet).toBe(1);
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    expect(selected.address).toBe("'May''s data'!D8");
  });
});

test('a sheet that is gone is said to be gone', async () => {
  await expect(selectCell('Old', 'A1')).rejects.toMatchObject({ code: 'sheet-gone', gaps: { sheet: 'Old' } });
  await expect(showSheet('no-id', 'Old')).rejects.toMatchObject({ code: 'sheet-gone', gaps: { sheet: 'Old' } });
});

test('what Excel refuses is said in our words', async () => {
  host.failNextRequest('AccessDenied');
  await expect(selectCell('Sheet1', 'A1')).rejects.toMatchObject({ code: 'excel-protected' });
  host.failNextRequest('GeneralException');
  await expect(selectCell('Sheet1', 'A1')).rejects.toMatchObject({
    code: 'excel-refused',
    gaps: { reason: 'GeneralException' },
  });
});

test('waiting for Excel is told only when it takes long, and told to be over', async () => {
  const states: boolean[] = [];
  await inExcel(
    () => Promise.resolve(),
    (isWaiting) => states.push(isWaiting),
  );
  expect(states).toEqual([]);
  const run = Excel.run.bind(Excel);
  const slow = jest.spyOn(Excel, 'run').mockImplementation(async (...args: unknown[]) => {
    await new Promise((resolve) => setTimeout(resolve, 1700));
    return (run as (...args: unknown[]) => Promise<unknown>)(...args);
  });
  await inExcel(
    () => Promise.resolve(),
    (isWaiting) => states.push(isWaiting),
  );
  slow.mockRestore();
  expect(states).toEqual([true, false]);
});
