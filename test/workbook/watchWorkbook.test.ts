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

test('tells of changes, of sheets that come, go and are brought to the front, until it is ended', async () => {
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
    { kind: 'activated', sheetId: second },
    { kind: 'deleted', sheetId: first },
    { kind: 'added', sheetId: idOf('New') },
  ]);
  await stop();
  await host.setCell('New', 'A1', 1);
  await told();
  expect(events).toHaveLength(4);
  expect(host.heldReferences.events).toBe(0);
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
