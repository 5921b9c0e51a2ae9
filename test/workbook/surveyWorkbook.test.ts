/** Looking through a workbook for the pane, and what it remembers, over genuine Office.js. */
import { blankSheet } from '../../host/blankSheet';
import { LocalHost } from '../../host/localHost';
import type { WorkbookModel } from '../../host/workbookModel';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { DEFAULT_SETTINGS, settingsText, type WorkbookSettings } from '../../src/reports/workbookSettings';
import { serialOf } from '../../src/schema/calendar';
import { auditWorkbook } from '../../src/workbook/auditWorkbook';
import { saveSettings, SETTINGS_KEY } from '../../src/workbook/settings';
import { surveyWorkbook, type Survey } from '../../src/workbook/surveyWorkbook';

jest.setTimeout(120_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
let host: LocalHost;
afterEach(() => host.close());

async function open(change: (model: WorkbookModel) => void = () => undefined): Promise<void> {
  const model = sampleWorkbook('en');
  change(model);
  host = await LocalHost.open(model);
}

const survey = (): Promise<Survey> => surveyWorkbook({ language: 'en', asOf: AS_OF });
const build = (more: object = {}) =>
  auditWorkbook({ language: 'en', asOf: AS_OF, reports: ['funnel'], write: true, ...more });

test('tells the lists, what can be built and what is wrong, and changes nothing', async () => {
  await open();
  const before = host.toModel();
  const { overview, reports, remembered } = await survey();
  expect(overview.sources.find(({ role }) => role === 'deals')).toMatchObject({
    name: 'Deals',
    rowsRead: 151,
    rowsUsed: 150,
    rowsSetAside: 1,
  });
  expect(overview.readiness.map(({ lack }) => lack)).toEqual([null, null, null]);
  expect(overview.problems.find(({ code }) => code === 'cell-error')).toMatchObject({ severity: 'error' });
  expect(overview.cuts.funnel.events).toContain('Spring fair 2025');
  expect([reports, remembered]).toEqual([[], { settings: DEFAULT_SETTINGS, problem: null }]);
  expect(host.toModel()).toEqual(before);
});

test('an empty workbook is known to be empty, and one with nothing but notes is not', async () => {
  host = await LocalHost.open({ ...sampleWorkbook('en'), sheets: [blankSheet('1', 'Sheet1')] });
  expect((await survey()).overview).toMatchObject({ isEmpty: true, sources: [] });
  await host.setCell('Sheet1', 'A1', 5);
  expect((await survey()).overview).toMatchObject({ isEmpty: false, sources: [] });
});

test('a report tells when it was built and what it found, and is stale once any cell of its lists changes', async () => {
  await open();
  await build({ builtAt: '2026-06-30T09:30:00.000Z' });
  const fresh = (await survey()).reports;
  expect(fresh).toEqual([
    expect.objectContaining({
      report: 'funnel',
      sheetName: 'Funnel',
      builtAt: '2026-06-30T09:30:00.000Z',
      isStale: false,
    }),
  ]);
  expect(fresh[0]?.finding?.text).toContain('Weak link');
  await host.setCell('Plan', 'E6', 1);
  expect((await survey()).reports[0]?.isStale).toBe(false);
  await host.setCell('Deals', 'F10', 'Lost');
  expect((await survey()).reports[0]?.isStale).toBe(true);
  await build();
  expect((await survey()).reports[0]).toMatchObject({ isStale: false, builtAt: null });
});

test('settings are remembered in the workbook and come back', async () => {
  await open();
  const settings: WorkbookSettings = {
    ...DEFAULT_SETTINGS,
    language: 'lt',
    period: 'quarter',
    goal: 5_000_000,
    minClients: 20,
    mapping: { deals: { source: 'Deals', columns: { manager: '' } } },
    choices: { funnel: { manager: 'Anna Berg' } },
  };
  await saveSettings(settings);
  expect(host.toModel().settings).toEqual({ [SETTINGS_KEY]: settingsText(settings) });
  const { remembered, overview } = await survey();
  expect(remembered).toEqual({ settings, problem: null });
  expect(overview.columns.find(({ role, field }) => role === 'deals' && field === 'manager')?.header).toBeNull();
});

test('settings that are no JSON are ignored with a word', async () => {
  await open((model) => (model.settings = { [SETTINGS_KEY]: '{"version":' }));
  expect((await survey()).remembered).toEqual({ settings: DEFAULT_SETTINGS, problem: 'damaged' });
});

test('a remembered mapping that no longer fits is told of and left to recognition', async () => {
  await open();
  await saveSettings({
    ...DEFAULT_SETTINGS,
    mapping: { deals: { source: 'Deals', columns: { client: 'Customer of old' } } },
  });
  const { overview } = await survey();
  expect(overview.outdated).toEqual([expect.stringContaining('Customer of old')]);
  expect(overview.columns.find(({ role, field }) => role === 'deals' && field === 'client')?.header).toBe('Client');
  expect((await build()).sheets).toEqual(['Funnel']);
});

test('an audit goes by what the workbook remembers, unless it is told otherwise', async () => {
  await open();
  await saveSettings({
    ...DEFAULT_SETTINGS,
    period: 'year',
    goal: 777,
    minClients: 1000,
    mapping: {
      deals: { source: 'Deals', columns: { manager: '' } },
      clients: { source: 'Clients', columns: { manager: '' } },
      events: { source: 'StageLog', columns: { manager: '' } },
    },
  });
  const remembered = await build({ write: false });
  expect(remembered.audit).toMatchObject({ period: 'year', goal: 777 });
  expect(remembered.audit.funnel?.weakest).toBeNull();
  expect(remembered.audit.conversion?.managers.map(({ manager }) => manager)).toEqual([null]);
  const told = await build({ write: false, mapping: {}, period: 'month', goal: 5, minClients: 10 });
  expect(told.audit).toMatchObject({ period: 'month', goal: 5 });
  expect(told.audit.conversion?.managers.length).toBeGreaterThan(3);
});

test('a list that is not to be read is shown, but takes no part', async () => {
  await open();
  await saveSettings({ ...DEFAULT_SETTINGS, unusedLists: ['StageLog'] });
  const { overview } = await survey();
  expect(overview.sources.find(({ name }) => name === 'StageLog')).toMatchObject({ role: null, rowsUsed: null });
});

test('the choices of a card are what the slicers show first; a name that is not there stands for all', async () => {
  await open();
  await build({ choices: { funnel: { manager: 'Anna Berg', event: 'No such event', period: 'year' } } });
  const cells = host.toModel().sheets.find(({ name }) => name === 'Funnel')?.cells;
  expect(cells?.[5]?.slice(1, 3).map((cell) => cell?.value)).toEqual(['Anna Berg', '(all events)']);
  expect(cells?.flat().some((cell) => cell?.value === '2025')).toBe(true);
});
