import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { packageProblems } from '../host/xlsx/packageProblems';
import { csvOf, fileWith, kam, temporaryFolder } from '../support/kam';
import { describeWithSharedData, sharedData } from '../support/sharedData';

jest.setTimeout(120_000);

const DEALS = csvOf([
  ['Deal', 'Client', 'Manager', 'Stage', 'Outcome', 'Last stage', 'Started', 'Planned', 'Actual'],
  ...Array.from({ length: 60 }, (_, i) => [
    `D${i}`,
    ['Acme', 'Bolt', 'Core'][i % 3] ?? '',
    ['Ann', 'Bob'][i % 2] ?? '',
    '',
    i % 4 === 0 ? 'Won' : 'Lost',
    i % 4 === 0 ? '' : (['Meeting', 'Offer'][i % 2] ?? ''),
    '2025-03-01',
    1000 + i,
    i % 4 === 0 ? 900 : '',
  ]),
]);

async function audit(output: string, ...inputs: string[]): Promise<Uint8Array> {
  const { code, err } = await kam('audit', ...inputs, '-o', output, '--quiet');
  expect([code, err]).toEqual([0, '']);
  return new Uint8Array(readFileSync(output));
}

/** What python's independent check of the markers says, or null where there is no python. */
function marks(file: string): string | null {
  const { status, stdout } = spawnSync('python3', [sharedData('preserve', 'marks.py'), file], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function expectAllMarks(file: string): void {
  const said = marks(file);
  if (said === null) process.stderr.write('Not checked by marks.py: python3 is not there.\n');
  else expect(said).toBe(`${path.basename(file)} kept 55/55 LOST:  | PROBLEMS:`);
}

describeWithSharedData('preserve')('a workbook full of parts that libraries lose', () => {
  test('keeps all of them when it is audited, and again when the result is', async () => {
    const folder = temporaryFolder();
    const rich = sharedData('preserve', 'rich.xlsx');
    const first = path.join(folder, 'first.xlsx');
    const second = path.join(folder, 'second.xlsx');
    const one = await audit(first, rich, fileWith('deals.csv', DEALS));
    const two = await audit(second, first);
    expect([packageProblems(one), packageProblems(two)]).toEqual([[], []]);
    expectAllMarks(first);
    expectAllMarks(second);
    const parts = (bytes: Uint8Array) => Object.keys(unzipSync(bytes)).length;
    expect(parts(two)).toBe(parts(one));
    const original = unzipSync(new Uint8Array(readFileSync(rich)));
    const kept = unzipSync(two);
    const changed = Object.keys(original).filter(
      (name) => !kept[name] || Buffer.compare(kept[name], original[name] as Uint8Array) !== 0,
    );
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/styles.xml',
        'xl/workbook.xml',
      ].sort(),
    );
  });

  test('keeps all of them when there is nothing in it to build a report from', async () => {
    const output = path.join(temporaryFolder(), 'same.xlsx');
    const { code, out } = await kam('audit', sharedData('preserve', 'rich.xlsx'), '-o', output);
    expect(code).toBe(0);
    expect(out).toContain('The funnel needs a list of deals or a stage log.');
    expectAllMarks(output);
  });
});
