import fc from 'fast-check';
import { beforeAfter, type BeforeAfter } from '../../../src/analysis/conversion/beforeAfter';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, deal, repeat } from '../builders';
import { RUNS } from '../runs';

const CHANGE = 42500;
const compare = (deals: readonly Deal[], by?: 'started' | 'closed'): BeforeAfter =>
  beforeAfter(
    deals.map((each) => ({ deal: each, outcome: each.outcome })),
    { date: CHANGE, by },
  );
const group = (won: number, n: number, started: number): Deal[] =>
  repeat(n, (k) => deal({ outcome: k < won ? 'won' : 'lost', started, closed: started + 400 }));

describe('beforeAfter', () => {
  it('R16: 3/100 before and 15/100 after rose by .12 [.0412, .2052]', () => {
    const { before, after, difference, pValue, verdict } = compare([
      ...group(3, 100, CHANGE - 1),
      ...group(15, 100, CHANGE),
    ]);
    expect([before.rate, after.rate, verdict]).toEqual([0.03, 0.15, 'rose']);
    expect(difference?.difference).toBeCloseTo(0.12, 12);
    expect(difference?.low).toBeCloseTo(0.0411676371, 9);
    expect(difference?.high).toBeCloseTo(0.2051564429, 9);
    expect(pValue).toBeCloseTo(0.00519222290141669, 14);
  });

  it('the other way round it fell, and small differences are not distinguishable', () => {
    expect(compare([...group(15, 100, CHANGE - 1), ...group(3, 100, CHANGE)]).verdict).toBe('fell');
    expect(compare([...group(10, 100, CHANGE - 1), ...group(12, 100, CHANGE)]).verdict).toBe('not distinguishable');
  });

  it('goes by the close when asked', () => {
    expect(compare(group(3, 100, CHANGE - 1), 'closed')).toMatchObject({
      before: { closed: 0 },
      after: { closed: 100 },
    });
  });

  it('open deals are counted beside, undated ones stand on neither side', () => {
    const result = compare([deal({ started: CHANGE }), deal({ outcome: 'won' })]);
    expect(result).toMatchObject({ after: { open: 1, closed: 0, rate: null }, undated: 1, verdict: 'too few to say' });
    expect(compare([deal({ started: CHANGE })], 'closed')).toMatchObject({ undated: 0, after: { open: 0 } });
  });

  it('an empty side, or one with too few, is not judged', () => {
    expect(compare([])).toMatchObject({ difference: null, pValue: null, verdict: 'too few to say' });
    const few = compare([...group(9, 9, CHANGE - 1), ...group(0, 100, CHANGE)]);
    expect(few).toMatchObject({ pValue: null, verdict: 'too few to say' });
    expect(few.difference).not.toBeNull();
  });

  it('one empty side has no difference; ten on each side are enough', () => {
    expect(compare(group(5, 20, CHANGE))).toMatchObject({ difference: null, pValue: null, verdict: 'too few to say' });
    expect(compare(group(5, 20, CHANGE - 1))).toMatchObject({ difference: null, verdict: 'too few to say' });
    expect(compare([...group(10, 10, CHANGE - 1), ...group(0, 10, CHANGE)]).verdict).toBe('fell');
  });

  it('every deal is before, after, or undated, and the interval encloses the difference', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { before, after, difference, undated } = compare(deals);
        expect(before.closed + before.open + after.closed + after.open + undated).toBe(deals.length);
        if (difference === null) return;
        expect(difference.low).toBeLessThanOrEqual(difference.difference);
        expect(difference.high).toBeGreaterThanOrEqual(difference.difference);
      }),
      RUNS,
    );
  });
});
