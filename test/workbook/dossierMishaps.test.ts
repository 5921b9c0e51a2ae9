/** Dossiers under names, copies, lists and habits that nobody plans for: nothing typed is lost, and nothing goes to the wrong person. */
import { blankSheet } from '../../host/blankSheet';
import { LocalHost } from '../../host/localHost';
import type { CellModel, SheetModel, WorkbookModel } from '../../host/workbookModel';
import { serialOf } from '../../src/schema/calendar';
import { makeDossiers, type DossierRequest } from '../../src/workbook/dossiers';
import { openOwnFields } from '../../src/workbook/ownFields';
import { showSheet } from '../../src/workbook/showSheet';
import { dossiersByManager } from '../../src/workbook/splitDossiers';
import { surveyDossiers } from '../../src/workbook/surveyDossiers';

jest.setTimeout(120_000);

const AS_OF = serialOf(2026, 6, 30) ?? 0;
let host: LocalHost;
afterEach(() => host.close());

type Row = readonly (string | number)[];

/** A workbook with a list of clients (name and manager each). */
async function openClients(...clients: readonly (readonly [name: string, manager: string])[]): Promise<void> {
  const rows: Row[] = [
    ['Client', 'Manager', 'Segment'],
    ...clients.map(([name, manager], at) => [name, manager, at % 2 ? 'mills' : 'works']),
  ];
  const cells = rows.map((row) => row.map((value) => ({ value })));
  const model: WorkbookModel = {
    name: 'clients.xlsx',
    date1904: false,
    sheets: [{ ...blankSheet('clients', 'Clients'), cells }],
    names: [],
    activeSheet: 0,
    settings: {},
  };
  host = await LocalHost.open(model);
}

const make = (more: Partial<DossierRequest>) =>
  makeDossiers({ clients: 'present', language: 'en', asOf: AS_OF, ...more });
const survey = () => surveyDossiers({ language: 'en', asOf: AS_OF });
const sheetNames = () => host.toModel().sheets.map(({ name }) => name);

function sheetIn({ sheets }: WorkbookModel, name: string): SheetModel {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** What a person did in Excel meanwhile. */
async function change(edit: (model: WorkbookModel) => void): Promise<void> {
  const model = host.toModel();
  edit(model);
  await host.close();
  host = await LocalHost.open(model);
}

const textOf = ({ value = '' }: CellModel) => (typeof value === 'object' ? value.error : String(value));

/** The lines of a sheet as text: what stands in each cell, without the column of keys. */
const linesOf = (name: string) =>
  sheetIn(host.toModel(), name).cells.map((cells) =>
    Array.from(cells ?? [], (cell) => textOf(cell ?? {}))
      .slice(1)
      .join('|')
      .replace(/\|+$/, ''),
  );

function rowOf(name: string, label: string): number {
  const at = sheetIn(host.toModel(), name).cells.findIndex((cells) => cells?.[1]?.value === label);
  if (at < 0) throw new Error(`no line «${label}»`);
  return at + 1;
}

const fieldOf = (name: string, label: string) =>
  sheetIn(host.toModel(), name).cells[rowOf(name, label) - 1]?.[2]?.value;

/** As Excel copies a sheet: with its mark and tables, under the next name, in front of all others. */
function copySheet(model: WorkbookModel, name: string): string {
  const sheet = structuredClone(sheetIn(model, name));
  delete sheet.part;
  const copy = `${name} (2)`;
  const tables = sheet.tables.map((table) => ({ ...table, id: `${table.id}c`, name: `${table.name}_2` }));
  model.sheets.unshift({ ...sheet, id: `${sheet.id}c`, name: copy, tables });
  return copy;
}

describe('a client', () => {
  test.each([
    ["Abcdefghijklmnopqrstuv'w", 'Dossier Abcdefghijklmnopqrstuv'],
    ['Abcdefghijklmnopqrstuv😀', 'Dossier Abcdefghijklmnopqrstuv'],
    ["'Quoted'", "Dossier 'Quoted"],
    ['[x]:*?/\\', 'Dossier x'],
    ['????', 'Dossier'],
    ['=1+1', 'Dossier =1+1'],
    ['007', 'Dossier 007'],
    ['Ромашка «Я»', 'Dossier Ромашка «Я»'],
    ['{count} $& $1', 'Dossier {count} $& $1'],
  ])('named «%s» has a dossier on a sheet «%s», and a second run leaves it as it is', async (client, name) => {
    await openClients([client, 'Ann'], ['Other', 'Ann']);
    expect(await make({ clients: [client] })).toMatchObject([{ client, sheet: name, state: 'new' }]);
    expect(sheetNames()).toContain(name);
    expect(await make({ clients: [client] })).toMatchObject([{ client, sheet: name, state: 'fresh' }]);
  });

  test('in two lines with two managers belongs to neither: its dossier is in nobody’s file', async () => {
    await openClients(
      ['Alfa', 'Ann'],
      ['Alfa', 'Bob'],
      ['Beta', ''],
      ['BETA ', 'Bob'],
      ['Gama', 'Ann'],
      ['gama', 'ANN'],
    );
    await make({ clients: ['Alfa', 'Beta', 'Gama'] });
    const { managers, leftOut } = await dossiersByManager({ language: 'en', asOf: AS_OF });
    expect(managers.map(({ manager, dossiers }) => [manager, dossiers.map(({ client }) => client)])).toEqual([
      ['Ann', ['Gama']],
      ['Bob', ['Beta']],
    ]);
    expect(leftOut.map(({ client }) => client)).toEqual(['Alfa']);
  });
});

test('a client that the list spells anew keeps its one dossier, with figures', async () => {
  await openClients(['ALFA  mills', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa Mills'] });
  await change((model) => {
    const [, first] = sheetIn(model, 'Clients').cells;
    if (first?.[0]) first[0].value = 'Alfa Mills';
  });
  expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ client: 'Alfa Mills', sheet: 'Dossier ALFA mills' }]);
  const { dossiers, clients } = await survey();
  expect(dossiers.map(({ client, manager }) => [client, manager])).toEqual([['Alfa Mills', 'Ann']]);
  expect(clients.map(({ name, sheetId }) => [name, sheetId !== null])).toEqual([
    ['Alfa Mills', true],
    ['Beta', false],
  ]);
  expect(linesOf('Dossiers').filter((line) => /alfa/i.test(line))).toHaveLength(1);
});

describe('a client that has another name now', () => {
  const name = 'Dossier Alfa';
  const rename = (to: string) =>
    change((model) => {
      const [, first] = sheetIn(model, 'Clients').cells;
      if (first?.[0]) first[0].value = to;
    });
  const found = async () =>
    (await survey()).dossiers.map(({ client, sheetName, manager, isUnlisted }) => [
      client,
      sheetName,
      manager,
      isUnlisted,
    ]);
  const title = (text: string) => host.setCell(name, `B${rowOf(name, 'Dossier: Alfa')}`, text);

  beforeEach(async () => {
    await openClients(['Alfa', 'Ann'], ['Beta', 'Ben']);
    await make({ clients: ['Alfa'] });
    await host.setCell(name, `C${rowOf(name, 'Bank')}`, 'SEB');
    await rename('Gamma');
  });

  test('is not known by the lists, which is said', async () => {
    expect(await found()).toEqual([['Alfa', name, null, true]]);
    expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ client: 'Alfa', sheet: name }]);
  });

  test.each(['Dossier: Gamma', 'dossier: gamma', 'Досье:  gamma', 'Kliento byla: GAMMA'])(
    'keeps its dossier when the title says so: %s',
    async (text) => {
      await title(text);
      expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ client: 'Gamma', sheet: name, state: 'refreshed' }]);
      expect(await found()).toEqual([['Gamma', name, 'Ann', false]]);
      expect(linesOf(name)).toEqual(expect.arrayContaining(['Dossier: Gamma', expect.stringContaining('Bank|SEB')]));
      expect(linesOf('Dossiers').filter((line) => /^(Alfa|Gamma)/.test(line))).toHaveLength(1);
      expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ client: 'Gamma', state: 'fresh' }]);
      // From now on it is Gamma's, whatever the title says.
      await host.setCell(name, `B${rowOf(name, 'Dossier: Gamma')}`, 'The big one');
      expect((await found())[0]?.[0]).toBe('Gamma');
    },
  );

  test('does not take the place of a client that has a dossier', async () => {
    await make({ clients: ['Gamma'] });
    await title('Dossier: Gamma');
    expect((await found()).map(([client, sheet]) => [client, sheet])).toEqual(
      expect.arrayContaining([
        ['Alfa', name],
        ['Gamma', 'Dossier Gamma'],
      ]),
    );
  });

  test('is the same client as long as the lists know it, whatever the title says', async () => {
    await rename('Alfa');
    await title('Dossier: Beta');
    expect(await found()).toEqual([['Alfa', name, 'Ann', false]]);
  });

  test('is the former one again when the refresh fails', async () => {
    await title('Dossier: Gamma');
    const model = host.toModel();
    const marks = () => host.toModel().sheets.map(({ name: own, customProperties }) => [own, customProperties]);
    const before = marks();
    let isDone = false;
    let failures = 0;
    for (let action = 1; !isDone; action += 3) {
      await host.close();
      host = await LocalHost.open(model);
      host.failAtAction(action);
      isDone = await make({ asOf: AS_OF + 1 }).then(
        () => true,
        () => false,
      );
      if (!isDone) expect([action, marks()]).toEqual([action, before]);
      if (!isDone) failures++;
    }
    expect(failures).toBeGreaterThan(20);
    expect(marks()).not.toEqual(before);
  });
});

describe('a copy of a dossier’s sheet', () => {
  const name = 'Dossier Alfa';
  let copy = '';
  beforeEach(async () => {
    await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
    await make({ clients: ['Alfa'] });
    await change((model) => {
      copy = copySheet(model, name);
    });
    await host.setCell(name, `C${rowOf(name, 'Bank')}`, 'SEB');
    await host.setCell(copy, `C${rowOf(copy, 'Bank')}`, 'of last year');
  });

  test('stays as it is, and that is said: the dossier is the one that is listed, opened and refreshed', async () => {
    const before = linesOf(copy);
    expect(await make({ asOf: AS_OF + 1, reviewedOn: AS_OF + 1 })).toEqual([
      { client: 'Alfa', sheet: name, state: 'refreshed', complete: expect.any(Number) as number, copies: [copy] },
    ]);
    expect(linesOf(copy)).toEqual(before);
    expect(fieldOf(name, 'Last review')).toBe(AS_OF + 1);
    expect((await survey()).dossiers.map(({ sheetName }) => sheetName)).toEqual([name]);
    expect(linesOf('Dossiers').filter((line) => line.startsWith('Alfa'))).toHaveLength(1);
  });

  test('goes to the same manager as the dossier', async () => {
    const { managers } = await dossiersByManager({ language: 'en', asOf: AS_OF });
    expect(managers.flatMap(({ dossiers }) => dossiers.map(({ sheet }) => sheet))).toEqual([name, copy]);
  });

  test('is the dossier once the other one is deleted', async () => {
    await change((model) => {
      model.sheets = model.sheets.filter((sheet) => sheet.name !== name);
    });
    expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ sheet: copy, state: 'refreshed' }]);
    expect(fieldOf(copy, 'Bank')).toBe('of last year');
  });
});

test('lines of figures that a person has copied to the notes stay there as a record', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa'] });
  const name = 'Dossier Alfa';
  await change((model) => {
    const { cells } = sheetIn(model, name);
    const from = rowOf(name, 'State of the dossier') - 1;
    cells.push([], ...structuredClone(cells.slice(from, from + 3)));
  });
  const record = linesOf(name).slice(-3);
  expect(record[2]).toContain('2026-06-30');
  await make({ asOf: AS_OF + 1 });
  expect(linesOf(name).slice(-3)).toEqual(record);
  expect(linesOf(name)[rowOf(name, 'State of the dossier') + 1]).toContain('2026-07-01');
  expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ state: 'fresh' }]);
});

describe('a review of today', () => {
  const name = 'Dossier Alfa';
  beforeEach(async () => {
    await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
    await make({ clients: ['Alfa'] });
  });
  const review = () => make({ clients: ['Alfa'], reviewedOn: AS_OF });

  test.each(['with Olga on 3 May, minutes are in the safe', 'never, ask Jan'])(
    'does not write over the words «%s»: they go to the notes, once',
    async (words) => {
      await host.setCell(name, `C${rowOf(name, 'Last review')}`, words);
      await review();
      await review();
      expect(fieldOf(name, 'Last review')).toBe(AS_OF);
      expect(linesOf(name).filter((line) => line.includes(words))).toEqual([`Last review|${words}`]);
    },
  );

  test('takes the place of another day, also in a cell for text', async () => {
    await change((model) => {
      const cell = sheetIn(model, name).cells[rowOf(name, 'Last review') - 1]?.[2];
      if (cell) Object.assign(cell, { value: '2026-05-03', style: { ...cell.style, numberFormat: '@' } });
    });
    await review();
    expect(fieldOf(name, 'Last review')).toBe(AS_OF);
    expect(linesOf(name).filter((line) => line.includes('2026-05-03'))).toEqual([]);
    expect(sheetIn(host.toModel(), name).cells[rowOf(name, 'Last review') - 1]?.[2]?.style?.numberFormat).toBe(
      'yyyy-mm-dd',
    );
  });
});

test('without lists, as in a manager’s own workbook, a dossier keeps its figures and their day; reviews and what is filled are told anew', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa', 'Beta'] });
  await change((model) => {
    model.sheets = model.sheets.filter((sheet) => sheet.name.startsWith('Dossier '));
  });
  const name = 'Dossier Alfa';
  const stateOf = () => linesOf(name)[rowOf(name, 'State of the dossier') + 1]?.split('|') ?? [];
  expect(stateOf().slice(0, 4)).toEqual(['2026-06-30', 'Ann', '0', 'none']);
  const before = linesOf(name);
  await make({ asOf: AS_OF + 40 });
  expect(await make({ clients: ['Alfa'], asOf: AS_OF + 40 })).toMatchObject([{ sheet: name, state: 'fresh' }]);
  expect(linesOf(name)).toEqual(before);
  await host.setCell(name, `C${rowOf(name, 'Bank')}`, 'SEB');
  // Typed over a figure: it stays until there are figures again.
  await host.setCell(name, `C${rowOf(name, 'State of the dossier') + 2}`, 'Ann and Bob');
  expect(await make({ clients: ['alfa'], asOf: AS_OF + 40, reviewedOn: AS_OF + 40 })).toMatchObject([
    { sheet: name, state: 'refreshed' },
  ]);
  expect([stateOf()[0], stateOf()[1], stateOf()[3]]).toEqual(['2026-06-30', 'Ann and Bob', '2026-11-09']);
  expect(Number(stateOf()[2])).toBeGreaterThan(0);
  expect(fieldOf(name, 'Bank')).toBe('SEB');
  await change((model) => {
    const cells = [
      ['Client', 'Manager', 'Segment'],
      ['Alfa', 'Cid', 'mills'],
      ['Beta', 'Cid', 'works'],
    ];
    model.sheets.push({
      ...blankSheet('again', 'Clients'),
      cells: cells.map((row) => row.map((value) => ({ value }))),
    });
  });
  await make({ asOf: AS_OF + 41 });
  expect(stateOf().slice(0, 2)).toEqual(['2026-08-10', 'Cid']);
  expect(linesOf(name).slice(-1)).toEqual(['State of the dossier|Ann and Bob']);
});

describe('a hidden sheet', () => {
  beforeEach(async () => {
    await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
    await make({ clients: ['Alfa'] });
    await change((model) => {
      sheetIn(model, 'Dossiers').visibility = 'VeryHidden';
      const dossier = sheetIn(model, 'Dossier Alfa');
      dossier.visibility = 'Hidden';
      // Without its first column the dossier is written on a new sheet.
      for (const cells of dossier.cells) cells?.splice(0, 1);
      for (const table of dossier.tables) table.range.column--;
    });
  });

  test('stays hidden when another takes its place', async () => {
    expect(await make({ asOf: AS_OF + 1 })).toMatchObject([{ oldSheet: 'Dossier Alfa (2)' }]);
    const { sheets } = host.toModel();
    expect(
      sheets.filter(({ visibility }) => visibility !== 'Visible').map((one) => [one.name, one.visibility]),
    ).toEqual(
      expect.arrayContaining([
        ['Dossier Alfa', 'Hidden'],
        ['Dossier Alfa (2)', 'Hidden'],
        ['Dossiers', 'VeryHidden'],
      ]),
    );
  });

  test('is shown to whoever opens it', async () => {
    const { id } = sheetIn(host.toModel(), 'Dossier Alfa');
    await showSheet(id, 'Dossier Alfa');
    const model = host.toModel();
    expect([sheetIn(model, 'Dossier Alfa').visibility, model.sheets[model.activeSheet]?.name]).toEqual([
      'Visible',
      'Dossier Alfa',
    ]);
  });
});

describe('a formula that a person typed', () => {
  const name = 'Dossier Alfa';
  const formulaOf = (label: string) => sheetIn(host.toModel(), name).cells[rowOf(name, label) - 1]?.[2]?.formula;
  beforeEach(async () => {
    await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
    await make({ clients: ['Alfa'] });
    await host.setCell(name, `C${rowOf(name, 'Bank')}`, 'SEB');
    await host.setCell(name, `C${rowOf(name, 'Auditor')}`, `=C${rowOf(name, 'Bank')}&" C1 "&Clients!B2`);
  });

  test('points to the same cells on a sheet that is written anew', async () => {
    await change((model) => {
      // The columns of keys, the row of markers and a line above are gone: Excel moves the formulas with their cells.
      const dossier = sheetIn(model, name);
      const bank = rowOf(name, 'Bank');
      dossier.cells.splice(0, 2);
      for (const cells of dossier.cells) cells?.splice(0, 1);
      dossier.tables = [];
      const auditor = dossier.cells.flat().find((cell) => cell?.formula?.includes('Clients!B2'));
      if (auditor) auditor.formula = `=B${bank - 2}&" C1 "&Clients!B2`;
    });
    expect(await make({})).toMatchObject([{ oldSheet: `${name} (2)` }]);
    expect(formulaOf('Auditor')).toBe(`=C${rowOf(name, 'Bank')}&" C1 "&Clients!B2`);
    await host.recalculate();
    expect(fieldOf(name, 'Auditor')).toBe('SEB C1 Ann');
    expect(await make({})).toMatchObject([{ state: 'fresh' }]);
  });

  test('over a figure points to the same cells from the notes, also where lines are put in', async () => {
    const state = rowOf(name, 'State of the dossier');
    await host.setCell(name, `C${state + 2}`, `=C${rowOf(name, 'Bank')}&"!"`);
    await change((model) => {
      const { cells } = sheetIn(model, name);
      cells[rowOf(name, 'Last review') - 1] = [];
    });
    const bank = rowOf(name, 'Bank');
    expect(await make({ reviewedOn: AS_OF })).toMatchObject([{ state: 'refreshed' }]);
    expect(rowOf(name, 'Bank')).toBe(bank + 1);
    await host.recalculate();
    const notes = sheetIn(host.toModel(), name).cells.at(-1);
    expect([notes?.[2]?.formula, notes?.[2]?.value]).toEqual([`=C${bank + 1}&"!"`, 'SEB!']);
  });
});

test('the longest text that a cell takes comes to a sheet that is written anew', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa'] });
  const name = 'Dossier Alfa';
  const longest = `Ą${'x'.repeat(32_766)}`;
  await host.setCell(name, `C${rowOf(name, 'Bank')}`, longest);
  await change((model) => {
    const dossier = sheetIn(model, name);
    for (const cells of dossier.cells) cells?.splice(0, 1);
    dossier.tables = [];
  });
  await make({});
  expect(fieldOf(name, 'Bank')).toBe(longest);
});

test('own fields with the longest guidance, and on a list that was copied, come to each dossier once', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await openOwnFields('en');
  const own = 'Dossier fields';
  await host.setCell(own, 'C5', "'=1+1");
  await host.setCell(own, 'D5', `"${'y'.repeat(32_766)}`);
  await change((model) => void copySheet(model, own));
  await make({ clients: ['Alfa'] });
  const [line, ...more] = linesOf('Dossier Alfa').filter((each) => each.startsWith('=1+1|'));
  expect(more).toEqual([]);
  expect(line).toMatch(/^=1\+1\|\|(?:"y+ …)?$/);
  await host.setCell('Dossier Alfa', `C${rowOf('Dossier Alfa', '=1+1')}`, 'typed');
  expect(await make({})).toMatchObject([{ state: 'refreshed' }]);
  expect(await make({})).toMatchObject([{ state: 'fresh' }]);
});

test('a protected sheet is said to be protected, and nothing is changed', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa'] });
  const model = host.toModel();
  const from = host.requestCount;
  await make({ asOf: AS_OF + 1 });
  const requests = host.requestCount - from;
  await host.close();
  host = await LocalHost.open(model);
  const before = host.toModel().sheets.map(({ name, cells }) => [name, cells]);
  for (const request of [requests - 2, requests - 1, requests]) {
    host.failRequest(request, 'AccessDenied');
    await expect(make({ asOf: AS_OF + 1 })).rejects.toMatchObject({ code: 'excel-protected' });
    expect(host.toModel().sheets.map(({ name, cells }) => [name, cells])).toEqual(before);
  }
});

test('a failure anywhere while sheets change places leaves the workbook as it was, or complete', async () => {
  await openClients(['Alfa', 'Ann'], ['Beta', 'Ann']);
  await make({ clients: ['Alfa', 'Beta'] });
  await change((model) => {
    const dossier = sheetIn(model, 'Dossier Alfa');
    dossier.visibility = 'Hidden';
    for (const cells of dossier.cells) cells?.splice(0, 1);
    for (const table of dossier.tables) table.range.column--;
  });
  const model = host.toModel();
  const stateNow = () =>
    host.toModel().sheets.map(({ name, visibility, customProperties, tables, cells }) => ({
      name,
      visibility,
      customProperties,
      tables: tables.map((table) => table.name),
      cells,
    }));
  const failAt = async (action: number) => {
    await host.close();
    host = await LocalHost.open(model);
    host.failAtAction(action);
    const isDone = await make({ asOf: AS_OF + 1 }).then(
      () => true,
      () => false,
    );
    return { action, isDone, state: stateNow() };
  };
  const before = stateNow();
  // Beyond the last action nothing fails; the swap comes last.
  const complete = (await failAt(1e6)).state;
  let [failing, done] = [1, 1e6];
  while (done - failing > 1) {
    const middle = Math.floor((failing + done) / 2);
    if ((await failAt(middle)).isDone) done = middle;
    else failing = middle;
  }
  for (let action = done - 10; action < done + 30; action++) {
    const { isDone, state } = await failAt(action);
    expect({ action, isDone, state }).toEqual({ action, isDone: action >= done, state: isDone ? complete : before });
  }
});
