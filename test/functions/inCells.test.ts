/** The functions bundle as Excel loads it, called from cells by genuine Office.js. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LocalHost } from '../../host/localHost';
import type { ModelValue } from '../../host/workbookModel';
import { blankModel } from '../host/engine/blankModel';

const root = path.join(__dirname, '..', '..');
let host: LocalHost;

beforeAll(() => {
  const { ensureBuilt } = jest.requireActual<{ ensureBuilt: () => void }>('../../bin/ensureBuilt.cjs');
  ensureBuilt();
}, 180_000);

async function open(blankArgument: 0 | null): Promise<void> {
  host = await LocalHost.open(blankModel('Sheet1'), { blankArgument });
  const addin = (name: string) => readFileSync(path.join(root, 'dist', 'addin', name), 'utf8');
  await host.loadFunctions(
    addin('functions.js'),
    JSON.parse(addin('functions.json')) as Parameters<LocalHost['loadFunctions']>[1],
  );
}

afterEach(() => host.close());

async function fill(rows: readonly (readonly (string | number | null)[])[]): Promise<void> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, value] of cells.entries()) await host.setCell('Sheet1', `${'ABCDEF'[column]}${row + 1}`, value);
  }
}

async function result(formula: string): Promise<ModelValue | undefined> {
  await host.setCell('Sheet1', 'H1', formula);
  await host.recalculate();
  return host.toModel().sheets[0]?.cells[0]?.[7]?.value;
}

describe.each([
  ['as on the desktop (0)', 0],
  ['as on the web (null)', null],
] as const)('with blank cells sent %s', (_name, blank) => {
  beforeEach(async () => {
    await open(blank);
    await fill([
      ['Won', 100, 80, 10],
      ['Lost', 200, null, 30],
      [null, 50, 40, null],
      ['won', 100, 120, 5],
    ]);
  });

  test.each([
    ['=KAM.KEYRATING(30,5,15)', 50],
    ['=KAM.KEYRATING(30,,15)', 45],
    ['=KAM.KEYRATING(20,5,15)', 40],
    ['=SUM(KAM.KEYRATING(D1:D4,1))', 49],
    ['=KAM.CONVERSION(3,100)', 0.03],
    ['=KAM.CONVERSION(A1:A4,"Won")', 2 / 3],
    ['=KAM.CONVERSION(A1:A4,"Won",B1:B4)', 0.5],
    ['=KAM.PLANERROR(100,75)', 0.25],
    ['=KAM.PLANERROR(B1:B4,C1:C4)', (450 - 240) / 450],
    ['=KAM.PLANERROR(B1:B4,C1:C4,"wape")', (20 + 200 + 10 + 20) / 240],
  ])('%s is %d', async (formula, expected) => {
    expect(await result(formula)).toBeCloseTo(expected, 12);
  });

  test('a column in gives a column out, spilled', async () => {
    await result('=KAM.KEYRATING(D1:D4,1)');
    expect(host.toModel().sheets[0]?.cells.map((row) => row[7]?.value)).toEqual([11, 31, 1, 6]);
  });

  test('a result follows an edit', async () => {
    await result('=KAM.CONVERSION(A1:A4,"Won")');
    await host.setCell('Sheet1', 'A2', 'Won');
    await host.recalculate();
    expect(host.toModel().sheets[0]?.cells[0]?.[7]?.value).toBe(1);
  });

  test.each([
    ['=KAM.PLANERROR(0,5)', '#DIV/0!'],
    ['=KAM.CONVERSION(0,0)', '#DIV/0!'],
    ['=KAM.CONVERSION(3,2)', '#VALUE!'],
    ['=KAM.PLANERROR(100,75,"magic")', '#VALUE!'],
    ['=KAM.PLANERROR(B1:B4,C1:C3)', '#VALUE!'],
    ['=KAM.KEYRATING("many")', '#VALUE!'],
  ])('%s is the error %s', async (formula, error) => {
    expect(await result(formula)).toEqual({ error });
  });
});
