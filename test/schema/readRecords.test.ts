import fc from 'fast-check';
import type { CellValue } from '../../src/schema/source';
import type { Reading, Records } from '../../src/schema/reading';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const HEADERS = ['Deal', 'Client', 'Event', 'Manager', 'Stage', 'Started', 'Closed', 'Planned', 'Actual', 'Reason'];
const ERROR: CellValue = { error: '#N/A' };

function deals(...rows: CellValue[][]) {
  return sheetOf('Deals', [
    HEADERS,
    ['D1', 'Acme', 'Expo', 'Ann', 'Lead', 43000, '', 100, '', ''],
    ['D2', 'Bolt', 'Expo', 'Bob', 'Won', 43000, 43010, 100, 90, ''],
    ...rows,
  ]);
}

function readings(records: Records): Reading<unknown>[] {
  const { events, clients, plan, stages, teams } = records;
  return [records.deals, events, clients, plan, stages, teams].filter((one) => one !== null);
}

test('an unknown stage or an error in its cell sets the row aside, with cell, reason and value', () => {
  const { records } = readBook(
    [
      deals(
        ['D3', 'Cora', 'Expo', 'Ann', 'Nowhere', 43000, '', 1, '', ''],
        ['D4', 'Dora', 'Expo', 'Ann', ERROR, 43000, '', 1, '', ''],
        ['D5', 'Emma', 'Expo', 'Ann', '', 43000, '', 1, '', ''],
      ),
    ],
    { deals: { source: 'Deals', columns: {}, stages: ['Lead'] } },
  );
  expect(records.deals).toMatchObject({ rowsRead: 5, rowsUsed: 2 });
  expect(records.deals?.setAside).toEqual([
    { cell: 'Deals!E4', row: 4, code: 'unknown-stage', value: 'Nowhere', field: 'stage' },
    { cell: 'Deals!E5', row: 5, code: 'cell-error', value: '#N/A', field: 'stage' },
    { cell: 'Deals!E6', row: 6, code: 'unknown-stage', value: '', field: 'stage' },
  ]);
});

test('a date, an amount or a name that cannot be read leaves its field blank and the row in use', () => {
  const { records, finding } = readBook([
    deals(['D3', 'Cora', 'Expo', ERROR, 'Lead', '31.02.2017', 'soon', 'a hundred', ERROR, '']),
  ]);
  expect(records.deals).toMatchObject({ rowsRead: 3, rowsUsed: 3, setAside: [] });
  expect(records.deals?.records[2]).toMatchObject({ manager: null, started: null, closed: null, planned: null });
  expect(records.deals?.issues.map((one) => [one.cell, one.code, one.value])).toEqual([
    ['Deals!D4', 'cell-error', '#N/A'],
    ['Deals!F4', 'unreadable-date', '31.02.2017'],
    ['Deals!G4', 'unreadable-date', 'soon'],
    ['Deals!H4', 'unreadable-number', 'a hundred'],
    ['Deals!I4', 'cell-error', '#N/A'],
  ]);
  expect(finding('cell-error')).toMatchObject({ count: 2, cells: ['Deals!D4', 'Deals!I4'] });
});

test('a key met before sets the later row aside', () => {
  const { records, finding } = readBook([deals(['D1', 'Other', 'Expo', 'Ann', 'Lead', 43000, '', 1, '', ''])]);
  expect(records.deals?.records.map((deal) => deal.client)).toEqual(['Acme', 'Bolt']);
  expect(records.deals?.setAside).toEqual([
    { cell: 'Deals!A4', row: 4, code: 'duplicate-key', value: 'D1', field: 'deal' },
  ]);
  expect(finding('duplicate-key')).toMatchObject({ severity: 'error', count: 1 });
});

test('the key of a row that was set aside is still free', () => {
  const { records } = readBook([
    sheetOf('Deals', [
      HEADERS,
      ['D1', 'Acme', 'Expo', 'Ann', ERROR, 43000, '', 1, '', ''],
      ['D1', 'Acme', 'Expo', 'Ann', 'Lead', 43000, '', 1, '', ''],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => deal.row.row)).toEqual([3]);
});

test('without keys a deal is named by client and event, numbered where they come back', () => {
  const { records, finding } = readBook([
    sheetOf('Deals', [
      ['Client', 'Event', 'Stage', 'Started'],
      ['Acme', 'Expo', 'Lead', 43000],
      ['Bolt', 'Expo', 'Won', 43000],
      ['Acme', 'Expo', 'Lead', 43001],
      ['Acme', 'Fair', 'Lead', 43001],
      ['', 'Fair', 'Lead', 43001],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => deal.id)).toEqual([
    'Acme / Expo',
    'Bolt / Expo',
    'Acme / Expo (2)',
    'Acme / Fair',
  ]);
  expect(finding('repeated-client-in-event')).toMatchObject({ count: 1, cells: ['Deals!A4'] });
  expect(records.deals?.setAside).toMatchObject([{ cell: 'Deals!A6', code: 'blank-key' }]);
});

test('a deal without a client is used where it has a key', () => {
  const { records, finding } = readBook([deals(['D3', '', 'Expo', 'Ann', 'Lead', 43000, '', 1, '', ''])]);
  expect(records.deals?.records[2]).toMatchObject({ id: 'D3', client: null });
  expect(finding('blank-client')).toMatchObject({ severity: 'warning', count: 1, cells: ['Deals!B4'] });
});

test('one name in other capitals and spaces is one name, spelt as first met', () => {
  const { records, finding } = readBook([
    deals(
      ['D3', ' ACME ', 'Expo', 'ann', 'Lead', 43000, '', 1, '', ''],
      ['D4', 'acme', 'Expo', 'Ann', 'lead', 43000, '', 1, '', ''],
    ),
  ]);
  expect(records.deals?.records.map((deal) => deal.client)).toEqual(['Acme', 'Bolt', 'Acme', 'Acme']);
  expect(records.deals?.records.map((deal) => deal.stage)).toEqual(['Lead', null, 'Lead', 'Lead']);
  expect(finding('near-duplicate-name')).toMatchObject({ count: 3, cells: ['Deals!B4', 'Deals!B5', 'Deals!D4'] });
});

test("a client's manager and segment stand in where the deal has none", () => {
  const { records, finding } = readBook([
    deals(
      ['D3', 'cora', 'Expo', '', 'Lead', 43000, '', 1, '', ''],
      ['D4', 'Dora', 'Expo', '', 'Lead', 43000, '', 1, '', ''],
    ),
    sheetOf('Clients', [
      ['Client', 'Manager', 'Segment'],
      ['Acme', 'Zoe', 'Retail'],
      ['Bolt', 'Bob', 'Retail'],
      ['Cora', 'Kim', 'Medical'],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => [deal.manager, deal.segment])).toEqual([
    ['Ann', 'Retail'],
    ['Bob', 'Retail'],
    ['Kim', 'Medical'],
    [null, null],
  ]);
  expect(finding('blank-manager')).toMatchObject({ count: 1, cells: ['Deals!D5'] });
  expect(finding('orphan-client')).toMatchObject({ count: 1, cells: ['Deals!B5'] });
});

test('a column of outcomes wins, and the stage of a lost deal is where it was lost', () => {
  const { records } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Stage', 'Outcome', 'Started'],
      ['D1', 'Acme', 'Lead', 'lost', 43000],
      ['D2', 'Bolt', 'Offer', 'won', 43000],
      ['D3', 'Cora', 'Offer', '', 43000],
      ['D4', 'Dora', 'Lead', 'in progress', 43000],
      ['D5', 'Emma', 'Lead', 'maybe', 43000],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => [deal.outcome, deal.stage, deal.lastStage])).toEqual([
    ['lost', null, 'Lead'],
    ['won', null, null],
    ['open', 'Offer', null],
    ['open', 'Lead', null],
  ]);
  expect(records.deals?.setAside).toMatchObject([{ cell: 'Deals!D6', code: 'unknown-outcome', value: 'maybe' }]);
});

test('a column that says won by yes and no is an outcome', () => {
  const { records } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Won', 'Close date', 'Amount'],
      ['D1', 'Acme', true, 43010, 5],
      ['D2', 'Bolt', false, 43010, 5],
      ['D3', 'Cora', false, '', 5],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => deal.outcome)).toEqual(['won', 'lost', 'open']);
});

test('the plan takes its periods in words, and sets aside a line without one', () => {
  const { records } = readBook([
    sheetOf('Plan', [
      ['Client', 'Period', 'Planned', 'Refined', 'Actual'],
      ['Acme', '2017-09', 100, 80, 75],
      ['Acme', 'Q4 2017', 100, '', ''],
      ['Bolt', 2018, 100, '—', ''],
      ['Bolt', '', 100, '', ''],
      ['Bolt', 'later', 100, '', ''],
    ]),
  ]);
  expect(records.plan?.records.map((line) => line.period)).toEqual([42979, 43009, 43101]);
  expect(records.plan?.setAside.map((one) => [one.cell, one.code])).toEqual([
    ['Plan!B5', 'blank-key'],
    ['Plan!B6', 'unreadable-date'],
  ]);
  expect(records.plan).toMatchObject({ rowsRead: 5, rowsUsed: 3, issues: [] });
});

test('month first is read where the column proves it, decimal commas likewise', () => {
  const { records } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Stage', 'Started', 'Planned'],
      ['D1', 'Acme', 'Lead', '03/04/2017', '1,234'],
      ['D2', 'Bolt', 'Won', '03/14/2017', '2,5'],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => [deal.started, deal.planned])).toEqual([
    [42798, 1.234],
    [42808, 2.5],
  ]);
});

test('clients, stages and managers that come twice are kept once', () => {
  const { records } = readBook([
    sheetOf('Clients', [
      ['Client', 'Segment', 'Parent'],
      ['Acme', 'Retail', ''],
      ['Bolt', 'Retail', ''],
      ['Cora', 'Retail', ''],
      ['Dora', 'Retail', ''],
      ['Emma', 'Retail', ''],
      ['Fay', 'Retail', ''],
      ['Gail', 'Retail', ''],
      ['Hope', 'Retail', ''],
      ['Iris', 'Retail', ''],
      ['ACME', 'Retail', ''],
      [ERROR, 'Retail', ''],
    ]),
  ]);
  expect(records.clients?.setAside).toMatchObject([
    { cell: 'Clients!A11', code: 'duplicate-key', value: 'ACME' },
    { cell: 'Clients!A12', code: 'cell-error', value: '#N/A' },
  ]);
});

test('contradictions and gaps of money are found', () => {
  const { finding } = readBook([
    deals(
      ['D3', 'Cora', 'Expo', 'Ann', 'Won', 43010, 43000, '', '', ''],
      ['D4', 'Dora', 'Expo', 'Ann', 'Lead', 43010, '', '100 EUR', '', ''],
      ['D5', 'Emma', 'Expo', 'Ann', 'Lead', 43010, '', '100 $', '', ''],
    ),
  ]);
  expect(finding('closed-before-started')).toMatchObject({ count: 1, cells: ['Deals!G4'] });
  expect(finding('won-without-amount')).toMatchObject({ count: 1, cells: ['Deals!I4'] });
  expect(finding('numbers-as-text')).toMatchObject({ count: 2, cells: ['Deals!H5', 'Deals!H6'] });
  expect(finding('mixed-currency')).toMatchObject({ detail: 'EUR, USD' });
});

test('a currency column with several currencies is found', () => {
  const { finding } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Stage', 'Amount', 'Currency'],
      ['D1', 'Acme', 'Lead', 100, 'EUR'],
      ['D2', 'Bolt', 'Won', 200, 'USD'],
    ]),
  ]);
  expect(finding('mixed-currency')).toMatchObject({ count: 2, cells: ['Deals!E2', 'Deals!E3'], detail: 'EUR, USD' });
});

test('duplicate headers are found and the first column is read', () => {
  const { records, finding } = readBook([
    sheetOf('Deals', [
      ['Deal', 'Client', 'Stage', 'Planned', 'Planned'],
      ['D1', 'Acme', 'Lead', 100, 1],
      ['D2', 'Bolt', 'Won', 200, 2],
    ]),
  ]);
  expect(records.deals?.records.map((deal) => deal.planned)).toEqual([100, 200]);
  expect(finding('duplicate-header')).toMatchObject({ cells: ['Deals!E1'], detail: 'Planned' });
});

test('a finding keeps the first twenty cells and counts them all', () => {
  const rows = Array.from({ length: 30 }, (_, index) => [`X${index}`, '', 'Expo', 'Ann', 'Lead', 43000, '', 1, '', '']);
  const { finding } = readBook([deals(...rows)]);
  expect(finding('blank-client')?.count).toBe(30);
  expect(finding('blank-client')?.cells).toHaveLength(20);
});

test('a list of no rows is read as no rows', () => {
  const { records } = readBook([sheetOf('Deals', [HEADERS])]);
  expect(records.deals).toMatchObject({ rowsRead: 0, rowsUsed: 0, setAside: [], records: [] });
});

test('rows read are rows used and rows set aside, whatever the cells hold', () => {
  const cell = fc.oneof(
    fc.constantFrom<CellValue>('', '', 'Lead', 'Won', 'Lost', 'D1', 'Acme', 'x', '31.02.2017', '1 200 €', true, ERROR),
    fc.integer({ min: -5, max: 50000 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: HEADERS.length, maxLength: HEADERS.length }), { maxLength: 12 });
  fc.assert(
    fc.property(rows, (extra) => {
      const columns = Object.fromEntries(HEADERS.map((header) => [header.toLowerCase(), header]));
      const { records } = readBook([deals(...extra)], { deals: { source: 'Deals', columns } });
      for (const reading of readings(records)) {
        expect(reading.rowsRead).toBe(reading.rowsUsed + reading.setAside.length);
        expect(reading.rowsUsed).toBe(reading.records.length);
      }
      const ids = records.deals?.records.map((deal) => deal.id) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 150 },
  );
});
