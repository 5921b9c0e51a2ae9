/** What the pane does and in which order, over effects that stand for the workbook. */
import type { SelectedClient } from '../../src/reports/selectedClient';
import type { WorkbookSettings } from '../../src/reports/workbookSettings';
import type { WorkbookEvent } from '../../src/workbook/watchWorkbook';
import type { BuildRequest, BuildResult } from '../../taskpane/paneEffects';
import { ribbonActions } from '../../taskpane/ribbon';
import { BUILT, storeOf, surveyOf } from './paneFixture';

const RESULT: BuildResult = { built: ['funnel'], findings: [], missing: [] };

/** A build that goes on only when it is told to. */
function heldBuild() {
  const builds: { request: BuildRequest; finish: () => void; fail: (error: Error) => void }[] = [];
  const build = (request: BuildRequest) =>
    new Promise<BuildResult>((resolve, reject) => {
      builds.push({ request, finish: () => resolve(RESULT), fail: reject });
    });
  return { builds, build };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('building', () => {
  test('two rapid builds are one', async () => {
    const { builds, build } = heldBuild();
    const store = storeOf({ build });
    const first = store.build(['funnel']);
    const second = store.build(['conversion']);
    await soon();
    builds[0]?.finish();
    expect([await first, await second]).toEqual([true, false]);
    expect(builds).toHaveLength(1);
    expect(store.state()).toMatchObject({ building: null, outcome: { kind: 'built', reports: ['funnel'] } });
  });

  test('progress is shown as it comes', async () => {
    const { builds, build } = heldBuild();
    const store = storeOf({ build });
    const done = store.build(['funnel']);
    await soon();
    expect(store.state().building).toEqual({ reports: ['funnel'], progress: null, isCancelling: false });
    builds[0]?.request.progress(1, 3);
    expect(store.state().building?.progress).toEqual({ done: 1, all: 3 });
    builds[0]?.finish();
    await done;
  });

  test('a cancelled build stops at its next checkpoint and is no failure', async () => {
    const { builds, build } = heldBuild();
    const store = storeOf({ build });
    const done = store.build(['funnel']);
    await soon();
    builds[0]?.request.checkpoint();
    store.cancel();
    expect(store.state().building?.isCancelling).toBe(true);
    try {
      builds[0]?.request.checkpoint();
    } catch (error) {
      builds[0]?.fail(error as Error);
    }
    expect(await done).toBe(false);
    expect(store.state()).toMatchObject({ building: null, outcome: { kind: 'cancelled' }, failure: null });
  });

  test('the build after a cancelled one is not cancelled', async () => {
    const { builds, build } = heldBuild();
    const store = storeOf({ build });
    const first = store.build(['funnel']);
    await soon();
    store.cancel();
    builds[0]?.finish();
    await first;
    const second = store.build(['funnel']);
    await soon();
    expect(() => builds[1]?.request.checkpoint()).not.toThrow();
    builds[1]?.finish();
    await second;
  });

  test('a failure in the middle is told, and one can build again', async () => {
    const { builds, build } = heldBuild();
    const store = storeOf({ build });
    const first = store.build(['funnel']);
    await soon();
    builds[0]?.request.progress(1, 3);
    builds[0]?.fail(new Error('The sheet is protected.'));
    expect(await first).toBe(false);
    expect(store.state()).toMatchObject({ building: null, outcome: null, failure: 'The sheet is protected.' });
    const second = store.build(['funnel']);
    expect(store.state().failure).toBeNull();
    await soon();
    builds[1]?.finish();
    expect(await second).toBe(true);
  });

  test('a build uses the settings chosen just before, once they are saved', async () => {
    const { builds, build } = heldBuild();
    const order: string[] = [];
    const store = storeOf({
      build: (request) => (order.push('build'), build(request)),
      save: () => Promise.resolve(void order.push('save')),
    });
    void store.remember({ ...store.state().settings, goal: 5 });
    const done = store.build(['planAccuracy']);
    await soon();
    expect(order).toEqual(['save', 'build']);
    expect(builds[0]?.request.settings.goal).toBe(5);
    builds[0]?.finish();
    await done;
  });

  test('closing during a build stops it and shows nothing more', async () => {
    const { builds, build } = heldBuild();
    let watching = 0;
    const store = storeOf({
      build,
      watch: () => {
        watching++;
        return Promise.resolve(() => Promise.resolve(void watching--));
      },
    });
    await store.start();
    const done = store.build(['funnel']);
    await soon();
    const before = store.state();
    await store.close();
    expect(() => builds[0]?.request.checkpoint()).toThrow();
    builds[0]?.finish();
    await done;
    expect(store.state()).toBe(before);
    expect(watching).toBe(0);
  });
});

describe('settings', () => {
  test('two quick choices are saved in their order, and the last one stays', async () => {
    const saved: (number | null)[] = [];
    const waits = [20, 0];
    const store = storeOf({
      save: async ({ goal }: WorkbookSettings) => {
        await new Promise((resolve) => setTimeout(resolve, waits.shift()));
        saved.push(goal);
      },
    });
    const first = store.remember({ ...store.state().settings, goal: 1 });
    const second = store.remember({ ...store.state().settings, goal: 2 });
    await Promise.all([first, second]);
    expect(saved).toEqual([1, 2]);
    expect(store.state()).toMatchObject({ settings: { goal: 2 }, saved: 2 });
  });

  test('another language is spoken as soon as it is chosen', async () => {
    const store = storeOf();
    await store.remember({ ...store.state().settings, language: 'lt' });
    expect(store.state().texts.pane.tabs.start).toBe('Pradžia');
  });

  test('settings that cannot be saved are told of', async () => {
    const store = storeOf({ save: () => Promise.reject(new Error('read only')) });
    await store.remember({ ...store.state().settings, goal: 1 });
    expect(store.state()).toMatchObject({ failure: 'read only', saved: 0 });
  });
});

describe('events of the workbook', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function watched() {
    let tell: (event: WorkbookEvent) => void = () => undefined;
    const { builds, build } = heldBuild();
    const store = storeOf({
      build,
      survey: () => Promise.resolve(surveyOf({ reports: [BUILT] })),
      watch: (told) => {
        tell = told;
        return Promise.resolve(() => Promise.resolve());
      },
    });
    await store.start();
    let renders = 0;
    store.subscribe(() => renders++);
    return { store, builds, tell: (event: WorkbookEvent) => tell(event), renders: () => renders };
  }

  test('many changes of a list make its reports stale once, after a moment of quiet', async () => {
    const { store, tell, renders } = await watched();
    for (let count = 0; count < 50; count++) {
      tell({ kind: 'changed', sheetId: 'sheet-deals' });
      jest.advanceTimersByTime(100);
    }
    expect(store.state().touched).toEqual([]);
    jest.advanceTimersByTime(1000);
    expect(store.state()).toMatchObject({ isChanged: true, touched: ['funnel', 'conversion'] });
    expect(renders()).toBe(1);
  });

  test('changes on report sheets mean nothing', async () => {
    const { store, tell } = await watched();
    tell({ kind: 'changed', sheetId: 'sheet-funnel' });
    jest.advanceTimersByTime(1000);
    expect(store.state()).toMatchObject({ isChanged: false, touched: [] });
  });

  test('a report whose sheet is deleted is not built any more', async () => {
    const { store, tell } = await watched();
    tell({ kind: 'deleted', sheetId: 'sheet-funnel' });
    jest.advanceTimersByTime(1000);
    expect(store.state()).toMatchObject({ isChanged: false, survey: { reports: [] } });
  });

  test('a sheet that is added or deleted by the user is news', async () => {
    const { store, tell } = await watched();
    tell({ kind: 'added', sheetId: 'sheet-new' });
    jest.advanceTimersByTime(1000);
    expect(store.state().isChanged).toBe(true);
    await store.look();
    expect(store.state().isChanged).toBe(false);
    tell({ kind: 'deleted', sheetId: 'sheet-deals' });
    jest.advanceTimersByTime(1000);
    expect(store.state()).toMatchObject({ isChanged: true, touched: ['funnel', 'conversion'] });
  });

  test('a new name of a sheet of the user’s is news, and one of a report is not', async () => {
    const { store, tell } = await watched();
    tell({ kind: 'renamed', sheetId: 'sheet-funnel' });
    tell({ kind: 'renamed', sheetId: 'never seen' });
    jest.advanceTimersByTime(1000);
    expect(store.state().isChanged).toBe(false);
    tell({ kind: 'renamed', sheetId: 'sheet-deals' });
    jest.advanceTimersByTime(1000);
    expect(store.state()).toMatchObject({ isChanged: true, touched: [] });
  });

  test('what a build itself does is no news, but what the user types meanwhile is', async () => {
    const { store, tell, builds } = await watched();
    const done = store.build(['funnel']);
    await jest.advanceTimersByTimeAsync(0);
    tell({ kind: 'added', sheetId: 'passing' });
    tell({ kind: 'changed', sheetId: 'passing' });
    await jest.advanceTimersByTimeAsync(1000);
    builds[0]?.finish();
    await done;
    tell({ kind: 'deleted', sheetId: 'passing' });
    await jest.advanceTimersByTimeAsync(2000);
    expect(store.state().isChanged).toBe(false);
    const again = store.build(['funnel']);
    await jest.advanceTimersByTimeAsync(0);
    builds[1]?.finish();
    await again;
    tell({ kind: 'changed', sheetId: 'sheet-deals' });
    await jest.advanceTimersByTimeAsync(2000);
    expect(store.state().isChanged).toBe(true);
  });

  test('the sheet in front is known at once', async () => {
    const { store, tell } = await watched();
    tell({ kind: 'activated', sheetId: 'sheet-funnel' });
    expect(store.state().frontSheet).toBe('sheet-funnel');
  });
});

describe('the selected client', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const AMBER: SelectedClient = { name: 'Amber', manager: null, deals: null, moneyWon: [], contact: null };
  const BIRCH: SelectedClient = { ...AMBER, name: 'Birch' };

  /** A store that is watched, and the answers that its questions for the selected client wait for. */
  async function selecting() {
    let tell: (event: WorkbookEvent) => void = () => undefined;
    const asked: { isUpToDate: boolean; answer: (client: SelectedClient | null) => void }[] = [];
    const { builds, build } = heldBuild();
    const store = storeOf({
      build,
      selectedClient: (_, isUpToDate) => new Promise((answer) => asked.push({ isUpToDate, answer })),
      watch: (told) => {
        tell = told;
        return Promise.resolve(() => Promise.resolve());
      },
    });
    await store.start();
    await jest.advanceTimersByTimeAsync(1000);
    asked.splice(0).forEach(({ answer }) => answer(null));
    let renders = 0;
    store.subscribe(() => renders++);
    const select = async (quiet = 1000) => {
      tell({ kind: 'selected' });
      await jest.advanceTimersByTimeAsync(quiet);
    };
    return { store, builds, asked, select, tell: (event: WorkbookEvent) => tell(event), renders: () => renders };
  }

  test('is asked for once after walking through many rows, and the same one is shown once', async () => {
    const { store, asked, select, renders } = await selecting();
    for (let row = 0; row < 30; row++) await select(50);
    await select();
    expect(asked).toHaveLength(1);
    asked[0]?.answer(AMBER);
    await select();
    expect(store.state().client).toBe(AMBER);
    asked[1]?.answer(AMBER);
    await jest.advanceTimersByTimeAsync(0);
    expect(renders()).toBe(1);
  });

  test('is that of the latest selection, also where an earlier answer comes later', async () => {
    const { store, asked, select } = await selecting();
    await select();
    await select();
    asked[1]?.answer(BIRCH);
    await jest.advanceTimersByTimeAsync(0);
    asked[0]?.answer(AMBER);
    await jest.advanceTimersByTimeAsync(0);
    expect(store.state().client).toBe(BIRCH);
  });

  test('is asked of the row itself as soon as a list has changed', async () => {
    const { asked, select, tell } = await selecting();
    tell({ kind: 'changed', sheetId: 'sheet-deals' });
    await select(200);
    expect(asked.map(({ isUpToDate }) => isUpToDate)).toEqual([false]);
  });

  test('waits for a build to end, and is not looked for once the pane is closed', async () => {
    const { store, builds, asked, select } = await selecting();
    const done = store.build(['funnel']);
    await select();
    expect(asked).toHaveLength(0);
    builds[0]?.finish();
    await done;
    await jest.advanceTimersByTimeAsync(1000);
    expect(asked).toHaveLength(1);
    await store.close();
    await select();
    expect(asked).toHaveLength(1);
  });
});

describe('the ribbon', () => {
  function ribbon(effects: Parameters<typeof storeOf>[0] = {}) {
    const shown: string[] = [];
    let opened = 0;
    const store = storeOf({
      survey: () => Promise.resolve(surveyOf({ reports: [BUILT] })),
      show: (_, name) => Promise.resolve(void shown.push(name)),
      ...effects,
    });
    const actions = ribbonActions(store, () => Promise.resolve(void opened++));
    return { store, shown, opened: () => opened, press: (name: string) => actions[name]?.() };
  }

  test('a report is built and its sheet shown', async () => {
    const { press, shown, opened } = ribbon();
    await press('kamFunnel');
    expect([shown, opened()]).toEqual([['Funnel'], 0]);
  });

  test('where a build fails, the pane opens with the message', async () => {
    const { press, store, shown, opened } = ribbon({ build: () => Promise.reject(new Error('no lists')) });
    await press('kamConversion');
    expect([shown, opened()]).toEqual([[], 1]);
    expect(store.state()).toMatchObject({ tab: 'reports', failure: 'no lists' });
  });

  test('where a report lacks its lists, the pane opens and says what is missing', async () => {
    const missing = [{ report: 'planAccuracy', reason: 'It needs a plan.' }] as const;
    const { press, store, opened } = ribbon({ build: () => Promise.resolve({ built: [], findings: [], missing }) });
    await press('kamPlanAccuracy');
    expect(opened()).toBe(1);
    expect(store.state().outcome).toMatchObject({ kind: 'built', missing });
  });

  test('refreshing builds the reports that the workbook has, or all', async () => {
    const asked: (readonly string[])[] = [];
    const build = ({ reports }: BuildRequest) => {
      asked.push(reports);
      return Promise.resolve({ ...RESULT, built: reports });
    };
    const { press, store } = ribbon({ build });
    await store.look();
    await press('kamRefreshAll');
    const none = ribbon({ build, survey: () => Promise.resolve(surveyOf()) });
    await none.press('kamRefreshAll');
    expect(asked).toEqual([['funnel'], ['funnel', 'conversion', 'planAccuracy']]);
  });

  test('checking data looks through the workbook and opens the pane at what was found', async () => {
    const { press, store, opened } = ribbon();
    store.chooseTab('settings');
    await press('kamCheckData');
    expect(opened()).toBe(1);
    expect(store.state()).toMatchObject({ tab: 'start', isLooking: false });
    expect(store.state().survey).not.toBeNull();
  });
});
