import fc from 'fast-check';
import { findLists } from '../../src/schema/findLists';
import type { List } from '../../src/schema/list';
import type { CellValue } from '../../src/schema/source';
import { sheetOf, workbookOf } from './workbook';

const HEADERS = ['Deal', 'Client', 'Stage', 'Amount'];
const ROWS: CellValue[][] = [
  ['D1', 'Acme', 'Lead', 100],
  ['D2', 'Bolt', 'Offer', 250],
  ['D3', 'Cora', 'Lead', 50],
];

function headersOf(list: List | undefined): string[] {
  return list?.headers.map((header) => header.text) ?? [];
}

function columnOf(list: List | undefined, header: string): CellValue[] {
  const column = list?.headers.find((one) => one.text === header)?.column ?? -1;
  return list === undefined ? [] : Array.from({ length: list.rows.count }, (_, index) => list.rows.cell(index, column));
}

test('an empty workbook and empty sheets have no lists', () => {
  expect(findLists(workbookOf())).toEqual([]);
  expect(
    findLists(
      workbookOf(
        sheetOf('Empty', []),
        sheetOf('Blank', [
          ['', ''],
          ['  ', null],
        ]),
      ),
    ),
  ).toEqual([]);
});

test('a plain list from A1 is named after its sheet', () => {
  const [list, ...others] = findLists(workbookOf(sheetOf('Deals', [HEADERS, ...ROWS])));
  expect(others).toEqual([]);
  expect(list).toMatchObject({
    name: 'Deals',
    sheet: 'Deals',
    table: null,
    headerRow: 1,
    firstRow: 2,
    lastRow: 4,
    totalsRow: null,
    address: 'Deals!A1:D4',
  });
  expect(headersOf(list)).toEqual(HEADERS);
  expect(columnOf(list, 'Client')).toEqual(['Acme', 'Bolt', 'Cora']);
});

test('a list that starts at C5 gives the rows and columns of the sheet', () => {
  const [list] = findLists(workbookOf(sheetOf('My data', [HEADERS, ...ROWS], { rowIndex: 4, columnIndex: 2 })));
  expect(list).toMatchObject({ headerRow: 5, firstRow: 6, lastRow: 8, address: "'My data'!C5:F8" });
  expect(list?.headers[0]).toEqual({ text: 'Deal', column: 2, duplicate: false });
  expect(list?.rows.rowNumber(2)).toBe(8);
  expect(list?.rows.cell(2, 3)).toBe('Cora');
});

test('titles, notes and group names above the headers are not headers', () => {
  const sheet = sheetOf('S', [
    ['Report on deals, 2017'],
    ['made by the sales department', '', '', ''],
    [],
    ['', '', 'State', ''],
    HEADERS,
    ...ROWS,
  ]);
  const lists = findLists(workbookOf(sheet));
  expect(lists).toHaveLength(1);
  expect(lists[0]?.headerRow).toBe(5);
  expect(headersOf(lists[0])).toEqual(HEADERS);
});

test('a title directly above the headers is not a header', () => {
  const [list] = findLists(workbookOf(sheetOf('S', [['Сделки за 2017 год'], HEADERS, ...ROWS])));
  expect(list?.headerRow).toBe(2);
  expect(list?.rows.count).toBe(3);
});

test('headers that nobody knows are headers when the rows below are numbers', () => {
  const [list] = findLists(
    workbookOf(
      sheetOf('S', [
        ['Foo', 'Bar'],
        ['a', 1],
        ['b', 2],
      ]),
    ),
  );
  expect(headersOf(list)).toEqual(['Foo', 'Bar']);
  expect(list?.rows.count).toBe(2);
});

test('a sheet of numbers without headers is no list', () => {
  expect(
    findLists(
      workbookOf(
        sheetOf('S', [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]),
      ),
    ),
  ).toEqual([]);
});

test.each(['Итого', 'Итого:', 'ВСЕГО', 'Total', 'Grand total', 'Iš viso', 'Iš viso:', 'Итого по отделу'])(
  'a closing row called %j is a totals row, not a record',
  (label) => {
    const [list] = findLists(workbookOf(sheetOf('S', [HEADERS, ...ROWS, [label, '', '', 400]])));
    expect(list?.rows.count).toBe(3);
    expect(list?.totalsRow).toBe(5);
    expect(list?.lastRow).toBe(4);
  },
);

test('a totals row after a blank row is a totals row', () => {
  const [list, ...others] = findLists(workbookOf(sheetOf('S', [HEADERS, ...ROWS, [], ['Итого', '', '', 400]])));
  expect(others).toEqual([]);
  expect(list?.rows.count).toBe(3);
  expect(list?.totalsRow).toBe(6);
});

test('a closing row without a label that adds up the column is a totals row', () => {
  const [list] = findLists(workbookOf(sheetOf('S', [HEADERS, ...ROWS, ['', '', '', 400]])));
  expect(list?.rows.count).toBe(3);
  expect(list?.totalsRow).toBe(5);
});

test('a client called Total Energies is a client', () => {
  const [list] = findLists(workbookOf(sheetOf('S', [HEADERS, ...ROWS, ['Total Energies', 'Total', 'Lead', 9]])));
  expect(list?.rows.count).toBe(4);
  expect(list?.totalsRow).toBeNull();
});

test('subtotals inside a list are left out and named', () => {
  const [list] = findLists(
    workbookOf(
      sheetOf('S', [HEADERS, ...ROWS, ['Итого', '', '', 400], ['D4', 'Dora', 'Lead', 5], ['Итого', '', '', 405]]),
    ),
  );
  expect(columnOf(list, 'Deal')).toEqual(['D1', 'D2', 'D3', 'D4']);
  expect(list?.totalsRows).toEqual([5, 7]);
});

test('blank rows and blank columns inside a list do not break it', () => {
  const spaced = [HEADERS, ...ROWS].map((row) => [row[0] ?? '', row[1] ?? '', '', row[2] ?? '', row[3] ?? '']);
  const lists = findLists(workbookOf(sheetOf('S', [spaced[0] ?? [], spaced[1] ?? [], [], ...spaced.slice(2)])));
  expect(lists).toHaveLength(1);
  expect(lists[0]?.rows.count).toBe(3);
  expect(headersOf(lists[0])).toEqual(HEADERS);
  expect(lists[0]?.rows.rowNumber(1)).toBe(4);
});

test('headers repeated further down are not rows', () => {
  const [list] = findLists(workbookOf(sheetOf('S', [HEADERS, ...ROWS, HEADERS, ['D4', 'Dora', 'Lead', 5]])));
  expect(columnOf(list, 'Deal')).toEqual(['D1', 'D2', 'D3', 'D4']);
});

test('two lists one below the other are two lists, and the title of the second is not a row of the first', () => {
  const lists = findLists(
    workbookOf(
      sheetOf('S', [HEADERS, ...ROWS, [], ['Managers'], [], ['Manager', 'Planner'], ['Ann', 'Zoe'], ['Bob', 'Zoe']]),
    ),
  );
  expect(lists.map((list) => [list.name, list.address, list.rows.count])).toEqual([
    ['S', 'S!A1:D4', 3],
    ['S (2)', 'S!A8:B10', 2],
  ]);
});

test('two lists side by side are two lists, also when they are equally long', () => {
  const lists = findLists(
    workbookOf(
      sheetOf('Setup', [
        ['Stage', 'Days', '', 'Manager', 'Planner'],
        ['Lead', 5, '', 'Ann', 'Zoe'],
        ['Offer', 10, '', 'Bob', 'Zoe'],
      ]),
    ),
  );
  expect(lists.map((list) => list.address)).toEqual(['Setup!A1:B3', 'Setup!D1:E3']);
});

test('a list of one column counts where its header is known', () => {
  const lists = findLists(workbookOf(sheetOf('Этапы', [['Этап'], ['Лид'], ['Встреча'], ['КП']])));
  expect(lists.map((list) => [list.headers[0]?.text, list.rows.count])).toEqual([['Этап', 3]]);
});

test('tables come by their own names, before the plain ranges of the sheet', () => {
  const table = {
    name: 'tblDeals',
    rowIndex: 0,
    columnIndex: 0,
    rowCount: 5,
    columnCount: 4,
    hasHeaders: true,
    hasTotals: true,
  };
  const lists = findLists(
    workbookOf(
      sheetOf(
        'S',
        [
          [...HEADERS, '', 'Manager', 'Planner'],
          ...ROWS.map((row, index) => [...row, '', ['Ann', 'Bob', ''][index] ?? '', ['Zoe', 'Zoe', ''][index] ?? '']),
          ['Total', '', '', 400],
        ],
        { tables: [table] },
      ),
    ),
  );
  expect(lists.map((list) => [list.name, list.table, list.rows.count])).toEqual([
    ['tblDeals', 'tblDeals', 3],
    ['S', null, 2],
  ]);
  expect(lists[0]).toMatchObject({ totalsRow: 5, lastRow: 4, address: 'S!A1:D5' });
});

test('a table without a header row has no headers', () => {
  const table = {
    name: 'T',
    rowIndex: 0,
    columnIndex: 0,
    rowCount: 3,
    columnCount: 4,
    hasHeaders: false,
    hasTotals: false,
  };
  const [list] = findLists(workbookOf(sheetOf('S', ROWS, { tables: [table] })));
  expect(list).toMatchObject({ headerRow: 0, firstRow: 1, lastRow: 3, headers: [] });
  expect(list?.rows.count).toBe(3);
});

test('a list with headers and no rows is a list of no rows', () => {
  const [list] = findLists(workbookOf(sheetOf('Deals', [HEADERS])));
  expect(list).toMatchObject({ headerRow: 1, firstRow: 2, lastRow: 1 });
  expect(list?.rows.count).toBe(0);
});

test('the second of two equal headers is marked', () => {
  const [list] = findLists(
    workbookOf(
      sheetOf('S', [
        ['Client', 'Amount', 'amount '],
        ['Acme', 1, 2],
        ['Bolt', 3, 4],
      ]),
    ),
  );
  expect(list?.headers.map((header) => header.duplicate)).toEqual([false, false, true]);
});

test('names of lists are unique, capitals ignored', () => {
  const names = findLists(workbookOf(sheetOf('Deals', [HEADERS, ...ROWS]), sheetOf('DEALS', [HEADERS, ...ROWS]))).map(
    (list) => list.name,
  );
  expect(names).toEqual(['Deals', 'DEALS (2)']);
});

test('wherever a list stands, its records are the same', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), fc.nat(3), (rowIndex, columnIndex, blankRows) => {
      const above = Array.from({ length: blankRows }, () => ['', '', '', '']);
      const [list] = findLists(workbookOf(sheetOf('S', [...above, HEADERS, ...ROWS], { rowIndex, columnIndex })));
      expect(headersOf(list)).toEqual(HEADERS);
      expect(columnOf(list, 'Amount')).toEqual([100, 250, 50]);
      expect(list?.rows.rowNumber(0)).toBe(rowIndex + blankRows + 2);
    }),
  );
});

test('no sheet of any cells makes it throw, and no cell is in two lists', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>('', '', '', 'Client', 'Stage', 'Total', 'Итого', 'Acme'),
    fc.integer(),
    fc.constant<CellValue>({ error: '#REF!' }),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 9 }), (values) => {
      const seen = new Set<string>();
      for (const list of findLists(workbookOf(sheetOf('S', values)))) {
        for (const header of list.headers) {
          for (let index = 0; index < list.rows.count; index++) {
            const place = `${list.rows.rowNumber(index)} ${header.column}`;
            expect(seen.has(place)).toBe(false);
            seen.add(place);
          }
        }
      }
    }),
    { numRuns: 300 },
  );
});
