import fc from 'fast-check';
import { gammaln } from 'simple-statistics';
import { fisherExact } from '../../../src/analysis/statistics/fisherExact';
import { logFactorial } from '../../../src/analysis/statistics/logFactorial';
import { RUNS } from '../runs';

const count = fc.integer({ min: 0, max: 60 });

describe('fisherExact', () => {
  it('of 3/100 against 15/100 is the published one', () => {
    expect(fisherExact(3, 97, 15, 85)).toBeCloseTo(0.00519222290141669, 15);
  });

  it('of [[3, 1], [1, 3]] is 0.4857142857', () => {
    expect(fisherExact(3, 1, 1, 3)).toBeCloseTo(0.4857142857142857, 14);
  });

  it('of the tea tasting lady, all eight cups right, is 1/35', () => {
    expect(fisherExact(4, 0, 0, 4)).toBeCloseTo(2 / 70, 15);
  });

  it('is 1 where the margins leave no choice', () => {
    expect(fisherExact(0, 0, 5, 5)).toBe(1);
    expect(fisherExact(3, 0, 4, 0)).toBe(1);
    expect(fisherExact(0, 0, 0, 0)).toBe(1);
  });

  it('stays the same when groups or outcomes are swapped, and when the table is turned', () => {
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const p = fisherExact(a, b, c, d);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        for (const swapped of [fisherExact(c, d, a, b), fisherExact(b, a, d, c), fisherExact(a, c, b, d)]) {
          expect(swapped).toBeCloseTo(p, 10);
        }
      }),
      RUNS,
    );
  });

  it('equals the sum over all tables counted one by one', () => {
    const choose = (n: number, k: number): number => Math.exp(logFactorial(n) - logFactorial(k) - logFactorial(n - k));
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [row, column, n] = [a + b, a + c, a + b + c + d];
        const probability = (k: number): number => (choose(row, k) * choose(n - row, column - k)) / choose(n, column);
        let sum = 0;
        for (let k = Math.max(0, column - (n - row)); k <= Math.min(row, column); k += 1) {
          if (probability(k) <= probability(a) * (1 + 1e-7)) sum += probability(k);
        }
        expect(fisherExact(a, b, c, d)).toBeCloseTo(Math.min(1, sum), 9);
      }),
      RUNS,
    );
  });

  it('takes a million clients at once, and many of them', () => {
    const start = performance.now();
    let p = 1;
    for (let i = 0; i < 100; i += 1) p = fisherExact(250000 - i, 250000 + i, 250400, 249600);
    expect(performance.now() - start).toBeLessThan(3000);
    // The normal approximation with continuity correction at i = 99 gives z = (499 - 1) / √(n/4) = 0.996.
    expect(p).toBeCloseTo(0.319, 2);
  });

  it('keeps a far tail above nothing', () => {
    expect(fisherExact(500, 0, 0, 500)).toBeGreaterThan(0);
    expect(fisherExact(500, 0, 0, 500)).toBeLessThan(1e-290);
  });

  it('refuses what is not a count', () => {
    expect(() => fisherExact(1.5, 1, 1, 1)).toThrow(RangeError);
    expect(() => fisherExact(-1, 1, 1, 1)).toThrow(RangeError);
  });
});

describe('logFactorial', () => {
  it('joins its table and its series without a step', () => {
    for (const n of [254, 255, 256, 257, 1000]) {
      expect(logFactorial(n) - logFactorial(n - 1)).toBeCloseTo(Math.log(n), 11);
    }
  });

  it('agrees with the logarithm of the gamma function of simple-statistics', () => {
    for (const n of [10, 200, 300, 1e4, 1e6]) {
      expect(Math.abs(logFactorial(n) / gammaln(n + 1) - 1)).toBeLessThan(1e-8);
    }
  });

  it('is known for small numbers', () => {
    expect(logFactorial(0)).toBe(0);
    expect(logFactorial(5)).toBeCloseTo(Math.log(120), 14);
    expect(() => logFactorial(-1)).toThrow(RangeError);
  });
});
