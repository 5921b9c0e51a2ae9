import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

test('shapes, comments and widths of a person stay beside what they stood beside when a line is put in', async () => {
  const folder = temporaryFolder();
  const [first, second] = [path.join(folder, 'first.xlsx'), path.join(folder, 'second.xlsx')];
  const options = ['--client', 'Birch Foods Ltd', '--as-of', '2026-06-30', '-o'];
  await kam('dossier', path.join(SAMPLES, 'kam-sample-en.xlsx'), ...options, first);
  const dossier = (await open(first)).sheets.find(({ name }) => name === 'Dossier Birch Foods Ltd');
  const rowOf = (label: string) =>
    dossier?.cells.findIndex((cells) => cells.some((cell) => cell?.value === label)) ?? -1;
  const [history, bank] = [rowOf('History'), rowOf('Bank')];
  const part = dossier?.part ?? '';
  const rels = part.replace('worksheets/', 'worksheets/_rels/') + '.rels';
  const drawing =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    `<xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${bank}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${bank + 2}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
    '<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Note"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/>' +
    '<xdr:txBody><a:bodyPr/><a:p><a:r><a:t>ask Olga</a:t></a:r></a:p></xdr:txBody></xdr:sp><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>';
  const comments =
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Jan</author></authors>' +
    `<commentList><comment ref="C${bank + 1}" authorId="0"><text><t>which branch?</t></text></comment></commentList></comments>`;
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${id}" Target="../${target}"/>`;
  const type = (name: string, kind: string) =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
  const parts = unzipSync(new Uint8Array(readFileSync(first)));
  const edit = (name: string, change: (text: string) => string) => {
    const text = strFromU8(parts[name] ?? new Uint8Array());
    expect(change(text)).not.toBe(text);
    parts[name] = strToU8(change(text));
  };
  edit(part, (text) =>
    text
      .replace(new RegExp(`<row r="${history + 1}"[^>]*>.*?</row>`), '')
      .replace('</cols>', '<col min="12" max="12" width="33" customWidth="1"/></cols>')
      .replace('<tableParts', '<drawing r:id="drawing"/><tableParts'),
  );
  edit(rels, (text) =>
    text.replace(
      '</Relationships>',
      `${relation('drawing', 'drawings/drawing99.xml')}${relation('comments', 'comments99.xml')}</Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (text) =>
    text.replace(
      '</Types>',
      `${type('drawings/drawing99.xml', 'drawing')}${type('comments99.xml', 'spreadsheetml.comments')}</Types>`,
    ),
  );
  parts['xl/drawings/drawing99.xml'] = strToU8(drawing);
  parts['xl/comments99.xml'] = strToU8(comments);
  writeFileSync(first, zipSync(parts));

  const { code, out } = await kam('dossier', first, ...options, second);
  expect([code, out]).toEqual([0, expect.stringContaining('refreshed')]);
  const after = unzipSync(new Uint8Array(readFileSync(second)));
  const textOf = (name: string) => strFromU8(after[name] ?? new Uint8Array());
  expect(textOf('xl/drawings/drawing99.xml')).toBe(
    drawing
      .replaceAll(`<xdr:row>${bank}</xdr:row>`, `<xdr:row>${bank + 1}</xdr:row>`)
      .replace(`<xdr:row>${bank + 2}<`, `<xdr:row>${bank + 3}<`),
  );
  expect(textOf('xl/comments99.xml')).toBe(comments.replace(`C${bank + 1}`, `C${bank + 2}`));
  expect(textOf(part)).toContain('<col min="12" max="12" width="33" customWidth="1"/>');
  const again = (await open(second)).sheets.find(({ name }) => name === 'Dossier Birch Foods Ltd');
  expect(again?.cells[bank + 1]?.[1]?.value).toBe('Bank');
  expect(again?.cells.some((cells) => cells.some((cell) => cell?.value === 'History'))).toBe(true);
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
