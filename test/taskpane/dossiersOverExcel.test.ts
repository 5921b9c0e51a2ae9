/** The tab of dossiers over genuine Office.js: what it writes, and what is left when it fails. */
import { strFromU8, unzipSync } from 'fflate';
import { blankSheet } from '../../host/blankSheet';
import { LocalHost } from '../../host/localHost';
import type { SheetModel, WorkbookModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { dictionaryOf } from '../../src/i18n/dictionary';
import { surveyDossiers } from '../../src/workbook/surveyDossiers';
import { ribbonActions } from '../../taskpane/ribbon';
import { serialOfIso } from '../../taskpane/serialOfIso';
import { firstState, type PaneState } from '../../taskpane/state/paneState';
import { PaneStore } from '../../taskpane/state/paneStore';
import { today } from '../../taskpane/today';
import { workbookEffects } from '../../taskpane/workbookEffects';

jest.setTimeout(300_000);

const CLIENT = 'Birch Foods Ltd';
let host: LocalHost;
let openedBeside: Uint8Array[] = [];
let store: PaneStore;

async function open(change: (model: WorkbookModel) => void = () => undefined): Promise<void> {
  const model = sampleWorkbook('en');
  change(model);
  openedBeside = [];
  host = await LocalHost.open(model, { openBeside: (bytes) => openedBeside.push(bytes) });
  const texts = dictionaryOf('en');
  const state = firstState({ language: 'en', texts, tab: 'dossiers', isFirstRun: false, asOf: '2026-06-30' });
  store = new PaneStore(
    state,
    workbookEffects('en', () => undefined),
  );
  await store.start();
}
afterEach(async () => {
  await store.close();
  await host.close();
});

const dossiers = () => store.state().dossiers;
const sheetNames = () => host.toModel().sheets.map(({ name }) => name);
const sheetNamed = (name: string): SheetModel => {
  const sheet = host.toModel().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
};
const activeSheet = () => {
  const { sheets, activeSheet: at } = host.toModel();
  return sheets[at]?.name;
};
/** What stands on every sheet. */
const content = () =>
  JSON.stringify(
    host
      .toModel()
      .sheets.map(({ name, cells, tables, customProperties }) => [
        name,
        cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
        tables,
        customProperties,
      ]),
  );

async function becomes(is: (state: PaneState) => boolean): Promise<void> {
  for (let waited = 0; !is(store.state()) && waited < 5000; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(is(store.state())).toBe(true);
}

test('the tab that the pane was left at is looked at when the pane opens', async () => {
  await open();
  const { survey, isLooking } = dossiers();
  expect(isLooking).toBe(false);
  expect(survey?.dossiers).toEqual([]);
  expect(survey?.clients.some(({ name }) => name === CLIENT)).toBe(true);
});

test('a new dossier for one client is made and brought to the front', async () => {
  await open();
  await store.dossiers.create(CLIENT);
  expect(store.state().failure).toBeNull();
  expect(activeSheet()).toBe(`Dossier ${CLIENT}`);
  expect(dossiers().outcome).toMatchObject({ kind: 'made', results: [{ client: CLIENT, state: 'new' }] });
  expect(dossiers().survey?.dossiers.map(({ client }) => client)).toEqual([CLIENT]);
  expect(store.state().survey?.dossierSheets.map(({ client }) => client)).toEqual([CLIENT]);
  // Its own work is no news to the pane.
  expect(store.state()).toMatchObject({ isChanged: false, dossiers: { isStale: false, work: null } });
});

test('new dossiers for all key clients, then a refresh of all that finds nothing to change', async () => {
  await open();
  const key = dossiers().survey?.clients.filter(({ isKey }) => isKey) ?? [];
  expect(key.length).toBeGreaterThan(2);
  const seen: (string | null)[] = [];
  store.subscribe(() => {
    const progress = dossiers().work?.progress;
    if (progress) seen.push(`${progress.done} of ${progress.all}`);
  });
  await store.dossiers.createKey();
  expect(seen).toContain(`1 of ${key.length + 1}`);
  const made = dossiers().survey?.dossiers.map(({ client }) => client) ?? [];
  expect([...made].sort()).toEqual(key.map(({ name }) => name).sort());
  const before = content();
  await store.dossiers.refreshAll();
  const { outcome } = dossiers();
  expect(outcome?.kind === 'made' && outcome.results.map(({ state }) => state)).toEqual(key.map(() => 'fresh'));
  expect(content()).toBe(before);
});

test('a refresh brings what the lists say now, and reviewed today is written into the dossier', async () => {
  await open();
  await store.dossiers.create(CLIENT);
  await host.setCell('Deals', 'B2', CLIENT);
  await host.setCell('Deals', 'H2', 987654);
  await store.dossiers.refresh(CLIENT);
  expect(store.state().failure).toBeNull();
  await store.dossiers.review(CLIENT);
  const { outcome, survey } = dossiers();
  expect(outcome).toMatchObject({ kind: 'made', by: 'review', results: [{ client: CLIENT, state: 'refreshed' }] });
  expect(survey?.dossiers[0]).toMatchObject({ reviewed: serialOfIso(today()), review: 'fine' });
});

test('what is typed into a dossier makes the tab stale', async () => {
  await open();
  await store.dossiers.create(CLIENT);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(dossiers().isStale).toBe(false);
  await host.setCell(`Dossier ${CLIENT}`, 'H40', 'typed');
  await becomes((state) => state.dossiers.isStale);
  expect(store.state().isChanged).toBe(false);
  await store.look();
  expect(dossiers().isStale).toBe(false);
});

test('own fields are opened', async () => {
  await open();
  await store.dossiers.openFields();
  expect(activeSheet()).toBe('Dossier fields');
  expect(dossiers().work).toBeNull();
});

const CARDS: readonly (readonly string[])[] = [
  ['Client', 'Bank', 'Main supplier', 'Hobby'],
  [CLIENT, 'North Bank', 'Paper Mill', 'Chess'],
  ['Amber Logistics', 'South Bank', 'Wheels', 'Skiing'],
];

/** Adds a sheet with a table of cards to the sample. */
function withCards(model: WorkbookModel): void {
  const cells = CARDS.map((row) => row.map((value) => ({ value })));
  model.sheets.push({ ...blankSheet('{CARDS}', 'Cards'), cells });
}

test('a sheet of cards becomes dossiers after a preview, as decided, and stays as it is', async () => {
  await open(withCards);
  expect(dossiers().survey?.userSheets).toContain('Cards');
  await store.dossiers.preview('Cards');
  expect(store.state().failure).toBeNull();
  const { structuring } = dossiers();
  const birch = structuring?.proposal.clients.find(({ name }) => name === CLIENT);
  const other = structuring?.proposal.clients.find(({ name }) => name !== CLIENT);
  const hobby = birch?.items.find(({ label }) => label === 'Hobby');
  expect(birch?.items.find(({ label }) => label === 'Bank')?.to).toEqual({ kind: 'field', field: 'bank' });
  store.dossiers.decide({
    clients: { [other?.name ?? '']: null },
    targets: { [hobby?.id ?? '']: { kind: 'field', field: 'culture' } },
  });
  const before = sheetNamed('Cards').cells;
  await store.dossiers.structure();
  expect(store.state().failure).toBeNull();
  expect(sheetNamed('Cards').cells).toEqual(before);
  expect(dossiers()).toMatchObject({ view: 'list', outcome: { kind: 'made', keptSheet: 'Cards' } });
  expect(dossiers().survey?.dossiers.map(({ client }) => client)).toEqual([CLIENT]);
  const texts = sheetNamed(`Dossier ${CLIENT}`).cells.flatMap((row) => row.map((cell) => cell?.value));
  expect(texts).toEqual(expect.arrayContaining(['North Bank', 'Paper Mill', 'Chess']));
  expect(texts).not.toContain('South Bank');
});

describe('when it fails in the middle', () => {
  test.each([6, 9, 12])('at request %i, there is one clear message and the workbook is as before', async (request) => {
    await open();
    const before = content();
    host.failRequest(request);
    await store.dossiers.createKey();
    const { failure, dossiers: after } = store.state();
    expect(failure).toMatch(/The workbook is as it was before|Nothing was changed/);
    expect(failure).not.toContain('at Object');
    expect(after).toMatchObject({ work: null, outcome: null });
    expect(content()).toBe(before);
    await store.dossiers.create(CLIENT);
    expect(store.state().failure).toBeNull();
    expect(sheetNames()).toContain(`Dossier ${CLIENT}`);
  });

  test('a stop leaves the workbook as before', async () => {
    await open();
    const before = content();
    store.subscribe(() => {
      if (dossiers().work?.progress?.done === 1 && !dossiers().work?.isCancelling) store.dossiers.cancel();
    });
    await store.dossiers.createKey();
    expect(dossiers().outcome).toEqual({ kind: 'cancelled' });
    expect(store.state().failure).toBeNull();
    expect(content()).toBe(before);
  });
});

describe('splitting by manager', () => {
  /** What stands in a file, in all of its parts. */
  const textOf = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n');
  const lineOf = ({ cells }: SheetModel, label: string) =>
    cells.find((row) => row.some((cell) => cell?.value === label));

  test('opens a workbook with the dossiers of that manager, and with nothing of any other client', async () => {
    await open();
    await store.dossiers.createKey();
    const found = dossiers().survey?.dossiers ?? [];
    const manager = found.find(({ client }) => client === CLIENT)?.manager ?? '';
    const own = found.filter((one) => one.manager === manager);
    const others = found.filter((one) => one.manager !== manager);
    expect([own.length > 0, others.length > 0]).toEqual([true, true]);
    const rowOf = (label: string) =>
      sheetNamed(`Dossier ${CLIENT}`).cells.findIndex((cells) => cells.some((cell) => cell?.value === label)) + 1;
    await host.setCell(`Dossier ${CLIENT}`, `C${rowOf('Bank')}`, "'=SEB()");
    await host.setCell(`Dossier ${CLIENT}`, `C${rowOf('Headcount')}`, '=100+20');
    await host.setCell(`Dossier ${CLIENT}`, 'L9', 'ask Olga');
    for (const { sheetName } of others) await host.setCell(sheetName, 'L9', `Geheim ${sheetName}`);
    const before = content();

    await store.dossiers.split(manager);
    expect(store.state().failure).toBeNull();
    expect(dossiers().outcome).toMatchObject({ kind: 'split', manager });
    expect(content()).toBe(before);
    expect(openedBeside).toHaveLength(1);
    const bytes = openedBeside[0] ?? new Uint8Array();
    const opened = await openWorkbook(bytes, 'Book2.xlsx');
    expect(opened.sheets.map(({ name }) => name).sort()).toEqual(own.map(({ sheetName }) => sheetName).sort());
    const text = textOf(bytes);
    expect(text).not.toContain('Geheim');
    for (const { client } of others) expect([client, text.includes(client)]).toEqual([client, false]);

    const sheet = opened.sheets.find(({ name }) => name === `Dossier ${CLIENT}`);
    if (!sheet) throw new Error('the dossier is not there');
    expect(lineOf(sheet, 'Bank')?.[2]?.value).toBe('=SEB()');
    expect(lineOf(sheet, 'Headcount')?.[2]).toMatchObject({ value: 120 });
    expect(lineOf(sheet, 'Headcount')?.[2]?.formula).toBeUndefined();
    expect(sheet.cells[8]?.[11]?.value).toBe('ask Olga');
    expect(sheet.tables).toHaveLength(12);
    expect(sheet.validations.length).toBeGreaterThan(5);
    expect(sheet.page).toMatchObject({ paper: 'a4', fitWidth: 1, fitHeight: 1 });
    const model = sheetNamed(`Dossier ${CLIENT}`);
    expect(sheet.columns[2]?.width).toBeCloseTo(model.columns[2]?.width ?? 0, 0);
    expect(lineOf(sheet, 'History')?.[1]?.style).toEqual(lineOf(model, 'History')?.[1]?.style);

    // The mark is in it too: the add-in knows the dossiers there.
    await host.close();
    host = await LocalHost.open(opened);
    const there = await surveyDossiers({ language: 'en', asOf: 46_203 });
    expect(there.dossiers.map(({ client }) => client).sort()).toEqual(own.map(({ client }) => client).sort());
  });

  test('says so where Excel refuses, and the workbook is as before', async () => {
    await open();
    await store.dossiers.create(CLIENT);
    const before = content();
    const manager = dossiers().survey?.dossiers[0]?.manager ?? '';
    let failed = 0;
    for (let request = 1; openedBeside.length === 0; request++) {
      host.failRequest(request);
      await store.dossiers.split(manager);
      expect(content()).toBe(before);
      if (openedBeside.length > 0) break;
      expect([request, typeof store.state().failure, dossiers().outcome]).toEqual([request, 'string', null]);
      failed++;
    }
    expect(failed).toBeGreaterThan(3);
  });
});

describe('the ribbon', () => {
  const press = async (): Promise<number> => {
    let opened = 0;
    await ribbonActions(store, () => Promise.resolve(opened++))['kamDossier']?.();
    return opened;
  };

  test('opens the dossier of the selected client', async () => {
    await open();
    await store.dossiers.create(CLIENT);
    const row = sheetNamed('Clients').cells.findIndex((cells) => cells[0]?.value === CLIENT) + 1;
    await host.select('Clients', `B${row}`);
    await becomes(({ client }) => client?.name === CLIENT);
    expect(await press()).toBe(0);
    expect(activeSheet()).toBe(`Dossier ${CLIENT}`);
  });

  test('puts the name of one that has none into the search', async () => {
    await open();
    store.chooseTab('start');
    await host.select('Clients', 'B3');
    await becomes(({ client }) => client !== null);
    expect(await press()).toBe(1);
    const name = sheetNamed('Clients').cells[2]?.[0]?.value;
    expect(store.state()).toMatchObject({ tab: 'dossiers', dossiers: { typed: name, chosen: name } });
  });

  test('opens the pane with an empty search where no client is selected', async () => {
    await open();
    await host.select('Stages', 'A3');
    await becomes(({ client }) => client === null);
    expect(await press()).toBe(1);
    expect(dossiers()).toMatchObject({ typed: '', chosen: null });
  });
});
