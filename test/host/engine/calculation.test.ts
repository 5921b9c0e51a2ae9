/** What is computed when: changes, chains, circles, arrays, and formulas that came from a file. */
import { Engine } from '../../../host/engine/engine';
import type { CellModel } from '../../../host/workbookModel';
import { blankModel } from './blankModel';
import { put, shown, sheetOf } from './workbookFixture';

function engineOf(cells: (CellModel | undefined)[][]): Engine {
  const model = blankModel('Calc', 'Other');
  const [first] = model.sheets;
  if (first) first.cells = cells;
  return Engine.create(model);
}

test('a dump of a load is equal', () => {
  const model = blankModel('Calc', 'Other');
  const [first] = model.sheets;
  if (!first) throw new Error('no sheet');
  first.cells = [
    [{ value: 1, style: { bold: true } }, undefined, { formula: '=A1', value: 1 }],
    [],
    [{ value: { error: '#N/A' } }],
  ];
  first.tabColor = '#112233';
  first.part = 'xl/worksheets/sheet1.xml';
  first.columns = { 2: { width: 12 } };
  first.rows = { 1: { height: 20, hidden: true } };
  first.customProperties = { Mark: '1' };
  first.tables = [
    {
      id: '7',
      name: 'T',
      range: { row: 0, column: 0, rows: 2, columns: 1 },
      columns: ['1'],
      hasHeaders: true,
      hasTotals: false,
      bandedRows: true,
      showFilter: false,
    },
  ];
  first.page = { orientation: 'landscape', fitWidth: 1, titleRows: [0, 1] };
  model.names = [{ name: 'N', formula: 'Calc!$A$1' }];
  model.settings = { a: { b: [1] } };
  model.activeSheet = 1;
  const engine = Engine.create(structuredClone(model));
  expect(engine.toModel()).toEqual(model);
  engine.dispose();
});

test('a change reaches everything that depends on it, however long the chain', async () => {
  const engine = engineOf([]);
  const length = 3000;
  put(engine, 'Calc!A1', [[1], ...Array.from({ length }, (_, index) => [`=A${String(index + 1)}+1`])]);
  put(engine, 'Other!A1', [['=SUM(Calc!A:A)']]);
  await engine.recalculate();
  expect(shown(engine, `Calc!A${String(length + 1)}`)).toBe(length + 1);
  put(engine, 'Calc!A1', [[2]]);
  await engine.recalculate();
  expect(shown(engine, `Calc!A${String(length + 1)}`)).toBe(length + 2);
  expect(shown(engine, 'Other!A1')).toBe(((length + 1) * (length + 4)) / 2);
  engine.dispose();
});

test('running totals over overlapping ranges are computed in order', async () => {
  const engine = engineOf([]);
  put(
    engine,
    'Calc!A1',
    Array.from({ length: 50 }, (_, index) => [index + 1, `=SUM(A$1:A${String(index + 1)})`]),
  );
  put(engine, 'Calc!C1', [['=SUM(B1:B50)']]);
  await engine.recalculate();
  expect(shown(engine, 'Calc!B50')).toBe(1275);
  expect(shown(engine, 'Calc!C1')).toBe(22100);
  engine.dispose();
});

test('a circle ends in 0 and leaves the rest of the workbook alone', async () => {
  const engine = engineOf([]);
  put(engine, 'Calc!A1', [['=B1+1', '=A1+1', '=2*3']]);
  await engine.recalculate();
  expect([shown(engine, 'Calc!A1'), shown(engine, 'Calc!B1'), shown(engine, 'Calc!C1')]).toEqual([0, 0, 6]);
  engine.dispose();
});

test('a formula from a file keeps its value until something that it reads changes', async () => {
  const engine = engineOf([[{ value: 1 }, { formula: '=A1*10', value: 999 }, { formula: '=B1', value: 999 }]]);
  await engine.recalculate();
  expect(shown(engine, 'Calc!B1')).toBe(999);
  put(engine, 'Calc!A1', [[2]]);
  await engine.recalculate();
  expect([shown(engine, 'Calc!B1'), shown(engine, 'Calc!C1')]).toEqual([20, 20]);
  engine.dispose();
});

test('a formula from a file that cannot be computed here keeps its value, also in a full calculation', async () => {
  const engine = engineOf([
    [
      { formula: '=CUBEKPIMEMBER_UNKNOWN("a")', value: 'cached' },
      { formula: '=[1]Other!$A$1', value: 5 },
      { formula: '=SUM(Calc:Other!A1)', value: 6 },
      { formula: '=B1+1', value: 0 },
      { formula: '=NoSuchAddIn.FUNCTION(1)' },
    ],
  ]);
  await engine.recalculate('all');
  expect(['A', 'B', 'C', 'D', 'E'].map((column) => shown(engine, `Calc!${column}1`))).toEqual([
    'cached',
    5,
    6,
    6,
    '#NAME?',
  ]);
  engine.dispose();
});

test('a legacy formula over a range takes no room that it had not', async () => {
  const engine = engineOf([[{ value: 1 }, { formula: '=A1:A2*2', value: 0 }], [{ value: 2 }]]);
  await engine.recalculate('all');
  expect(shown(engine, 'Calc!B1')).toBe(2);
  expect(shown(engine, 'Calc!B2')).toBeUndefined();
  engine.dispose();
});

test('an array fills the cells below, follows its source and is taken back when its formula goes', async () => {
  const engine = engineOf([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
  put(engine, 'Calc!C1', [['=A1:A3*10']]);
  put(engine, 'Calc!E1', [['=SUM(C1:C3)']]);
  await engine.recalculate();
  expect([1, 2, 3].map((row) => shown(engine, `Calc!C${String(row)}`))).toEqual([10, 20, 30]);
  expect(shown(engine, 'Calc!E1')).toBe(60);
  put(engine, 'Calc!A3', [[4]]);
  await engine.recalculate();
  expect(shown(engine, 'Calc!E1')).toBe(70);
  put(engine, 'Calc!C2', [['mine']]);
  await engine.recalculate();
  expect([1, 2, 3].map((row) => shown(engine, `Calc!C${String(row)}`))).toEqual(['#SPILL!', 'mine', undefined]);
  put(engine, 'Calc!C1', [['']]);
  await engine.recalculate();
  expect([1, 2, 3].map((row) => shown(engine, `Calc!C${String(row)}`))).toEqual([undefined, 'mine', undefined]);
  engine.dispose();
});

test('references made while calculating are followed', async () => {
  const engine = engineOf([[{ value: 1 }], [{ value: 2 }]]);
  put(engine, 'Other!A1', [['=OFFSET(Calc!A1,1,0)', '=INDIRECT("Calc!A2")', '=SUM(INDIRECT("Calc!B1:B2"))']]);
  put(engine, 'Calc!B1', [['=A1+1'], ['=A2+1']]);
  await engine.recalculate();
  put(engine, 'Calc!A2', [[20]]);
  await engine.recalculate();
  expect(['A', 'B', 'C'].map((column) => shown(engine, `Other!${column}1`))).toEqual([20, 20, 23]);
  engine.dispose();
});

test('nothing to calculate is no wait and no error', async () => {
  const engine = engineOf([[{ value: 1 }]]);
  await engine.recalculate();
  await engine.recalculate('all');
  expect(engine.isDirty).toBe(false);
  expect(sheetOf(engine, 'Calc').value(0, 0)).toBe(1);
  engine.dispose();
});

test('three thousand conditional sums over two thousand rows take seconds', async () => {
  const engine = engineOf([]);
  put(
    engine,
    'Other!A1',
    Array.from({ length: 2000 }, (_, row) => [`m${String(row % 10)}`, `s${String(row % 7)}`, row % 12, row]),
  );
  const formula = (row: number): string =>
    `=SUMIFS(Other!$D$1:$D$2000,Other!$A$1:$A$2000,"m${String(row % 10)}",Other!$B$1:$B$2000,"s${String(row % 7)}",Other!$C$1:$C$2000,">"&${String(row % 5)})`;
  put(
    engine,
    'Calc!A1',
    Array.from({ length: 3000 }, (_, row) => [formula(row)]),
  );
  await engine.recalculate();
  const expected = Array.from({ length: 2000 }, (_, row) => row)
    .filter((row) => row % 10 === 3 && row % 7 === 3 && row % 12 > 3)
    .reduce((sum, row) => sum + row, 0);
  expect(shown(engine, 'Calc!A4')).toBe(expected);
  engine.dispose();
});
