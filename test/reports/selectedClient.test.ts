import fc from 'fast-check';
import { understandLists, type Lists } from '../../src/reports/lists';
import { clientAt, clientColumnAt, clientIndex, clientNamed } from '../../src/reports/selectedClient';
import { serialOf } from '../../src/schema/calendar';
import type { CellValue, SheetGrid } from '../../src/schema/source';
import { sheetOf, workbookOf } from '../schema/workbook';

const AS_OF = serialOf(2026, 6, 30) ?? 0;

const DEAL_HEADS = ['Deal', 'Client', 'Manager', 'Stage', 'Outcome', 'Started', 'Planned', 'Actual', 'Currency'];
const DEALS: CellValue[][] = [
  DEAL_HEADS,
  ['D1', 'Amber Ltd', 'Anna', 'Offer', 'Won', 46000, 90, 100, 'EUR'],
  ['D2', 'Birch Ltd', 'Boris', 'Offer', 'Lost', 46001, 200, '', 'EUR'],
  ['D3', ' AMBER  Ltd', 'Boris', 'Meeting', 'In progress', 46010, 300, '', 'EUR'],
  ['D4', 'Amber Ltd', 'Anna', 'Offer', 'Won', 45990, 50, '', 'USD'],
  ['D5', 'Amber Ltd', 'Anna', 'Offer', 'what is this', 45990, 50, '', 'USD'],
  ['D6', '', 'Anna', 'Offer', 'Won', 45990, 50, 60, 'EUR'],
];
const CLIENTS: CellValue[][] = [
  ['Client', 'Manager', 'Segment'],
  ['Birch Ltd', 'Clara', 'Food'],
  ['Cedar Ltd', '', 'Steel'],
];
const CONTACTS: CellValue[][] = [
  ['Client', 'Contact date', 'Tone', 'Next step'],
  ['Amber Ltd', AS_OF - 40, 'positive', 'call'],
  ['amber ltd', AS_OF - 10.5, 'negative', 'wait'],
  ['Amber Ltd', AS_OF + 1, 'positive', 'meet'],
];

function listsOf(...sheets: SheetGrid[]): Lists {
  return understandLists(workbookOf(...sheets));
}

/** Sheets go by their names here. */
function indexOf(lists: Lists, ...names: string[]) {
  return clientIndex(lists, new Map(names.map((name) => [name, name])), AS_OF);
}

const full = () =>
  indexOf(
    listsOf(sheetOf('Deals', DEALS), sheetOf('Clients', CLIENTS), sheetOf('Contacts', CONTACTS)),
    'Deals',
    'Clients',
    'Contacts',
  );
const cell = (sheetId: string, row: number, column = 0, value: CellValue = '') => ({ sheetId, row, column, value });

test('a client is told with its deals, the money won by currency, its last contact so far and its manager', () => {
  expect(clientAt(full(), cell('Deals', 3))).toEqual({
    name: 'Amber Ltd',
    manager: 'Boris',
    deals: { open: 1, won: 2, lost: 0, declined: 0 },
    moneyWon: [
      { amount: 100, currency: 'EUR' },
      { amount: 50, currency: 'USD' },
    ],
    contact: { last: AS_OF - 11 },
  });
});

test('the list of clients says who the manager is; one without deals or contacts is told as such', () => {
  const index = full();
  expect(clientAt(index, cell('Deals', 2))).toMatchObject({
    name: 'Birch Ltd',
    manager: 'Clara',
    contact: { last: null },
  });
  expect(clientAt(index, cell('Clients', 2))).toEqual({
    name: 'Cedar Ltd',
    manager: null,
    deals: { open: 0, won: 0, lost: 0, declined: 0 },
    moneyWon: [],
    contact: { last: null },
  });
});

test('where no list tells of deals or contacts, nothing is said of them', () => {
  const index = indexOf(listsOf(sheetOf('Clients', CLIENTS)), 'Clients');
  expect(clientAt(index, cell('Clients', 1))).toMatchObject({ name: 'Birch Ltd', deals: null, contact: null });
});

test('a log of stages tells of deals where there is no list of them', () => {
  const log: CellValue[][] = [
    ['Client', 'Event', 'Stage', 'Date', 'Manager', 'Amount'],
    ['Amber', 'Fair', 'Meeting', 46000, 'Anna', 10],
    ['Amber', 'Fair', 'Offer', 46010, 'Anna', 10],
    ['Amber', 'Fair', 'Won', 46020, 'Anna', 25],
    ['Birch', 'Fair', 'Meeting', 46001, 'Boris', 10],
  ];
  const index = indexOf(listsOf(sheetOf('Log', log)), 'Log');
  expect(clientAt(index, cell('Log', 2))).toMatchObject({
    name: 'Amber',
    manager: 'Anna',
    deals: { open: 0, won: 1, lost: 0 },
    moneyWon: [{ amount: 25, currency: null }],
  });
});

test('a row that was set aside belongs to its client all the same; one without a client to none', () => {
  expect(clientAt(full(), cell('Deals', 5))?.name).toBe('Amber Ltd');
  expect(clientAt(full(), cell('Deals', 6))).toBeNull();
});

test.each([
  ['the header', 'Deals', 0, 1, 'Client'],
  ['below the list', 'Deals', 40, 1, ''],
  ['above the sheet', 'Deals', 0, 0, ''],
  ['another sheet', 'Notes', 3, 0, 'a note'],
  ['an error', 'Notes', 3, 0, { error: '#N/A' }],
])('%s is no client', (_, sheet, row, column, value) => {
  expect(clientAt(full(), cell(sheet, row, column, value))).toBeNull();
});

test('a cell beside a list belongs to its row', () => {
  expect(clientAt(full(), cell('Deals', 1, 30))?.name).toBe('Amber Ltd');
});

test('a name in a cell of any sheet is its client, in whatever capitals and spaces', () => {
  expect(clientAt(full(), cell('Funnel', 7, 2, '  birch   LTD '))?.name).toBe('Birch Ltd');
  expect(clientNamed(full(), 'Cedar Ltd')?.name).toBe('Cedar Ltd');
  expect(clientNamed(full(), 'Cedar')).toBeNull();
});

test('of two lists side by side, the one that the cell lies in tells its client', () => {
  const wide = DEALS.map((row, at) => [...row, '', ...(CLIENTS[at] ?? ['', '', ''])]);
  const index = indexOf(listsOf(sheetOf('Both', wide)), 'Both');
  expect(clientAt(index, cell('Both', 1, 2))?.name).toBe('Amber Ltd');
  expect(clientAt(index, cell('Both', 1, 11))?.name).toBe('Birch Ltd');
  expect(clientColumnAt(index, cell('Both', 90, 11))).toBe(10);
  expect(clientColumnAt(index, cell('Both', 0, 11))).toBeNull();
});

test('a list that is not to be read tells no rows, but leaves its place to nobody else', () => {
  const wide = DEALS.map((row, at) => [...row, '', ...(CLIENTS[at] ?? ['', '', ''])]);
  const lists = understandLists(workbookOf(sheetOf('Both', wide)), {}, ['Both (2)']);
  expect(lists.unused).toHaveLength(1);
  expect(clientAt(indexOf(lists, 'Both'), cell('Both', 1, 11, 'Food'))).toBeNull();
  expect(clientAt(indexOf(lists, 'Both'), cell('Both', 1, 10, 'Amber Ltd'))?.name).toBe('Amber Ltd');
});

test('a name that is a word of the language itself is a name', () => {
  const rows = [
    ['Client', 'Manager', 'Segment'],
    ['constructor', '__proto__', 'Food'],
    ['toString', 'Anna', 'Food'],
  ];
  const index = indexOf(listsOf(sheetOf('Clients', rows)), 'Clients');
  expect(clientAt(index, cell('Clients', 1))).toMatchObject({ name: 'constructor', manager: '__proto__' });
  expect(clientNamed(index, 'hasOwnProperty')).toBeNull();
});

const NAMES = ['Amber Ltd', 'amber  ltd', 'Birch', 'Cedar & Sons', 'Žemė UAB', 'ООО «Ромашка»'];
const same = (name: string) => name.toLowerCase().replace(/\s+/g, ' ');

test('every row of every list with a client gives that client, wherever the list lies', () => {
  const name = fc.constantFrom(...NAMES);
  const deal = fc.tuple(
    name,
    fc.constantFrom('Anna', 'Boris'),
    fc.constantFrom('Won', 'Lost', 'Open', '?'),
    fc.nat(900),
  );
  const contact = fc.tuple(name, fc.integer({ min: 45000, max: AS_OF + 100 }));
  const place = fc.record({ rowIndex: fc.nat(5), columnIndex: fc.nat(5) });
  fc.assert(
    fc.property(
      fc.array(deal, { minLength: 1, maxLength: 12 }),
      fc.array(contact, { minLength: 1, maxLength: 12 }),
      place,
      place,
      fc.nat(12),
      (deals, contacts, first, second, column) => {
        const dealRows = deals.map(([client, manager, outcome, money], at): CellValue[] => [
          `K${at}`,
          client,
          manager,
          outcome,
          45000 + at,
          money,
        ]);
        const contactRows = contacts.map(([client, date]): CellValue[] => [client, date, 'positive', 'call']);
        const lists = listsOf(
          sheetOf('D', [['Deal', 'Client', 'Manager', 'Outcome', 'Started', 'Planned'], ...dealRows], first),
          sheetOf('C', [['Client', 'Contact date', 'Tone', 'Next step'], ...contactRows], second),
        );
        fc.pre(['deals', 'contacts'].every((role) => lists.recognition.lists.some((one) => one.role === role)));
        const index = indexOf(lists, 'D', 'C');
        for (const [at, [client]] of deals.entries()) {
          const found = clientAt(index, cell('D', first.rowIndex + 1 + at, column));
          expect(same(found?.name ?? '')).toBe(same(client));
        }
        for (const [at, [client]] of contacts.entries()) {
          const found = clientAt(index, cell('C', second.rowIndex + 1 + at, column));
          expect(same(found?.name ?? '')).toBe(same(client));
        }
        // Every deal that was read is counted with one client, once.
        const counts = [...index.byKey.values()].map((one) => one.deals ?? { open: 0, won: 0, lost: 0, declined: 0 });
        const all = counts.reduce((sum, { open, won, lost, declined }) => sum + open + won + lost + declined, 0);
        expect(all).toBe(lists.records.deals?.rowsUsed);
      },
    ),
    { numRuns: 300 },
  );
});
