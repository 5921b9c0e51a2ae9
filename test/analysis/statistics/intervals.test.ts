import fc from 'fast-check';
import { differenceInterval } from '../../../src/analysis/statistics/differenceInterval';
import { wilsonInterval } from '../../../src/analysis/statistics/wilsonInterval';
import { RUNS } from '../runs';

const rate = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe('wilsonInterval', () => {
  it.each([
    [3, 100, 0.010254524, 0.0845193643],
    [15, 100, 0.0930598528, 0.2328355959],
    [1, 80, 0.0022099755, 0.0674627008],
    [80, 100, 0.7111708344, 0.8666330667],
    [0, 100, 0, 0.0369934982],
    [18, 20, 0.6989663548, 0.9721335188],
  ])('of %i in %i is the published one', (x, n, low, high) => {
    expect(wilsonInterval(x, n).low).toBeCloseTo(low, 9);
    expect(wilsonInterval(x, n).high).toBeCloseTo(high, 9);
  });

  it('knows nothing of an empty group', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('refuses more successes than tries', () => {
    expect(() => wilsonInterval(4, 3)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 3)).toThrow(RangeError);
    expect(() => wilsonInterval(Number.NaN, 3)).toThrow(RangeError);
  });

  it('contains the rate and stays within 0 and 1', () => {
    fc.assert(
      fc.property(rate, ({ x, n }) => {
        const { low, high } = wilsonInterval(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(x / n);
        expect(high).toBeGreaterThanOrEqual(x / n);
      }),
      RUNS,
    );
  });

  it('shrinks as n grows at a fixed rate', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 2, max: 50 }), ({ x, n }, times) => {
        const few = wilsonInterval(x, n);
        const many = wilsonInterval(x * times, n * times);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
      RUNS,
    );
  });

  it('mirrors: the interval of failures is one minus that of successes', () => {
    fc.assert(
      fc.property(rate, ({ x, n }) => {
        expect(wilsonInterval(n - x, n).low).toBeCloseTo(1 - wilsonInterval(x, n).high, 12);
      }),
      RUNS,
    );
  });
});

describe('differenceInterval', () => {
  it('of 15/100 and 3/100 is the published one', () => {
    const { difference, low, high } = differenceInterval(15, 100, 3, 100);
    expect(difference).toBeCloseTo(0.12, 12);
    expect(low).toBeCloseTo(0.0411676371, 9);
    expect(high).toBeCloseTo(0.2051564429, 9);
  });

  it('contains the difference, stays within -1 and 1, and turns round with its groups', () => {
    fc.assert(
      fc.property(rate, rate, (first, second) => {
        const there = differenceInterval(first.x, first.n, second.x, second.n);
        const back = differenceInterval(second.x, second.n, first.x, first.n);
        expect(there.low).toBeLessThanOrEqual(there.difference);
        expect(there.high).toBeGreaterThanOrEqual(there.difference);
        expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
        expect(back.low).toBeCloseTo(-there.high, 12);
      }),
      RUNS,
    );
  });

  it('knows little of an empty group', () => {
    expect(differenceInterval(0, 0, 0, 0)).toEqual({ difference: 0, low: -1, high: 1 });
  });
});
