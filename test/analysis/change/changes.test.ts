import fc from 'fast-check';
import { changesBetween, type ChangeKind, type Changes } from '../../../src/analysis/change/changes';
import { snapshotOf, type Snapshot } from '../../../src/analysis/change/snapshot';
import { journeys } from '../../../src/analysis/funnel/journeys';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, CRM_STAGES, deal, describeWithCrm, expectNear, repeat, STAGES } from '../builders';
import { CRM_CUT_OFF, crmHistory } from '../crmHistory';
import { RUNS } from '../runs';

const snapshot = (deals: readonly Deal[], asOf = 42000): Snapshot =>
  snapshotOf(journeys({ deals, log: [], stages: STAGES }).journeys, STAGES, { asOf, period: ({ event }) => event });
const line = ({ lines }: Changes, kind: ChangeKind): [number, number] | undefined => {
  const found = lines.find((each) => each.kind === kind);
  return found === undefined ? undefined : [found.count, found.money];
};
const happened = (changes: Changes): string[] =>
  changes.lines.filter(({ items }) => items.length > 0).map(({ kind }) => kind);
function expectBalanced({ opening, closing, lines }: Changes): void {
  expect(lines.reduce((sum, { count }) => sum + count, opening.count)).toBe(closing.count);
  expectNear(
    lines.reduce((sum, { money }) => sum + money, opening.money),
    closing.money,
  );
}

describe('snapshotOf', () => {
  it('keeps the key totals and where each deal stands', () => {
    const deals = [
      deal({ id: 'b', outcome: 'won', planned: 10, actual: 8 }),
      deal({ id: 'a', stage: STAGES[1], planned: 10, refined: 7 }),
      deal({ id: 'c', outcome: 'lost', lastStage: STAGES[0], planned: 5 }),
    ];
    const { totals, deals: kept } = snapshot(deals);
    expect(totals).toEqual({
      deals: 3,
      open: 1,
      won: 1,
      lost: 1,
      declined: 0,
      moneyOpen: 7,
      moneyWon: 8,
      moneyLost: 5,
      moneyDeclined: 0,
      closedRate: 0.5,
      openByStage: [0, 1, 0],
    });
    expect(kept.map(({ id, passed, money }) => [id, passed, money])).toEqual([
      ['a', 1, 7],
      ['b', 3, 8],
      ['c', 0, 5],
    ]);
  });

  it('survives being written down and read back', () => {
    const taken = snapshot([deal({ id: 'a', planned: 3 })]);
    expect(JSON.parse(JSON.stringify(taken))).toEqual(taken);
  });

  it('of nothing has totals of 0 and no rate', () => {
    expect(snapshot([]).totals).toMatchObject({ deals: 0, closedRate: null, openByStage: [0, 0, 0] });
  });

  it('refuses two deals with the same id', () => {
    expect(() => snapshot([deal(), deal()])).toThrow('two deals have the id d');
  });
});

describe('changesBetween', () => {
  it('R55: 150 + 30 new + 20 raised − 120 won = 80', () => {
    const changes = changesBetween(
      snapshot([deal({ id: 'a', planned: 100 }), deal({ id: 'b', planned: 50 })], 42000),
      snapshot(
        [
          deal({ id: 'a', planned: 100, actual: 120, outcome: 'won' }),
          deal({ id: 'b', planned: 50 }),
          deal({ id: 'c', planned: 30 }),
        ],
        42030,
      ),
    );
    expect(changes).toMatchObject({ from: 42000, to: 42030 });
    expect(changes.opening).toEqual({ count: 2, money: 150 });
    expect(changes.closing).toEqual({ count: 2, money: 80 });
    expect([line(changes, 'new'), line(changes, 'raised'), line(changes, 'won')]).toEqual([
      [1, 30],
      [0, 20],
      [-1, -120],
    ]);
    expect(happened(changes)).toEqual(['new', 'raised', 'won']);
    expectBalanced(changes);
  });

  it.each<[string, Partial<Deal> | null, Partial<Deal> | null, string[]]>([
    ['came and was won in between', null, { outcome: 'won', actual: 5 }, ['new', 'won']],
    ['lost', { planned: 5 }, { planned: 5, outcome: 'lost' }, ['lost']],
    ['lowered, then declined', { planned: 5 }, { planned: 3, outcome: 'declined' }, ['lowered', 'declined']],
    ['moved out of the period', { planned: 5 }, { planned: 9, event: 'Tender' }, ['moved out']],
    ['moved into the period', { planned: 5, event: 'Tender' }, { planned: 9 }, ['moved in']],
    ['moved in and won', { planned: 5, event: 'Tender' }, { actual: 9, outcome: 'won' }, ['moved in', 'won']],
    ['reopened', { outcome: 'lost' }, { planned: 2 }, ['reopened']],
    ['taken out of the list', { planned: 5 }, null, ['removed']],
    ['nothing', { planned: 5 }, { planned: 5, stage: STAGES[1] }, []],
    ['in another period all the time', { event: 'Tender' }, { event: 'Tender', planned: 9 }, []],
    ['closed all the time', { outcome: 'won' }, { outcome: 'won' }, []],
  ])('%s', (_, before, after, kinds) => {
    const list = (fields: Partial<Deal> | null): Deal[] =>
      fields === null ? [] : [deal({ event: 'Fair', ...fields })];
    const changes = changesBetween(snapshot(list(before)), snapshot(list(after)), { period: 'Fair' });
    expect(happened(changes)).toEqual(kinds);
    expectBalanced(changes);
  });

  it('a closed deal that is booked otherwise later is a correction, and moves no open work', () => {
    const changes = changesBetween(
      snapshot([deal({ outcome: 'lost', planned: 5 })]),
      snapshot([deal({ outcome: 'won', actual: 6 })]),
    );
    expect(happened(changes)).toEqual([]);
    expect(changes.corrected).toMatchObject([{ id: 'd', from: { outcome: 'lost', money: 5 }, to: { outcome: 'won' } }]);
  });

  it('every line adds up its deals, each with its row', () => {
    const before = snapshot([deal({ id: 'gone', planned: 4, row: { sheet: 'Old', row: 7 } })]);
    const after = snapshot([deal({ id: 'come', planned: -2, row: { sheet: 'New', row: 3 } })]);
    const changes = changesBetween(before, after);
    expect(changes.lines.flatMap(({ kind, items }) => items.map(({ row, money }) => [kind, row.sheet, money]))).toEqual(
      [
        ['new', 'New', -2],
        ['removed', 'Old', -4],
      ],
    );
  });

  it('balances between any two states, in count and in money, for all work and for every period', () => {
    const pair = fc.tuple(anyDeals, anyDeals, fc.integer({ min: 1, max: 3 })).map(([x, y, step]) => ({
      before: x,
      after: y.map((each, k) => ({ ...each, id: `d${k * step}` })),
    }));
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const [from, to] = [snapshot(before), snapshot(after)];
        for (const options of [{}, { period: 'Fair' }, { period: 'Tender' }, { period: null }]) {
          const changes = changesBetween(from, to, options);
          expectBalanced(changes);
          for (const { count, money, items } of changes.lines) {
            expect(items.reduce((sum, item) => sum + item.count, 0)).toBe(count);
            expectNear(
              items.reduce((sum, item) => sum + item.money, 0),
              money,
            );
          }
        }
        expect(changesBetween(from, to).closing).toEqual({ count: to.totals.open, money: to.totals.moneyOpen });
        expect(happened(changesBetween(from, from))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('50,000 deals balance', () => {
    const deals = repeat(50000, (k) => deal({ id: `d${k}`, planned: k }));
    expectBalanced(changesBetween(snapshot(deals.slice(100)), snapshot(deals.slice(0, -100))));
  });
});

describeWithCrm('changes on the CRM data', () => {
  it('between 2017-09-30 and 2017-12-31 the table balances to 1,589 open', () => {
    const asOn = (day: number): Snapshot => {
      const deals = crmHistory()
        .filter(({ started }) => started !== null && started <= day)
        .map((each): Deal => {
          const later = each.closed !== null && each.closed > day;
          return later ? { ...each, outcome: 'open', stage: CRM_STAGES[1], closed: null, actual: null } : each;
        });
      const set = journeys({ deals, log: [], stages: CRM_STAGES }).journeys;
      return snapshotOf(set, CRM_STAGES, { asOf: day });
    };
    const changes = changesBetween(asOn(43008), asOn(CRM_CUT_OFF));
    expectBalanced(changes);
    expect(changes.closing.count).toBe(1589);
    const closedSince = crmHistory().filter(({ closed }) => closed !== null && closed > 43008);
    expect(line(changes, 'won')?.[0]).toBe(-closedSince.filter(({ outcome }) => outcome === 'won').length);
    expect(line(changes, 'lost')?.[0]).toBe(-closedSince.filter(({ outcome }) => outcome === 'lost').length);
  });
});
