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
    ['=KAM.PLANTARGET(100,0.25)', 400 / 3],
    ['=KAM.PLANTARGET(100,0.25,"thumb")', 125],
    ['=KAM.PLANTARGET(100,KAM.PLANERROR(100,80),"concluded")', 125],
    ['=INDEX(KAM.CONVERSIONINTERVAL(3,100),1,2)', 0.08451936429052762],
    ['=KAM.CONVERSIONTEST(3,100,15,100)', 0.00519222290141669],
    ['=KAM.CONCENTRATION(D1:D4)/10000', (10 ** 2 + 30 ** 2 + 5 ** 2) / 45 ** 2],
    ['=KAM.CONTACTDUE(43000,42999)', 43013],
    ['=KAM.REVIEWDUE(DATE(2017,11,30))', 43159],
    ['=KAM.HOURSNORM(200000,FALSE)', 100],
    ['=KAM.HOURSNORM(200000,TRUE)', 62.5],
    ['=KAM.REPLENISH(7000000,2000000)', 5000000],
    ['=SUM(KAM.REPLENISH(100,C1:C4))', 20 + 100 + 60],
  ])('%s is %d', async (formula, expected) => {
    expect(await result(formula)).toBeCloseTo(expected, 12);
  });

  test('a column in gives a column out, spilled', async () => {
    await result('=KAM.KEYRATING(D1:D4,1)');
    expect(host.toModel().sheets[0]?.cells.map((row) => row[7]?.value)).toEqual([11, 31, 1, 6]);
  });

  /** What stands in H1 and to the right of and below it. */
  const spilled = (columns: number): unknown[][] =>
    host
      .toModel()
      .sheets.flatMap(({ cells }) => cells)
      .map((row) => Array.from({ length: columns }, (_, index) => row[7 + index]?.value ?? null));

  test('the prediction interval of R21 is spilled in a row', async () => {
    for (const [index, ratio] of [75, 80, 70, 78, 72].entries()) {
      await host.setCell('Sheet1', `F${index + 1}`, ratio);
    }
    await result('=KAM.PLANINTERVAL(100,F1:F5)');
    expect(spilled(2)[0]).toEqual([expect.closeTo(0.6807507, 7), expect.closeTo(0.8192493, 7)]);
  });

  test('the funnel is spilled with its headings', async () => {
    const stages = ['Offer', 'Call', null, 'Offer'];
    for (const [index, stage] of stages.entries()) await host.setCell('Sheet1', `E${index + 1}`, stage);
    await result('=KAM.FUNNEL(D1:D4,E1:E4,A1:A4,{"Call";"Offer"})');
    expect(spilled(7)).toEqual([
      ['Stage', 'Entered', 'Passed', 'Lost', 'Open', 'Step conversion', 'Decided conversion'],
      ['Call', 3, 2, 1, 0, expect.closeTo(2 / 3, 12), expect.closeTo(2 / 3, 12)],
      ['Offer', 2, 2, 0, 0, 1, 1],
      Array(7).fill(null),
    ]);
  });

  test('the weak link is named', async () => {
    for (let row = 1; row <= 12; row += 1) await host.setCell('Sheet1', `E${row}`, row <= 4 ? 'Call' : 'Offer');
    expect(await result('=KAM.WEAKSTAGE(ROW(E1:E12),E1:E12,"lost",{"Call";"Offer"})')).toBe('Call');
  });

  test('types of clients are spilled, blank for ordinary ones', async () => {
    await result('=KAM.KEYTYPE(D1:D4)');
    expect(spilled(1).flat()).toEqual(['critical', 'sole', '', 'revenue']);
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
    ['=KAM.PLANTARGET(100,1)', '#DIV/0!'],
    ['=KAM.PLANINTERVAL(100,75)', '#DIV/0!'],
    ['=KAM.CONVERSIONTEST(3,2,1,2)', '#VALUE!'],
    ['=KAM.WEAKSTAGE("A","Call","lost","Call")', '#N/A'],
    ['=KAM.FUNNEL("A","Demo","lost","Call")', '#VALUE!'],
    ['=KAM.REVIEWDUE("soon")', '#VALUE!'],
  ])('%s is the error %s', async (formula, error) => {
    expect(await result(formula)).toEqual({ error });
  });
});
