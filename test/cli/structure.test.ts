import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { StructureProposal } from '../../src/dossier/structure/proposal';
import { LocalHost } from '../../host/localHost';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { openOwnFields } from '../../src/workbook/ownFields';
import { blankModel } from '../host/engine/blankModel';
import { csvOf, fileWith, kam, temporaryFolder } from '../support/kam';

jest.setTimeout(180_000);

const CARDS = csvOf(
  [
    ['Карточки клиентов', '', '', ''],
    ['Клиент', 'Банк', 'Конкуренты', 'Хобби'],
    ['ООО Ромашка', 'Образец-Банк', '"Альфа; Бета"', 'рыбалка'],
    ['ИП Лютиков', 'Пример-Банк', '', ''],
    ['Итого', '2', '', ''],
  ],
  ',',
);
const CARD = csvOf([
  ['Bank', 'SEB'],
  ['Hobby', 'chess'],
]);

const out = () => path.join(temporaryFolder(), 'out.xlsx');
const sheetsOf = async (file: string) =>
  (await openWorkbook(new Uint8Array(readFileSync(file)), path.basename(file))).sheets;

test('--structure without -o shows what goes where, and writes nothing', async () => {
  const { code, out: said } = await kam(
    'dossier',
    fileWith('cards.csv', CARDS),
    '--structure',
    'cards',
    '--lang',
    'ru',
  );
  expect(code).toBe(0);
  expect(said.split('\n')).toEqual(
    expect.arrayContaining([
      'ООО Ромашка',
      '  Банк ← Банк (B3): Образец-Банк',
      '  Конкуренты у этого клиента, Конкурент ← Конкуренты (C3): Бета',
      '  Прочие заметки ← Хобби (D3): рыбалка',
    ]),
  );
  expect(said).toMatch(/остаётся только на листе: A1 Карточки клиентов; A5 Итого; B5 2/);
  expect(said).toMatch(/Ничего не записано/);
});

test('--json is the proposal and nothing else', async () => {
  const file = fileWith('cards.csv', CARDS);
  const { code, out: said, err } = await kam('dossier', file, '--structure', 'CARDS', '--json');
  const { kind, clients } = JSON.parse(said) as StructureProposal;
  expect([code, err, kind]).toEqual([0, '', 'cards']);
  expect(clients[0]?.items[0]).toMatchObject({
    label: 'Банк',
    to: { kind: 'field', field: 'bank' },
    parts: [{ from: 'B3', cell: { value: 'Образец-Банк' } }],
  });
});

test('with -o makes the dossiers too; --client takes some of the table only', async () => {
  const [all, one] = [out(), out()];
  const file = fileWith('cards.csv', CARDS);
  const made = await kam('dossier', file, '--structure', 'cards', '-o', all, '--lang', 'ru');
  expect([made.code, made.err]).toEqual([0, expect.stringContaining('out.xlsx')]);
  const names = (await sheetsOf(all)).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['cards', 'Досье ООО Ромашка', 'Досье ИП Лютиков']));
  const some = await kam('dossier', file, '--structure', 'cards', '--client', 'ип лютиков', '-o', one, '--json');
  expect([some.code, some.err]).toEqual([0, '']);
  const said = JSON.parse(some.out) as StructureProposal & { dossiers: { client: string }[] };
  expect([said.clients.map(({ name }) => name), said.dossiers.map(({ client }) => client)]).toEqual([
    ['ИП Лютиков'],
    ['ИП Лютиков'],
  ]);
});

test('--client names whose dossier it is where the sheet does not', async () => {
  const file = fileWith('Sheet1.csv', CARD);
  const untold = await kam('dossier', file, '--structure', 'Sheet1', '--quiet');
  expect([untold.code, untold.out]).toEqual([2, '']);
  expect(untold.err).toMatch(/Sheet1\.csv, sheet «Sheet1», B1: .*--client/);
  const output = out();
  const told = await kam('dossier', file, '--structure', 'Sheet1', '--client', 'Acme', '-o', output, '--quiet');
  expect([told.code, told.out, told.err]).toEqual([0, '', '']);
  const dossier = (await sheetsOf(output)).find(({ name }) => name === 'Dossier Acme');
  const texts = dossier?.cells.flatMap((cells) => cells.map((cell) => cell?.value));
  expect(texts).toEqual(expect.arrayContaining(['SEB', 'Hobby', 'chess']));
});

test.each([
  [CARDS, ['--structure', 'Nothing'], 'there is no sheet «Nothing». Sheets are: file'],
  [CARDS, ['--structure', 'file', '--client', 'Nobody'], 'no client «Nobody». Clients there: ООО Ромашка, ИП Лютиков'],
  [CARDS, ['--structure', 'file', '--key-clients'], '--structure SHEET'],
  [CARD, ['--structure', 'file', '--client', 'One', '--client', 'Two'], '--client NAME once'],
  [csvOf([['some', 'words']]), ['--structure', 'file'], 'sheet «file», from A1 on'],
])('%j with %j is refused with one message', async (text, options, said) => {
  const result = await kam('dossier', fileWith('file.csv', text), ...options, '--quiet');
  expect([result.code, result.out]).toEqual([2, '']);
  expect(result.err).toContain(said);
  expect(result.err.trim().split('\n')).toHaveLength(1);
});

/** A workbook with fields of its own and a card with a date. */
async function workbookFile(date1904: boolean): Promise<string> {
  const host = await LocalHost.open({ ...blankModel('Card'), date1904 });
  try {
    const cells = { A1: 'Client', B1: 'Acme', A2: 'Bank', B2: 'SEB', A3: 'Last review', A4: 'hobby:', B4: 'chess' };
    for (const [cell, text] of Object.entries(cells)) await host.setCell('Card', cell, text);
    await host.setCell('Card', 'B3', '2025-08-31');
    const fields = await openOwnFields('en');
    await host.setCell(fields, 'C5', 'Hobby');
    return fileWith('own.xlsx', await saveWorkbook(host.toModel(), undefined));
  } finally {
    await host.close();
  }
}

test.each([true, false])(
  'fills own fields of the workbook, and tells days that count from 1904: %s',
  async (date1904) => {
    const [file, output] = [await workbookFile(date1904), out()];
    const shown = await kam('dossier', file, '--structure', 'Card', '--quiet');
    expect(shown.out.split('\n')).toEqual(
      expect.arrayContaining(['  Hobby ← hobby (B4): chess', '  Last review ← Last review (B3): 2025-08-31']),
    );
    const made = await kam('dossier', file, '--structure', 'Card', '-o', output, '--quiet', '--json');
    expect([made.code, made.err]).toEqual([0, '']);
    const said = JSON.parse(made.out) as StructureProposal;
    expect([said.dayShift, said.ownFields.map(({ label }) => label)]).toEqual([date1904 ? 1462 : 0, ['Hobby']]);
    const book = await openWorkbook(new Uint8Array(readFileSync(output)), 'out.xlsx');
    const lines = book.sheets.find(({ name }) => name === 'Dossier Acme')?.cells ?? [];
    const beside = (label: string) => lines.find((line) => line.some((cell) => cell?.value === label))?.[2]?.value;
    expect([book.date1904, beside('Hobby')]).toEqual([date1904, 'chess']);
    expect(beside('Last review')).toBe(45_900 - (date1904 ? 1462 : 0));
  },
);

test('an output that is there is kept without --force', async () => {
  const there = fileWith('there.xlsx', 'x');
  const result = await kam('dossier', fileWith('cards.csv', CARDS), '--structure', 'cards', '-o', there);
  expect(result.code).toBe(3);
  expect(readFileSync(there, 'utf8')).toBe('x');
});
