import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { contactCadence } from '../../src/analysis/cadence/contactCadence';
import { conversionByAge } from '../../src/analysis/conversion/conversionByAge';
import { crossStatistics } from '../../src/analysis/conversion/crossStatistics';
import { staleDeals } from '../../src/analysis/conversion/staleDeals';
import { funnelFacts } from '../../src/analysis/funnel/funnelFacts';
import { planStability } from '../../src/analysis/planning/planStability';
import { realisation } from '../../src/analysis/planning/realisation';
import { clientRatings } from '../../src/analysis/rating/clientRatings';
import { outcomePoints } from '../../src/analysis/rating/outcomePoints';
import { lastChanges } from '../../src/analysis/scenario/lastChanges';
import { nextSteps } from '../../src/analysis/scenario/nextSteps';
import { trailsOf } from '../../src/analysis/scenario/trails';
import { cycleLength } from '../../src/analysis/time/cycleLength';
import { daysInStage } from '../../src/analysis/time/daysInStage';
import { jsonReady } from '../../src/reports/analyses/jsonReady';
import { audit, type Audit } from '../../src/reports/audit';
import { auditJson } from '../../src/reports/auditJson';
import { furtherAnalyses, type FurtherAnalyses } from '../../src/reports/furtherAnalyses';
import { readLists } from '../../src/reports/lists';
import { serialOf } from '../../src/schema/calendar';
import { FIELDS, type Mapping } from '../../src/schema/mapping';
import type { WorkbookCells } from '../../src/schema/source';
import { sheetOf, workbookOf } from '../schema/workbook';
import { auditJsonOf, csvOf, fileWith } from '../support/kam';

const KEYS =
  'rating scenario projectMoves nextSteps lastChanges moneyFunnel slices lossReasons refusalFactors dynamics beforeAfter ' +
  'crossStatistics conversionByAge staleDeals timeInStage cycleLength winProbability snapshots changes plan planStability ' +
  'forecast replenishment workload keyClients profitability selection risk accountTeams lifeCycle clientBase ' +
  'contactCalendar reviews completeness digest development dataQuality unavailable';

const day = (year: number, month: number, dayOfMonth: number): number => serialOf(year, month, dayOfMonth) ?? NaN;

type Fields = Record<string, unknown>;

/** A part of the JSON that is there, by its path. */
function part(json: unknown, ...path: string[]): Fields {
  const found = path.reduce((whole, name) => (whole as Fields)[name], json);
  expect(found).toEqual(expect.any(Object));
  return found as Fields;
}

/** A list of the JSON, by its path. */
function rows(json: unknown, ...path: string[]): Fields[] {
  const found = part(json, ...path);
  expect(found).toEqual(expect.any(Array));
  return found as unknown as Fields[];
}

const sum = (lines: readonly Fields[], field: string): number =>
  lines.reduce((total, line) => total + Number(line[field]), 0);

function auditOf(cells: WorkbookCells, asOf: number, goal?: number, mapping: Mapping = {}): Audit {
  const options = { language: 'en', period: 'quarter', reports: [], freeTableName: (name: string) => name } as const;
  return audit(readLists(cells, mapping), cells, { ...options, asOf, goal });
}

function sampleCells(): WorkbookCells {
  const { name, sheets } = sampleWorkbook('en');
  return {
    name,
    sheets: sheets.map((sheet) => {
      const values = Array.from(sheet.cells, (row) => Array.from(row ?? [], (cell) => cell?.value ?? null));
      return sheetOf(sheet.name, values);
    }),
  };
}

/** Every number that is not finite, and every undefined, by its path. */
function holes(value: unknown, path = ''): string[] {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => holes(each, `${path}.${name}`));
}

describe('the analyses of the sample workbook', () => {
  const asOf = day(2026, 5, 10);
  let found: Audit;
  let json: FurtherAnalyses;
  const journeys = () => found.journeys?.journeys ?? [];
  const stages = () => found.lists.records.stageNames;
  const trails = () => {
    const { deals, events } = found.lists.records;
    return trailsOf({ deals: deals?.records ?? [], log: events?.records ?? [], stages: stages() }).trails;
  };

  beforeAll(() => {
    found = auditOf(sampleCells(), asOf, 250000);
    json = furtherAnalyses(found);
  });

  test('has every key, in the order of the guide, beside the keys that were there', () => {
    expect(Object.keys(json).join(' ')).toBe(KEYS);
    const names = Object.keys(auditJson(found));
    expect(names.slice(-Object.keys(json).length).join(' ')).toBe(KEYS);
    expect(names.slice(0, 5)).toEqual(['asOf', 'sources', 'funnel', 'conversion', 'planAccuracy']);
  });

  test('the lists of the sample tell enough for all of them', () => {
    expect(json.unavailable).toEqual({ 'beforeAfter.changed': 'no-day-given' });
    for (const key of KEYS.split(' ')) expect(json[key as keyof FurtherAnalyses]).not.toBeNull();
  });

  test('holds nothing that JSON cannot', () => {
    expect(holes(json)).toEqual([]);
  });

  test('rates clients by the points of the stage list', () => {
    const { deals, clients, stages: list } = found.lists.records;
    const points = outcomePoints(list?.records ?? []);
    expect(part(json.rating, 'points')).toEqual(points);
    const direct = clientRatings({ deals: deals?.records ?? [], clients: clients?.records ?? [], points });
    const personal = new Map<unknown, number>(direct.map((rating) => [rating.client, rating.personal]));
    const rated = rows(json.rating, 'clients');
    expect(rated.map((rating) => rating['personal'])).toEqual(rated.map(({ client }) => personal.get(client)));
    expect(sum(rated, 'personal')).toBe(clients?.records.reduce((total, one) => total + (one.personalRating ?? 0), 0));
  });

  test('follows the scenario: faultless units and overdue stays agree', () => {
    expect(rows(json.scenario, 'problems')).toEqual([]);
    const { units, faultless, overdueNow } = part(json.scenario, 'conformance');
    expect(Number(faultless)).toBeLessThanOrEqual(Number(units));
    const standing = rows(json.scenario, 'overdue').filter(({ left }) => left === null);
    expect(new Set(standing.map(({ deal }) => deal)).size).toBe(overdueNow);
  });

  test('next steps and last changes are those of their analyses', () => {
    const steps = nextSteps(found.lists.records.contacts?.records ?? [], asOf);
    expect(json.nextSteps).toMatchObject({ contacts: steps.contacts, managers: steps.managers });
    expect(rows(json.nextSteps, 'overdue')).toHaveLength(Math.min(100, steps.overdue.length));
    const changes = lastChanges(trails(), found.journeys?.reading ?? 'entered');
    expect(json.lastChanges).toMatchObject({ changesCount: changes.length });
    expect(rows(json.lastChanges, 'changes')).toHaveLength(100);
  });

  test('reasons of loss add up to the losses of the funnel', () => {
    const { stageTotals, total } = part(json.lossReasons);
    expect(stageTotals).toEqual(found.funnel?.stages.map(({ lost }) => lost));
    expect(sum(rows(json.lossReasons, 'lines'), 'total')).toBe(total);
  });

  test('every factor tests the decided deals, blank ones apart', () => {
    const { won = 0, lost = 0, declined = 0 } = found.funnel?.outcomes ?? {};
    const factors = rows(json.refusalFactors, 'factors');
    expect(factors.map(({ name }) => name)).toEqual(['segment', 'manager', 'event', 'reason']);
    for (const factor of factors) {
      const values = rows(factor, 'values');
      expect(sum(values, 'won') + sum(values, 'refused') + Number(factor['blank'])).toBe(won + lost + declined);
    }
  });

  test('the cohorts hold all deals, the activity view the decided ones', () => {
    const all = journeys().length;
    expect(part(json.dynamics, 'cohort')).toMatchObject({ counted: all });
    const openLeftOut = found.funnel?.outcomes.open ?? 0;
    expect(part(json.dynamics, 'activity')).toMatchObject({ counted: all - openLeftOut, openLeftOut });
  });

  test('managers by stages, ages, stale deals, days and cycles agree with direct calls', () => {
    const facts = funnelFacts(journeys(), stages(), { period: () => null });
    expect(json.crossStatistics).toMatchObject(jsonReady(crossStatistics(facts, stages())) as object);
    const ages = conversionByAge(journeys(), asOf);
    expect(json.conversionByAge).toMatchObject(jsonReady(ages) as object);
    const [last] = rows(json.conversionByAge, 'atAges').slice(-1);
    expect(last).toMatchObject({ age: ages.oldestClosed, won: ages.curve.at(-1)?.won });
    const { stale, ...counts } = staleDeals(journeys(), asOf);
    expect(json.staleDeals).toMatchObject(counts);
    expect(rows(json.staleDeals, 'stale').map(({ deal }) => deal)).toEqual(stale.map(({ deal }) => deal));
    const reading = found.journeys?.reading ?? 'entered';
    expect(json.timeInStage).toEqual(jsonReady(daysInStage(trails(), stages(), { reading, asOf })));
    expect(json.cycleLength).toEqual(jsonReady(cycleLength(journeys(), asOf)));
  });

  test('each open deal has a chance of winning, and the chances were tried on the past', () => {
    const open = rows(json.winProbability, 'open');
    expect(open).toHaveLength(found.funnel?.outcomes.open ?? -1);
    for (const { probability } of open) expect(Number(probability) >= 0 && Number(probability) <= 1).toBe(true);
    const { tested, learnedFrom } = part(json.winProbability, 'backtest');
    expect(Number(tested) + Number(learnedFrom)).toBe(part(json.winProbability)['closed']);
  });

  test('the plan: its stability, the forecast of the current quarter and clients to fill the gap', () => {
    const ratios = realisation(found.planAccuracy?.periods ?? []).ratios.map(({ ratio }) => ratio);
    expect(json.planStability).toMatchObject(planStability(ratios));
    const { goal, lowest } = part(json.planStability, 'uplift');
    expect(goal).toBe(250000);
    const [low] = rows(json.planStability, 'prediction', 'interval');
    expect(Number(low)).toBeCloseTo(Number(lowest), 12);
    const { period, actual, refined, expectedRest, expected } = part(json.forecast, 'plan');
    expect(period).toBe('2026-Q2');
    expect(Number(actual) + Number(refined) + Number(expectedRest)).toBeCloseTo(Number(expected), 6);
    const { gap, needed, live } = part(json.replenishment);
    expect(gap).toBeCloseTo(Math.max(0, Number(needed) - Number(live)), 6);
    const { covered, shortfall } = part(json.replenishment, 'clients');
    expect(Number(covered) + Number(shortfall)).toBeGreaterThanOrEqual(Number(gap) - 1e-6);
  });

  test('nobody is lost in the distribution of clients', () => {
    const clients = found.lists.records.clients?.rowsUsed;
    expect(sum(rows(json.workload, 'managers'), 'clients')).toBe(clients);
    expect(sum(rows(json.workload, 'proposal', 'loads'), 'clients')).toBe(clients);
  });

  test('key clients have the shares of the concentration, and each client is of one stage of the base', () => {
    const shares = new Map(rows(json.keyClients, 'types').map(({ client, share }) => [client, share]));
    for (const { client, share } of found.concentration?.top ?? []) expect(shares.get(client)).toBe(share);
    const counts = Object.values(part(json.clientBase, 'byStage'));
    expect(counts.reduce((total: number, count) => total + Number(count), 0)).toBe(found.concentration?.clients);
    expect(rows(json.clientBase, 'clients')).toHaveLength(found.concentration?.clients ?? -1);
  });

  test('the calendar of contacts and the risks name every client', () => {
    const { clients, contacts } = found.lists.records;
    const cadence = contactCadence(clients?.records ?? [], contacts?.records ?? [], asOf);
    const calendar = rows(json.contactCalendar, 'clients');
    expect(calendar.map(({ client }) => client)).toEqual(cadence.map(({ client }) => client));
    expect(calendar[0]?.['due']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(rows(json.risk, 'clients')).toHaveLength(clients?.rowsUsed ?? -1);
  });

  test('doubts about the data have cells, and repeat nothing that the quality says', () => {
    const told = new Set<unknown>(found.lists.quality.map(({ code }) => code));
    for (const { code, count, cells } of rows(json.dataQuality, 'findings')) {
      expect(told.has(code)).toBe(false);
      expect(cells).toHaveLength(Math.min(20, Number(count)));
    }
  });
});

describe('lists that tell more', () => {
  const asOf = day(2025, 12, 31);
  const sheets = {
    deals: [
      ['d1', 'Alder', 'Ann', 'Won', day(2024, 3, 1), day(2024, 4, 1), 80000, 90000],
      ['d2', 'Alder', 'Ann', 'Won', day(2025, 3, 1), day(2025, 4, 1), 60000, 60000],
      ['d3', 'Birch', 'Bob', 'Lost', day(2025, 3, 1), day(2025, 4, 1), 5000, null],
      ['d4', 'Alder', 'Ann', 'Open', day(2025, 11, 1), null, 200000, null],
      ['d5', 'Cedar', 'Bob', 'Open', day(2025, 11, 1), null, 100000, null],
    ],
    clients: [
      ['Alder', 'Ann', 5, 4, 'keep', 1000, day(2025, 6, 30)],
      ['Birch', 'Bob', 2, 2, 'exit', 0, null],
      ['Cedar', 'Bob', 4, 1, 'develop', 0, day(2025, 12, 1)],
    ],
    hours: [
      ['Alder', 'Ann', 'P1', day(2025, 5, 1), 30, 'delivery', 20, 'yes'],
      ['Birch', 'Ann', 'P2', day(2025, 5, 2), 10, 'marketing', 20, 'yes'],
      ['Alder', 'Ann', 'P2', day(2025, 5, 3), 30, 'marketing', 20, 'no'],
    ],
    people: [
      ['Alder', 'Ann', 'coordinator', 'ours', 'all orders'],
      ['Alder', 'Mr Reed', 'director', 'theirs', null],
    ],
    activities: [
      ['Alder', 'Audit', day(2025, 6, 1), 'Ann', 'yes'],
      ['Alder', 'Training', day(2025, 7, 1), 'Ann', 'no'],
    ],
  };
  const columns = {
    deals: ['deal', 'client', 'manager', 'outcome', 'started', 'closed', 'planned', 'actual'],
    clients: ['client', 'manager', 'need', 'relationship', 'lifeCycle', 'cost', 'reviewed'],
    hours: ['client', 'manager', 'project', 'date', 'hours', 'kind', 'plannedHours', 'executive'],
    people: ['client', 'person', 'role', 'side', 'responsibility'],
    activities: ['client', 'activity', 'date', 'responsible', 'done'],
  };
  const roles = ['deals', 'clients', 'hours', 'people', 'activities'] as const;
  const cells = workbookOf(...roles.map((role) => sheetOf(role, [columns[role], ...sheets[role]])));
  const mapping: Mapping = Object.fromEntries(
    roles.map((role) => [
      role,
      { source: role, columns: Object.fromEntries(columns[role].map((field) => [field, field])) },
    ]),
  );
  const json = furtherAnalyses(auditOf(cells, asOf, undefined, mapping));

  test('are mapped by fields that there are', () => {
    for (const role of roles) expect(FIELDS[role]).toEqual(expect.arrayContaining(columns[role]));
  });

  test('cost to serve and time takers', () => {
    expect(json.profitability).toMatchObject({
      clients: expect.arrayContaining([
        expect.objectContaining({ client: 'Alder', revenue: 150000, givenCost: 1000 }),
      ]) as unknown,
      timeTakers: [{ manager: 'Ann', client: 'Alder', hours: 60, share: 60 / 70 }],
    });
  });

  test('choice, life cycle, teams and reviews', () => {
    expect(json.selection).toMatchObject({ byQuadrant: { select: 1, leave: 1, 'win-trust': 1 } });
    expect(json.lifeCycle).toMatchObject({ exitWithoutPlan: ['Birch'] });
    const [team] = rows(json.accountTeams, 'teams');
    expect(team).toMatchObject({ client: 'Alder', members: [{ person: 'Ann' }] });
    expect(team?.['gaps']).toHaveLength(4);
    expect(json.reviews).toMatchObject({
      byStatus: { overdue: 1, fine: 1 },
      clients: [
        { client: 'Alder', reviewed: '2025-06-30', due: '2025-09-30', daysOverdue: 92 },
        { client: 'Cedar', reviewed: '2025-12-01', due: '2026-03-01', status: 'fine' },
      ],
    });
  });

  test('the base: two years compared', () => {
    expect(json.clientBase).toMatchObject({
      periods: { before: { from: expect.any(String) as unknown }, now: { from: expect.any(String) as unknown } },
      shrinking: [{ client: 'Alder', before: 90000, now: 60000 }],
    });
  });

  test('norm of hours, budgets, marketing, plans and executives', () => {
    expect(json.development).toMatchObject({
      hoursNorm: [
        { deal: 'd4', existing: true, hours: [50, 75] },
        { deal: 'd5', existing: false, hours: [50, 50] },
      ],
      budgets: { total: { delivery: { spentHours: 30 }, marketing: { spentHours: 40 } } },
      marketing: { existing: { hoursShare: 0.75 }, fresh: { hoursShare: 0.25 } },
      planFulfilment: { total: { due: 2, dueDone: 1, fulfilment: 0.5 } },
      executives: { total: { hours: 40, keyHours: 30, share: 0.75 } },
    });
  });
});

test('a list of deals alone: what it does not tell is null, with the reason, and only that', async () => {
  const deals = [0, 1, 2, 3].map((k) => [`Client ${k}`, 'Ann', k % 2 === 0 ? 'Won' : 'Lost']);
  const json = (await auditJsonOf(
    fileWith('deals.csv', csvOf([['Client', 'Manager', 'Outcome'], ...deals])),
  )) as unknown as FurtherAnalyses;
  expect(json.unavailable).toEqual({
    scenario: 'no-stages',
    projectMoves: 'no-project-statuses',
    nextSteps: 'no-contacts',
    lastChanges: 'no-log',
    moneyFunnel: 'no-stages',
    'slices.segment': 'no-columns',
    'slices.event': 'no-columns',
    'slices.period': 'no-start-dates',
    lossReasons: 'no-stages',
    'dynamics.cohort': 'no-start-dates',
    'dynamics.activity': 'no-close-dates',
    beforeAfter: 'no-history',
    crossStatistics: 'no-stages',
    conversionByAge: 'no-ages',
    staleDeals: 'no-ages',
    timeInStage: 'no-stages',
    cycleLength: 'no-ages',
    winProbability: 'no-stages',
    snapshots: 'no-history',
    changes: 'no-history',
    plan: 'no-plan',
    planStability: 'no-plan',
    forecast: 'no-plan',
    replenishment: 'no-plan',
    'workload.planners': 'no-planners',
    profitability: 'no-costs',
    selection: 'no-marks',
    risk: 'no-signs',
    accountTeams: 'no-team-members',
    lifeCycle: 'no-life-cycles',
    'clientBase.periods': 'no-dated-orders',
    'clientBase.migrations': 'no-dated-orders',
    'clientBase.shrinking': 'no-dated-orders',
    contactCalendar: 'no-contacts',
    reviews: 'no-review-dates',
    completeness: 'no-key-clients',
    digest: 'no-contacts',
    'development.hoursNorm': 'no-open-money',
    'development.budgets': 'no-hours',
    'development.marketing': 'no-hours',
    'development.planFulfilment': 'no-activities',
    'development.executives': 'no-hours',
  });
  for (const key of Object.keys(json.unavailable)) {
    const [name = '', inner] = key.split('.');
    const whole = (json as unknown as Record<string, Record<string, unknown> | null>)[name];
    expect(inner === undefined ? whole : whole?.[inner]).toBeNull();
  }
  for (const key of KEYS.split(' ')) {
    expect((json[key as keyof FurtherAnalyses] === null) === key in json.unavailable).toBe(true);
  }
  expect(json.dynamics).toEqual({ cohort: null, activity: null });
  expect(json.scenario).toBeNull();
  expect(rows(json.rating, 'clients')).toHaveLength(4);
  expect(json.workload).toMatchObject({ managers: [{ manager: 'Ann', clients: 4 }] });
});

test('figures as JSON holds them', () => {
  expect(jsonReady({ low: 0, high: Infinity })).toEqual([0, null]);
  expect(jsonReady({ interval: { low: 1, high: 2 }, rate: NaN, gone: undefined })).toEqual({
    interval: [1, 2],
    rate: null,
    gone: null,
  });
  const long = Array.from({ length: 101 }, (_, k) => k);
  expect(jsonReady({ long, short: [1] })).toEqual({ long: long.slice(0, 100), longCount: 101, short: [1] });
});
