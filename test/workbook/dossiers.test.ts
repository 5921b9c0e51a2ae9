import type { SheetModel, WorkbookModel } from '../../host/workbookModel';
import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { serialOf } from '../../src/schema/calendar';
import { auditWorkbook } from '../../src/workbook/auditWorkbook';
import { makeDossiers, type DossierRequest } from '../../src/workbook/dossiers';

jest.setTimeout(300_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
const CLIENT = 'Birch Foods Ltd';
const SHEET = `Dossier ${CLIENT}`;
let host: LocalHost;
afterEach(() => host.close());

async function openSample(change: (model: WorkbookModel) => void = () => undefined): Promise<void> {
  const model = sampleWorkbook('en');
  change(model);
  host = await LocalHost.open(model);
}

const make = (more: Partial<DossierRequest> = {}) =>
  makeDossiers({ clients: [CLIENT], language: 'en', asOf: AS_OF, ...more });

function sheetNamed(name: string): SheetModel {
  const sheet = host.toModel().sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

function rowOf(label: string, name = SHEET): number {
  const row = sheetNamed(name).cells.findIndex((cells) => cells?.some((cell) => cell?.value === label));
  if (row < 0) throw new Error(`no line «${label}»`);
  return row + 1;
}

const valueAt = (address: string, name = SHEET) => {
  const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return sheetNamed(name).cells[Number(row) - 1]?.[column.charCodeAt(0) - 65]?.value;
};

/** What stands on every sheet, and what the sheets are. */
const content = () =>
  JSON.stringify(
    host
      .toModel()
      .sheets.map(({ name, cells, tables, customProperties, validations }) => [
        name,
        cells.map((row) => row.map((cell) => cell?.formula ?? cell?.value)),
        tables,
        customProperties,
        validations,
      ]),
  );

describe('a new dossier', () => {
  test('is a marked sheet with the figures of its client, small tables and lists to choose from', async () => {
    await openSample();
    const before = host.toModel();
    const [made] = await make();
    expect(made).toMatchObject({ client: CLIENT, sheet: SHEET, state: 'new' });
    const after = host.toModel();
    expect(after.sheets.slice(0, -2)).toEqual(before.sheets);
    expect(after.activeSheet).toBe(before.activeSheet);
    const { tables, validations, page } = sheetNamed(SHEET);
    expect(tables).toHaveLength(12);
    expect(validations.map(({ formula1 }) => formula1)).toEqual(
      expect.arrayContaining(['high,medium,low', 'for us,neutral,against us,not known', 'bought,offered,not yet']),
    );
    expect(page).toMatchObject({ paper: 'a4', orientation: 'landscape', fitWidth: 1, fitHeight: 1 });
    expect(page.printArea?.rows).toBe(rowOf('Figures from the lists') - 2);
    expect(valueAt(`B${rowOf('As of') + 1}`)).toBe('2026-06-30');
  });

  test('is made for every key client, and none of them is read as a list or a report', async () => {
    await openSample();
    const ask = { language: 'en', asOf: AS_OF, reports: [], write: false } as const;
    const before = await auditWorkbook(ask);
    const made = await make({ clients: 'key' });
    expect(made.length).toBeGreaterThan(2);
    const after = await auditWorkbook(ask);
    expect(after.audit.lists.recognition.lists.map(({ list }) => list.name)).toEqual(
      before.audit.lists.recognition.lists.map(({ list }) => list.name),
    );
  });

  test('of an unknown client is refused, and nothing is written', async () => {
    await openSample();
    const before = content();
    await expect(make({ clients: [CLIENT, 'Nobody'] })).rejects.toMatchObject({ code: 'unknown-client' });
    expect(content()).toBe(before);
  });

  test("leaves a user's sheet of the same name alone", async () => {
    await openSample((model) => {
      const [about] = model.sheets;
      if (about) model.sheets.push({ ...about, id: 'own', name: SHEET, cells: [[{ value: 'typed' }]] });
    });
    const [made] = await make();
    expect(made?.sheet).toBe(`${SHEET} (2)`);
    expect(valueAt('A1')).toBe('typed');
  });
});

describe('a refresh', () => {
  test('with nothing new changes nothing at all', async () => {
    await openSample();
    await make({ clients: 'key' });
    await host.recalculate();
    const before = content();
    const again = await make({ clients: 'key' });
    expect(new Set(again.map(({ state }) => state))).toEqual(new Set(['fresh']));
    await host.recalculate();
    expect(content()).toBe(before);
  });

  test('on another day changes figures in place; what was typed and how it looks stays', async () => {
    await openSample();
    await make();
    await host.setCell(SHEET, `C${rowOf('Bank')}`, 'SEB');
    await host.setCell(SHEET, 'L9', 'ask Olga');
    const id = sheetNamed(SHEET).id;
    const [again] = await make({ asOf: AS_OF + 1 });
    expect(again?.state).toBe('refreshed');
    expect(sheetNamed(SHEET).id).toBe(id);
    expect([valueAt(`C${rowOf('Bank')}`), valueAt('L9')]).toEqual(['SEB', 'ask Olga']);
    expect(valueAt(`B${rowOf('As of') + 1}`)).toBe('2026-07-01');
    expect(again?.complete).toBeGreaterThan(0);
  });

  test('of a sheet that lost a line is written anew in the old place, under the name that it was given', async () => {
    await openSample();
    await make();
    await host.setCell(SHEET, `C${rowOf('Bank')}`, '=1+1');
    await host.setCell(SHEET, `C${rowOf('Auditor')}`, "'007");
    await host.setCell(SHEET, `C${rowOf('Headcount')}`, 120);
    const model = host.toModel();
    const dossier = model.sheets.find(({ name }) => name === SHEET);
    if (!dossier) throw new Error('no dossier');
    const history = dossier.cells.findIndex((cells) => cells?.some((cell) => cell?.value === 'History'));
    dossier.cells[history] = [];
    dossier.name = 'Birch';
    model.sheets.unshift(...model.sheets.splice(model.sheets.indexOf(dossier), 1));
    await host.close();
    host = await LocalHost.open(model);
    const [again] = await make({ language: 'ru' });
    expect(again).toMatchObject({ sheet: 'Birch', state: 'refreshed' });
    expect(host.toModel().sheets[0]?.name).toBe('Birch');
    expect(valueAt(`B${rowOf('История', 'Birch')}`, 'Birch')).toBe('История');
    await host.recalculate();
    const typed = ['Банк', 'Аудитор', 'Численность'].map((label) => valueAt(`C${rowOf(label, 'Birch')}`, 'Birch'));
    expect(typed).toEqual([2, '007', 120]);
  });
});

describe('a failure', () => {
  /** A dossier to refresh in place, one to write anew, and one to make. */
  async function prepare(): Promise<readonly string[]> {
    await openSample();
    const clients = [CLIENT, 'Amber Logistics Ltd', 'Ember Print Ltd'];
    await make({ clients: clients.slice(0, 2) });
    await host.setCell(SHEET, `C${rowOf('Bank')}`, 'SEB');
    const second = `Dossier ${clients[1]}`;
    await host.setCell(second, `C${rowOf('Bank', second)}`, 'Luminor');
    const model = host.toModel();
    const row = rowOf('History', second) - 1;
    const sheet = model.sheets.find(({ name }) => name === second);
    if (sheet) sheet.cells[row] = [];
    await host.close();
    host = await LocalHost.open(model);
    return clients;
  }

  test('at any request leaves the workbook as it was', async () => {
    const clients = await prepare();
    const before = content();
    const from = host.requestCount;
    const model = host.toModel();
    await make({ clients, asOf: AS_OF + 1 });
    const requests = host.requestCount - from;
    expect(requests).toBeGreaterThan(5);
    await host.close();
    host = await LocalHost.open(model);
    for (let request = 1; request <= requests; request++) {
      host.failRequest(request);
      await expect(make({ clients, asOf: AS_OF + 1 })).rejects.toThrow();
      expect([request, content() === before]).toEqual([request, true]);
    }
  });

  test('in the middle of a request leaves it as it was, or complete; nothing typed is lost', async () => {
    const clients = await prepare();
    const model = host.toModel();
    const before = content();
    await make({ clients, asOf: AS_OF + 1 });
    const complete = content();
    let failed = 0;
    for (let action = 1; ; action += 307) {
      await host.close();
      host = await LocalHost.open(model);
      host.failAtAction(action);
      const outcome = await make({ clients, asOf: AS_OF + 1 }).then(
        () => 'done' as const,
        () => 'failed' as const,
      );
      const now = content();
      expect([action, outcome === 'failed' ? now === before : now === complete]).toEqual([action, true]);
      if (outcome === 'failed') failed++;
      else break;
    }
    expect(failed).toBeGreaterThan(3);
  });
});
