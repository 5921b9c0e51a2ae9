import fc from 'fast-check';
import { journeys, type Journey } from '../../../src/analysis/funnel/journeys';
import { openProbabilities } from '../../../src/analysis/probability/openProbabilities';
import { pooledStrength } from '../../../src/analysis/probability/pooledStrength';
import {
  fitWinProbability,
  winProbability,
  type ProbabilityColumn,
  type ProbabilityGroup,
} from '../../../src/analysis/probability/winProbability';
import { shrinkRates } from '../../../src/analysis/statistics/shrinkRates';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, deal, repeat, shuffled, STAGES } from '../builders';
import { RUNS } from '../runs';

const ways = (deals: readonly Deal[]): Journey[] => journeys({ deals, log: [], stages: STAGES }).journeys;
const MANAGER: ProbabilityColumn = { name: 'manager', of: ({ manager }) => manager };
const EVENT: ProbabilityColumn = { name: 'event', of: ({ event }) => event };
const results = (won: number, n: number, fields: Partial<Deal> = {}): Deal[] =>
  repeat(n, (k) => deal({ outcome: k < won ? 'won' : 'lost', lastStage: STAGES[0], ...fields }));

describe('fitWinProbability and winProbability', () => {
  it('R56: the whole is (won + 1) / (closed + 2), and a later stage is better than the whole', () => {
    const model = fitWinProbability(ways([...results(8, 18), ...results(0, 10, { lastStage: STAGES[1] })]), STAGES);
    expect(model).toMatchObject({ won: 8, closed: 28, probability: 0.3 });
    // 18 came to the second stage: (8 + 10 × .3) / (18 + 10). Eight came to the third: (8 + 10 × 11 / 28) / (8 + 10).
    expect(winProbability(model, 1)?.probability).toBe(0.3);
    expect(winProbability(model, 2)?.probability).toBeCloseTo(11 / 28, 14);
    expect(winProbability(model, 3)?.probability).toBeCloseTo((8 + (10 * 11) / 28) / 18, 14);
  });

  it('R56: managers of 3/100 and 15/100 are drawn towards the whole by M = 11.7, and every step is shown', () => {
    const history = ways([...results(3, 100, { manager: 'Ann' }), ...results(15, 100, { manager: 'Bob' })]);
    const model = fitWinProbability(history, STAGES, { columns: [MANAGER] });
    const whole = 19 / 202;
    const strength = shrinkRates([
      { won: 3, worked: 100 },
      { won: 15, worked: 100 },
    ]).strength;
    expect(model.stages[0]?.strengths[0]).toBeCloseTo(strength, 9);
    const ann = winProbability(model, 1, ['Ann']);
    expect(ann?.probability).toBeCloseTo((3 + whole * strength) / (100 + strength), 12);
    expect(ann?.steps.map(({ level, value, won, closed }) => [level, value, won, closed])).toEqual([
      ['whole', null, 18, 200],
      ['stage', STAGES[0], 18, 200],
      ['manager', 'Ann', 3, 100],
    ]);
  });

  it('a value never seen, or a blank one, gets the chance of the level above', () => {
    const model = fitWinProbability(ways(results(3, 100, { manager: 'Ann' })), STAGES, { columns: [MANAGER, EVENT] });
    const stage = winProbability(model, 1)?.probability;
    for (const values of [['Zoe', 'Fair'], [null, 'Fair'], [' '], []]) {
      expect(winProbability(model, 1, values)?.probability).toBe(stage);
    }
    expect(winProbability(model, 1, ['Ann', 'Fair'])?.steps).toHaveLength(3);
  });

  it('a column that tells nothing changes nothing', () => {
    const deals = ['Ann', 'Bob'].flatMap((manager) => results(5, 20, { manager }));
    const model = fitWinProbability(ways(deals), STAGES, { columns: [MANAGER] });
    expect(model.stages[0]?.strengths).toEqual([Infinity]);
    expect(winProbability(model, 1, ['Ann'])?.probability).toBe(model.probability);
  });

  it('without closed deals there is no chance to give; all won is never quite 1', () => {
    const none = fitWinProbability(ways([deal()]), STAGES);
    expect(none).toMatchObject({ probability: null, closed: 0, stages: [] });
    expect(winProbability(none, 1)).toBeNull();
    expect(openProbabilities(none, ways([deal()]), [])).toEqual([]);
    const one = fitWinProbability(ways([deal({ outcome: 'won' })]), STAGES);
    expect(one.stages.map(({ probability }) => probability)).toEqual([2 / 3, 2 / 3, 2 / 3]);
    expect(winProbability(one, 4)).toBeNull();
    expect(fitWinProbability(ways([deal({ outcome: 'lost', lastStage: STAGES[0] })]), STAGES).probability).toBe(1 / 3);
  });

  it('gives every open deal the chance of the stage where it stands, with its row', () => {
    const history = ways([...results(8, 18), ...results(0, 10, { lastStage: STAGES[1] })]);
    const model = fitWinProbability(history, STAGES, { columns: [MANAGER] });
    const open = ways([
      deal({ id: 'a', stage: STAGES[1], row: { sheet: 'Deals', row: 9 } }),
      deal({ id: 'b', outcome: 'won' }),
    ]);
    expect(openProbabilities(model, open, [MANAGER])).toMatchObject([
      { deal: 'a', stage: 2, row: { sheet: 'Deals', row: 9 }, steps: [{ level: 'whole' }, { level: 'stage' }] },
    ]);
    expect(openProbabilities(model, open, [MANAGER])[0]?.probability).toBeCloseTo(11 / 28, 14);
  });

  it('chances lie between the own rate and that of the level above, and within 0 to 1', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const model = fitWinProbability(ways(deals), STAGES, { columns: [MANAGER, EVENT] });
        const check = (groups: readonly ProbabilityGroup[], above: number): void => {
          for (const { won, closed, probability, groups: below } of groups) {
            expect(probability).toBeGreaterThanOrEqual(Math.min(won / closed, above) - 1e-12);
            expect(probability).toBeLessThanOrEqual(Math.max(won / closed, above) + 1e-12);
            check(below, probability);
          }
        };
        for (const { groups, probability, won, closed } of model.stages) {
          expect(probability).toBeGreaterThan(0);
          expect(probability).toBeLessThan(1);
          expect(won).toBe(model.won);
          expect(groups.reduce((sum, group) => sum + group.closed, 0)).toBeLessThanOrEqual(closed);
          check(groups, probability);
        }
      }),
      RUNS,
    );
  });

  it('does not see the order of deals, and open ones teach nothing', () => {
    fc.assert(
      fc.property(anyDeals, fc.array(fc.nat(), { minLength: 1 }), (deals, keys) => {
        const columns = [MANAGER, EVENT];
        const all = ways(deals);
        const closed = all.filter(({ outcome }) => outcome !== 'open');
        const fit = (history: readonly Journey[]): string =>
          JSON.stringify(fitWinProbability(history, STAGES, { columns }));
        expect(fit(shuffled(all, keys))).toBe(fit(all));
        expect(fit(closed)).toBe(fit(all));
      }),
      RUNS,
    );
  });
});

describe('pooledStrength', () => {
  const group = fc.tuple(fc.nat(20), fc.nat(20)).map(([x, y]) => ({ won: Math.min(x, y), worked: Math.max(x, y) }));

  it('of one family is the strength of shrinkRates', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 8 }), (family) => {
        const [pooled, single] = [pooledStrength([family]), shrinkRates(family).strength];
        if (single === Infinity || pooled === Infinity) {
          expect(pooled > 1e9 && single > 1e9).toBe(true);
        } else expect(Math.abs(pooled - single)).toBeLessThanOrEqual(1e-6 * Math.max(1, single));
      }),
      RUNS,
    );
  });

  it('of two families alike is that of one, and families of a single group say nothing', () => {
    const family = [
      { won: 3, worked: 100 },
      { won: 15, worked: 100 },
    ];
    expect(pooledStrength([family, family])).toBeCloseTo(shrinkRates(family).strength, 9);
    expect(pooledStrength([family, [{ won: 1, worked: 9 }], []])).toBeCloseTo(shrinkRates(family).strength, 9);
    expect(pooledStrength([])).toBe(Infinity);
    expect(
      pooledStrength([
        [
          { won: 0, worked: 10 },
          { won: 10, worked: 10 },
        ],
      ]),
    ).toBe(0);
  });
});
