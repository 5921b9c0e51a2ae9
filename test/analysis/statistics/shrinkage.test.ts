import fc from 'fast-check';
import { shrinkRates, type RateGroup } from '../../../src/analysis/statistics/shrinkRates';
import { shrunkRate } from '../../../src/analysis/statistics/shrunkRate';
import { repeat } from '../builders';
import { RUNS } from '../runs';

const group: fc.Arbitrary<RateGroup> = fc
  .integer({ min: 0, max: 200 })
  .chain((worked) => fc.record({ worked: fc.constant(worked), won: fc.integer({ min: 0, max: worked }) }));

describe('shrunkRate', () => {
  it('draws 3/100 to .06 and 15/100 to .12 with mean .09 and strength 100', () => {
    expect(shrunkRate(3, 100, 0.09, 100)).toBeCloseTo(0.06, 14);
    expect(shrunkRate(15, 100, 0.09, 100)).toBeCloseTo(0.12, 14);
  });

  it('is the mean at endless strength and for who has no clients', () => {
    expect(shrunkRate(3, 100, 0.09, Infinity)).toBe(0.09);
    expect(shrunkRate(0, 0, 0.09, 0)).toBe(0.09);
  });
});

describe('shrinkRates', () => {
  it('takes the rates as they are when groups could not differ more', () => {
    const { mean, strength, rates } = shrinkRates([
      { won: 0, worked: 10 },
      { won: 10, worked: 10 },
    ]);
    expect(mean).toBe(0.5);
    expect(strength).toBe(0);
    expect(rates).toEqual([0, 1]);
  });

  it('follows the formula on two groups of 100: 3 and 15 won', () => {
    // S = 2 × 100 × .06² = .72, μ(1 − μ) = .0819, ρ = (.72 − .0819) / (.0819 × (200 − 100 − 1)).
    const rho = (0.72 - 0.0819) / (0.0819 * 99);
    const { strength, rates } = shrinkRates([
      { won: 3, worked: 100 },
      { won: 15, worked: 100 },
    ]);
    expect(strength).toBeCloseTo((1 - rho) / rho, 9);
    expect(rates[0]).toBeCloseTo((3 + (0.09 * (1 - rho)) / rho) / (100 + (1 - rho) / rho), 12);
  });

  it.each([
    ['one group', [{ won: 3, worked: 10 }]],
    ['groups that differ less than chance would make them', repeat(5, () => ({ won: 5, worked: 10 }))],
    ['groups of one client each', repeat(6, (i) => ({ won: i % 2, worked: 1 }))],
    ['all won', [{ won: 4, worked: 4 }, { won: 9, worked: 9 }]], // prettier-ignore
    ['none won', [{ won: 0, worked: 4 }, { won: 0, worked: 9 }]], // prettier-ignore
  ])('gives %s their common mean', (_, groups) => {
    const { mean, strength, rates } = shrinkRates(groups);
    expect(strength).toBe(Infinity);
    expect(new Set(rates)).toEqual(new Set([mean]));
  });

  it('has an answer for nothing', () => {
    expect(shrinkRates([])).toEqual({ mean: 0, strength: Infinity, rates: [] });
    expect(shrinkRates([{ won: 0, worked: 0 }]).rates).toEqual([0]);
  });

  it('finds the strength that the data were made with', () => {
    // Rates .2 and .4 in equal parts: variance .01 about .3, so ρ = .01 / .21 and M = 20; groups so large that noise is small.
    const groups = repeat(2000, (i) => ({ won: i % 2 === 0 ? 2000 : 4000, worked: 10000 }));
    expect(shrinkRates(groups).strength).toBeGreaterThan(19.5);
    expect(shrinkRates(groups).strength).toBeLessThan(20.5);
  });

  it('puts every rate between the plain rate and the mean', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 20 }), (groups) => {
        const { mean, strength, rates } = shrinkRates(groups);
        expect(strength).toBeGreaterThanOrEqual(0);
        groups.forEach(({ won, worked }, index) => {
          const plain = worked === 0 ? mean : won / worked;
          expect(rates[index]).toBeGreaterThanOrEqual(Math.min(plain, mean) - 1e-12);
          expect(rates[index]).toBeLessThanOrEqual(Math.max(plain, mean) + 1e-12);
        });
      }),
      RUNS,
    );
  });

  it('refuses more won than worked', () => {
    expect(() => shrinkRates([{ won: 2, worked: 1 }])).toThrow(RangeError);
  });
});
