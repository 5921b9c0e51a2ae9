import fc from 'fast-check';
import { medianAbsoluteDeviation, median } from 'simple-statistics';
import { moneyBounds, moneyOutliers } from '../../../src/analysis/quality/moneyOutliers';
import { RUNS } from '../runs';

const usual = [90, 95, 100, 105, 110, 92, 97, 103, 108, 99];

describe('outliers in money', () => {
  it('R47: an amount a thousand times the usual is one, and so is a thousandth', () => {
    expect(moneyOutliers([...usual, 100000])).toEqual([10]);
    expect(moneyOutliers([0.1, ...usual])).toEqual([0]);
    expect(moneyOutliers(usual)).toEqual([]);
  });

  it('the bounds are 3.5 median absolute deviations of the logarithms, over 0.6745, around the median', () => {
    const logs = usual.map(Math.log);
    const half = (3.5 * medianAbsoluteDeviation(logs)) / 0.6744897501960817;
    const bounds = moneyBounds(usual);
    expect(bounds?.median).toBeCloseTo(Math.exp(median(logs)), 9);
    expect(bounds?.low).toBeCloseTo(Math.exp(median(logs) - half), 9);
    expect(bounds?.high).toBeCloseTo(Math.exp(median(logs) + half), 9);
  });

  it('where most amounts are the same, the mean deviation stands in; where all are, there is no outlier', () => {
    const same = Array<number>(20).fill(100);
    expect(moneyOutliers([...same, 101])).toEqual([20]);
    expect(moneyOutliers(same)).toEqual([]);
    expect(moneyBounds(same)).toBeNull();
  });

  it('blank, zero and negative amounts are none; too few amounts tell nothing', () => {
    expect(moneyOutliers([...usual, null, 0, -100000])).toEqual([]);
    expect(moneyOutliers([100, 100000])).toEqual([]);
    expect(moneyOutliers([1, 1.1, 1000], { least: 3 })).toEqual([2]);
    expect(moneyOutliers([])).toEqual([]);
    expect(moneyBounds([], { least: 0 })).toBeNull();
  });

  it('scaling money changes no outlier, nor does a mirror of the factors', () => {
    const amounts = fc.array(fc.oneof(fc.integer({ min: 50, max: 200 }), fc.constantFrom(1, 100000)), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(amounts, fc.constantFrom(0.01, 2, 1000), (all, factor) => {
        const plain = moneyOutliers(all);
        expect(moneyOutliers(all.map((amount) => amount * factor))).toEqual(plain);
        expect(moneyOutliers(all.map((amount) => 1000 / amount))).toEqual(plain);
        expect(plain.length).toBeLessThanOrEqual(all.length / 2);
      }),
      RUNS,
    );
  });
});
