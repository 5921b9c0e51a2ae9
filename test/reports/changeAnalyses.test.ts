import fc from 'fast-check';
import { changesBetween } from '../../src/analysis/change/changes';
import { journeys } from '../../src/analysis/funnel/journeys';
import { trailsOf } from '../../src/analysis/scenario/trails';
import { periodEnds, periodStart } from '../../src/reports/analyses/periodDays';
import { historyOf, stateOn } from '../../src/reports/analyses/stateOn';
import { audit } from '../../src/reports/audit';
import { furtherAnalyses } from '../../src/reports/furtherAnalyses';
import { readLists } from '../../src/reports/lists';
import { isoOf, serialOf } from '../../src/schema/calendar';
import type { Deal, StageEvent } from '../../src/schema/records';
import type { WorkbookCells } from '../../src/schema/source';
import { deal } from '../analysis/builders';
import { sheetOf, workbookOf } from '../schema/workbook';
import { auditJsonOf, fileWith } from '../support/kam';

const day = (year: number, month: number, dayOfMonth: number): number => serialOf(year, month, dayOfMonth) ?? NaN;
const STAGES = ['Call', 'Offer', 'Contract'];
const line = (id: string, stage: string | null, date: number, row: number, outcome: 'won' | 'lost' | null = null) =>
  ({
    deal: id,
    client: null,
    event: null,
    stage,
    outcome,
    date,
    manager: null,
    amount: null,
    reason: null,
    row: { sheet: 'Log', row },
  }) satisfies StageEvent;

function historyFrom(deals: readonly Deal[], log: readonly StageEvent[] = []) {
  const input = { deals, log, stages: STAGES };
  const set = journeys({ ...input, reading: 'entered' });
  return historyOf(set.journeys, trailsOf(input).trails);
}

function json(cells: WorkbookCells, asOf: number) {
  const options = { language: 'en', period: 'quarter', reports: [], freeTableName: (name: string) => name } as const;
  return furtherAnalyses(audit(readLists(cells), cells, { ...options, asOf })) as unknown as Record<
    string,
    Record<string, unknown> | null
  >;
}

describe('the state of a day of the past', () => {
  const deals = [
    deal({ id: 'a', started: 100, closed: 150, outcome: 'won', planned: 50, refined: 40, actual: 44 }),
    deal({ id: 'b', started: 110, closed: null, outcome: 'open', stage: 'Offer', planned: 10 }),
    deal({ id: 'c', started: 160, closed: 170, outcome: 'lost', lastStage: 'Call', planned: 7 }),
    deal({ id: 'd', started: null, closed: null, outcome: 'open', planned: 1000 }),
  ];
  const log = [
    line('a', 'Call', 100, 2),
    line('a', 'Offer', 120, 3),
    line('a', 'Contract', 140, 4),
    line('b', 'Call', 110, 5),
    line('b', 'Offer', 165, 6),
  ];
  const history = historyFrom(deals, log);

  test('counts who had started by then, as open until the day of the close', () => {
    const at = (date: number) => stateOn(history, STAGES, 'entered', date).totals;
    expect(history).toMatchObject({ leftOut: 1, days: { first: 100, last: 170 } });
    expect(at(99)).toMatchObject({ deals: 0, open: 0 });
    expect(at(149)).toMatchObject({ deals: 2, open: 2, moneyOpen: 50, openByStage: [1, 0, 1] });
    expect(at(150)).toMatchObject({ deals: 2, open: 1, won: 1, moneyOpen: 10, moneyWon: 44, openByStage: [1, 0, 0] });
    expect(at(165)).toMatchObject({ deals: 3, open: 2, moneyOpen: 17, openByStage: [1, 1, 0] });
    expect(at(170)).toMatchObject({ open: 1, lost: 1, moneyLost: 7 });
  });

  test('two of them make a change table that balances', () => {
    const changes = changesBetween(stateOn(history, STAGES, 'entered', 149), stateOn(history, STAGES, 'entered', 170));
    const lines = Object.fromEntries(changes.lines.map(({ kind, count, money }) => [kind, [count, money]]));
    expect(changes.opening).toEqual({ count: 2, money: 50 });
    expect(lines).toMatchObject({ new: [1, 7], raised: [0, 4], won: [-1, -44], lost: [-1, -7] });
    expect(changes.closing).toEqual({ count: 1, money: 10 });
  });

  test('whatever the lists, the closing of one stretch is the opening of the next, and each table balances', () => {
    const anyDeal = fc.record({
      started: fc.option(fc.integer({ min: 100, max: 200 })),
      length: fc.integer({ min: -5, max: 80 }),
      outcome: fc.constantFrom('won', 'lost', 'declined', 'open'),
      planned: fc.option(fc.integer({ min: 0, max: 99 })),
      actual: fc.option(fc.integer({ min: 0, max: 99 })),
    });
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 30 }), fc.array(fc.integer({ min: 90, max: 300 })), (made, dates) => {
        const some = made.map(({ started, length, outcome, ...money }, index) =>
          deal({
            id: String(index % 20),
            started,
            closed: started === null || outcome === 'open' ? null : started + length,
            outcome,
            ...money,
            row: { sheet: 'Deals', row: index + 2 },
          }),
        );
        const past = historyFrom(some);
        expect(past.lived.length + past.leftOut).toBe(some.length);
        const states = [...dates].sort((x, y) => x - y).map((date) => stateOn(past, STAGES, null, date));
        states.slice(1).forEach((after, place) => {
          const changes = changesBetween(states[place] ?? after, after);
          expect(changes.opening.count).toBe(states[place]?.totals.open);
          expect(changes.closing.count).toBe(after.totals.open);
          expect(changes.lines.reduce((sum, { count }) => sum + count, changes.opening.count)).toBe(
            changes.closing.count,
          );
          expect(changes.lines.reduce((sum, { money }) => sum + money, changes.opening.money)).toBe(
            changes.closing.money,
          );
          expect(changes.lines.filter(({ kind, items }) => kind === 'removed' && items.length > 0)).toEqual([]);
        });
      }),
    );
  });
});

describe('in the JSON', () => {
  const head = [
    'Deal',
    'Client',
    'Manager',
    'Event',
    'Outcome',
    'Started',
    'Closed',
    'Planned budget',
    'Actual budget',
  ];
  const many = (count: number, won: number, event: string, month: number): (string | number | null)[][] =>
    Array.from({ length: count }, (_, index) => [
      `${event}-${index}`,
      `Client ${index}`,
      'Ann',
      event,
      index < won ? 'Won' : 'Lost',
      day(2025, month, 1 + (index % 20)),
      day(2025, month + 1, 1 + (index % 20)),
      100,
      index < won ? 110 : null,
    ]);
  const cells = workbookOf(sheetOf('Deals', [head, ...many(100, 3, 'Fair', 1), ...many(100, 15, 'Tender', 5)]));
  const found = json(cells, day(2025, 12, 31));

  test('conversion before and from an event on: 3 of 100, then 15 of 100', () => {
    expect(found['beforeAfter']).toMatchObject({
      by: 'started',
      events: [
        {
          event: 'Tender',
          date: '2025-05-01',
          before: { won: 3, closed: 100 },
          after: { won: 15, closed: 100 },
          verdict: 'rose',
        },
      ],
      period: { period: '2025-Q2', date: '2025-04-01', by: 'closed', before: { won: 3 }, verdict: 'rose' },
    });
    const [{ difference, pValue, pHolm }] = found['beforeAfter']?.['events'] as [Record<string, number>];
    expect(difference).toMatchObject({ difference: expect.closeTo(0.12, 12) as number });
    expect(difference).toMatchObject({
      low: expect.closeTo(0.0411676371, 9) as number,
      high: expect.closeTo(0.2051564429, 9) as number,
    });
    expect(pValue).toBeCloseTo(0.00519222290141669, 12);
    expect(pHolm).toBe(pValue);
  });

  test('a day that is given is compared, too', async () => {
    const rows = Array.from({ length: 40 }, (_, index) =>
      [
        `d${index}`,
        'A',
        index < 20 ? '2025-01-05' : '2025-06-05',
        '2025-07-01',
        index % 20 < (index < 20 ? 2 : 15) ? 'Won' : 'Lost',
      ].join(),
    );
    const file = fileWith('deals.csv', ['Deal,Client,Started,Closed,Outcome', ...rows].join('\n'));
    const given = (await auditJsonOf(file, '--changed', '2025-06-01')) as unknown as typeof found;
    expect(given['beforeAfter']).toMatchObject({
      changed: { date: '2025-06-01', before: { won: 2, closed: 20 }, after: { won: 15, closed: 20 }, verdict: 'rose' },
    });
    expect(found['unavailable']).toMatchObject({ 'beforeAfter.changed': 'no-day-given' });
    await expect(auditJsonOf(file, '--changed', 'June')).rejects.toThrow('--changed');
  });

  test('the change table is of the last period in which anything happened', () => {
    const { lines, ...rest } = found['changes'] as { lines: { kind: string; count: number; money: number }[] };
    expect(rest).toMatchObject({
      period: '2025-Q2',
      from: '2025-03-31',
      to: '2025-06-30',
      opening: { count: 0, money: 0 },
      closing: { count: 0, money: 0 },
      leftOut: 0,
      totals: { from: { won: 3, lost: 97, openByStage: null }, to: { won: 18, lost: 182 } },
    });
    const happened = lines.filter(({ count }) => count !== 0).map(({ kind, count, money }) => [kind, count, money]);
    expect(happened).toEqual([
      ['new', 100, 15 * 110 + 85 * 100],
      ['won', -15, -15 * 110],
      ['lost', -85, -85 * 100],
    ]);
  });

  test('the snapshots stand at the ends of the periods, from the first day told', () => {
    const { snapshots } = found['snapshots'] as { snapshots: Record<string, unknown>[] };
    expect(snapshots.map(({ period, asOf, open, won }) => [period, asOf, open, won])).toEqual([
      ['2025-Q1', '2025-03-31', 0, 3],
      ['2025-Q2', '2025-06-30', 0, 18],
    ]);
  });

  test('a day before everything tells nothing', () => {
    const early = json(cells, day(2024, 12, 31));
    expect(early['changes']).toBeNull();
    expect(early['unavailable']).toMatchObject({ changes: 'no-history', snapshots: 'no-history' });
  });
});

test('periods start and end on their days', () => {
  expect(isoOf(periodStart(day(2026, 5, 10), 'month'))).toBe('2026-05-01');
  expect(isoOf(periodStart(day(2026, 5, 10), 'quarter'))).toBe('2026-04-01');
  expect(isoOf(periodStart(day(2026, 5, 10), 'year'))).toBe('2026-01-01');
  expect(periodEnds(day(2026, 5, 10), 'month', 3).map(({ period, end }) => [period, isoOf(end)])).toEqual([
    ['2026-03', '2026-03-31'],
    ['2026-04', '2026-04-30'],
    ['2026-05', '2026-05-10'],
  ]);
});
