import fc from 'fast-check';
import { conversionFacts } from '../../../src/analysis/conversion/conversionFacts';
import { funnelOf } from '../../../src/analysis/funnel/funnel';
import { funnelFacts } from '../../../src/analysis/funnel/funnelFacts';
import { journeys, type Journey } from '../../../src/analysis/funnel/journeys';
import { lossReasons } from '../../../src/analysis/losses/lossReasons';
import { moneyFunnel } from '../../../src/analysis/time/moneyFunnel';
import { rowsBehind } from '../../../src/analysis/time/rowsBehind';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, CRM_STAGES, crmDeals, deal, describeWithCrm, expectNear, STAGES } from '../builders';
import { RUNS } from '../runs';

const byYear = { period: ({ started }: Deal) => (started === null ? null : started < 42500 ? '2016' : '2017') };
const ways = (deals: readonly Deal[]): Journey[] => journeys({ deals, log: [], stages: STAGES }).journeys;
const PARTS = ['entered', 'passed', 'lost', 'declined', 'open'] as const;

describe('rowsBehind', () => {
  const set = ways([
    deal({ manager: 'Ann', outcome: 'won', planned: 5, row: { sheet: 'Deals', row: 2 } }),
    deal({ manager: 'Ann', outcome: 'lost', lastStage: STAGES[1], reason: 'Price', row: { sheet: 'Deals', row: 3 } }),
    deal({ manager: 'Bob', outcome: 'declined', lastStage: STAGES[1], reason: ' ', row: { sheet: 'Deals', row: 4 } }),
  ]);

  it('R53: from a manager and a stage to the rows', () => {
    expect(rowsBehind(set, { manager: 'Ann', stage: { index: 2, part: 'lost' } }).rows).toEqual([
      { sheet: 'Deals', row: 3 },
    ]);
    expect(rowsBehind(set, { stage: { index: 2, part: 'entered' } })).toMatchObject({ count: 3, money: 5 });
  });

  it('from a reason, also from none', () => {
    expect(rowsBehind(set, { reason: 'price', outcome: 'lost' }).rows).toEqual([{ sheet: 'Deals', row: 3 }]);
    expect(rowsBehind(set, { reason: null, outcome: 'closed' }).count).toBe(2);
  });

  it('nothing asked for: everything; a period without names for periods is refused', () => {
    expect(rowsBehind(set, {}).count).toBe(3);
    expect(rowsBehind([], {})).toEqual({ journeys: [], rows: [], count: 0, money: 0 });
    expect(() => rowsBehind(set, { period: '2017' })).toThrow(RangeError);
  });

  it('behind every figure of the funnel facts there are as many rows, and as much money, as it says', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const all = ways(deals);
        for (const fact of funnelFacts(all, STAGES, byYear)) {
          const { manager, event, period } = fact;
          for (const part of PARTS) {
            const behind = rowsBehind(all, { manager, event, period, stage: { index: fact.stage, part } }, byYear);
            expect(behind.count).toBe(fact[part]);
            if (part === 'entered') expectNear(behind.money, fact.moneyEntered);
            if (part === 'passed') expectNear(behind.money, fact.moneyPassed);
            if (part === 'lost') expectNear(behind.money, fact.moneyLost);
            if (part === 'open') expectNear(behind.money, fact.moneyOpen);
          }
        }
      }),
      RUNS,
    );
  });

  it('behind every figure of the conversion, the outcomes and the reasons, too', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const all = ways(deals.map((each, k) => ({ ...each, reason: ['Price', null, 'Late'][k % 3] ?? null })));
        for (const { manager, event, period, won, worked, closed } of conversionFacts(all, byYear)) {
          const count = (outcome?: 'won' | 'closed'): number =>
            rowsBehind(all, { manager, event, period, outcome }, byYear).count;
          expect([count(), count('won'), count('closed')]).toEqual([worked, won, closed]);
        }
        const { outcomes } = funnelOf(funnelFacts(all, STAGES, byYear), STAGES);
        for (const outcome of ['won', 'lost', 'declined', 'open'] as const) {
          expect(rowsBehind(all, { outcome }).count).toBe(outcomes[outcome]);
        }
        for (const { reason, stages } of lossReasons(all, STAGES).lines) {
          stages.forEach((count, k) =>
            expect(rowsBehind(all, { reason, stage: { index: k + 1, part: 'lost' } }).count).toBe(count),
          );
        }
      }),
      RUNS,
    );
  });
});

describe('moneyFunnel', () => {
  const funnel = (deals: readonly Deal[]): ReturnType<typeof funnelOf> =>
    funnelOf(funnelFacts(ways(deals), STAGES, byYear), STAGES);
  const lostAt = (stage: string, planned: number): Deal => deal({ outcome: 'lost', lastStage: stage, planned });

  it('R53: half of the clients pass, and a tenth of the money: it is the large ones that are lost', () => {
    const [first] = moneyFunnel(funnel([lostAt(STAGES[0], 90), lostAt(STAGES[1], 10)]));
    expect(first).toEqual({
      stage: STAGES[0],
      moneyEntered: 100,
      moneyPassed: 10,
      moneyLost: 90,
      moneyOpen: 0,
      stepConversion: 0.1,
      stepConversionByCount: 0.5,
      decidedConversion: 0.1,
      cumulativeConversion: 0.1,
      lossShare: 0.9,
      averagePassed: 10,
      averageLost: 90,
    });
  });

  it('no money, no deals, or credit notes: rates are unknown, not 0', () => {
    for (const deals of [[], [deal({ outcome: 'won' })], [lostAt(STAGES[0], -5)]]) {
      expect(moneyFunnel(funnel(deals))[0]).toMatchObject({ stepConversion: null, decidedConversion: null });
    }
  });

  it('money entered = passed + lost + open, and scaling money leaves the rates', () => {
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 2, max: 16 }), (deals, c) => {
        const times = (value: number | null): number | null => (value === null ? null : value * c);
        const plain = moneyFunnel(funnel(deals));
        const scaled = moneyFunnel(
          funnel(
            deals.map((each) => ({
              ...each,
              planned: times(each.planned),
              refined: times(each.refined),
              actual: times(each.actual),
            })),
          ),
        );
        plain.forEach((stage, k) => {
          expectNear(stage.moneyEntered, stage.moneyPassed + stage.moneyLost + stage.moneyOpen);
          expectNear(scaled[k]?.moneyEntered ?? null, stage.moneyEntered * c);
          expectNear(scaled[k]?.stepConversion ?? null, stage.stepConversion);
          expectNear(scaled[k]?.lossShare ?? null, stage.lossShare);
        });
      }),
      RUNS,
    );
  });
});

describeWithCrm('rowsBehind on the CRM data', () => {
  it('2,473 rows behind the losses, 107 behind the orders of Hayden Neloms', () => {
    const set = journeys({ deals: crmDeals(), log: [], stages: CRM_STAGES }).journeys;
    expect(rowsBehind(set, { stage: { index: 2, part: 'lost' } }).rows).toHaveLength(2473);
    expect(rowsBehind(set, { manager: 'Hayden Neloms', outcome: 'won' }).count).toBe(107);
  });
});
