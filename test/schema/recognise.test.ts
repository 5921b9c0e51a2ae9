import fc from 'fast-check';
import { bestAssignment } from '../../src/schema/assignment';
import type { Mapping } from '../../src/schema/mapping';
import type { CellValue } from '../../src/schema/source';
import { outcomeOf } from '../../src/schema/outcomeLabels';
import { readBook } from './readBook';
import { sheetOf } from './workbook';

const DEALS: CellValue[][] = [
  ['Deal', 'Client', 'Manager', 'Stage', 'Started', 'Closed', 'Amount', 'Fact', 'Theme'],
  ['D1', 'Acme', 'Ann', 'Lead', 43000, '', 100, '', 'Won'],
  ['D2', 'Bolt', 'Bob', 'Offer', 43001, '', 200, '', 'Lost'],
  ['D3', 'Cora', 'Bob', 'Won', 43001, 43020, 300, 290, 'Won'],
];
const CLIENTS: CellValue[][] = [
  ['Client', 'Segment', 'Parent'],
  ['Acme', 'Retail', 'A-Group'],
  ['Bolt', 'Retail', ''],
  ['Cora', 'Medical', 'A-Group'],
];
const book = [sheetOf('Deals', DEALS), sheetOf('Clients', CLIENTS)];

describe('the outcome of a label', () => {
  test.each([
    ['Closed Won', 'won'],
    ['closedwon', 'won'],
    ['Выиграна', 'won'],
    ['Подписан', 'won'],
    ['Договор', 'won'],
    ['Заказ', 'won'],
    ['Успешно реализовано', 'won'],
    ['Laimėta', 'won'],
    ['PASIRAŠYTA', 'won'],
    ['closed_lost', 'lost'],
    ['Отказ', 'lost'],
    ['отказ клиента', 'lost'],
    ['Проиграна', 'lost'],
    ['Prarasta', 'lost'],
    ['Atsisakė', 'lost'],
    ['Kliento atsisakymas', 'lost'],
    ['Declined by us', 'declined'],
    ['Отказ компании', 'declined'],
    ['Наш отказ', 'declined'],
    ['Mūsų atsisakymas', 'declined'],
    ['Open', 'open'],
    ['В работе', 'open'],
    ['Vykdoma', 'open'],
  ])('%j is %s', (label, outcome) => {
    expect(outcomeOf(label)).toBe(outcome);
  });

  test.each(['Переговоры', 'Meeting', 'Pasiūlymas', '', 'Wonderful'])('%j is none', (label) => {
    expect(outcomeOf(label)).toBeNull();
  });
});

describe('without a mapping', () => {
  test('each field keeps the best column and the runner-up', () => {
    const { recognition } = readBook([
      sheetOf('Deals', [
        ['Deal', 'Client', 'Owner', 'Stage', 'Sales rep', 'Started'],
        ['D1', 'Acme', 'Ann', 'Lead', 'Abe', 43000],
        ['D2', 'Bolt', 'Bob', 'Won', 'Ben', 43001],
      ]),
    ]);
    const manager = recognition.lists[0]?.fields.find((one) => one.field === 'manager');
    expect(manager).toMatchObject({ header: 'Owner', runnerUp: { header: 'Sales rep' }, sure: false });
    expect(recognition.lists[0]?.fields.find((one) => one.field === 'client')).toMatchObject({ sure: true });
  });

  test('values decide between columns of one name', () => {
    const { recognition } = readBook([
      sheetOf('Deals', [
        ['Deal', 'Client', 'Stage', 'Amount (text)', 'Amount', 'Start', 'Start date'],
        ['D1', 'Acme', 'Lead', 'hundred', 100, 'soon', 43000],
        ['D2', 'Bolt', 'Won', 'two hundred', 200, 'later', 43001],
      ]),
    ]);
    expect(recognition.mapping.deals?.columns).toMatchObject({ planned: 'Amount', started: 'Start date' });
  });

  test('a name that keeps coming back is no key of a deal, an identifier is', () => {
    const rows = (header: string, keys: string[]): CellValue[][] => [
      [header, 'Client', 'Stage', 'Started'],
      ...keys.map((key, index) => [key, `C${index}`, 'Lead', 43000 + index]),
    ];
    const keyOf = (header: string, keys: string[]) =>
      readBook([sheetOf('Deals', rows(header, keys))]).recognition.mapping.deals?.columns['deal'];
    expect(keyOf('Deal', ['Delivery', 'Delivery', 'Repair', 'Delivery'])).toBeUndefined();
    expect(keyOf('Deal ID', ['A', 'A', 'B', 'C'])).toBe('Deal ID');
  });

  test('what a role lacks is named, with the nearest list', () => {
    const { recognition } = readBook([
      sheetOf('Budget', [
        ['Client', 'Planned', 'Refined', 'Actual'],
        ['Acme', 100, 80, 75],
        ['Acme', 100, 80, 75],
        ['Bolt', 200, 180, 175],
      ]),
    ]);
    expect(recognition.lists[0]?.role).not.toBe('plan');
    expect(recognition.missing.filter((one) => one.role === 'plan')).toEqual([
      { role: 'plan', list: 'Budget', anyOf: ['period'] },
    ]);
    expect(recognition.missing.filter((one) => one.role === 'teams').map((one) => one.list)).toEqual([null, null]);
  });

  test('a workbook without lists has everything missing and no problem', () => {
    const { recognition, records, quality } = readBook([]);
    expect(recognition).toMatchObject({ mapping: {}, lists: [], problems: [], stageNames: [], stageOrderFrom: null });
    expect(recognition.missing.map((one) => one.role)).toContain('deals');
    expect([records.deals, records.events, quality]).toEqual([null, null, []]);
  });

  test('a list that means nothing to us has no role', () => {
    const { recognition } = readBook([
      sheetOf('Products', [
        ['product', 'series', 'weight kg'],
        ['GTX', 'G', 5],
        ['MG', 'M', 7],
      ]),
    ]);
    expect(recognition.lists.map((one) => one.role)).toEqual([null]);
  });
});

describe('a mapping', () => {
  test('wins over what would be recognised, and the rest is still recognised', () => {
    const { recognition, records } = readBook(book, {
      deals: { source: 'Deals', columns: { actual: 'Amount', outcome: 'Theme', manager: '' } },
    });
    expect(recognition.problems).toEqual([]);
    expect(recognition.mapping.deals?.columns).toMatchObject({
      actual: 'Amount',
      outcome: 'Theme',
      manager: '',
      client: 'Client',
      started: 'Started',
    });
    expect(records.deals?.records.map((deal) => deal.outcome)).toEqual(['won', 'lost', 'won']);
    expect(records.deals?.records.map((deal) => deal.manager)).toEqual([null, null, null]);
    expect(records.deals?.records.map((deal) => deal.actual)).toEqual([100, 200, 300]);
  });

  test('finds sources and headers in other capitals and spaces', () => {
    const { recognition } = readBook(book, { deals: { source: 'DEALS', columns: { client: ' client ' } } });
    expect(recognition.problems).toEqual([]);
    expect(recognition.mapping.deals).toMatchObject({ source: 'Deals', columns: { client: 'Client' } });
  });

  test('may leave the source out', () => {
    const { recognition } = readBook(book, { deals: { source: '', columns: { manager: '' } } });
    expect(recognition.mapping.deals?.source).toBe('Deals');
    expect(recognition.mapping.deals?.columns['manager']).toBe('');
  });

  test('says what labels mean and in which order the stages stand', () => {
    const { records } = readBook(book, {
      deals: { source: 'Deals', columns: {}, outcomes: { Offer: 'declined' }, stages: ['Lead', 'Meeting'] },
    });
    expect(records.stageNames).toEqual(['Lead', 'Meeting']);
    expect(records.stageOrderFrom).toBe('mapping');
    expect(records.deals?.records.map((deal) => deal.outcome)).toEqual(['open', 'declined', 'won']);
  });

  test('a stage outside the given order is set aside', () => {
    const { records, finding } = readBook(book, { deals: { source: 'Deals', columns: {}, stages: ['Lead'] } });
    expect(records.deals?.setAside).toEqual([
      { cell: 'Deals!D3', row: 3, code: 'unknown-stage', value: 'Offer', field: 'stage' },
    ]);
    expect(finding('unknown-stage')).toMatchObject({ severity: 'error', count: 1, cells: ['Deals!D3'] });
  });

  test('names the columns of dates per stage', () => {
    const { records } = readBook(
      [
        sheetOf('S', [
          ['Client', 'Opened', 'Seen', 'Priced', 'Result'],
          ['Acme', 43000, 43002, 43004, 'won'],
          ['Bolt', 43000, '', '', 'lost'],
        ]),
      ],
      {
        deals: {
          source: 'S',
          columns: {},
          stages: ['Lead', 'Meeting', 'Offer'],
          stageDates: ['Opened', 'Seen', 'Priced'],
          reading: 'passed',
        },
      },
    );
    expect(records.deals?.records[0]?.stageDates).toEqual([43000, 43002, 43004]);
    expect(records.datesReading).toBe('passed');
  });

  test('that does not fit is answered with problems and the nearest spelling', () => {
    const wrong: Mapping = {
      deals: { source: 'Deels', columns: {} },
      clients: { source: 'Clients', columns: { segment: 'Segmnet', client: 'Client', colour: 'Parent' } },
    };
    const { recognition } = readBook(book, wrong);
    expect(recognition.problems).toEqual([
      { code: 'unknown-source', role: 'deals', field: 'source', value: 'Deels', nearest: 'Deals' },
      { code: 'unknown-header', role: 'clients', field: 'segment', value: 'Segmnet', nearest: 'Segment' },
      { code: 'unknown-field', role: 'clients', field: 'colour', value: 'colour', nearest: null },
    ]);
    expect(recognition.mapping.clients?.columns['segment']).toBe('Segment');
  });

  test('of a role that we do not know is a problem', () => {
    const wrong: Mapping = { ...({ dealz: { source: 'Deals', columns: {} } } as Mapping) };
    expect(readBook(book, wrong).recognition.problems).toEqual([
      { code: 'unknown-role', role: 'dealz', field: null, value: 'dealz', nearest: 'deals' },
    ]);
  });

  test('made by recognition gives the same mapping when it is passed back', () => {
    const first = readBook(book).recognition;
    const second = readBook(book, first.mapping).recognition;
    expect(second.mapping).toEqual(first.mapping);
    expect(second.problems).toEqual([]);
    expect(second.stageNames).toEqual(first.stageNames);
  });

  test('may name one list for two roles', () => {
    const { records } = readBook([sheetOf('Deals', DEALS)], {
      deals: { source: 'Deals', columns: {} },
      clients: { source: 'Deals', columns: { client: 'Client', segment: 'Theme' } },
    });
    expect(records.clients?.records.map((one) => [one.name, one.segment])).toEqual([
      ['Acme', 'Won'],
      ['Bolt', 'Lost'],
      ['Cora', 'Won'],
    ]);
  });
});

describe('the assignment of columns to fields', () => {
  test('gives up a best match where the whole gains', () => {
    expect(
      bestAssignment([
        [0.9, 0.8],
        [0.7, 0],
      ]),
    ).toEqual([1, 0]);
    expect(bestAssignment([])).toEqual([]);
    expect(bestAssignment([[0, 0]])).toEqual([null]);
  });

  test('adds up to as much as the best of all permutations', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(scores, (matrix) => {
        const assigned = bestAssignment(matrix);
        const total = assigned.reduce<number>(
          (sum, column, row) => sum + (column === null ? 0 : (matrix[row]?.[column] ?? 0)),
          0,
        );
        const taken = assigned.filter((column) => column !== null);
        expect(new Set(taken).size).toBe(taken.length);
        expect(total).toBe(bestTotal(matrix, new Set()));
      }),
    );
  });
});

function bestTotal(matrix: readonly (readonly number[])[], used: ReadonlySet<number>): number {
  const [row, ...rest] = matrix;
  if (row === undefined) return 0;
  let best = bestTotal(rest, used);
  row.forEach((score, column) => {
    if (!used.has(column)) best = Math.max(best, score + bestTotal(rest, new Set([...used, column])));
  });
  return best;
}
