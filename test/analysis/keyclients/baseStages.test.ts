import fc from 'fast-check';
import { sampleStandardDeviation } from 'simple-statistics';
import { baseMigrations } from '../../../src/analysis/keyclients/baseMigrations';
import { BASE_STAGES, baseStages, type BaseStage } from '../../../src/analysis/keyclients/baseStages';
import { shrinkingTurnover } from '../../../src/analysis/keyclients/shrinkingTurnover';
import { turnoverByClient } from '../../../src/analysis/keyclients/turnoverByClient';
import type { Deal } from '../../../src/schema/records';
import { deal, expectNear, shuffled } from '../builders';
import { RUNS } from '../runs';

const order = (closed: number | null, fields: Partial<Deal> = {}): Deal =>
  deal({ client: 'A', outcome: 'won', closed, actual: 10, ...fields });
const stageOf = (deals: readonly Deal[], client = 'A') => baseStages(deals).find((one) => one.client === client)?.stage;
const even = [43000, 43030, 43061, 43090];

describe('stages of the base', () => {
  it('R34: one order is one-off, even intervals are regular', () => {
    expect(stageOf([order(43000)])).toBe('one-off');
    const [found] = baseStages(even.map((day) => order(day)));
    expect(found).toMatchObject({ stage: 'regular', orders: 4, turnover: 40, meanGap: 30, referrals: 0 });
    expect(found?.gapVariation).toBeCloseTo(sampleStandardDeviation([30, 31, 29]) / 30, 12);
  });

  it('R34: most orders at a discount make a client price-driven, half of them do not', () => {
    const discounts = (...shares: (number | null)[]) => even.map((day, i) => order(day, { discount: shares[i] }));
    expect(stageOf(discounts(5, 5, 5, null))).toBe('price-driven');
    expect(stageOf(discounts(5, 5, null, 0))).toBe('regular');
    expect(baseStages(discounts(5, 5, null, 0))[0]?.discountShare).toBe(0.5);
    expect(stageOf([order(43000, { discount: 5 })])).toBe('one-off');
    expect(baseStages(even.map((day) => order(day)))[0]?.discountShare).toBeNull();
  });

  it('R34: a regular client that recommends us is a partner, whatever its discounts; nobody recommends itself', () => {
    const regular = even.map((day) => order(day, { discount: 5 }));
    const recommended = deal({ client: 'B', outcome: 'lost', referral: 'A' });
    expect(stageOf([...regular, recommended])).toBe('partner');
    expect(stageOf([order(43000), recommended])).toBe('one-off');
    expect(stageOf(even.map((day) => order(day, { referral: 'A' })))).toBe('regular');
  });

  it('uneven orders, two orders and orders of one day are not regular', () => {
    expect(stageOf([43000, 43001, 43002, 43300].map((day) => order(day)))).toBe('one-off');
    expect(stageOf([43000, 43030].map((day) => order(day)))).toBe('one-off');
    expect(baseStages([order(43000), order(43000.5), order(null)])[0]).toMatchObject({ orders: 3, meanGap: null });
  });

  it('how uneven is still regular is a setting', () => {
    const uneven = [43000, 43001, 43030, 43031].map((day) => order(day));
    const variation = sampleStandardDeviation([1, 29, 1]) / (31 / 3);
    expect(variation).toBeGreaterThan(1);
    expect(stageOf(uneven)).toBe('one-off');
    expect(baseStages(uneven, { maxVariation: 2 })[0]?.stage).toBe('regular');
    expect(
      baseStages(
        even.map((day) => order(day)),
        { maxVariation: 0.01 },
      )[0]?.stage,
    ).toBe('one-off');
  });

  it('twelve days of orders are regular however they are bunched, eleven are not', () => {
    const bunched = (days: number) => Array.from({ length: days }, (_, i) => order(i === 0 ? 42000 : 43000 + i));
    expect(stageOf(bunched(12))).toBe('regular');
    expect(stageOf(bunched(11))).toBe('one-off');
    expect(baseStages(bunched(11), { oftenDays: 11 })[0]?.stage).toBe('regular');
  });

  it('counts only won deals with a client', () => {
    expect(baseStages([deal({ client: 'A', outcome: 'lost' }), order(43000, { client: null })])).toEqual([]);
    expect(baseStages([])).toEqual([]);
  });

  const anyOrders = fc.array(
    fc
      .record({
        client: fc.constantFrom('A', 'B', 'C', null),
        outcome: fc.constantFrom<Deal['outcome']>('won', 'won', 'lost', 'open'),
        closed: fc.option(fc.integer({ min: 43000, max: 43400 }), { nil: null }),
        discount: fc.constantFrom(null, 0, 5),
        referral: fc.constantFrom('A', 'B', null),
      })
      .map((fields) => deal(fields)),
    { maxLength: 30 },
  );

  it('shifting all days changes nothing, nor does the order of rows', () => {
    fc.assert(
      fc.property(
        anyOrders,
        fc.integer({ min: -500, max: 500 }),
        fc.array(fc.nat(), { minLength: 1 }),
        (deals, days, keys) => {
          const moved = deals.map((one) => ({ ...one, closed: one.closed === null ? null : one.closed + days }));
          expect(baseStages(shuffled(moved, keys))).toEqual(baseStages(deals));
        },
      ),
      RUNS,
    );
  });
});

describe('migrations', () => {
  const at = (client: string, stage: BaseStage) => ({ client, stage });

  it('R34: names who moved where, newcomers and those lost too', () => {
    const moves = baseMigrations(
      [at('A', 'regular'), at('B', 'partner'), at('C', 'one-off'), at('D', 'regular')],
      [at('A', 'partner'), at('B', 'regular'), at('D', 'regular'), at('N', 'one-off')],
    );
    expect(moves).toEqual([
      { from: 'one-off', to: null, clients: ['C'], direction: 'down' },
      { from: 'regular', to: 'regular', clients: ['D'], direction: 'same' },
      { from: 'regular', to: 'partner', clients: ['A'], direction: 'up' },
      { from: 'partner', to: 'regular', clients: ['B'], direction: 'down' },
      { from: null, to: 'one-off', clients: ['N'], direction: 'up' },
    ]);
    expect(baseMigrations([], [])).toEqual([]);
  });

  it('balances: before + came − went = after, for every stage', () => {
    const base = fc.uniqueArray(
      fc.record({ client: fc.string({ maxLength: 2 }), stage: fc.constantFrom(...BASE_STAGES) }),
      { selector: ({ client }) => client },
    );
    fc.assert(
      fc.property(base, base, (before, after) => {
        const moves = baseMigrations(before, after);
        const count = (end: 'from' | 'to', stage: BaseStage): number =>
          moves.filter((move) => move[end] === stage).reduce((sum, { clients }) => sum + clients.length, 0);
        for (const stage of BASE_STAGES) {
          expect(count('from', stage)).toBe(before.filter((one) => one.stage === stage).length);
          expect(count('to', stage)).toBe(after.filter((one) => one.stage === stage).length);
        }
      }),
      RUNS,
    );
  });
});

describe('shrinking turnover', () => {
  it('R34: names the clients that buy less, the largest loss first', () => {
    const before = new Map([
      ['A', 100],
      ['B', 100],
      ['C', 400],
      ['D', 100],
      ['E', 0],
      ['F', -5],
    ]);
    const now = new Map([
      ['A', 75],
      ['B', 100],
      ['C', 350],
      ['F', -50],
    ]);
    expect(shrinkingTurnover(before, now)).toEqual([
      { client: 'D', before: 100, now: 0, lost: 100, change: -1, gone: true },
      { client: 'C', before: 400, now: 350, lost: 50, change: -0.125, gone: false },
      { client: 'A', before: 100, now: 75, lost: 25, change: -0.25, gone: false },
    ]);
    expect(shrinkingTurnover(before, now, 0.25).map(({ client }) => client)).toEqual(['D']);
    expect(shrinkingTurnover(new Map(), now)).toEqual([]);
  });

  it('scaling money scales the loss', () => {
    const turnover = fc.dictionary(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: -10, max: 1000 }));
    fc.assert(
      fc.property(turnover, turnover, (before, now) => {
        const map = (all: Record<string, number>, times: number): Map<string, number> =>
          new Map(Object.entries(all).map(([client, amount]) => [client, amount * times]));
        const plain = shrinkingTurnover(map(before, 1), map(now, 1));
        const scaled = shrinkingTurnover(map(before, 8), map(now, 8));
        expect(scaled.map(({ client }) => client)).toEqual(plain.map(({ client }) => client));
        scaled.forEach(({ lost }, index) => expectNear(lost, 8 * (plain[index]?.lost ?? 0)));
      }),
      RUNS,
    );
  });
});

describe('turnover by client', () => {
  it('counts won deals closed from the first to the last day, both whole', () => {
    const deals = [
      order(43000),
      order(43010.75),
      order(43011),
      order(42999.9),
      order(null),
      order(43005, { outcome: 'lost' }),
    ];
    expect([...turnoverByClient(deals, 43000, 43010)]).toEqual([['A', 20]]);
    expect(turnoverByClient([], 1, 2).size).toBe(0);
  });
});
