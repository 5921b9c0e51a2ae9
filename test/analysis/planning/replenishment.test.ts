import fc from 'fast-check';
import { livePlan } from '../../../src/analysis/planning/livePlan';
import { planGap } from '../../../src/analysis/planning/planGap';
import { replenishment, type Candidate } from '../../../src/analysis/planning/replenishment';
import type { Outcome } from '../../../src/schema/records';
import { expectNear, planLine, shuffled } from '../builders';
import { RUNS } from '../runs';

const candidate = (client: string, rating: number, budget: number | null): Candidate => ({ client, rating, budget });
const deal = (client: string, outcome: Outcome, event: string | null = null) => ({ client, event, outcome });

describe('the live plan', () => {
  const lines = [planLine({ client: 'A', planned: 2e6 }), planLine({ client: 'B', planned: 5e6 })];

  it('R22: a refusal of 5m takes 5m out', () => {
    const found = livePlan(lines, [deal('A', 'open'), deal('B', 'lost')]);
    expect(found).toMatchObject({ planned: 7e6, live: 2e6, refused: 5e6, clients: ['A'] });
    expect(found.refusals).toEqual([lines[1]]);
    expect(planGap(7e6, found.live).gap).toBe(5e6);
  });

  it('one live deal keeps the client in; a line of an event looks at that event only', () => {
    expect(livePlan(lines, [deal('B', 'lost'), deal('B', 'open')]).refused).toBe(0);
    const ofFair = [planLine({ client: 'B', event: 'Fair', planned: 5 })];
    expect(livePlan(ofFair, [deal('B', 'declined', 'Fair'), deal('B', 'won', 'Tender')]).refused).toBe(5);
    expect(livePlan(ofFair, [deal('B', 'lost', 'Tender')]).refused).toBe(0);
  });

  it('counts refined budgets where there are; unnamed clients stay in', () => {
    const found = livePlan([planLine({ client: null, planned: 5, refined: 3 })], [deal('B', 'lost')]);
    expect(found).toMatchObject({ planned: 5, live: 3, refused: 0, clients: [] });
    expect(livePlan([], [])).toEqual({ planned: 0, live: 0, refused: 0, refusals: [], clients: [] });
  });
});

describe('the gap', () => {
  it('is the goal-based plan less the live one', () => {
    const found = planGap(100, 80, 0.75);
    expect(found.needed).toBeCloseTo(133.333333, 5);
    expect(found.gap).toBeCloseTo(53.333333, 5);
    expect(planGap(100, 150)).toEqual({ needed: 100, live: 150, gap: 0 });
  });

  it('cannot be told where nothing is ever realised', () => {
    expect(planGap(100, 50, 0)).toEqual({ needed: null, live: 50, gap: null });
    expect(planGap(0, 50, 0)).toEqual({ needed: 0, live: 50, gap: 0 });
    expect(() => planGap(100, 50, -1)).toThrow(RangeError);
    expect(() => planGap(100, 50, NaN)).toThrow(RangeError);
  });
});

describe('replenishment', () => {
  const candidates = [candidate('Z', 10, 1e6), candidate('X', 50, 2e6), candidate('Y', 40, 4e6)];

  it('R22: a gap of 5m takes clients in rating order until they bring 5m or more', () => {
    const found = replenishment(5e6, candidates, []);
    expect(found.proposed).toEqual([
      { client: 'X', rank: 1, rating: 50, budget: 2e6, cumulative: 2e6 },
      { client: 'Y', rank: 2, rating: 40, budget: 4e6, cumulative: 6e6 },
    ]);
    expect(found).toMatchObject({ gap: 5e6, covered: 6e6, shortfall: 0, passedOver: [] });
  });

  it('passes over who is in the plan, who has no budget, and who comes twice', () => {
    const more = [...candidates, candidate('W', 60, null), candidate('V', 70, 0), candidate('X', 50, 9e6)];
    const found = replenishment(9e6, more, ['Y']);
    expect(found.passedOver).toEqual([
      { client: 'V', why: 'no-budget' },
      { client: 'W', why: 'no-budget' },
      { client: 'X', why: 'repeated' },
      { client: 'Y', why: 'in-plan' },
    ]);
    expect(found).toMatchObject({ covered: 3e6, shortfall: 6e6 });
  });

  it('without a gap nobody is proposed; without candidates all of it is lacking', () => {
    expect(replenishment(0, candidates, []).proposed).toEqual([]);
    expect(replenishment(-5, candidates, [])).toMatchObject({ gap: 0, proposed: [], shortfall: 0 });
    expect(replenishment(5, [], [])).toMatchObject({ covered: 0, shortfall: 5 });
  });

  it('covers the gap with no one to spare, in any order of the candidates', () => {
    const pool = fc.uniqueArray(
      fc.record({
        client: fc.string({ maxLength: 3 }),
        rating: fc.integer({ min: 0, max: 5 }),
        budget: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      }),
      { selector: ({ client }) => client, maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), pool, fc.array(fc.nat(), { minLength: 1 }), (gap, all, keys) => {
        const found = replenishment(gap, all, []);
        expect(replenishment(gap, shuffled(all, keys), [])).toEqual(found);
        expectNear(found.shortfall, Math.max(0, gap - found.covered));
        const last = found.proposed.at(-1);
        if (last !== undefined && found.shortfall === 0) expect(found.covered - last.budget).toBeLessThan(gap);
        if (found.shortfall > 0) expect(found.proposed.length + found.passedOver.length).toBe(all.length);
        const ranks = found.proposed.map(({ rank }) => rank);
        expect([...ranks].sort((x, y) => x - y)).toEqual(ranks);
      }),
      RUNS,
    );
  });
});
