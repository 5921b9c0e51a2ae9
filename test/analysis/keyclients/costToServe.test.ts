import fc from 'fast-check';
import { costToServe } from '../../../src/analysis/keyclients/costToServe';
import { timeTakers } from '../../../src/analysis/keyclients/timeTakers';
import { expectNear } from '../builders';
import { RUNS } from '../runs';

const spent = (
  client: string | null,
  hours: number | null,
  money: number | null = null,
  manager: string | null = 'Ann',
) => ({
  client,
  manager,
  hours,
  money,
});

describe('cost to serve', () => {
  it('R28: given cost + hours at their rate + money spent; a big client that loses money is named', () => {
    const found = costToServe(
      [
        { client: 'A', amount: 100 },
        { client: 'B', amount: 20 },
      ],
      [{ name: 'A', cost: 30 }],
      [spent('A', 3), spent('A', 1, 5), spent('B', 1), spent(null, 2, 7)],
      { rateOf: () => 20 },
    );
    expect(found.clients[0]).toEqual({
      client: 'A',
      revenue: 100,
      givenCost: 30,
      hours: 4,
      hoursCost: 80,
      money: 5,
      cost: 115,
      profit: -15,
      margin: -0.15,
      big: true,
    });
    expect(found.clients[1]).toMatchObject({ client: 'B', cost: 20, profit: 0, big: false });
    expect(found.losing.map(({ client }) => client)).toEqual(['A']);
    expect(found.unassigned).toEqual({ hours: 2, money: 7 });
  });

  it('hours without a rate have no cost, and a client of whom nothing is known has no profit', () => {
    const found = costToServe([{ client: 'A', amount: 100 }], [{ name: 'B', cost: null }], [spent('A', 3)]);
    expect(found.clients).toMatchObject([
      { client: 'A', hoursCost: null, cost: null, profit: null, margin: null },
      { client: 'B', revenue: 0, cost: null, profit: null },
    ]);
    expect(found.losing).toEqual([]);
  });

  it('one hour of an unknown rate makes the hours’ cost unknown, but not the rest', () => {
    const found = costToServe(
      [{ client: 'A', amount: 100 }],
      [{ name: 'A', cost: 10 }],
      [spent('A', 1, null, 'Bob'), spent('A', 1)],
      {
        rateOf: (manager) => (manager === 'Ann' ? 20 : null),
      },
    );
    expect(found.clients[0]).toMatchObject({ hoursCost: null, cost: 10, profit: 90 });
  });

  it('a small client that loses money is not among the big ones; a cost without revenue has no margin', () => {
    const found = costToServe(
      [
        { client: 'A', amount: 900 },
        { client: 'B', amount: 100 },
      ],
      [
        { name: 'B', cost: 500 },
        { name: 'C', cost: 5 },
      ],
      [],
    );
    expect(found.losing).toEqual([]);
    expect(found.clients.at(-1)).toMatchObject({ client: 'C', profit: -5, margin: null, big: false });
  });

  it('nothing at all', () => {
    expect(costToServe([], [], [])).toEqual({ clients: [], losing: [], unassigned: { hours: 0, money: 0 } });
  });

  it('costs of clients and of nobody add up to what was spent', () => {
    const row = fc.record({
      client: fc.constantFrom('A', 'B', 'C', null),
      manager: fc.constantFrom('Ann', 'Bob', null),
      hours: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
      money: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (spending) => {
        const { clients, unassigned } = costToServe([], [], spending, { rateOf: () => 2 });
        const total = clients.reduce((sum, { cost }) => sum + (cost ?? 0), 0) + unassigned.hours * 2 + unassigned.money;
        expectNear(
          total,
          spending.reduce((sum, { hours, money }) => sum + 2 * (hours ?? 0) + (money ?? 0), 0),
        );
      }),
      RUNS,
    );
  });
});

describe('clients that lose money', () => {
  it('R28: the largest loss first; nothing lost is no loss', () => {
    const revenue = ['A', 'B', 'C', 'D'].map((client) => ({ client, amount: 25 }));
    const costs = [26, 40, 25, 30].map((cost, place) => ({ name: 'ABCD'[place] ?? '', cost }));
    const { losing } = costToServe(revenue, costs, [], { rateOf: () => 1 });
    expect(losing.map((each) => each.client)).toEqual(['B', 'D', 'A']);
  });
});

describe('clients that take a manager’s time', () => {
  it('R28: more than half is named, exactly half is not', () => {
    expect(timeTakers([spent('A', 6), spent('B', 4)])).toEqual([{ manager: 'Ann', client: 'A', hours: 6, share: 0.6 }]);
    expect(timeTakers([spent('A', 5), spent('B', 5)])).toEqual([]);
    expect(timeTakers([spent('A', 0.1), spent('A', 0.2), spent('B', 0.3)])).toEqual([]);
  });

  it('hours of no client count towards the manager’s time, hours of no manager do not', () => {
    expect(timeTakers([spent('A', 6), spent(null, 6)])).toEqual([]);
    expect(timeTakers([spent('A', 6), spent('B', 60, null, null)])).toMatchObject([{ client: 'A', share: 1 }]);
    expect(timeTakers([])).toEqual([]);
    expect(timeTakers([spent('A', 0), spent('A', null)])).toEqual([]);
  });

  it('stand by manager, and neither hours of 0 nor a manager without hours names anybody', () => {
    const entries = [spent('A', 6, null, 'Cid'), spent('B', 6, null, 'Ann'), spent('C', 6, null, 'Bob')];
    expect(timeTakers(entries).map(({ manager }) => manager)).toEqual(['Ann', 'Bob', 'Cid']);
    expect(timeTakers([spent('A', 0, null, 'Dan')])).toEqual([]);
  });

  it('a manager has at most one such client', () => {
    const row = fc.record({
      client: fc.constantFrom('A', 'B', 'C', null),
      manager: fc.constantFrom('Ann', 'Bob', null),
      hours: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (entries) => {
        const named = timeTakers(entries).map(({ manager }) => manager);
        expect(new Set(named).size).toBe(named.length);
      }),
      RUNS,
    );
  });
});
