import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { fileWith, kam, temporaryFolder } from '../support/kam';

jest.setTimeout(180_000);

const SAMPLES = path.join(__dirname, '../../sample');
const open = (file: string) => openWorkbook(new Uint8Array(readFileSync(file)), path.basename(file));

/** Every part of a file, byte for byte. */
const partsOf = (file: string) =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('latin1'),
    ]),
  );

test.each(['en', 'ru', 'lt'])(
  'kam dossier --key-clients on the sample in %s; a second run changes nothing',
  async (lang) => {
    const folder = temporaryFolder();
    const first = path.join(folder, 'first.xlsx');
    const second = path.join(folder, 'second.xlsx');
    const options = ['--key-clients', '--lang', lang, '--as-of', '2026-06-30', '-o'];
    const made = await kam('dossier', path.join(SAMPLES, `kam-sample-${lang}.xlsx`), ...options, first);
    expect([made.code, made.err.includes('first.xlsx')]).toEqual([0, true]);
    expect((await kam('dossier', first, ...options, second, '--quiet')).out).toBe('');
    const [one, two] = [await open(first), await open(second)];
    const own = (name: string) => /^(?:Dossier|Досье|Byla) /.test(name);
    expect(one.sheets.filter(({ name }) => own(name)).length).toBeGreaterThan(2);
    expect(two.sheets).toEqual(one.sheets);
    expect(partsOf(second)).toEqual(partsOf(first));
  },
);

test('a client is named as the lists have it, whatever its case', async () => {
  const output = path.join(temporaryFolder(), 'out.xlsx');
  const sample = path.join(SAMPLES, 'kam-sample-en.xlsx');
  const { code, out } = await kam('dossier', sample, '--client', 'birch FOODS ltd', '-o', output);
  expect([code, out.includes('Dossier Birch Foods Ltd')]).toEqual([0, true]);
});

test('where a column of a dossier is gone, the new sheet and the old one that stays are named', async () => {
  const folder = temporaryFolder();
  const [first, second] = [path.join(folder, 'first.xlsx'), path.join(folder, 'second.xlsx')];
  await kam('dossier', path.join(SAMPLES, 'kam-sample-en.xlsx'), '--client', 'Birch Foods Ltd', '-o', first);
  const model = await open(first);
  const sheet = model.sheets.find(({ name }) => name === 'Dossier Birch Foods Ltd');
  for (const cells of sheet?.cells ?? []) cells.splice(0, 1);
  for (const table of sheet?.tables ?? []) table.range.column--;
  for (const each of model.sheets) delete each.part;
  writeFileSync(first, await saveWorkbook(model));
  const { code, out } = await kam('dossier', first, '--client', 'Birch Foods Ltd', '-o', second);
  expect([code, out]).toEqual([0, expect.stringContaining('The old sheet stays as «Dossier Birch Foods Ltd (2)»')]);
});

test.each([
  [['--client', 'Nobody', '-o', 'OUT'], 2, 'Nobody'],
  [['--client', 'Birch Foods Ltd'], 2, '--client'],
  [['-o', 'OUT'], 2, '--key-clients'],
  [['--client', 'Birch Foods Ltd', '--key-clients', '-o', 'OUT'], 2, '--key-clients'],
])('%j is refused with one message', async (options, code, said) => {
  const output = path.join(temporaryFolder(), 'out.xlsx');
  const args = options.map((each) => (each === 'OUT' ? output : each));
  const result = await kam('dossier', path.join(SAMPLES, 'kam-sample-en.xlsx'), ...args, '--quiet');
  expect([result.code, result.out]).toEqual([code, '']);
  expect(result.err).toContain(said);
});

test('an output that is there is kept without --force', async () => {
  const there = fileWith('there.xlsx', 'x');
  const sample = path.join(SAMPLES, 'kam-sample-en.xlsx');
  expect((await kam('dossier', sample, '--client', 'Birch Foods Ltd', '-o', there)).code).toBe(3);
  expect(readFileSync(there, 'utf8')).toBe('x');
});
