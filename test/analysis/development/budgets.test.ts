import fc from 'fast-check';
import { executiveShare } from '../../../src/analysis/development/executiveShare';
import { hoursNorm } from '../../../src/analysis/development/hoursNorm';
import { marketingSplit } from '../../../src/analysis/development/marketingSplit';
import { projectBudgets } from '../../../src/analysis/development/projectBudgets';
import type { HoursEntry } from '../../../src/schema/records';
import { expectNear } from '../builders';
import { RUNS } from '../runs';

const entry = (fields: Partial<HoursEntry> = {}): HoursEntry => ({
  client: 'A',
  manager: 'Ann',
  project: null,
  date: null,
  hours: null,
  kind: null,
  kindText: null,
  money: null,
  plannedHours: null,
  plannedMoney: null,
  executive: null,
  junior: null,
  permitted: null,
  row: { sheet: 'Hours', row: 2 },
  ...fields,
});
const figure = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
const anyEntries = fc.array(
  fc
    .record({
      client: fc.constantFrom('A', 'B', null),
      project: fc.constantFrom('P', 'Q', null),
      manager: fc.constantFrom('Ann', 'Bob', null),
      kind: fc.constantFrom<HoursEntry['kind']>('delivery', 'marketing', 'service', null),
      hours: figure,
      money: figure,
      plannedHours: figure,
      executive: fc.constantFrom(true, false, null),
    })
    .map(entry),
);

describe('norm of hours', () => {
  it('R42: 100 hours for an order of 200,000, half an hour per 1,000; 50 to 75 % for an existing client', () => {
    expect(hoursNorm(200000, false)).toEqual({ low: 100, high: 100 });
    expect(hoursNorm(200000, true)).toEqual({ low: 50, high: 75 });
    expect(hoursNorm(1000, false)).toEqual({ low: 0.5, high: 0.5 });
    expect(hoursNorm(0, true)).toEqual({ low: 0, high: 0 });
  });

  it('is a setting, and refuses an order below 0', () => {
    const rule = { hours: 10, orderValue: 1000, existing: { low: 0.1, high: 0.2 } };
    expect(hoursNorm(500, false, rule)).toEqual({ low: 5, high: 5 });
    for (const bad of [-1, NaN]) expect(() => hoursNorm(bad, false)).toThrow(RangeError);
  });

  it('grows in proportion', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), fc.boolean(), (value, isExisting) => {
        expectNear(hoursNorm(3 * value, isExisting).high, 3 * hoursNorm(value, isExisting).high);
        expect(hoursNorm(value, true).high).toBeLessThanOrEqual(hoursNorm(value, false).low);
      }),
      RUNS,
    );
  });
});

describe('two budgets', () => {
  it('R43: delivery and marketing, in hours and money, spent against planned', () => {
    const { projects, total } = projectBudgets([
      entry({ project: 'P', kind: 'delivery', plannedHours: 40, plannedMoney: 8000 }),
      entry({ project: 'P', kind: 'delivery', hours: 44, money: 4000 }),
      entry({ project: 'P', kind: 'marketing', plannedHours: 10, hours: 5 }),
    ]);
    expect(projects).toHaveLength(1);
    expect(projects[0]?.delivery).toEqual({
      plannedHours: 40,
      spentHours: 44,
      plannedMoney: 8000,
      spentMoney: 4000,
      hoursShare: 1.1,
      moneyShare: 0.5,
      overspent: true,
    });
    expect(projects[0]?.marketing).toMatchObject({ hoursShare: 0.5, moneyShare: null, overspent: false });
    expect(total.delivery.spentHours).toBe(44);
  });

  it('spending without a plan is overspending; spending all of it is not', () => {
    expect(projectBudgets([entry({ kind: 'marketing', hours: 1 })]).projects[0]?.marketing).toMatchObject({
      hoursShare: null,
      overspent: true,
    });
    const cents = [0.1, 0.2].map((money) => entry({ kind: 'marketing', money }));
    expect(projectBudgets([...cents, entry({ kind: 'marketing', plannedMoney: 0.3 })]).total.marketing.overspent).toBe(
      false,
    );
  });

  it('R43: a junior’s marketing hours want the leader’s permission', () => {
    const row = { sheet: 'Hours', row: 7 };
    const { notPermitted } = projectBudgets([
      entry({ kind: 'marketing', hours: 2, junior: true, row }),
      entry({ kind: 'marketing', hours: 2, junior: true, permitted: true }),
      entry({ kind: 'delivery', hours: 2, junior: true }),
      entry({ kind: 'marketing', plannedHours: 2, junior: true }),
    ]);
    expect(notPermitted).toEqual([{ manager: 'Ann', hours: 2, row }]);
  });

  it('hours and money of all rows are in a project or outside', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { projects, total, outside } = projectBudgets(entries);
        const spent = projects.reduce(
          (sum, { delivery, marketing }) => sum + delivery.spentHours + marketing.spentHours,
          0,
        );
        expect(spent).toBe(total.delivery.spentHours + total.marketing.spentHours);
        expect(spent + outside.hours).toBe(entries.reduce((sum, { hours }) => sum + (hours ?? 0), 0));
      }),
      RUNS,
    );
    expect(projectBudgets([])).toMatchObject({ projects: [], outside: { rows: 0 }, notPermitted: [] });
  });
});

describe('marketing to existing and new clients', () => {
  it('R43: tells the shares of hours and of money, and what cannot be told', () => {
    const found = marketingSplit(
      [
        entry({ kind: 'marketing', hours: 30, money: 100 }),
        entry({ kind: 'marketing', hours: 10, client: 'N' }),
        entry({ kind: 'marketing', hours: 5, client: 'X' }),
        entry({ kind: 'marketing', hours: 5, client: null }),
        entry({ kind: 'delivery', hours: 500 }),
      ],
      (client) => (client === 'X' ? null : client === 'A'),
    );
    expect(found).toEqual({
      existing: { hours: 30, money: 100, hoursShare: 0.75, moneyShare: 1 },
      fresh: { hours: 10, money: 0, hoursShare: 0.25, moneyShare: 0 },
      unknown: { rows: 2, hours: 10, money: 0 },
    });
    expect(marketingSplit([], () => true).existing.hoursShare).toBeNull();
  });

  it('adds up to all marketing hours', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { existing, fresh, unknown } = marketingSplit(entries, (client) => client === 'A');
        const all = entries
          .filter(({ kind }) => kind === 'marketing')
          .reduce((sum, { hours }) => sum + (hours ?? 0), 0);
        expect(existing.hours + fresh.hours + unknown.hours).toBe(all);
        if (existing.hoursShare !== null) expectNear(existing.hoursShare + (fresh.hoursShare ?? 0), 1);
      }),
      RUNS,
    );
  });
});

describe('executives’ time with key clients', () => {
  it('R45: the share of their hours, against 25 to 35 %, both included', () => {
    const of = (key: number, other: number) =>
      executiveShare(
        [entry({ executive: true, hours: key }), entry({ executive: true, hours: other, client: 'B' })],
        (client) => client === 'A',
      ).total;
    expect(of(30, 70)).toMatchObject({ hours: 100, keyHours: 30, share: 0.3, verdict: 'within' });
    expect([of(25, 75).verdict, of(35, 65).verdict]).toEqual(['within', 'within']);
    expect([of(24, 76).verdict, of(36, 64).verdict]).toEqual(['below', 'above']);
    expect(of(0, 0)).toMatchObject({ share: null, verdict: null });
  });

  it('counts only hours marked as an executive’s; hours without a client are not with a key one', () => {
    const found = executiveShare(
      [
        entry({ executive: true, hours: 1 }),
        entry({ executive: true, hours: 3, client: null }),
        entry({ executive: false, hours: 9 }),
        entry({ executive: null, hours: 9 }),
        entry({ executive: true, hours: null }),
        entry({ executive: true, hours: 2, manager: 'Abe' }),
      ],
      () => true,
    );
    expect(found.executives.map(({ executive, hours, keyHours }) => [executive, hours, keyHours])).toEqual([
      ['Abe', 2, 2],
      ['Ann', 4, 1],
    ]);
    expect(executiveShare([], () => true)).toMatchObject({ executives: [], total: { hours: 0 } });
  });

  it('the total is the sum of all', () => {
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const { executives, total } = executiveShare(entries, (client) => client === 'A');
        expect(executives.reduce((sum, { hours }) => sum + hours, 0)).toBe(total.hours);
        expect(executives.reduce((sum, { keyHours }) => sum + keyHours, 0)).toBe(total.keyHours);
      }),
      RUNS,
    );
  });
});
