import fc from 'fast-check';
import { benjaminiHochberg } from '../../../src/analysis/statistics/benjaminiHochberg';
import { holm } from '../../../src/analysis/statistics/holm';
import { RUNS } from '../runs';

const published = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

const expectValues = (actual: readonly number[], expected: readonly number[]): void => {
  expected.forEach((value, index) => expect(actual[index]).toBeCloseTo(value, 10));
};

describe('holm', () => {
  it('adjusts the published example: three are rejected at 5 %', () => {
    const adjusted = holm(published);
    expectValues(adjusted, [0.0015, 0.0056, 0.0247, 0.114]);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(3);
  });
});

describe('benjaminiHochberg', () => {
  it('adjusts the published example: four are rejected at 5 %', () => {
    const adjusted = benjaminiHochberg(published);
    expectValues(adjusted, [0.0015, 0.003, 0.0095, 0.035625, 0.0603]);
    expect(adjusted.filter((p) => p <= 0.05)).toHaveLength(4);
  });
});

describe('both corrections', () => {
  it('never lower a p-value, never pass 1, keep the order of p-values, and Holm is the stricter', () => {
    fc.assert(
      fc.property(pValues, (values) => {
        const strict = holm(values);
        const mild = benjaminiHochberg(values);
        values.forEach((p, i) => {
          expect(strict[i]).toBeGreaterThanOrEqual(p);
          expect(strict[i]).toBeLessThanOrEqual(1);
          expect(mild[i]).toBeGreaterThanOrEqual(p);
          expect((strict[i] ?? 0) * (1 + 1e-12)).toBeGreaterThanOrEqual(mild[i] ?? 0);
          values.forEach((q, j) => {
            if (p < q) expect(strict[i]).toBeLessThanOrEqual(strict[j] ?? 0);
          });
        });
      }),
      RUNS,
    );
  });

  it('give each test its value wherever it stands', () => {
    const backwards = [...published].reverse();
    expect(holm(backwards).reverse()).toEqual(holm(published));
    expect(benjaminiHochberg(backwards).reverse()).toEqual(benjaminiHochberg(published));
  });

  it('leave nothing and one test as they are', () => {
    expect(holm([])).toEqual([]);
    expect(holm([0.2])).toEqual([0.2]);
    expect(benjaminiHochberg([0.2])).toEqual([0.2]);
  });
});
