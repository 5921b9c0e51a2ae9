/** The pane's state over genuine Office.js: what happens on the sheets reaches it by itself. */
import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { firstState, type PaneState } from '../../taskpane/state/paneState';
import { PaneStore } from '../../taskpane/state/paneStore';
import { workbookEffects } from '../../taskpane/workbookEffects';

jest.setTimeout(120_000);

let host: LocalHost;
let store: PaneStore;

beforeEach(async () => {
  host = await LocalHost.open(sampleWorkbook('en'));
  const state = firstState({
    language: 'en',
    texts: dictionaryOf('en'),
    tab: 'start',
    isFirstRun: false,
    asOf: '2026-06-30',
  });
  store = new PaneStore(
    state,
    workbookEffects('en', () => undefined),
  );
  await store.start();
});
afterEach(async () => {
  await store.close();
  await host.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the pane's state is so. */
async function becomes(is: (state: PaneState) => boolean): Promise<void> {
  for (let waited = 0; !is(store.state()) && waited < 5000; waited += 20) await pause(20);
  expect(is(store.state())).toBe(true);
}

/** Lets everything that is under way come to rest. */
const rests = () => pause(900);

const inWorkbook = (work: (workbook: Excel.Workbook) => void) =>
  Excel.run(async (context) => {
    work(context.workbook);
    await context.sync();
  });

/** What stands in a cell of the sample. */
function valueAt(sheetName: string, row: number, column: number): string {
  const value = host.toModel().sheets.find(({ name }) => name === sheetName)?.cells[row]?.[column]?.value;
  return typeof value === 'string' ? value : '';
}

describe('the selected client', () => {
  test('follows the selection through rows of lists, and is none elsewhere', async () => {
    const head = host.toModel().sheets.find(({ name }) => name === 'Deals')?.cells[0] ?? [];
    const column = head.findIndex((cell) => cell?.value === 'Client');
    expect(column).toBeGreaterThan(0);
    for (const row of [3, 40]) {
      await host.select('Deals', `H${row + 1}`);
      const name = valueAt('Deals', row, column).trim().toLowerCase();
      await becomes(({ client }) => client?.name.toLowerCase() === name);
    }
    expect(store.state().client?.deals?.won).toEqual(expect.any(Number));
    await host.select('Stages', 'A3');
    await becomes(({ client }) => client === null);
  });

  test('is known for what is selected when the pane opens, with one request for each selection', async () => {
    await host.select('Clients', 'A2');
    await becomes(({ client }) => client?.name === valueAt('Clients', 1, 0));
    await rests();
    const before = host.requestCount;
    for (const row of [3, 4, 5, 6]) await host.select('Clients', `B${row}`);
    await becomes(({ client }) => client?.name === valueAt('Clients', 5, 0));
    await rests();
    expect(host.requestCount - before).toBe(1);
  });

  test('is found by its name on a report', async () => {
    const name = valueAt('Clients', 4, 0);
    await inWorkbook((workbook) => {
      workbook.worksheets.add('Letter').getRange('C5').values = [[`  ${name.toUpperCase()} `]];
    });
    await host.select('Letter', 'C5:D9');
    await becomes(({ client }) => client?.name === name);
  });

  test('is the one that now stands in the row, after the list was changed and before it is looked at again', async () => {
    const [first, second] = [valueAt('Clients', 1, 0), valueAt('Clients', 2, 0)];
    await host.setCell('Clients', 'A2', second);
    await becomes(({ isChanged }) => isChanged);
    await host.select('Clients', 'B2');
    await becomes(({ client }) => client?.name === second);
    await host.setCell('Clients', 'A2', 'Somebody new');
    await host.select('Clients', 'B2');
    await becomes(({ client }) => client === null);
    await host.setCell('Clients', 'A2', first);
    await store.look();
    await becomes(({ client }) => client?.name === first);
  });

  test('is none when Excel does not say what is selected, and that is no failure', async () => {
    await host.select('Clients', 'A2');
    await becomes(({ client }) => client !== null);
    await rests();
    host.failNextRequest('GeneralException');
    await host.select('Clients', 'A3');
    await becomes(({ client }) => client === null);
    expect(store.state().failure).toBeNull();
  });
});

describe('what was seen is marked as out of date', () => {
  test.each<[string, (workbook: Excel.Workbook) => void, boolean]>([
    ['a sheet is added', ({ worksheets }) => void worksheets.add('Mine'), false],
    ['a sheet with a list is deleted', ({ worksheets }) => worksheets.getItem('Deals').delete(), true],
    ['a sheet is renamed', ({ worksheets }) => void (worksheets.getItem('Deals').name = 'Our deals'), false],
    ['a table is added', ({ worksheets }) => void worksheets.getItem('Plan').tables.add('N1:O3', true), false],
    ['a table is deleted', ({ tables }) => tables.getItem('Deals').delete(), true],
    [
      'a cell of a table changes',
      ({ worksheets }) => void (worksheets.getItem('Deals').getRange('F10').values = [['Lost']]),
      true,
    ],
  ])('when %s', async (_, act, touches) => {
    await rests();
    expect(store.state().isChanged).toBe(false);
    await inWorkbook(act);
    await becomes(({ isChanged }) => isChanged);
    expect(store.state().touched.includes('funnel')).toBe(touches);
    await store.look();
    await rests();
    expect(store.state()).toMatchObject({ isChanged: false, touched: [], failure: null });
  });

  test('a report goes stale by itself, and is not stale any more once the change is undone and looked at', async () => {
    await store.build(['funnel']);
    const report = () => store.state().survey?.reports.find((one) => one.report === 'funnel');
    expect(report()?.isStale).toBe(false);
    // Our own events are let pass.
    await pause(1200);
    expect(store.state()).toMatchObject({ isChanged: false, touched: [] });
    const before = host.toModel().sheets.find(({ name }) => name === 'Deals')?.cells[9]?.[5]?.value;
    expect(typeof before).toBe('string');
    await host.setCell('Deals', 'F10', 'Lost');
    await becomes(({ touched }) => touched.includes('funnel'));
    await store.look();
    expect(report()?.isStale).toBe(true);
    await host.setCell('Deals', 'F10', before as string);
    await rests();
    await store.look();
    expect(report()?.isStale).toBe(false);
    expect(store.state().touched).toEqual([]);
  });
});
