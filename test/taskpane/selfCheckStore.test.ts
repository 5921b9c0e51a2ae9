/** @jest-environment jsdom */
/** What the self-check does to its scratch sheets is no news to the pane. */
import type { SelfCheckReport } from '../../src/selfcheck/selfCheck';
import type { WorkbookEvent } from '../../src/workbook/watchWorkbook';
import { storeOf } from './paneFixture';

const REPORT: SelfCheckReport = { results: [], all: 0, isCancelled: false, leftovers: 0, text: '' };

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

async function checking() {
  let tell: (event: WorkbookEvent) => void = () => undefined;
  let end: () => void = () => undefined;
  let isCancelled: (() => boolean) | undefined;
  const store = storeOf({
    watch: (told) => {
      tell = told;
      return Promise.resolve(() => Promise.resolve());
    },
    selfCheck: (request) => {
      isCancelled = request.isCancelled;
      return new Promise((resolve) => (end = () => resolve(REPORT)));
    },
  });
  await store.start();
  const done = store.selfCheck({});
  return { store, done, end: () => end(), tell, isCancelled: () => isCancelled?.() };
}

test('scratch sheets that come, change and go are no news, also when they are told late', async () => {
  const { store, done, end, tell } = await checking();
  tell({ kind: 'added', sheetId: 'scratch' });
  tell({ kind: 'changed', sheetId: 'scratch' });
  await jest.advanceTimersByTimeAsync(1000);
  end();
  await done;
  tell({ kind: 'deleted', sheetId: 'scratch' });
  await jest.advanceTimersByTimeAsync(2000);
  expect(store.state().isChanged).toBe(false);
});

test('what the user types into a list meanwhile is news', async () => {
  const { store, done, end, tell } = await checking();
  tell({ kind: 'changed', sheetId: 'sheet-deals' });
  end();
  await done;
  await jest.advanceTimersByTimeAsync(2000);
  expect(store.state().isChanged).toBe(true);
});

test('closing the pane stops the check', async () => {
  const { store, isCancelled } = await checking();
  expect(isCancelled()).toBe(false);
  await store.close();
  expect(isCancelled()).toBe(true);
});
