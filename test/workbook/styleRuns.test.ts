import fc from 'fast-check';
import type { CellStyle, PlacedCell } from '../../src/reports/model';
import { freeName, freeTableName } from '../../src/workbook/freeName';
import { isDateFormat } from '../../src/workbook/dateFormat';
import { readMark } from '../../src/workbook/mark';
import { styleRuns } from '../../src/workbook/styleRuns';

const cell = (row: number, column: number, style: CellStyle): PlacedCell => ({
  row,
  column,
  style,
  content: { kind: 'blank' },
});

test('a table of one style a column takes one block a column', () => {
  const cells = Array.from({ length: 50 }, (_, row) => [cell(row, 0, 'text'), cell(row, 1, 'count')]).flat();
  expect(styleRuns(cells)).toEqual([
    { row: 0, column: 0, rows: 50, columns: 1, style: 'text' },
    { row: 0, column: 1, rows: 50, columns: 1, style: 'count' },
  ]);
});

test('blocks cover every cell once, with its own style', () => {
  const place = fc.record({
    row: fc.nat(6),
    column: fc.nat(6),
    style: fc.constantFrom<CellStyle[]>('text', 'count', 'money'),
  });
  const places = fc.uniqueArray(place, { selector: ({ row, column }) => `${row},${column}` });
  fc.assert(
    fc.property(places, (chosen) => {
      const covered = styleRuns(chosen.map(({ row, column, style }) => cell(row, column, style))).flatMap((run) =>
        Array.from({ length: run.rows * run.columns }, (_, index) =>
          JSON.stringify([run.row + Math.floor(index / run.columns), run.column + (index % run.columns), run.style]),
        ),
      );
      const wanted = chosen.map(({ row, column, style }) => JSON.stringify([row, column, style]));
      expect(covered.sort()).toEqual(wanted.sort());
    }),
  );
});

test('a taken name gets a number and keeps within 31 characters', () => {
  expect(freeName('Funnel', new Set(['funnel', 'funnel (2)']))).toBe('Funnel (3)');
  const long = 'x'.repeat(40);
  expect(freeName(long, new Set(['x'.repeat(31)]))).toBe(`${'x'.repeat(27)} (2)`);
  // Excel refuses an apostrophe at the end, and half of a sign is none.
  expect(freeName(`${'x'.repeat(30)}'s`, new Set())).toBe('x'.repeat(30));
  expect(freeName(`${'x'.repeat(30)}😀`, new Set())).toBe('x'.repeat(30));
  expect(freeTableName('KamFunnel', new Set(['kamfunnel']))).toBe('KamFunnel2');
});

test.each([
  ['dd.mm.yyyy', true],
  ['[$-419]d mmmm yyyy', true],
  ['mmm-yy', true],
  ['General', false],
  ['0.00', false],
  ['0 "days"', false],
  ['#,##0 [$€-x-euro2]', false],
])('the number format %s shows a day: %s', (format, shows) => {
  expect(isDateFormat(format)).toBe(shows);
});

test('only a mark of ours is read as a mark', () => {
  expect(readMark('{"report":"funnel","part":"report","version":1,"building":false}')).toMatchObject({
    report: 'funnel',
  });
  expect([readMark('yes'), readMark('{}'), readMark(null), readMark('[1]')]).toEqual([null, null, null, null]);
});
