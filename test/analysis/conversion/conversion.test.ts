import fc from 'fast-check';
import { conversionOf, type Conversion } from '../../../src/analysis/conversion/conversion';
import { conversionFacts } from '../../../src/analysis/conversion/conversionFacts';
import { conversionTests, type ConversionTest } from '../../../src/analysis/conversion/conversionTests';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, crmDeals, deal, describeWithCrm, expectNear, repeat, shuffled } from '../builders';
import { RUNS } from '../runs';

const byYear = { period: ({ started }: Deal) => (started === null ? null : started < 42500 ? '2016' : '2017') };
const factsOf = (deals: readonly Deal[]): ReturnType<typeof conversionFacts> =>
  conversionFacts(
    deals.map((each) => ({ deal: each, outcome: each.outcome })),
    byYear,
  );
const conversion = (deals: readonly Deal[]): Conversion => conversionOf(factsOf(deals));

/** `won` orders of `worked` clients, all closed, each order worth `order` and each budget `budget`. */
function manager(name: string, won: number, worked: number, order = 1, budget: number | null = 1): Deal[] {
  return repeat(worked, (i) =>
    deal({
      id: `${name}${i}`,
      manager: name,
      outcome: i < won ? 'won' : 'lost',
      planned: budget,
      actual: i < won ? order : null,
    }),
  );
}

describe('conversionOf: known answers', () => {
  it('R12: 3 of 100 is 3 %, with its Wilson interval', () => {
    const { company, managers } = conversion(manager('Ann', 3, 100));
    expect(company.rate).toBe(0.03);
    expect(company.interval?.low).toBeCloseTo(0.010254524, 9);
    expect(company.interval?.high).toBeCloseTo(0.0845193643, 9);
    expect(managers).toHaveLength(1);
    expect(managers[0]).toMatchObject({ manager: 'Ann', won: 3, worked: 100, closed: 100, rate: 0.03 });
  });

  it('R13: 3 % by count beats 15 % by money, and both ranks say so', () => {
    const { managers } = conversion([...manager('Ann', 3, 100, 1000, 100), ...manager('Bob', 15, 100, 50, 100)]);
    expect(managers.map((each) => [each.manager, each.rate, each.rankByCount, each.rankByMoney])).toEqual([
      ['Ann', 0.03, 2, 1],
      ['Bob', 0.15, 1, 2],
    ]);
    expect(managers[0]).toMatchObject({
      moneyWon: 3000,
      moneyWorked: 10000,
      moneyRate: 0.3,
      moneyPerWorked: 30,
      averageDeal: 1000,
    });
    expect(managers[1]).toMatchObject({ moneyRate: 0.075, moneyPerWorked: 7.5, averageDeal: 50 });
  });

  it('R15: 3/100 against 15/100 differs, by Fisher and Holm', () => {
    const { managers } = conversion([...manager('Ann', 3, 100), ...manager('Bob', 15, 100)]);
    for (const each of managers) {
      expect(each.pValue).toBeCloseTo(0.00519222290141669, 14);
      expect(each.pHolm).toBeCloseTo(2 * 0.00519222290141669, 14);
      expect(each.verdict).toBe('differs');
    }
  });

  it('money conversion of x = 100 200 150 50 300, y = 80 0 150 0 210 is .55', () => {
    const won = [80, 0, 150, 0, 210];
    const deals = [100, 200, 150, 50, 300].map((planned, index) => {
      const actual = won[index] ?? 0;
      return deal({ id: String(index), planned, actual, outcome: actual > 0 ? 'won' : 'lost' });
    });
    expect(conversion(deals).company.moneyRate).toBeCloseTo(0.55, 14);
  });

  it('open deals are worked but not closed: they count in the rate and not in the comparison', () => {
    const { company } = conversion([
      deal({ id: 'a', outcome: 'won' }),
      deal({ id: 'b', outcome: 'declined' }),
      deal({ id: 'c', outcome: 'open' }),
      deal({ id: 'd', outcome: 'open' }),
    ]);
    expect(company).toMatchObject({ won: 1, worked: 4, closed: 2, rate: 0.25, closedRate: 0.5 });
  });
});

describe('conversionOf: edges', () => {
  it('no deals: no rates', () => {
    expect(conversion([])).toMatchObject({
      company: { won: 0, worked: 0, rate: null, closedRate: null, interval: null, moneyRate: null, averageDeal: null },
      managers: [],
    });
  });

  it('all open: nothing can be compared', () => {
    const { company, managers } = conversion([deal({ manager: 'Ann' }), deal({ manager: 'Bob' })]);
    expect(company).toMatchObject({ rate: 0, closedRate: null, closedInterval: null });
    expect(managers.map(({ pValue, verdict }) => [pValue, verdict])).toEqual([
      [1, 'not distinguishable'],
      [1, 'not distinguishable'],
    ]);
  });

  it('a manager without closed deals takes no part in the correction of the others', () => {
    const two = [...manager('Ann', 3, 100), ...manager('Bob', 15, 100)];
    const three = conversion([...two, deal({ manager: 'Cid' })]);
    expect(three.managers[0]?.pHolm).toBe(conversion(two).managers[0]?.pHolm);
    expect(three.managers[2]).toMatchObject({ manager: 'Cid', pValue: 1, closedRate: null, rankByMoney: null });
    expect(three.managers[2]?.shrunkRate).toBe(three.shrinkage.mean);
  });

  it('all won, all lost, one client: never an error, never a difference', () => {
    for (const deals of [manager('Ann', 5, 5), manager('Ann', 0, 5), manager('Ann', 1, 1)]) {
      expect(conversion([...deals, ...manager('Bob', 5, 5)]).managers).toHaveLength(2);
      expect(conversion(deals).managers[0]?.verdict).toBe('not distinguishable');
    }
  });

  it('no preliminary budgets: no money rate, and money ranks go by money per client', () => {
    const { company, managers } = conversion([...manager('Ann', 1, 10, 50, null), ...manager('Bob', 1, 10, 90, null)]);
    expect(company.moneyRate).toBeNull();
    expect(managers.map(({ rankByMoney }) => rankByMoney)).toEqual([2, 1]);
  });

  it('budgets that add up to nothing or less give no money rate', () => {
    expect(conversion(manager('Ann', 1, 2, 5, 0)).company.moneyRate).toBeNull();
    expect(conversion(manager('Ann', 1, 2, 5, -3)).company.moneyRate).toBeNull();
  });

  it('deals without a manager are one group, last, and count in the company', () => {
    const { company, managers } = conversion([deal({ outcome: 'won' }), deal({ manager: 'Ann', outcome: 'lost' })]);
    expect(managers.map(({ manager: name }) => name)).toEqual(['Ann', null]);
    expect(company.worked).toBe(2);
  });

  it('ties share a rank', () => {
    const { managers } = conversion([...manager('Ann', 1, 2), ...manager('Bob', 1, 2), ...manager('Cid', 0, 2)]);
    expect(managers.map(({ rankByCount }) => rankByCount)).toEqual([1, 1, 3]);
  });
});

describe('conversionFacts and conversionOf: laws', () => {
  it("managers add up to the company, in counts and in money, and the facts' order does not matter", () => {
    fc.assert(
      fc.property(anyDeals, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (deals, keys) => {
        const { company, managers } = conversion(deals);
        for (const field of ['won', 'worked', 'closed', 'moneyWon', 'moneyWorked', 'moneyPlannedKnown'] as const) {
          expectNear(
            managers.reduce((sum, each) => sum + each[field], 0),
            company[field],
          );
        }
        expect(company.worked).toBe(deals.length);
        expect(conversion(shuffled(deals, keys))).toEqual({
          company,
          managers,
          shrinkage: conversion(deals).shrinkage,
        });
      }),
      RUNS,
    );
  });

  it('money scaled by c scales money and leaves rates, p-values and ranks', () => {
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 2, max: 64 }), (deals, c) => {
        const times = (value: number | null): number | null => (value === null ? null : value * c);
        const scaled = conversion(
          deals.map((each) => ({
            ...each,
            planned: times(each.planned),
            refined: times(each.refined),
            actual: times(each.actual),
          })),
        );
        const plain = conversion(deals);
        expectNear(scaled.company.moneyWon, plain.company.moneyWon * c);
        expectNear(scaled.company.moneyRate, plain.company.moneyRate);
        scaled.managers.forEach((each, index) => {
          const before = plain.managers[index];
          expectNear(each.moneyPerWorked, before?.moneyPerWorked === null ? null : (before?.moneyPerWorked ?? 0) * c);
          expect([each.rate, each.pHolm, each.rankByCount]).toEqual([before?.rate, before?.pHolm, before?.rankByCount]);
        });
      }),
      RUNS,
    );
  });

  it('intervals contain their rates, and Holm never lowers a p-value', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        for (const each of conversion(deals).managers) {
          expect(each.interval?.low).toBeLessThanOrEqual(each.rate ?? 0);
          expect(each.interval?.high).toBeGreaterThanOrEqual(each.rate ?? 1);
          expect(each.pHolm).toBeGreaterThanOrEqual(each.pValue);
        }
      }),
      RUNS,
    );
  });
});

describe('conversionTests', () => {
  const slice = (row: ConversionTest): string =>
    [row.event, row.period].map((part) => (part.kind === 'all' ? '*' : String(part.value))).join('/');

  it('tests every slice that a reader can choose', () => {
    const facts = factsOf([
      deal({ manager: 'Ann', event: 'Fair', started: 42000, outcome: 'won' }),
      deal({ manager: 'Bob', event: 'Tender', started: 42600, outcome: 'lost' }),
    ]);
    const { rows, leftOut } = conversionTests(facts);
    expect(leftOut).toEqual([]);
    expect(rows.map(slice)).toEqual([
      '*/*',
      '*/*',
      'Fair/*',
      'Tender/*',
      '*/2016',
      '*/2017',
      'Fair/2016',
      'Tender/2017',
    ]);
  });

  it('agrees with conversionOf on the same part of the facts', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const facts = factsOf(deals);
        for (const row of conversionTests(facts).rows) {
          const part = facts.filter(
            (fact) =>
              (row.event.kind === 'all' || row.event.value === fact.event) &&
              (row.period.kind === 'all' || row.period.value === fact.period),
          );
          const same = conversionOf(part).managers.find(({ manager: name }) => name === row.manager);
          expect([row.pValue, row.pHolm, row.won, row.closed]).toEqual([
            same?.pValue,
            same?.pHolm,
            same?.won,
            same?.closed,
          ]);
          expectNear(row.shrunkRate, same?.shrunkRate ?? null);
        }
      }),
      RUNS,
    );
  });

  it('leaves out the finest slices first when there are too many rows, and says so', () => {
    const facts = factsOf(
      repeat(60, (i) => deal({ manager: `M${i % 3}`, event: `E${i % 5}`, started: i % 2 === 0 ? 42000 : 42600 })),
    );
    expect(conversionTests(facts, { cap: 25 }).leftOut).toEqual(['event x period']);
    expect(conversionTests(facts, { cap: 20 }).leftOut).toEqual(['event x period', 'period']);
    expect(conversionTests(facts, { cap: 1 })).toMatchObject({ leftOut: ['event x period', 'period', 'event'] });
    expect(conversionTests(facts, { cap: 1 }).rows).toHaveLength(3);
  });

  it('tells the blank event apart from all events', () => {
    const { rows } = conversionTests(factsOf([deal({ manager: 'Ann' })]));
    expect(rows[1]?.event).toEqual({ kind: 'value', value: null });
    expect(rows[0]?.event).toEqual({ kind: 'all' });
  });
});

describeWithCrm('conversion on the CRM data', () => {
  it('money conversion of closed deals at list prices: Rosalina Dieter leads with 78.0 %', () => {
    const closed = crmDeals().filter(({ outcome }) => outcome !== 'open');
    const leader = conversion(closed.map((each) => ({ ...each, actual: null }))).managers.find(
      ({ rankByMoney }) => rankByMoney === 1,
    );
    expect(leader?.manager).toBe('Rosalina Dieter');
    expect(leader?.moneyRate).toBeCloseTo(0.78, 3);
  });

  const result = (): Conversion => conversion(crmDeals());

  it('the company: 4,238 of 6,711 closed, 10,005,534 won', () => {
    expect(result().company).toMatchObject({ won: 4238, worked: 8800, closed: 6711, moneyWon: 10005534 });
    expect(result().company.rate).toBeCloseTo(0.4815909, 7);
    expect(result().company.closedRate).toBeCloseTo(0.6315005, 7);
  });

  it('the ranking of agents is mostly noise: 3 raw p below .05, smallest Holm value .304, none distinguishable', () => {
    const { managers } = result();
    expect(managers).toHaveLength(30);
    expect(managers.filter(({ pValue }) => pValue < 0.05)).toHaveLength(3);
    expect(Math.min(...managers.map(({ pHolm }) => pHolm))).toBeCloseTo(0.304, 3);
    expect(new Set(managers.map(({ verdict }) => verdict))).toEqual(new Set(['not distinguishable']));
  });

  it('single agents: counts, value, and the leader by money', () => {
    const { managers } = result();
    const find = (name: string): (typeof managers)[number] | undefined =>
      managers.find(({ manager: agent }) => agent === name);
    expect(find('Hayden Neloms')).toMatchObject({ won: 107, closed: 152 });
    expect(find('Lajuana Vencill')).toMatchObject({ won: 127, closed: 231 });
    expect(find('Darcel Schlecht')).toMatchObject({ won: 349, closed: 553, moneyWon: 1153214 });
    expect(find('Hayden Neloms')?.closedRate).toBeGreaterThan(find('Hayden Neloms')?.shrunkRate ?? 1);
  });
});

it('50,000 deals of 200 managers take seconds at most, on a busy machine too', () => {
  const deals = repeat(50000, (i) =>
    deal({
      manager: `M${i % 200}`,
      event: `E${i % 7}`,
      started: 42000 + (i % 900),
      outcome: i % 3 === 0 ? 'won' : 'lost',
    }),
  );
  const start = performance.now();
  const { managers } = conversion(deals);
  expect(performance.now() - start).toBeLessThan(3000);
  expect(managers).toHaveLength(200);
  expect(conversionTests(factsOf(deals)).leftOut).toEqual([]);
  expect(performance.now() - start).toBeLessThan(6000);
});
