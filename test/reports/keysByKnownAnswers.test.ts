import { audit } from '../../src/reports/audit';
import { furtherAnalyses } from '../../src/reports/furtherAnalyses';
import { readLists } from '../../src/reports/lists';
import { serialOf } from '../../src/schema/calendar';
import type { CellValue } from '../../src/schema/source';
import { sheetOf, workbookOf } from '../schema/workbook';

const day = (year: number, month: number, dayOfMonth: number): number => serialOf(year, month, dayOfMonth) ?? NaN;
type Rows = (CellValue | null)[][];

function jsonOf(asOf: number, sheets: Record<string, Rows>, goal?: number) {
  const cells = workbookOf(...Object.entries(sheets).map(([name, rows]) => sheetOf(name, rows)));
  const options = { language: 'en', period: 'month', reports: [], freeTableName: (name: string) => name } as const;
  return furtherAnalyses(audit(readLists(cells), cells, { ...options, asOf, goal })) as unknown as Record<
    string,
    Record<string, unknown>
  >;
}

describe('a small practice', () => {
  const today = day(2026, 3, 31);
  const json = jsonOf(today, {
    Deals: [
      [
        'Deal',
        'Client',
        'Manager',
        'Event',
        'Stage',
        'Outcome',
        'Started',
        'Planned budget',
        'Event rating',
        'Project status',
      ],
      ['d1', 'Alder', 'Ann', 'Fair', 'Call', 'Open', day(2026, 3, 1), 100, null, 'drafting'],
      ['d2', 'Alder', 'Ann', 'Tender', 'Offer', 'Open', day(2026, 3, 2), 300, 5, 'estimate'],
      ['d3', 'Birch', 'Bob', 'Tender', 'Call', 'Open', day(2026, 3, 3), 50, null, 'on the way'],
      ['d4', 'Birch', 'Bob', 'Fair', null, 'Won', day(2026, 1, 3), 80, null, null],
    ],
    Clients: [
      ['Client', 'Manager', 'Segment', 'Personal rating', 'Need', 'Last review'],
      ['Alder', 'Ann', 'Food', 15, 4, day(2025, 11, 1)],
      ['Birch', 'Bob', null, 0, null, null],
    ],
    Stages: [
      ['Stage', 'Kind', 'Points', 'Project status'],
      ['Call', 'stage', 10, null],
      ['Offer', 'stage', 20, 'estimate'],
      ['Contract', 'stage', 30, 'drafting'],
      ['Won', 'won', 40, 'delivered'],
      ['Lost', 'lost', 0, null],
    ],
    Plan: [
      ['Client', 'Manager', 'Month', 'Planned'],
      ['Alder', 'Ann', day(2026, 3, 1), 2000000],
      ['Birch', 'Bob', day(2026, 3, 1), 5000000],
      ['Birch', 'Bob', day(2026, 2, 1), 1],
    ],
    Contacts: [
      ['Client', 'Manager', 'Contact date', 'Tone', 'Next step', 'Next step date', 'Note', 'Source of information'],
      ['Alder', 'Ann', day(2026, 3, 17), 'neutral', 'Call', day(2026, 3, 25), 'New director', 'secretary'],
      ['Alder', 'Ann', day(2026, 3, 18), 'positive', 'Call', day(2026, 3, 25), 'New  Director', 'secretary'],
      ['Alder', 'Ann', day(2026, 3, 20), 'positive', 'Call', day(2026, 3, 25), 'Opens a branch', null],
      ['Birch', 'Bob', day(2026, 3, 20), 'negative', 'Visit', day(2026, 4, 25), null, null],
    ],
    Teams: [
      ['Manager', 'Planner'],
      ['Ann', 'Grace'],
      ['Bob', 'Grace'],
    ],
    People: [
      ['Client', 'Contact person', 'Role', 'Influence', 'Attitude'],
      ['Birch', 'Mr Reed', 'director', 5, null],
    ],
  });

  test('rating: status 10 + 20 over two events, this event 5, personal 15', () => {
    const { clients, events, weights } = json['rating'] as Record<string, Record<string, unknown>[]>;
    expect(weights).toEqual({ status: 1, event: 1, personal: 1 });
    expect(clients).toContainEqual(
      expect.objectContaining({ client: 'Alder', status: 30, personal: 15, aggregate: 45, rows: 'Deals!2-3' }),
    );
    expect(events?.find(({ event }) => event === 'Tender')?.['clients']).toContainEqual(
      expect.objectContaining({ client: 'Alder', status: 20, event: 5, personal: 15, aggregate: 40, fromEvent: 50 }),
    );
  });

  test('overdue tasks come in the order of the rating', () => {
    const { tasks } = json['rating'] as { tasks: Record<string, unknown>[] };
    // Birch won 40 and called for 10: it comes first, and nothing of it is overdue but the review that never was.
    expect(tasks).toEqual([
      { rank: 2, client: 'Alder', manager: 'Ann', task: 'review', what: null, due: '2026-02-01', daysOverdue: 58 },
      { rank: 2, client: 'Alder', manager: 'Ann', task: 'next-step', what: 'Call', due: '2026-03-25', daysOverdue: 6 },
      { rank: 2, client: 'Alder', manager: 'Ann', task: 'contact', what: null, due: '2026-03-30', daysOverdue: 1 },
    ]);
  });

  test('a project’s status moves its deal', () => {
    expect(json['projectMoves']).toEqual({
      agree: 1,
      moves: [
        {
          deal: 'd1',
          client: 'Alder',
          manager: 'Ann',
          status: 'drafting',
          from: 'Call',
          to: 'Contract',
          row: { sheet: 'Deals', row: 2 },
        },
      ],
      unknown: [{ status: 'on the way', deals: 1 }],
    });
  });

  test('the plan of the month is named clients with budgets: 2m + 5m = 7m', () => {
    expect(json['plan']).toMatchObject({ period: '2026-03', planned: 7000000, live: 7000000, refused: 0 });
    expect(json['plan']?.['lines']).toHaveLength(2);
  });

  test('a planner carries what the managers carry', () => {
    const { planners, managers } = json['workload'] as Record<string, Record<string, unknown>[]>;
    expect(planners).toEqual([
      { planner: 'Grace', managers: ['Ann', 'Bob'], clients: 2, planned: 7000000, keyClients: 1, overdue: 3 },
    ]);
    expect(managers?.map(({ overdue }) => overdue)).toEqual([3, 0]);
  });

  test('the funnel by money: entered = passed + lost + open, and its rate beside the one by count', () => {
    const { stages } = json['moneyFunnel'] as { stages: Record<string, number>[] };
    expect(stages[0]).toMatchObject({ moneyEntered: 530, moneyPassed: 380, moneyLost: 0, moneyOpen: 150 });
    expect(stages[0]?.['stepConversion']).toBeCloseTo(380 / 530, 12);
    expect(stages[0]?.['stepConversionByCount']).toBe(0.5);
  });

  test('news of the fortnight: what was not known before, with what it lacks', () => {
    expect(json['digest']).toMatchObject({
      from: '2026-03-18',
      to: '2026-03-31',
      facts: 3,
      clients: [
        { client: 'Alder', facts: [{ text: 'Opens a branch', date: '2026-03-20', author: 'Ann', source: null }] },
      ],
      repeated: [{ text: 'New Director' }],
      incomplete: [{ text: 'Opens a branch', lacks: ['source'] }],
    });
  });

  test('the dossier of the key client: what is missing, and who may open it', () => {
    const { dossiers, filled, fields, share } = json['completeness'] as {
      dossiers: Record<string, unknown>[];
      filled: number;
      fields: number;
      share: number;
    };
    const [birch] = dossiers;
    expect(dossiers).toHaveLength(1);
    expect(birch).toMatchObject({ client: 'Birch', manager: 'Bob', mayOpen: ['Bob', 'Grace'] });
    expect(birch?.['missing']).toEqual([
      { section: 'general', field: 'segment' },
      { section: 'ourView', field: 'relationship' },
      { section: 'ourView', field: 'relationshipStage' },
      { section: 'ourView', field: 'need' },
      { section: 'ourView', field: 'lifeCycle' },
      { section: 'ourView', field: 'potential' },
      { section: 'ourView', field: 'ourPeople' },
      { section: 'ourView', field: 'review' },
      { section: 'decisionGroup', field: 'attitude' },
      { section: 'decisionGroup', field: 'lastContact' },
      { section: 'competitors', field: 'competitor' },
      { section: 'competitors', field: 'strengths' },
      { section: 'competitors', field: 'weaknesses' },
    ]);
    expect([filled, fields]).toEqual([6, 19]);
    expect(share).toBeCloseTo(6 / 19, 12);
  });
});
