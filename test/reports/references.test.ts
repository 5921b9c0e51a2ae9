import { dimensionOf } from '../../src/reports/dimension';
import { columnLetter } from '../../src/schema/address';
import { fixed, fixedBlock, inRow, sheetPrefix, tableColumn } from '../../src/reports/references';
import { numberConstant } from '../../src/reports/reconciliation';

test('columns are lettered as Excel letters them', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

test('cells, rows and blocks are fixed where they should be', () => {
  expect(fixed(4, 1)).toBe('$B$5');
  expect(inRow(4, 1)).toBe('$B5');
  expect(fixedBlock({ row: 0, column: 0, rows: 2, columns: 3 })).toBe('$A$1:$C$2');
});

test.each([
  ['Close value', 'Deals[Close value]'],
  ['Сумма', 'Deals[Сумма]'],
  ['Value, #', "Deals[[Value, '#]]"],
  ['a[b]', "Deals[[a'[b']]]"],
  ["it's", "Deals[[it''s]]"],
])('a column headed %s is named as Excel names it', (header, reference) => {
  expect(tableColumn('Deals', header)).toBe(reference);
});

test('a quote in a sheet name is doubled', () => {
  expect(sheetPrefix("Bob's list")).toBe("'Bob''s list'!");
});

test('numbers are written as a formula takes them', () => {
  expect([1.5, -2, 2.5e-7, 1e21].map(numberConstant)).toEqual(['1.5', '(-2)', '0.00000025000000000000', '1E+21']);
});

test('a dimension numbers its values in order, blank last', () => {
  const dimension = dimensionOf(['b', null, 'a', 'b'], '(none)', (x, y) => x.localeCompare(y));
  expect(dimension.labels).toEqual(['a', 'b', '(none)']);
  expect(['a', 'b', null].map((value) => dimension.numberOf(value))).toEqual([1, 2, 3]);
  expect(() => dimension.numberOf('c')).toThrow('c');
});
