import fc from 'fast-check';
import { concentration, type Concentration } from '../../../src/analysis/keyclients/concentration';
import { crmDeals, crmParents, describeWithCrm, expectNear, shuffled } from '../builders';
import { RUNS } from '../runs';

const of = (...amounts: number[]): Concentration =>
  concentration(amounts.map((amount, index) => ({ client: String.fromCharCode(65 + index), amount })));

describe('concentration: known answers', () => {
  it('R27: 30/30/20/20 has HHI 2600 and is as concentrated as 3.846154 equal clients', () => {
    expect(of(30, 30, 20, 20).hhi).toBeCloseTo(2600, 9);
    expect(of(30, 30, 20, 20).effectiveNumber).toBeCloseTo(3.846154, 6);
  });

  it('R27: 50/20/10/10/10 has HHI 3200', () => {
    expect(of(50, 20, 10, 10, 10).hhi).toBeCloseTo(3200, 9);
  });

  it('R26: thresholds are strict: 10 % exactly is not key, 20 % not critical, 50 % not sole', () => {
    expect(of(50, 20, 10, 10, 10).top.map(({ type }) => type)).toEqual(['critical', 'revenue', null, null, null]);
    expect(of(51, 21, 11, 10, 7).top.map(({ type }) => type)).toEqual(['sole', 'critical', 'revenue', null, null]);
  });

  it('R26: 10 % exactly is not key however its cents add up', () => {
    const cents = Array.from({ length: 10 }, () => ({ client: 'A', amount: 0.1 }));
    const { top } = concentration([...cents, { client: 'B', amount: 9 }]);
    expect(top.find(({ client }) => client === 'A')?.type).toBeNull();
  });

  it('lists clients from the largest, ties by name, with shares running up to 1', () => {
    const { top } = concentration([
      { client: 'B', amount: 30 },
      { client: 'C', amount: 40 },
      { client: 'A', amount: 10 },
      { client: 'A', amount: 20 },
    ]);
    expect(top.map(({ client, amount }) => [client, amount])).toEqual([
      ['C', 40],
      ['A', 30],
      ['B', 30],
    ]);
    expect(top.map(({ cumulativeShare }) => cumulativeShare)).toEqual([0.4, 0.7, 1]);
  });
});

describe('concentration: edges', () => {
  it('nothing sold: nothing to divide', () => {
    expect(of()).toMatchObject({ clients: 0, total: 0, hhi: null, effectiveNumber: null, top: [], groups: null });
    expect(of(0, 0)).toMatchObject({ clients: 2, hhi: null });
    expect(of(0).top[0]).toMatchObject({ share: 0, cumulativeShare: 0, type: null });
  });

  it('one client is the sole one', () => {
    expect(of(5)).toMatchObject({ hhi: 10000, effectiveNumber: 1 });
    expect(of(5).top[0]?.type).toBe('sole');
  });

  it('credit notes reduce their client; a client below 0 has no share and comes last', () => {
    const table = concentration([
      { client: 'A', amount: 100 },
      { client: 'A', amount: -40 },
      { client: 'B', amount: -10 },
      { client: 'C', amount: 40 },
    ]);
    expect(table).toMatchObject({ total: 90, shareBase: 100 });
    expect(table.top.map(({ client, share }) => [client, share])).toEqual([
      ['A', 0.6],
      ['C', 0.4],
      ['B', 0],
    ]);
  });

  it('amounts without a client are told apart', () => {
    const table = concentration([
      { client: null, amount: 7 },
      { client: 'A', amount: 3 },
    ]);
    expect(table).toMatchObject({ clients: 1, total: 3, unnamed: { rows: 1, amount: 7 } });
  });

  it('a parent is the group of its daughters and of itself', () => {
    const amounts = ['P', 'D1', 'D2', 'X'].map((client) => ({ client, amount: 25 }));
    const { groups } = concentration(amounts, { parentOf: (client) => (client.startsWith('D') ? 'P' : null) });
    expect(groups?.top.map(({ client, amount }) => [client, amount])).toEqual([
      ['P', 75],
      ['X', 25],
    ]);
    expect(groups?.hhi).toBeCloseTo(6250, 9);
  });
});

describe('concentration: laws', () => {
  const anyAmounts = fc.array(
    fc.record({ client: fc.constantFrom('A', 'B', 'C', 'D', null), amount: fc.integer({ min: -100, max: 1000 }) }),
    { maxLength: 30 },
  );

  it('shares add up to 1, HHI lies between 10,000 / clients and 10,000; order and scale do not matter', () => {
    fc.assert(
      fc.property(anyAmounts, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), (amounts, keys) => {
        const table = concentration(amounts);
        expect(concentration(shuffled(amounts, keys))).toEqual(table);
        if (table.hhi === null) return;
        expectNear(
          table.top.reduce((sum, { share }) => sum + share, 0),
          1,
        );
        expect(table.hhi).toBeGreaterThanOrEqual(10000 / table.clients - 1e-6);
        expect(table.hhi).toBeLessThanOrEqual(10000 + 1e-6);
        const scaled = concentration(amounts.map(({ client, amount }) => ({ client, amount: amount * 3 })));
        expectNear(scaled.hhi, table.hhi);
        expect(scaled.total).toBe(table.total * 3);
      }),
      RUNS,
    );
  });
});

describeWithCrm('concentration on the CRM data', () => {
  it('85 accounts, HHI 135.81, Kan-code leads with 3.4127 %; by parent 70 groups, HHI 198.8, Acme leads', () => {
    const parents = crmParents();
    const amounts = crmDeals()
      .filter(({ outcome }) => outcome === 'won')
      .map(({ client, actual }) => ({ client, amount: actual ?? 0 }));
    const table = concentration(amounts, { parentOf: (client) => parents.get(client) ?? null });
    expect(table).toMatchObject({ clients: 85, total: 10005534 });
    expect(table.hhi).toBeCloseTo(135.81, 2);
    expect(table.effectiveNumber).toBeCloseTo(73.63, 2);
    expect(table.top[0]).toMatchObject({ client: 'Kan-code', amount: 341455, type: null });
    expect(table.top[0]?.share).toBeCloseTo(0.034127, 6);
    expect(table.groups?.clients).toBe(70);
    expect(table.groups?.hhi).toBeCloseTo(198.8, 1);
    expect(table.groups?.top[0]).toMatchObject({ client: 'Acme Corporation', amount: 519349 });
  });
});
