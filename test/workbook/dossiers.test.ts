import type { SheetModel, WorkbookModel } from '../../host/workbookModel';
import { LocalHost } from '../../host/localHost';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { serialOf } from '../../src/schema/calendar';
import { auditWorkbook } from '../../src/workbook/auditWorkbook';
import { textCell } from '../../src/dossier/dossierCell';
import type { DossierSeed } from '../../src/dossier/dossierSeed';
import { REPORT_IDS } from '../../src/reports/model';
import { makeDossiers, type DossierRequest } from '../../src/workbook/dossiers';
import { openOwnFields } from '../../src/workbook/ownFields';
import { surveyDossiers } from '../../src/workbook/surveyDossiers';

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
    // Other words may be typed than those of the lists.
    expect(validations.filter(({ refusesNothing }) => !refusesNothing)).toEqual([]);
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

describe('what a person did to a dossier', () => {
  async function change(edit: (dossier: SheetModel, model: WorkbookModel) => void): Promise<void> {
    const model = host.toModel();
    const dossier = model.sheets.find(({ name }) => name === SHEET);
    if (!dossier) throw new Error('no dossier');
    edit(dossier, model);
    await host.close();
    host = await LocalHost.open(model);
  }

  test('a line that is missing is put in where it stands: sheet, colours, sizes, and what points to it stay', async () => {
    await openSample();
    await make();
    await host.setCell(SHEET, `C${rowOf('Bank')}`, 'SEB');
    await host.setCell(SHEET, `L${rowOf('Auditor')}`, 'ask Olga');
    await change((dossier, model) => {
      const fill = { fillColor: '#FF0000' };
      const bank = dossier.cells[rowOf('Bank') - 1]?.[2];
      if (bank) bank.style = { ...bank.style, ...fill };
      dossier.columns[2] = { width: 77 };
      const history = dossier.cells.findIndex((cells) => cells?.some((cell) => cell?.value === 'History'));
      dossier.cells[history] = [];
      const [about] = model.sheets;
      if (about)
        model.sheets.unshift({ ...about, id: 'mine', name: 'Mine', cells: [[]], tables: [], customProperties: {} });
    });
    await host.setCell('Mine', 'A1', `='${SHEET}'!C${rowOf('Bank')}`);
    const { id, columns } = sheetNamed(SHEET);
    const row = rowOf('Bank');
    const [again] = await make();
    await host.recalculate();
    expect(again).toMatchObject({ sheet: SHEET, state: 'refreshed' });
    expect(again?.oldSheet).toBeUndefined();
    expect(sheetNamed(SHEET).id).toBe(id);
    expect(rowOf('Bank')).toBe(row + 1);
    expect(rowOf('History')).toBe(rowOf('1. General information') + 1);
    expect(sheetNamed(SHEET).cells[row]?.[2]).toMatchObject({ value: 'SEB', style: { fillColor: '#FF0000' } });
    expect(sheetNamed(SHEET).columns).toEqual(columns);
    expect(valueAt(`L${rowOf('Auditor')}`)).toBe('ask Olga');
    expect(valueAt('A1', 'Mine')).toBe('SEB');
    const [third] = await make();
    expect(third?.state).toBe('fresh');
  });

  test('a line that is put in looks like a new one, not like its neighbour', async () => {
    await openSample();
    await make();
    const looks = (label: string) => sheetNamed(SHEET).cells[rowOf(label) - 1]?.map((cell) => cell?.style ?? {});
    const expected = looks('History');
    await change((dossier) => {
      const history = dossier.cells.findIndex((cells) => cells?.some((cell) => cell?.value === 'History'));
      dossier.cells[history] = [];
    });
    await make();
    expect(looks('History')).toEqual(expected);
  });

  test('where a column was deleted it is written anew, and the old sheet stays under another name', async () => {
    await openSample();
    await make();
    await host.setCell(SHEET, `C${rowOf('Bank')}`, 'SEB');
    await change((dossier) => {
      for (const cells of dossier.cells) cells?.splice(0, 1);
      for (const table of dossier.tables) table.range.column--;
    });
    const [again] = await make();
    expect(again).toMatchObject({ sheet: SHEET, state: 'refreshed', oldSheet: `${SHEET} (2)` });
    expect(valueAt(`C${rowOf('Bank')}`)).toBe('SEB');
    const bank = rowOf('Bank', `${SHEET} (2)`);
    expect(valueAt(`B${bank}`, `${SHEET} (2)`)).toBe('SEB');
    const [third] = await make();
    expect(third?.state).toBe('fresh');
    expect(host.toModel().sheets.filter(({ name }) => name.startsWith(SHEET))).toHaveLength(2);
  });
});

describe('own fields', () => {
  const own = 'Dossier fields';

  test('come to every dossier at its next refresh, and count as missing until they are filled', async () => {
    await openSample();
    await make();
    await openOwnFields('en');
    const before = sheetNamed(SHEET).cells.length;
    await host.setCell(own, 'B5', '2. Our view of the client');
    await host.setCell(own, 'C5', 'Loyalty card');
    await host.setCell(own, 'D5', '=1+1');
    await host.setCell(own, 'D5', 'Its number');
    await host.setCell(own, 'C6', 'Colour of the logo');
    const [again] = await make();
    const view = rowOf('2. Our view of the client');
    expect(rowOf('Loyalty card')).toBeGreaterThan(view);
    expect(rowOf('Loyalty card')).toBeLessThan(rowOf('3. Decision group'));
    expect(rowOf('Colour of the logo')).toBeLessThan(view);
    expect(sheetNamed(SHEET).cells.length).toBeGreaterThan(before);
    await host.recalculate();
    expect(valueAt(`D${rowOf('Loyalty card')}`)).toBe('Its number');
    await host.setCell(SHEET, `C${rowOf('Loyalty card')}`, '007-А');
    const [filled] = await make();
    expect(filled?.complete).toBeGreaterThan(again?.complete ?? 1);
    expect((await make())[0]?.state).toBe('fresh');
    // A field that is taken off the list stays with what was typed into it.
    await host.setCell(own, 'C5', 'Another field');
    await make();
    expect(valueAt(`C${rowOf('Loyalty card')}`)).toBe('007-А');
    expect(valueAt(`C${rowOf('Another field')}`)).toBeUndefined();
  });

  test('are a sheet that is opened again, not written over', async () => {
    await openSample();
    await openOwnFields('en');
    await host.setCell(own, 'C5', 'Loyalty card');
    expect(await openOwnFields('ru')).toBe(own);
    expect(valueAt('C5', own)).toBe('Loyalty card');
    const { sheets, activeSheet } = host.toModel();
    expect(sheets[activeSheet]?.name).toBe(own);
  });

  test('leave nothing behind when they cannot be made', async () => {
    await openSample();
    const before = content();
    const from = host.requestCount;
    const model = host.toModel();
    await openOwnFields('en');
    const requests = host.requestCount - from;
    await host.close();
    host = await LocalHost.open(model);
    for (let request = 1; request <= requests; request++) {
      host.failRequest(request);
      await expect(openOwnFields('en')).rejects.toThrow();
      expect([request, content() === before]).toEqual([request, true]);
    }
  });
});

describe('a new dossier begins with what the lists know', () => {
  test('of people, competitors and activities; from then on they are typed text', async () => {
    await openSample();
    const [{ client } = { client: '' }] = await make({ clients: 'key' });
    const name = `Dossier ${client}`;
    const before = content();
    const people = rowOf('People who decide', name) + 2;
    expect(typeof valueAt(`B${people}`, name)).toBe('string');
    const activity = rowOf('Activity', name) + 1;
    expect(typeof valueAt(`B${activity}`, name)).toBe('string');
    await host.setCell(name, `B${people}`, '');
    await make({ clients: 'key' });
    expect(valueAt(`B${people}`, name)).toBeUndefined();
    expect(content()).not.toBe(before);
  });
});

describe('seeds', () => {
  const seed: DossierSeed = {
    fields: { bank: textCell('=SEB()'), mission: textCell('To feed people') },
    tables: { rivals: Array.from({ length: 6 }, (_, at) => ({ name: textCell(`Rival ${at}`) })) },
    notes: [{ label: 'Colour', cell: textCell('blue') }],
  };

  test('fill blank fields, make tables grow, and leave to the notes what has no place; nothing is added twice', async () => {
    await openSample();
    await make();
    await host.setCell(SHEET, `C${rowOf('Mission')}`, 'Typed');
    const seeds = new Map([[CLIENT.toUpperCase(), seed]]);
    const [seeded] = await make({ seeds });
    expect(seeded?.state).toBe('refreshed');
    expect(valueAt(`C${rowOf('Bank')}`)).toBe('=SEB()');
    expect(valueAt(`C${rowOf('Mission')}`)).toBe('Typed');
    expect(valueAt(`C${rowOf('Colour')}`)).toBe('blue');
    const notes = rowOf('Other notes');
    expect([valueAt(`B${notes + 2}`), valueAt(`C${notes + 2}`)]).toEqual(['Mission', 'To feed people']);
    const heads = rowOf('Strengths');
    const names = Array.from({ length: 9 }, (_, at) => valueAt(`B${heads + 1 + at}`)).filter(Boolean);
    expect(names).toEqual(expect.arrayContaining(['Rival 0', 'Rival 5']));
    const table = sheetNamed(SHEET).tables.find(({ name }) => name.startsWith('KamDossier_rivals'));
    expect(table?.range.rows).toBeGreaterThan(6);
    const before = content();
    await make({ seeds });
    expect(content()).toBe(before);
  });

  test('make a dossier of a client that no list knows, in a workbook without lists', async () => {
    host = await LocalHost.open({ ...sampleWorkbook('en'), sheets: sampleWorkbook('en').sheets.slice(0, 1) });
    const [made] = await make({ clients: ['Nobody Ltd'], seeds: new Map([['Nobody Ltd', seed]]) });
    expect(made).toMatchObject({ client: 'Nobody Ltd', state: 'new' });
    expect(valueAt(`C${rowOf('Bank', made?.sheet)}`, made?.sheet)).toBe('=SEB()');
  });
});

describe('a review that has taken place', () => {
  test('is written into the dossier, and the next one is due three months later', async () => {
    await openSample();
    await make();
    const [again] = await make({ reviewedOn: AS_OF });
    expect(again?.state).toBe('refreshed');
    expect(valueAt(`C${rowOf('Last review')}`)).toBe(AS_OF);
    expect(valueAt(`E${rowOf('As of') + 1}`)).toBe('2026-09-30');
    const survey = await surveyDossiers({ language: 'en', asOf: AS_OF });
    expect(survey.dossiers).toMatchObject([{ client: CLIENT, reviewed: AS_OF, review: 'fine', sheetName: SHEET }]);
  });
});

test('what is typed while a refresh is under way is not written over: nothing is changed, and that is said', async () => {
  await openSample();
  await make();
  const before = content();
  const row = rowOf('As of') + 1;
  let typing: Promise<void> | undefined;
  const progress = () => (typing ??= host.setCell(SHEET, `B${row}`, 'just now'));
  await expect(make({ asOf: AS_OF + 1, progress: () => void progress() })).rejects.toMatchObject({
    code: 'edited-meanwhile',
  });
  await typing;
  expect(valueAt(`B${row}`)).toBe('just now');
  await host.setCell(SHEET, `B${row}`, "'2026-06-30");
  expect(content()).toBe(before);
});

test('nor is a formula', async () => {
  await openSample();
  await make();
  const row = rowOf('Last review');
  let typing: Promise<void> | undefined;
  const progress = () => (typing ??= host.setCell(SHEET, `C${row}`, '=TODAY()'));
  await expect(make({ asOf: AS_OF + 1, reviewedOn: AS_OF, progress: () => void progress() })).rejects.toMatchObject({
    code: 'edited-meanwhile',
  });
  await typing;
  expect(sheetNamed(SHEET).cells[row - 1]?.[2]?.formula).toBe('=TODAY()');
});

test('a review that is written in words is a review', async () => {
  await openSample();
  await make();
  await host.setCell(SHEET, `C${rowOf('Last review')}`, "'15.04.2026");
  await make();
  expect(valueAt(`E${rowOf('As of') + 1}`)).toBe('2026-07-15');
  expect(valueAt(`C${rowOf('Last review')}`)).toBe('15.04.2026');
  await host.setCell(SHEET, `C${rowOf('Last review')}`, 'next week');
  const survey = await surveyDossiers({ language: 'en', asOf: AS_OF });
  expect(survey.dossiers).toMatchObject([{ reviewed: serialOf(2026, 2, 5) }]);
});

test('days are written as the workbook counts them', async () => {
  await openSample((model) => (model.date1904 = true));
  const days = 1462;
  await make({ reviewedOn: AS_OF });
  expect(valueAt(`C${rowOf('Last review')}`)).toBe(AS_OF - days);
  expect(valueAt(`E${rowOf('As of') + 1}`)).toBe('2026-09-30');
  const [row] = sheetNamed('Dossiers').cells.slice(5);
  expect([row?.[4]?.value, row?.[5]?.value]).toEqual([AS_OF - days, AS_OF - days + 92]);
});

describe('the list of dossiers', () => {
  test('has each with who may see it, how complete it is and when it is due, and leads to its sheet', async () => {
    await openSample();
    const made = await make({ clients: 'key' });
    await host.recalculate();
    const rows = sheetNamed('Dossiers').cells.slice(5, 5 + made.length);
    expect(new Set(rows.map((cells) => cells?.[1]?.value))).toEqual(new Set(made.map(({ client }) => client)));
    for (const cells of rows) {
      const one = made.find(({ client }) => client === cells?.[1]?.value);
      expect(cells?.[1]?.formula).toBe(`=HYPERLINK("#'${one?.sheet}'!A1","${one?.client}")`);
      expect(cells?.[3]?.value).toBe(one?.complete);
    }
    expect(sheetNamed('Dossiers').tables.map(({ name }) => name)).toEqual(['KamDossiers']);
  });

  test('takes the place of the one before, under the same names', async () => {
    await openSample();
    await make();
    await make({ clients: 'key' });
    const indexes = host.toModel().sheets.filter(({ name }) => name.startsWith('Dossiers'));
    expect(indexes.map(({ tables }) => tables.map(({ name }) => name))).toEqual([['KamDossiers']]);
  });
});

test('a dossier leads to the reports that stand in the workbook', async () => {
  await openSample();
  await auditWorkbook({ language: 'en', asOf: AS_OF, reports: ['funnel'], write: true });
  await make();
  await host.recalculate();
  const row = rowOf('Reports');
  expect(valueAt(`C${row}`)).toBe('Funnel');
  expect(sheetNamed(SHEET).cells[row - 1]?.[2]?.formula).toBe(`=HYPERLINK("#'Funnel'!A1","Funnel")`);
});

test('nothing that is typed into a dossier gets into a report', async () => {
  await openSample();
  await make({ clients: 'key' });
  const name = `Dossier ${CLIENT}`;
  await make();
  for (const label of ['Bank', 'Mission']) {
    await host.setCell(name, `C${rowOf(label, name)}`, `Geheim ${label}`);
  }
  await host.setCell(name, 'L9', 'Geheim beside');
  await make({ clients: 'present' });
  await auditWorkbook({ language: 'en', asOf: AS_OF, reports: [...REPORT_IDS], write: true });
  await host.recalculate();
  const others = host.toModel().sheets.filter((sheet) => sheet.name !== name);
  expect(others.length).toBeGreaterThan(8);
  expect(others.filter((sheet) => JSON.stringify(sheet).includes('Geheim')).map((sheet) => sheet.name)).toEqual([]);
});

describe('a failure', () => {
  /** A dossier to refresh in place, one to put a line into, one that has lost a column, and one to make. */
  async function prepare(): Promise<readonly string[]> {
    await openSample();
    const clients = [CLIENT, 'Amber Logistics Ltd', 'Cedar Metals Ltd', 'Ember Print Ltd'];
    await make({ clients: clients.slice(0, 3) });
    const [first = '', second = '', third = ''] = clients.map((client) => `Dossier ${client}`);
    for (const name of [first, second, third]) await host.setCell(name, `C${rowOf('Bank', name)}`, `SEB ${name}`);
    const model = host.toModel();
    const row = rowOf('History', second) - 1;
    for (const sheet of model.sheets) {
      if (sheet.name === second) sheet.cells[row] = [];
      if (sheet.name === third) {
        for (const cells of sheet.cells) cells?.splice(0, 1);
        for (const table of sheet.tables) table.range.column--;
      }
    }
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
