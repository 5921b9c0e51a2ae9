/** What texts become when they are put into cells. */
import { typedValue } from '../../../host/engine/typedValue';

const typed = (text: string, format?: string): unknown => typedValue(text, format, false);

test.each<[string, number]>([
  ['12', 12],
  [' 12.5 ', 12.5],
  ['-3', -3],
  ['+4', 4],
  ['.5', 0.5],
  ['5.', 5],
  ['1,234,567.5', 1234567.5],
  ['12%', 0.12],
  ['$5', 5],
  ['-$5.25', -5.25],
  ['(7)', -7],
  ['1e3', 1000],
  ['1 1/2', 1.5],
  ['2024-03-15', 45366],
  ['2024/3/5', 45356],
  ['2024-03', 45352],
  ['3/15/2024', 45366],
  ['15-Mar-24', 45366],
  ['Mar 15, 2024', 45366],
  ['March 2024', 45352],
  ['1:30', 0.0625],
  ['1:30 PM', 0.5625],
  ['2024-03-15 12:00', 45366.5],
])('%s is the number %d', (text, number) => {
  expect(typed(text)).toMatchObject({ value: number });
});

test.each([
  'Acme',
  '1,23',
  '12,34,56',
  '1.2.3',
  '5 apples',
  '2024-13-01',
  '2023-02-29',
  '2024-03-15T10:00',
  '25:00',
  '+1+2',
  '-A1',
  '@name',
  '=',
  '(5',
  '00-1-2-3',
])('%s stays text', (text) => {
  expect(typed(text)).toEqual({ value: text });
});

test('a formula begins with an equals sign', () => {
  expect(typed('=1+2')).toEqual({ formula: '=1+2' });
});

test('a leading apostrophe makes text and goes away', () => {
  expect(typed("'=1+2")).toEqual({ value: '=1+2' });
  expect(typed("'12")).toEqual({ value: '12' });
});

test('cells in text format keep every text', () => {
  expect(typed('=1+2', '@')).toEqual({ value: '=1+2' });
  expect(typed('007', '@')).toEqual({ value: '007' });
});

test('truth values and errors are what they look like', () => {
  expect(typed('true')).toEqual({ value: true });
  expect(typed('#n/a')).toEqual({ value: { error: '#N/A' } });
  expect(typed('')).toEqual({});
});

test('dates and percentages bring their format', () => {
  expect(typed('2024-03')).toEqual({ value: 45352, numberFormat: 'mmm-yy' });
  expect(typed('12.5%')).toEqual({ value: 0.125, numberFormat: '0.00%' });
});

test('a workbook that counts from 1904 has smaller serials', () => {
  expect(typedValue('2024-03-15', undefined, true)).toMatchObject({ value: 45366 - 1462 });
});

test('the first months of 1900 have the numbers that Excel gives them', () => {
  expect(typed('1900-01-01')).toMatchObject({ value: 1 });
  expect(typed('1900-03-01')).toMatchObject({ value: 61 });
});
