import fc from 'fast-check';
import { linearRegression, sampleStandardDeviation } from 'simple-statistics';
import { linearTrend } from '../../../src/analysis/planning/linearTrend';
import { meanAndSpread } from '../../../src/analysis/planning/meanAndSpread';
import { planAccuracy } from '../../../src/analysis/planning/planAccuracy';
import { planFacts } from '../../../src/analysis/planning/planFacts';
import { nextRealisation } from '../../../src/analysis/planning/nextRealisation';
import { planStability } from '../../../src/analysis/planning/planStability';
import { predictionInterval } from '../../../src/analysis/planning/predictionInterval';
import { realisation } from '../../../src/analysis/planning/realisation';
import { upliftAtConfidence } from '../../../src/analysis/planning/upliftAtConfidence';
import { periodOf } from '../../../src/schema/calendar';
import { expectNear, planLine, shuffled } from '../builders';
import { RUNS } from '../runs';

const RATIOS = [0.75, 0.8, 0.7, 0.78, 0.72];
const ratio = fc.double({ min: 0.01, max: 3, noNaN: true });
const history = fc.array(ratio, { minLength: 2, maxLength: 24 });

describe('realisation', () => {
  it('is actual over planned; what is not defined is told with its reason', () => {
    const lines = [
      planLine({ period: 42979, planned: 100, actual: 75 }),
      planLine({ period: 43010, planned: 0, actual: 5 }),
      planLine({ period: 43040, planned: 100 }),
    ];
    const { periods } = planAccuracy(planFacts(lines, (serial) => periodOf(serial, 'month')));
    expect(realisation(periods)).toEqual({
      ratios: [{ period: '2017-09', ratio: 0.75 }],
      undefined: [
        { period: '2017-10', reason: 'nothing-planned' },
        { period: '2017-11', reason: 'no-actual' },
      ],
    });
  });
});

describe('prediction interval and uplift: known answers', () => {
  it('R21: .75 .80 .70 .78 .72 -> s 0.0412310563, next ratio 0.6807507 to 0.8192493 at 80 %', () => {
    const found = predictionInterval(RATIOS, 0.8);
    expect(found?.sd).toBeCloseTo(0.0412310563, 10);
    expect(found?.low).toBeCloseTo(0.6807507, 7);
    expect(found?.high).toBeCloseTo(0.8192493, 7);
    expect(found).toMatchObject({ n: 5 });
  });

  it('R21: for a goal of 100 plan 133.33, or 146.89666 to be 90 % sure', () => {
    const found = upliftAtConfidence(100, RATIOS, 0.9);
    expect(found.expected).toBeCloseTo(133.3333333, 6);
    expect(found.assured).toBeCloseTo(146.89666, 5);
    expect(found.lowest).toBeCloseTo(0.6807507, 7);
  });

  it('says nothing of the spread after one period, and nothing at all after none', () => {
    expect(predictionInterval([0.75])).toBeNull();
    expect(upliftAtConfidence(100, [0.8])).toEqual({ expected: 125, assured: null, lowest: null });
    expect(upliftAtConfidence(100, [])).toEqual({ expected: null, assured: null, lowest: null });
  });

  it('no plan is large enough where the bound is not above 0', () => {
    const found = upliftAtConfidence(100, [0.1, 1.5], 0.95);
    expect(found.assured).toBeNull();
    expect(found.lowest).toBeLessThan(0);
    expect(upliftAtConfidence(100, [0, 0]).expected).toBeNull();
  });

  it('refuses a confidence that is none', () => {
    for (const bad of [0, 1, 1.5, -1, NaN]) {
      expect(() => predictionInterval(RATIOS, bad)).toThrow(`${bad} is not a confidence between 0 and 1`);
    }
    for (const bad of [0.5, 1, 0.2, 1.2, NaN]) {
      expect(() => upliftAtConfidence(100, RATIOS, bad)).toThrow(`${bad} is not a one-sided confidence above 0.5`);
    }
  });

  it('R21: of columns of planned and actual budgets; a period without a plan takes no part', () => {
    const planned = RATIOS.map(() => 100);
    const actual = RATIOS.map((ratio) => 100 * ratio);
    const next = nextRealisation([...planned, 0], [...actual, 12]);
    expect(next?.low).toBeCloseTo(0.6807507, 7);
    expect(next).toMatchObject({ n: 5 });
    expect(nextRealisation(planned, actual, 0.9)?.low).toBeLessThan(0.68);
    expect(nextRealisation([100], [75])).toBeNull();
    expect(nextRealisation([], [])).toBeNull();
    expect(() => nextRealisation([100, 100], [75])).toThrow('2 planned against 1 actual');
  });
});

describe('prediction interval: laws', () => {
  it('is centred on the mean, widens with confidence, and scales with the values', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.5, max: 0.9, noNaN: true }), (values, confidence) => {
        const found = predictionInterval(values, confidence);
        const wider = predictionInterval(values, confidence + 0.05);
        const scaled = predictionInterval(
          values.map((value) => 10 * value),
          confidence,
        );
        if (found === null || wider === null || scaled === null) throw new Error('no interval');
        expectNear((found.low + found.high) / 2, found.mean);
        expect(wider.low).toBeLessThanOrEqual(found.low);
        expectNear(scaled.low, 10 * found.low);
      }),
      RUNS,
    );
  });

  it('does not mind the order, and the spread is that of simple-statistics', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 1, maxLength: 24 }), (values, keys) => {
        expectNear(predictionInterval(shuffled(values, keys))?.low ?? null, predictionInterval(values)?.low ?? null);
        expectNear(meanAndSpread(values)?.sd ?? null, sampleStandardDeviation(values));
      }),
      RUNS,
    );
  });

  it('the assured plan is the expected one or more', () => {
    fc.assert(
      fc.property(history, (values) => {
        const { expected, assured } = upliftAtConfidence(100, values);
        if (expected !== null && assured !== null) expect(assured).toBeGreaterThanOrEqual(expected - 1e-9);
      }),
      RUNS,
    );
  });
});

describe('trend', () => {
  it('of the known ratios is −0.008 a period with p 0.6156047, as scipy has it', () => {
    expect(linearTrend(RATIOS)?.slope).toBeCloseTo(-0.008, 12);
    expect(linearTrend(RATIOS)?.pValue).toBeCloseTo(0.6156047373531429, 10);
  });

  it('has the slope of simple-statistics', () => {
    fc.assert(
      fc.property(fc.array(ratio, { minLength: 3, maxLength: 24 }), (values) => {
        const { m } = linearRegression(values.map((value, place) => [place, value]));
        expect(Math.abs((linearTrend(values)?.slope ?? NaN) - m)).toBeLessThan(1e-9);
      }),
      RUNS,
    );
  });

  it('of equal values is none, of a straight line is certain, of two values is not told', () => {
    expect(linearTrend([0.7, 0.7, 0.7])).toEqual({ slope: 0, pValue: 1 });
    expect(linearTrend([1, 2, 3])).toEqual({ slope: 1, pValue: 0 });
    expect(linearTrend([1, 2])).toBeNull();
  });
});

describe('stability of the plan', () => {
  it('names each verdict', () => {
    expect(planStability(RATIOS)).toMatchObject({ verdict: 'stable', periods: 5 });
    expect(planStability(RATIOS).variation).toBeCloseTo(0.0549747, 6);
    expect(planStability(RATIOS, { maxVariation: 0.05 }).verdict).toBe('unstable');
    expect(planStability([0.5, 0.6, 0.71, 0.8, 0.9]).verdict).toBe('rising');
    expect(planStability([0.9, 0.8, 0.71, 0.6, 0.5]).verdict).toBe('falling');
    expect(planStability([0.2, 1.4, 0.5, 0.9]).verdict).toBe('unstable');
    expect(planStability([0.8, 0.8]).verdict).toBe('too-few');
    expect(planStability([])).toEqual({
      verdict: 'too-few',
      periods: 0,
      mean: null,
      sd: null,
      variation: null,
      trend: null,
    });
  });

  it('a mean of nothing has no coefficient of variation and is not stable', () => {
    expect(planStability([0, 0, 0])).toMatchObject({ verdict: 'unstable', variation: null });
  });

  it('a longer list of the same ratio is stable whatever the ratio', () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 3, max: 30 }), (value, n) => {
        expect(planStability(Array<number>(n).fill(value)).verdict).toBe('stable');
      }),
      RUNS,
    );
  });
});
