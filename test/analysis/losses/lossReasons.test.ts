import fc from 'fast-check';
import { funnelOf } from '../../../src/analysis/funnel/funnel';
import { funnelFacts } from '../../../src/analysis/funnel/funnelFacts';
import { journeys, type Journey } from '../../../src/analysis/funnel/journeys';
import { lossReasons } from '../../../src/analysis/losses/lossReasons';
import { lossRows } from '../../../src/analysis/losses/lossRows';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, deal, expectNear, shuffled, STAGES } from '../builders';
import { RUNS } from '../runs';

const GROUPS = new Map([
  ['Price', 'Ours'],
  ['late answer', 'Ours'],
  ['Bankrupt', 'Theirs'],
]);
const ways = (deals: readonly Deal[]): Journey[] => journeys({ deals, log: [], stages: STAGES }).journeys;
const lost = (reason: string | null, lastStage: string, outcome: 'lost' | 'declined' = 'lost', planned = 10): Deal =>
  deal({ outcome, reason, lastStage, planned });

const anyLosses = fc
  .tuple(anyDeals, fc.array(fc.constantFrom('Price', ' price', 'Bankrupt', 'Other', '', null), { minLength: 1 }))
  .map(([deals, reasons]) => ways(deals.map((each, k) => ({ ...each, reason: reasons[k % reasons.length] ?? null }))));

describe('lossReasons', () => {
  const [CALL, MEETING] = STAGES;
  const set = ways([
    lost('Price', CALL),
    lost('price ', MEETING),
    lost('Bankrupt', MEETING, 'declined'),
    lost(null, MEETING, 'lost', 5),
    deal({ outcome: 'won' }),
    deal({ stage: CALL }),
  ]);

  it('R10: counts each reason at each stage, whatever its case and spaces, and those without a reason last', () => {
    const { lines, stageTotals, total, money, untold } = lossReasons(set, STAGES);
    expect(lines).toEqual([
      { reason: 'Price', group: null, stages: [1, 1, 0], total: 2, money: 20, share: 0.5 },
      { reason: 'Bankrupt', group: null, stages: [0, 1, 0], total: 1, money: 10, share: 0.25 },
      { reason: null, group: null, stages: [0, 1, 0], total: 1, money: 5, share: 0.25 },
    ]);
    expect({ stageTotals, total, money, untold }).toEqual({ stageTotals: [1, 3, 0], total: 4, money: 35, untold: 1 });
  });

  it('R10: groups reasons in two levels', () => {
    const { groups, lines } = lossReasons(set, STAGES, { groupOf: GROUPS });
    expect(lines.map(({ reason, group }) => [reason, group])).toEqual([
      ['Price', 'Ours'],
      ['Bankrupt', 'Theirs'],
      [null, null],
    ]);
    expect(groups.map(({ group, reasons, total }) => [group, reasons, total])).toEqual([
      ['Ours', ['Price'], 2],
      ['Theirs', ['Bankrupt'], 1],
      [null, [null], 1],
    ]);
  });

  it("counts the client's refusals or our own alone when asked", () => {
    expect(lossReasons(set, STAGES, { kind: 'lost' })).toMatchObject({ total: 3, stageTotals: [1, 2, 0] });
    expect(lossReasons(set, STAGES, { kind: 'declined' })).toMatchObject({ total: 1, stageTotals: [0, 1, 0] });
  });

  it('without losses has no lines', () => {
    for (const deals of [[], [deal()], [deal({ outcome: 'won' })]]) {
      expect(lossReasons(ways(deals), STAGES)).toMatchObject({
        lines: [],
        groups: [],
        stageTotals: [0, 0, 0],
        total: 0,
      });
    }
  });

  it('balances with the funnel, by stage and by money, and groups with lines', () => {
    fc.assert(
      fc.property(anyLosses, fc.array(fc.nat(), { minLength: 1 }), (all, keys) => {
        const funnel = funnelOf(funnelFacts(all, STAGES, { period: () => null }), STAGES);
        const matrix = lossReasons(all, STAGES, { groupOf: GROUPS });
        expect(matrix.stageTotals).toEqual(funnel.stages.map((stage) => stage.lost));
        expect(lossReasons(all, STAGES, { kind: 'declined' }).stageTotals).toEqual(
          funnel.stages.map(({ declined }) => declined),
        );
        expectNear(
          matrix.money,
          funnel.stages.reduce((sum, stage) => sum + stage.moneyLost, 0),
        );
        for (const sums of [matrix.lines, matrix.groups]) {
          expect(sums.reduce((sum, { total }) => sum + total, 0)).toBe(matrix.total);
          matrix.stageTotals.forEach((count, k) =>
            expect(sums.reduce((sum, { stages }) => sum + (stages[k] ?? 0), 0)).toBe(count),
          );
          if (matrix.total > 0) expect(sums.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
        }
        const mixed = lossReasons(shuffled(all, keys), STAGES, { groupOf: GROUPS });
        expect(mixed.lines.map(({ total }) => total)).toEqual(matrix.lines.map(({ total }) => total));
      }),
      RUNS,
    );
  });
});

describe('lossRows', () => {
  it('R53: behind every cell of the matrix there are as many journeys as it says', () => {
    fc.assert(
      fc.property(anyLosses, (all) => {
        const matrix = lossReasons(all, STAGES, { groupOf: GROUPS });
        for (const { reason, stages, total } of matrix.lines) {
          expect(lossRows(all, { reason })).toHaveLength(total);
          stages.forEach((count, k) => expect(lossRows(all, { reason, stage: k + 1 })).toHaveLength(count));
        }
        for (const { group, stages } of matrix.groups) {
          stages.forEach((count, k) => expect(lossRows(all, { group, stage: k + 1 }, GROUPS)).toHaveLength(count));
        }
        expect(lossRows(all, {})).toHaveLength(matrix.total);
        expect(lossRows(all, { kind: 'declined' })).toHaveLength(lossReasons(all, STAGES, { kind: 'declined' }).total);
      }),
      RUNS,
    );
  });
});
