/** Typing right below a table or right beside it, as Excel takes it. */
import type { Engine } from '../../../host/engine/engine';
import type { CellInput } from '../../../host/engine/engine';
import { parseAddress } from '../../../host/engine/address';
import { engineWithClients, formulaAt, put, sheetOf, shown } from './workbookFixture';

let engine: Engine;

beforeEach(() => {
  engine = engineWithClients();
});

afterEach(() => engine.dispose());

function type(address: string, input: CellInput): void {
  const range = parseAddress(address);
  if (!range) throw new Error(`${address} is no address.`);
  engine.typed(sheetOf(engine, 'Da ta'), range, () => input);
}

function table(): { rows: number; columns: string[] } {
  const { range, columns } = engine.table('Clients')?.table ?? { range: { rows: 0 }, columns: [] };
  return { rows: range.rows, columns };
}

test('a row typed below is taken in, and what is computed over the table knows it', async () => {
  put(engine, 'Calc!A1', [['=SUM(Clients[Revenue])']]);
  await engine.recalculate();
  type('C10', 100);
  type('A10', 'Iris');
  await engine.recalculate();
  expect(table().rows).toBe(10);
  expect(shown(engine, 'Calc!A1')).toBeCloseTo(14960.74, 8);
});

test('a new row has the looks and the formulas of the row above', async () => {
  const sheet = sheetOf(engine, 'Da ta');
  put(
    engine,
    "'Da ta'!D2",
    Array.from({ length: 8 }, (_, row) => [`=C${String(row + 2)}*2`]),
  );
  put(engine, "'Da ta'!B9", [['=LEFT(A9,1)']]);
  engine.restyle(sheet, { row: 8, column: 2, rows: 1, columns: 1 }, (style) => ({ ...style, numberFormat: '0.00' }));
  type('C10', '5');
  await engine.recalculate();
  expect(formulaAt(engine, "'Da ta'!D10")).toBe('=C10*2');
  expect(shown(engine, "'Da ta'!D10")).toBe(10);
  expect(formulaAt(engine, "'Da ta'!B10")).toBeUndefined();
  expect(sheet.style(9, 2)).toEqual({ numberFormat: '0.00' });
});

test('what is typed itself stands where a formula would be filled in', () => {
  put(
    engine,
    "'Da ta'!D2",
    Array.from({ length: 8 }, (_, row) => [`=C${String(row + 2)}*2`]),
  );
  type('D10', 7);
  expect(shown(engine, "'Da ta'!D10")).toBe(7);
  expect(formulaAt(engine, "'Da ta'!D10")).toBeUndefined();
});

test('a column typed beside is taken in under a name of its own', () => {
  type('E3', 1);
  expect(table().columns).toEqual(['Client', 'Manager', 'Revenue', 'Date', 'Column1']);
  expect(shown(engine, "'Da ta'!E1")).toBe('Column1');
  type('F1', 'Client');
  expect(table().columns.slice(4)).toEqual(['Column1', 'Client2']);
});

test.each<[string, string, CellInput, () => void]>([
  ['nothing is typed', 'A10', '', () => undefined],
  ['the cell is two rows below', 'A11', 1, () => undefined],
  ['the cell is below and beside', 'E10', 1, () => undefined],
  ['something else stands in the new row', 'A10', 1, () => put(engine, "'Da ta'!D10", [['note']])],
  ['something else stands in the new column', 'E2', 1, () => put(engine, "'Da ta'!E9", [['note']])],
  [
    'the table has a totals row',
    'A10',
    1,
    () => Object.assign(engine.table('Clients')?.table ?? {}, { hasTotals: true }),
  ],
  [
    'cells are merged there',
    'A10',
    1,
    () => sheetOf(engine, 'Da ta').merges.push({ row: 9, column: 1, rows: 1, columns: 3 }),
  ],
])('the table stays as it is when %s', (_, address, input, prepare) => {
  prepare();
  type(address, input);
  expect(table()).toEqual({ rows: 9, columns: ['Client', 'Manager', 'Revenue', 'Date'] });
});

test('a renamed header is followed by formulas that leave out the name of their table', async () => {
  put(engine, "'Da ta'!D4", [['=[@Revenue]+1']]);
  type('C1', 'Turnover, EUR');
  await engine.recalculate();
  expect(formulaAt(engine, "'Da ta'!D4")).toBe('=[@[Turnover, EUR]]+1');
  expect(shown(engine, "'Da ta'!D4")).toBe(301.25);
});
