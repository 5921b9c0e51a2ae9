import fc from 'fast-check';
import { PassThrough } from 'node:stream';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { askHidden } from '../../host/cli/askHidden';
import { fileNames, writeOutputs } from '../../host/cli/writeOutputs';
import { RUNS } from '../analysis/runs';
import { temporaryFolder } from '../support/kam';

describe('names of files from names of managers', () => {
  it.each([
    ['Ona Petraitė', 'Ona Petraitė.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.xlsx'],
    ['../../etc', 'etc.xlsx'],
    ['CON', 'CON_.xlsx'],
    ['lpt1.x', 'lpt1.x_.xlsx'],
    ['Dot. ', 'Dot.xlsx'],
    ['...', '_.xlsx'],
  ])('%j', (name, file) => {
    expect(fileNames([name], '.xlsx')).toEqual([file]);
  });

  it('are never alike, also where only case differs', () => {
    expect(fileNames(['Ann', 'ANN', 'A/nn', 'A?nn'], '.xlsx')).toEqual([
      'Ann.xlsx',
      'ANN (2).xlsx',
      'A nn.xlsx',
      'A nn (2).xlsx',
    ]);
  });

  it('hold no sign that Windows forbids, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 })), (names) => {
        const files = fileNames(names, '.xlsx');
        expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length);
        for (const file of files) expect(file).toMatch(/^[^<>:"/\\|?*\p{Cc}. ][^<>:"/\\|?*\p{Cc}]*\.xlsx$/u);
      }),
      RUNS,
    );
  });
});

test('a file that cannot be written leaves nothing behind, not even the folder', async () => {
  const folder = path.join(temporaryFolder(), 'deep', 'er');
  const bytes = new Uint8Array([1]);
  const files = [
    { name: 'one.xlsx', bytes },
    { name: `${'x'.repeat(400)}.xlsx`, bytes },
  ];
  await expect(writeOutputs(folder, files, false)).rejects.toMatchObject({ code: 'cannot-write' });
  expect(existsSync(path.dirname(folder))).toBe(false);
});

test('all files are there in the end, under their own names only', async () => {
  const folder = temporaryFolder();
  await writeOutputs(folder, [{ name: 'one.xlsx', bytes: new Uint8Array([7]) }], false);
  expect(readdirSync(folder)).toEqual(['one.xlsx']);
  expect([...readFileSync(path.join(folder, 'one.xlsx'))]).toEqual([7]);
});

describe('a question on the terminal', () => {
  const ask = async (typed: string) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    let shown = '';
    output.on('data', (data: Buffer) => (shown += data.toString()));
    const answer = askHidden('Password: ', input, output);
    input.write(typed);
    return { answer: await answer, shown };
  };

  it('is answered without showing what is typed', async () => {
    const { answer, shown } = await ask('hidden-word\n');
    expect([answer, shown.includes('Password: '), shown.includes('hidden')]).toEqual(['hidden-word', true, false]);
  });

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('is left with %s', async (_, typed) => {
    expect((await ask(typed)).answer).toBeNull();
  });
});
