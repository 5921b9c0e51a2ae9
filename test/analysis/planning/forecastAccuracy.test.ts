import fc from 'fast-check';
import { mean, rootMeanSquare } from 'simple-statistics';
import { forecastAccuracy } from '../../../src/analysis/planning/forecastAccuracy';
import { planError } from '../../../src/analysis/planning/planError';
import { expectNear } from '../builders';
import { RUNS } from '../runs';

const actual = [100, 120, 80, 150];
const forecast = [110, 100, 100, 160];

describe('forecastAccuracy', () => {
  it('gives the published figures', () => {
    const { mape, wape, bias, rmse } = forecastAccuracy(actual, forecast);
    expect(mape).toBeCloseTo(0.1458333, 7);
    expect(wape).toBeCloseTo(0.1333333, 7);
    expect(bias).toBeCloseTo(-0.0444444, 7);
    expect(rmse).toBeCloseTo(15.8113883, 7);
  });

  it('agrees with simple-statistics', () => {
    const figure = fc.integer({ min: 1, max: 10000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 30 }), (pairs) => {
        const { mape, rmse } = forecastAccuracy(
          pairs.map(([a]) => a),
          pairs.map(([, f]) => f),
        );
        expectNear(rmse, rootMeanSquare(pairs.map(([a, f]) => a - f)));
        expectNear(mape, mean(pairs.map(([a, f]) => Math.abs(a - f) / a)));
      }),
      RUNS,
    );
  });

  it('knows nothing of nothing, and has no mean percentage with a zero', () => {
    expect(forecastAccuracy([], [])).toEqual({ mape: null, wape: null, bias: null, rmse: null });
    expect(forecastAccuracy([0, 10], [5, 10])).toMatchObject({ mape: null, wape: 0.5, bias: -0.5 });
  });

  it('refuses lists of different length', () => {
    expect(() => forecastAccuracy([1], [])).toThrow(RangeError);
  });
});

describe('planError', () => {
  it('by the totals: 100 planned, 75 actual is .25; misses of single lines offset each other', () => {
    expect(planError([100], [75])).toBe(0.25);
    expect(planError(forecast, actual, 'total')).toBeCloseTo(20 / 470, 14);
  });

  it('by lines: the published WAPE and MAPE', () => {
    expect(planError(forecast, actual, 'wape')).toBeCloseTo(0.1333333, 7);
    expect(planError(forecast, actual, 'mape')).toBeCloseTo(0.1458333, 7);
  });

  it('leaves lines out that have neither a plan nor an actual figure', () => {
    expect(planError([...forecast, 0], [...actual, 0], 'mape')).toBeCloseTo(0.1458333, 7);
  });

  it('is undefined without a plan, without actual figures, with an actual figure of 0', () => {
    expect(planError([0, 0], [5, 5], 'total')).toBeNull();
    expect(planError([5, 5], [0, 0], 'wape')).toBeNull();
    expect(planError([5, 5], [0, 5], 'mape')).toBeNull();
    expect(() => planError([1], [1, 2])).toThrow(RangeError);
  });
});
