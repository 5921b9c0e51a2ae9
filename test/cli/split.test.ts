import { strFromU8, unzipSync } from 'fflate';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import officeCrypto from 'officecrypto-tool';
import { run } from '../../host/cli/run';
import type { CellModel, SheetModel, WorkbookModel } from '../../host/workbookModel';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { csvOf, fileWith, kam, temporaryFolder } from '../support/kam';
import { closeLibreOffice, recalculateWithLibreOffice } from '../support/libreOffice';

jest.setTimeout(180_000);
afterAll(closeLibreOffice);

const CLIENTS = ['Alfa Mills', 'Beta Works', 'Gama Foods', 'Delta Print', 'Eta Glass'];
const PASSWORDS = { 'Ona Petraitė': 'first-secret-1', 'Jonas / Jonaitis': 'second-secret-2' };
const [ONA, JONAS] = ['Ona Petraitė.xlsx', 'Jonas Jonaitis.xlsx'];

const secretOf = (client: string) => `typed-of-${client.slice(0, 4)}`;
const sheetOf = ({ sheets }: WorkbookModel, client: string): SheetModel => {
  const sheet = sheets.find(({ name }) => name === `Dossier ${client}`);
  if (!sheet) throw new Error(`no dossier of ${client}`);
  return sheet;
};
const open = (bytes: Uint8Array) => openWorkbook(bytes, 'test.xlsx');
const decrypted = async (folder: string, name: string, password: string) =>
  new Uint8Array(await officeCrypto.decrypt(readFileSync(path.join(folder, name)), { password }));

function put(sheet: SheetModel, row: number, column: number, cell: CellModel): void {
  const cells = (sheet.cells[row] ??= []);
  while (cells.length <= column) cells.push(undefined);
  cells[column] = { ...cells[column], ...cell };
}

let source = '';
let out = '';
let told = '';

beforeAll(async () => {
  const lists = {
    clients: [
      ['Client', 'Manager', 'Segment'],
      ['Alfa Mills', 'Ona Petraitė', 'mills'],
      ['Beta Works', 'Ona Petraitė', 'works'],
      ['Gama Foods', 'Jonas / Jonaitis', 'foods'],
      ['Delta Print', '', 'print'],
      ['Eta Glass', '', 'glass'],
    ],
    deals: [
      ['Deal', 'Client', 'Manager', 'Stage', 'Outcome', 'Started', 'Closed', 'Planned', 'Actual'],
      ...CLIENTS.map((client, at) => [
        `D${at}`,
        client,
        at < 2 ? 'Ona Petraitė' : 'Jonas / Jonaitis',
        'Offer',
        'Won',
        '2026-01-10',
        '2026-02-10',
        100,
        90,
      ]),
      ['D9', 'Eta Glass', 'Ona Petraitė', 'Offer', 'Lost', '2026-01-10', '2026-02-10', 100, ''],
    ],
    teams: [
      ['Manager', 'Planner'],
      ['Ona Petraitė', 'Rasa Head'],
    ],
  };
  const files = Object.entries(lists).map(([name, rows]) => fileWith(`${name}.csv`, csvOf(rows)));
  const made = path.join(temporaryFolder(), 'made.xlsx');
  const options = CLIENTS.flatMap((client) => ['--client', client]);
  const { code, err } = await kam('dossier', ...files, ...options, '-o', made, '--quiet');
  if (code !== 0) throw new Error(err);
  source = fileWith('source.xlsx', await withTyping(readFileSync(made)));
  out = path.join(temporaryFolder(), 'new', 'split');
  const result = await kam('split', source, '--out', out, '--passwords', passwordFile());
  if (result.code !== 0) throw new Error(result.err);
  told = result.out;
});

/** Types into each dossier, and points from one to everything that must not go with it. */
async function withTyping(original: Uint8Array): Promise<Uint8Array> {
  const model = await open(original);
  for (const client of CLIENTS) put(sheetOf(model, client), 4, 11, { value: secretOf(client) });
  model.names.push({ name: 'AllClients', formula: 'clients!$A$2:$A$6' });
  model.settings['Other'] = 'typed-of-settings';
  const alfa = sheetOf(model, 'Alfa Mills');
  alfa.visibility = 'Hidden';
  alfa.columns[11] = { width: 33 };
  put(alfa, 5, 11, { value: 3, formula: '=1+2', style: { numberFormat: '0.00', bold: true } });
  put(alfa, 6, 11, { value: 6, formula: '=L6*2' });
  put(alfa, 7, 11, { value: 90, formula: '=deals!I2' });
  put(alfa, 8, 11, { value: 5, formula: '=ROWS(AllClients)' });
  put(alfa, 9, 11, { value: 'to Gama', formula: `=HYPERLINK("#'Dossier Gama Foods'!A1","to Gama")` });
  put(alfa, 10, 11, { value: 'web', formula: '=HYPERLINK("https://alfa.example","web")' });
  put(alfa, 11, 11, { value: 5, formula: '=ROWS(clients[Client])' });
  put(alfa, 12, 11, { value: 6, formula: "='Dossier Alfa Mills'!L7" });
  alfa.validations.push(
    { ranges: [{ row: 13, column: 11, rows: 1, columns: 1 }], type: 'list', formula1: 'a,b', ignoreBlanks: true },
    {
      ranges: [{ row: 14, column: 11, rows: 1, columns: 1 }],
      type: 'list',
      formula1: '=AllClients',
      ignoreBlanks: true,
    },
  );
  return saveWorkbook(model, original);
}

function passwordFile(): string {
  return fileWith('passwords.json', JSON.stringify(PASSWORDS));
}

test('each manager gets a workbook, and it is said who may see it and what is left out', () => {
  expect(readdirSync(out).sort()).toEqual([JONAS, ONA].sort());
  expect(told).toContain(
    `${ONA}: dossiers of Alfa Mills, Beta Works; may be seen by Ona Petraitė and the superior Rasa Head`,
  );
  expect(told).toContain(`${JONAS}: dossiers of Gama Foods, Delta Print; may be seen by Jonas / Jonaitis (`);
  expect(told).toMatch(/In no file.*: Eta Glass\n/);
});

test('a file opens with its password and not without, nor with that of another', async () => {
  const file = readFileSync(path.join(out, ONA));
  expect(officeCrypto.isEncrypted(file)).toBe(true);
  await expect(open(new Uint8Array(file))).rejects.toMatchObject({ code: 'encrypted' });
  await expect(decrypted(out, ONA, PASSWORDS['Jonas / Jonaitis'])).rejects.toThrow('password');
  const { sheets } = await open(await decrypted(out, ONA, PASSWORDS['Ona Petraitė']));
  expect(sheets.map(({ name }) => name)).toEqual(['Dossier Alfa Mills', 'Dossier Beta Works']);
});

test.each([
  [ONA, 'Ona Petraitė', ['Alfa Mills', 'Beta Works']],
  [JONAS, 'Jonas / Jonaitis', ['Gama Foods', 'Delta Print']],
] as const)('nothing of any other client is in any part of %s', async (name, manager, own: readonly string[]) => {
  const parts = unzipSync(await decrypted(out, name, PASSWORDS[manager]));
  const texts = Object.entries(parts).flatMap(([part, bytes]) => [
    part,
    strFromU8(bytes),
    new TextDecoder('utf-16le').decode(bytes),
  ]);
  const holds = (words: string) => texts.some((text) => text.includes(words));
  const others = CLIENTS.filter((client) => !own.includes(client));
  for (const client of own) expect([holds(client), holds(secretOf(client))]).toEqual([true, true]);
  for (const client of others) expect([client, holds(client), holds(secretOf(client))]).toEqual([client, false, false]);
  for (const words of ['AllClients', 'typed-of-settings', 'deals!', 'clients[', 'Segment']) {
    expect([words, holds(words)]).toEqual([words, false]);
  }
});

test('a dossier is in its file as it was: values, looks, tables, lists, sizes, print and mark', async () => {
  const before = await open(readFileSync(source));
  const after = await open(await decrypted(out, ONA, PASSWORDS['Ona Petraitė']));
  for (const client of ['Alfa Mills', 'Beta Works']) {
    const [was, is] = [sheetOf(before, client), sheetOf(after, client)];
    const values = ({ cells }: SheetModel) => cells.map((row) => Array.from(row, (cell) => [cell?.value, cell?.style]));
    expect(values(is)).toEqual(values(was));
    for (const what of ['columns', 'rows', 'merges', 'frozenRows', 'page', 'customProperties', 'tabColor'] as const) {
      expect(is[what]).toEqual(was[what]);
    }
    expect(is.tables.map(({ name, range }) => [name, range])).toEqual(
      was.tables.map(({ name, range }) => [name, range]),
    );
    expect(is.visibility).toBe('Visible');
    const inside = was.validations.filter(({ formula1 }) => formula1 !== '=AllClients');
    expect(is.validations).toEqual(inside);
  }
});

test('formulas stay where all they need is in the sheet, and become values elsewhere', async () => {
  const file = await decrypted(out, ONA, PASSWORDS['Ona Petraitė']);
  const { cells } = sheetOf(await open(file), 'Alfa Mills');
  const column = cells.slice(5, 13).map((row) => [row[11]?.formula, row[11]?.value]);
  expect(column).toEqual([
    ['=1+2', 3],
    ['=L6*2', 6],
    [undefined, 90],
    [undefined, 5],
    [undefined, 'to Gama'],
    ['=HYPERLINK("https://alfa.example","web")', 'web'],
    [undefined, 5],
    ["='Dossier Alfa Mills'!L7", 6],
  ]);
  const computed = (await recalculateWithLibreOffice(file))['Dossier Alfa Mills'];
  expect(computed?.slice(5, 13).map((row) => row[11])).toEqual([3, 6, 90, 5, 'to Gama', 'web', 5, 6]);
});

test('the add-in works in a split workbook as in any other', async () => {
  const bytes = await decrypted(out, ONA, PASSWORDS['Ona Petraitė']);
  const lists = fileWith(
    'clients.csv',
    csvOf([
      ['Client', 'Manager', 'Stage', 'Outcome'],
      ['Alfa Mills', 'Ona', 'Offer', 'Won'],
    ]),
  );
  const again = path.join(temporaryFolder(), 'again.xlsx');
  const { code, out: said } = await kam(
    'dossier',
    fileWith('ona.xlsx', bytes),
    lists,
    '--client',
    'Alfa Mills',
    '-o',
    again,
  );
  expect([code, said.includes('Dossier Alfa Mills», refreshed')]).toEqual([0, true]);
  expect(sheetOf(await open(readFileSync(again)), 'Alfa Mills').cells[4]?.[11]?.value).toBe(secretOf('Alfa Mills'));
});

test.each([
  ['pw.csv', 'Manager,Password\nOna Petraitė,12345678\nJONAS / JONAITIS,2026-01-01', '12345678'],
  ['pw.txt', 'Jonas / Jonaitis\tsecond secret\nOna Petraite\t00001234', '00001234'],
])('passwords come from two columns of %s too, as they are written', async (name, text, password) => {
  const folder = temporaryFolder();
  expect((await kam('split', source, '--out', folder, '--passwords', fileWith(name, text), '--quiet')).code).toBe(0);
  expect((await open(await decrypted(folder, ONA, password))).sheets).toHaveLength(2);
});

test('a password that a separator would cut short is not taken', async () => {
  const folder = path.join(temporaryFolder(), 'none');
  const text = 'Ona Petraitė;password;with more\nJonas / Jonaitis;long enough';
  const { code, err } = await kam('split', source, '--out', folder, '--passwords', fileWith('pw.csv', text), '--quiet');
  expect([code, err.includes('pw.csv'), existsSync(folder)]).toEqual([2, true, false]);
  const quoted = text.replace('password;with more', '"password;with more"');
  const given = fileWith('pw.csv', quoted);
  expect((await kam('split', source, '--out', folder, '--passwords', given, '--quiet')).code).toBe(0);
  expect((await open(await decrypted(folder, ONA, 'password;with more'))).sheets).toHaveLength(2);
});

test.each([
  ['no password for one', { 'Ona Petraitė': 'long enough' }, 'Jonas / Jonaitis'],
  ['an empty one', { ...PASSWORDS, 'Ona Petraitė': '' }, 'Ona Petraitė'],
  ['a short one', { ...PASSWORDS, 'Ona Petraitė': '1234567' }, 'Ona Petraitė'],
  ['blanks only', { ...PASSWORDS, 'Ona Petraitė': '         ' }, 'Ona Petraitė'],
  ['two spellings', { ...PASSWORDS, 'ONA PETRAITE': 'long enough' }, 'ONA PETRAITE'],
  ['a number', { ...PASSWORDS, 'Ona Petraitė': 123456789 }, 'passwords.json'],
  ['no object', ['long enough'], 'passwords.json'],
])('%s in the file: one message, and nothing is written', async (_, given, said) => {
  const folder = path.join(temporaryFolder(), 'none');
  const file = fileWith('passwords.json', JSON.stringify(given));
  const result = await kam('split', source, '--out', folder, '--passwords', file, '--quiet');
  expect([result.code, result.out, result.err.trim().split('\n').length]).toEqual([2, '', 1]);
  expect(result.err).toContain(said);
  expect(existsSync(folder)).toBe(false);
});

describe('without a file of passwords', () => {
  const withAnswers = async (answers: (string | null)[]) => {
    const folder = path.join(temporaryFolder(), 'asked');
    const asked: string[] = [];
    let err = '';
    const code = await run(['split', source, '--out', folder, '--quiet'], {
      out: () => undefined,
      err: (text) => (err += text),
      isTerminal: true,
      interrupted: () => Promise.resolve(),
      askHidden: (question) => {
        asked.push(question);
        return Promise.resolve(answers.shift() ?? null);
      },
    });
    return { code, err, asked, folder };
  };

  it('each is asked for twice', async () => {
    const answers = ['jonas-pass', 'typo', 'jonas-pass', 'jonas-pass', 'ona-passwd', 'ona-passwd'];
    const { code, asked, folder } = await withAnswers(answers);
    expect([code, asked.length, asked[0]]).toEqual([0, 6, 'Password for Jonas / Jonaitis: ']);
    expect((await open(await decrypted(folder, ONA, 'ona-passwd'))).sheets).toHaveLength(2);
  });

  it.each([
    ['none is given', [null]],
    ['a short one is given', ['short', 'short']],
    ['they differ three times', ['password1', 'password2', 'password1', 'password2', 'password1', 'password2']],
  ])('%s: nothing is written', async (_, answers) => {
    const { code, folder } = await withAnswers(answers);
    expect([code, existsSync(folder)]).toEqual([2, false]);
  });

  it('there has to be a terminal', async () => {
    const folder = path.join(temporaryFolder(), 'none');
    const { code, err } = await kam('split', source, '--out', folder);
    expect([code, err.includes('--passwords'), existsSync(folder)]).toEqual([2, true, false]);
  });
});

test('a file that is there is kept without --force, and written over with it', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, ONA), 'mine');
  const args = ['split', source, '--out', folder, '--passwords', passwordFile(), '--quiet'];
  expect((await kam(...args)).code).toBe(3);
  expect(readdirSync(folder)).toEqual([ONA]);
  expect(readFileSync(path.join(folder, ONA), 'utf8')).toBe('mine');
  expect((await kam(...args, '--force')).code).toBe(0);
  expect(readdirSync(folder).sort()).toEqual([JONAS, ONA].sort());
  expect(officeCrypto.isEncrypted(readFileSync(path.join(folder, ONA)))).toBe(true);
});

test('where one file cannot be written, all is as it was', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, JONAS), 'mine');
  // A folder with something in it cannot be replaced by a file, nor moved into its place.
  mkdirSync(path.join(folder, `${ONA}.${process.pid}.old`, 'x'), { recursive: true });
  writeFileSync(path.join(folder, ONA), 'mine too');
  const before = readdirSync(folder).sort();
  const { code, err } = await kam(
    'split',
    source,
    '--out',
    folder,
    '--passwords',
    passwordFile(),
    '--force',
    '--quiet',
  );
  expect([code, err.includes(ONA)]).toEqual([3, true]);
  expect(readdirSync(folder).sort()).toEqual(before);
  expect(readFileSync(path.join(folder, JONAS), 'utf8')).toBe('mine');
});

test.each([
  [['SAMPLE', '--out', 'OUT'], 'kam dossier'],
  [['SOURCE'], '--out'],
  [['SOURCE', '--out', 'OUT', '--map', 'MAP'], 'map.json'],
])('%j is refused with one message', async (given, said) => {
  const places: Record<string, string> = {
    SAMPLE: path.join(__dirname, '../../sample/kam-sample-en.xlsx'),
    SOURCE: source,
    OUT: path.join(temporaryFolder(), 'out'),
    MAP: fileWith('map.json', 'x'),
  };
  const args = given.map((each) => places[each] ?? each);
  const { code, err } = await kam('split', ...args, '--passwords', passwordFile(), '--quiet');
  expect([code, err.includes(said)]).toEqual([2, true]);
});
