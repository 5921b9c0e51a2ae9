import fc from 'fast-check';
import { tTest } from 'simple-statistics';
import { incompleteBeta } from '../../../src/analysis/statistics/incompleteBeta';
import { studentQuantile } from '../../../src/analysis/statistics/studentQuantile';
import { studentTail } from '../../../src/analysis/statistics/studentTail';
import { RUNS } from '../runs';

const df = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.5, max: 500, noNaN: true }));
const t = fc.double({ min: -50, max: 50, noNaN: true });

// Quantiles as scipy 1.17 has them.
const QUANTILES: [number, number, number][] = [
  [0.6, 1, 0.32491969623290634],
  [0.975, 1, 12.706204736174694],
  [0.9995, 1, 636.6192487687897],
  [0.9, 2, 1.8856180831641272],
  [0.95, 3, 2.3533634348018233],
  [0.9, 4, 1.533206274058944],
  [0.995, 5, 4.032142983555228],
  [0.75, 10, 0.6998120613124317],
  [0.975, 30, 2.0422724563012378],
  [0.6, 100, 0.25402218245822766],
  [0.9995, 1000, 3.300282648423944],
];

describe('incompleteBeta', () => {
  it('of whole parameters is a sum of binomial terms', () => {
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 14);
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 14);
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });

  it('mirrors: I_x(a, b) = 1 − I_1−x(b, a)', () => {
    const parameter = fc.double({ min: 0.1, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), parameter, parameter, (x, a, b) => {
        expect(Math.abs(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a, x) - 1)).toBeLessThan(1e-10);
      }),
      RUNS,
    );
  });

  it('refuses what is no share', () => {
    expect(() => incompleteBeta(1.1, 1, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(NaN, 1, 1)).toThrow(RangeError);
    expect(() => incompleteBeta(0.5, 0, 1)).toThrow(RangeError);
  });
});

describe('studentTail', () => {
  it('agrees with scipy', () => {
    expect(1 - studentTail(1.3, 1)).toBeCloseTo(0.7912855998398473, 13);
    expect(1 - studentTail(1.3, 5)).toBeCloseTo(0.8748496829146615, 13);
    expect(1 - studentTail(1.3, 1000)).toBeCloseTo(0.9030497357922713, 12);
  });

  it('of one degree of freedom is Cauchy, of endless ones normal', () => {
    for (const value of [0, 0.01, 1, 3, 100]) {
      expect(studentTail(value, 1)).toBeCloseTo(0.5 - Math.atan(value) / Math.PI, 13);
    }
    expect(studentTail(1.959963984540054, Infinity)).toBeCloseTo(0.025, 14);
    expect(studentTail(1.959963984540054, 1e7)).toBeCloseTo(0.025, 6);
  });

  it('puts as much below −t as above t, and falls', () => {
    fc.assert(
      fc.property(t, t, df, (x, y, d) => {
        expect(Math.abs(studentTail(x, d) + studentTail(-x, d) - 1)).toBeLessThan(1e-12);
        expect(studentTail(Math.min(x, y), d)).toBeGreaterThanOrEqual(studentTail(Math.max(x, y), d) - 1e-12);
      }),
      RUNS,
    );
  });

  it('has ends, and refuses no degrees of freedom', () => {
    expect([studentTail(Infinity, 3), studentTail(-Infinity, 3), studentTail(0, 3)]).toEqual([0, 1, 0.5]);
    expect(() => studentTail(1, 0)).toThrow(RangeError);
    expect(() => studentTail(NaN, 1)).toThrow(RangeError);
  });
});

describe('studentQuantile', () => {
  it.each(QUANTILES)('of %d with %d degrees of freedom is %d', (p, d, expected) => {
    expect(Math.abs(studentQuantile(p, d) / expected - 1)).toBeLessThan(1e-11);
    expect(Math.abs(studentQuantile(1 - p, d) / -expected - 1)).toBeLessThan(1e-11);
  });

  it('is the normal one for endless degrees of freedom', () => {
    expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 12);
  });

  it('is the inverse of the tail', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), df, (p, d) => {
        expect(Math.abs(1 - studentTail(studentQuantile(p, d), d) - p)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  it('leaves the mean of a sample at the edge of the interval that it makes (simple-statistics has the t)', () => {
    const sample = [0.75, 0.8, 0.7, 0.78, 0.72];
    const edge = 0.75 - (studentQuantile(0.9, 4) * 0.041231056256176644) / Math.sqrt(5);
    // simple-statistics divides by the spread of a whole population, √(4/5) of a sample's.
    expect(tTest(sample, edge) * Math.sqrt(4 / 5)).toBeCloseTo(studentQuantile(0.9, 4), 12);
  });

  it('refuses what is no share', () => {
    for (const p of [0, 1, -1, NaN]) expect(() => studentQuantile(p, 4)).toThrow(RangeError);
    expect(() => studentQuantile(0.9, 0)).toThrow(RangeError);
    expect(studentQuantile(0.5, 4)).toBe(0);
  });
});
