import { understandLists } from '../../src/reports/lists';
import { sourcesFingerprint } from '../../src/reports/sourcesFingerprint';
import type { CellValue } from '../../src/schema/source';

const DEALS: readonly (readonly CellValue[])[] = [
  ['Deal', 'Client', 'Manager', 'Outcome', 'Planned'],
  ['D1', 'Amber', 'Anna', 'Won', 100],
  ['D2', 'Birch', 'Boris', 'Lost', 0.1],
];

function printOf(deals = DEALS, mapping = {}): string {
  const grid = { rowIndex: 0, columnIndex: 0, tables: [] };
  const cells = {
    name: 'Book1.xlsx',
    sheets: [
      { ...grid, sheet: 'Deals', values: deals },
      { ...grid, sheet: 'Notes', values: [['nothing of ours']] },
    ],
  };
  return sourcesFingerprint(understandLists(cells, mapping).recognition)('funnel');
}

const changed = (row: number, column: number, value: CellValue) =>
  DEALS.map((cells, index) => (index === row ? cells.map((cell, at) => (at === column ? value : cell)) : cells));

test('the same lists have the same fingerprint', () => {
  expect(printOf()).toBe(printOf(DEALS.map((row) => [...row])));
  expect(printOf()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}$/);
});

test.each([
  ['an outcome', 2, 3, 'Won'],
  ['one letter', 1, 1, 'Ambar'],
  ['money in its last digit', 2, 4, 0.1 + Number.EPSILON],
  ['a number that becomes text', 1, 4, '100'],
  ['a cell that is emptied', 1, 2, ''],
  ['an error', 1, 4, { error: '#N/A' }],
])('%s changes it', (_, row, column, value) => {
  expect(printOf(changed(row, column, value))).not.toBe(printOf());
});

test('text that moves from a cell to its neighbour changes it', () => {
  const left = changed(1, 1, 'AmberA').map((row, index) =>
    index === 1 ? row.map((cell, at) => (at === 2 ? 'nna' : cell)) : row,
  );
  expect(printOf(left)).not.toBe(printOf());
});

test('a row more changes it, and so does another order', () => {
  expect(printOf([...DEALS, ['D3', 'Cedar', 'Anna', 'Won', 5]])).not.toBe(printOf());
  expect(printOf([DEALS[0] ?? [], DEALS[2] ?? [], DEALS[1] ?? []])).not.toBe(printOf());
});

test('another meaning of a column changes it', () => {
  expect(printOf(DEALS, { deals: { source: 'Deals', columns: { manager: '' } } })).not.toBe(printOf());
});
