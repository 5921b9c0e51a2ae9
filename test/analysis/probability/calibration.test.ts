import fc from 'fast-check';
import { mean } from 'simple-statistics';
import { journeys } from '../../../src/analysis/funnel/journeys';
import { backtest, type Backtest } from '../../../src/analysis/probability/backtest';
import { calibration, type Forecast } from '../../../src/analysis/probability/calibration';
import type { ProbabilityColumn } from '../../../src/analysis/probability/winProbability';
import { serialOf } from '../../../src/schema/calendar';
import type { Deal } from '../../../src/schema/records';
import { CRM_STAGES, deal, describeWithCrm, repeat, STAGES } from '../builders';
import { crmHistory } from '../crmHistory';
import { RUNS } from '../runs';

const forecasts = (probability: number, won: number, n: number): Forecast[] =>
  repeat(n, (k) => ({ probability, won: k < won }));

describe('calibration', () => {
  it('R56: ten forecasts of .2, of which 2 won: Brier .16, no bias, kept', () => {
    const result = calibration(forecasts(0.2, 2, 10), 0.5);
    expect(result.brier).toBeCloseTo(0.16, 14);
    expect(result.reference).toBeCloseTo(0.25, 14);
    expect(result.skill).toBeCloseTo(0.36, 14);
    expect(result.bias).toBeCloseTo(0, 14);
    expect(result.pValue).toBeCloseTo(1, 12);
    expect(result.tenths[2]).toMatchObject({ from: 0.2, to: 0.3, forecasts: 10, won: 2, observed: 0.2, kept: true });
    expect(result.tenths).toHaveLength(10);
    expect(result.tenths[1]).toMatchObject({ forecasts: 0, given: null, observed: null, kept: null });
  });

  it('promises of .9 of which half are kept are found out', () => {
    const result = calibration(forecasts(0.9, 50, 100), 0.5);
    expect(result.bias).toBeCloseTo(0.4, 12);
    expect(result.skill).toBeLessThan(0);
    expect(result.pValue).toBeLessThan(1e-9);
    expect(result.tenths[9]?.kept).toBe(false);
  });

  it("Spiegelhalter's z by hand: 60 won of 100 given .5 says nothing, 40 of 100 given .3: z = 2.182, p .0291", () => {
    expect(calibration(forecasts(0.5, 60, 100), 0.5).pValue).toBeNull();
    // Σ (o − p)(1 − 2p) = 10 × .4 = 4; √(100 × .16 × .21) = 1.8330; z = 2.1822.
    expect(calibration(forecasts(0.3, 40, 100), 0.5).pValue).toBeCloseTo(0.0291, 4);
  });

  it('tenths are cut where they say: .3 computed as .1 × 3 lies in the fourth, 1 in the last', () => {
    for (const [p, place] of [
      [0.1 * 3, 3],
      [0.3, 3],
      [0.7, 7],
      [0.29, 2],
      [0, 0],
      [1, 9],
    ] as const) {
      expect(calibration([{ probability: p, won: true }], 0.5).tenths[place]?.forecasts).toBe(1);
    }
  });

  it('without forecasts there is nothing to score', () => {
    expect(calibration([], 0.5)).toMatchObject({ forecasts: 0, brier: null, skill: null, bias: null, pValue: null });
  });

  it('refuses what is not a probability', () => {
    expect(() => calibration([{ probability: 1.1, won: true }], 0.5)).toThrow(RangeError);
    expect(() => calibration([{ probability: NaN, won: true }], 0.5)).toThrow(RangeError);
  });

  it('tenths add up to the whole; Brier lies in 0 to 1 and is the plain mean of squares', () => {
    const any = fc.array(fc.record({ probability: fc.double({ min: 0, max: 1, noNaN: true }), won: fc.boolean() }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(any, (all) => {
        const { tenths, brier, won, bias } = calibration(all, 0.5);
        expect(tenths.reduce((sum, each) => sum + each.forecasts, 0)).toBe(all.length);
        expect(tenths.reduce((sum, each) => sum + each.won, 0)).toBe(won);
        expect(brier).toBeCloseTo(mean(all.map(({ probability, won: o }) => (probability - (o ? 1 : 0)) ** 2)), 12);
        expect(bias).toBeCloseTo(mean(all.map(({ probability }) => probability)) - won / all.length, 12);
      }),
      RUNS,
    );
  });
});

const MANAGER: ProbabilityColumn = { name: 'manager', of: ({ manager }) => manager };
const test = (deals: readonly Deal[], columns: ProbabilityColumn[] = []): Backtest =>
  backtest(journeys({ deals, log: [], stages: STAGES }).journeys, STAGES, { date: 42500, columns });
const period = (closed: number, won: number, n: number, manager: string): Deal[] =>
  repeat(n, (k) => deal({ manager, closed, outcome: k < won ? 'won' : 'lost', lastStage: STAGES[0] }));

describe('backtest', () => {
  it('a column that tells a lot beats the whole', () => {
    const deals = [42000, 42500].flatMap((closed) => [
      ...period(closed, 90, 100, 'Ann'),
      ...period(closed, 10, 100, 'Bob'),
    ]);
    const { tested, stages, model } = test(deals, [MANAGER]);
    expect([model.closed, tested]).toEqual([200, 200]);
    expect(stages[0]).toMatchObject({ forecasts: 200, won: 100, verdict: 'better than the whole' });
    expect(stages[0]?.brier).toBeCloseTo(0.09, 2);
    expect(stages[0]?.reference).toBeCloseTo(0.25, 6);
  });

  it('learns from nothing that closed on or after the date', () => {
    const early = period(42499, 30, 60, 'Ann');
    const { model } = test([...early, ...period(42500, 0, 60, 'Ann')]);
    expect(model).toEqual(test(early).model);
  });

  it('few, none, undated and open deals: nothing to say', () => {
    expect(test([])).toMatchObject({ tested: 0, undated: 0, model: { probability: null } });
    const odd = test([...period(42000, 5, 10, 'Ann'), deal({ outcome: 'won' }), deal(), ...period(42600, 1, 2, 'Ann')]);
    expect(odd).toMatchObject({ tested: 2, undated: 1 });
    expect(odd.stages.map(({ verdict }) => verdict)).toEqual(repeat(3, () => 'too few to say'));
  });

  it('a stage is tested on the deals that came to it', () => {
    const deals = [...period(42000, 5, 10, 'Ann'), ...period(42600, 4, 10, 'Ann')];
    expect(test(deals).stages.map(({ forecasts: n }) => n)).toEqual([10, 4, 4]);
  });
});

describeWithCrm('win probability on the CRM data', () => {
  const DATE = serialOf(2017, 10, 1) ?? NaN;
  const PRODUCT: ProbabilityColumn = { name: 'product', of: ({ segment }) => segment };

  it('learned before 2017-10-01 and tried after: Brier .24118, no better than the whole, and promising 4.1 points too much', () => {
    const deals = crmHistory();
    const set = journeys({ deals, log: [], stages: CRM_STAGES }).journeys;
    const { model, tested, stages } = backtest(set, CRM_STAGES, { date: DATE, columns: [MANAGER, PRODUCT] });

    // The same by hand, without the model: managers and products differ no more than by chance, so all get the whole.
    const closed = deals.filter(({ outcome }) => outcome !== 'open');
    const before = closed.filter((each) => (each.closed ?? 0) < DATE);
    const after = closed.filter((each) => (each.closed ?? 0) >= DATE);
    const wonOf = (all: readonly Deal[]): number => all.filter(({ outcome }) => outcome === 'won').length;
    const whole = (wonOf(before) + 1) / (before.length + 2);
    const rate = wonOf(after) / after.length;
    const brier = rate * (1 - whole) ** 2 + (1 - rate) * whole ** 2;

    expect([model.won, model.closed, tested]).toEqual([3042, 4726, 1985]);
    expect([before.length, after.length, wonOf(after)]).toEqual([4726, 1985, 1196]);
    const engaging = stages[1];
    expect(model.stages[1]?.strengths).toEqual([Infinity, Infinity]);
    expect(engaging?.brier).toBeCloseTo(brier, 10);
    expect(engaging?.brier).toBeCloseTo(0.24118, 5);
    expect(engaging?.bias).toBeCloseTo(whole - rate, 10);
    expect(engaging?.bias).toBeCloseTo(0.0411, 4);
    expect(engaging?.verdict).toBe('no better than the whole');
    expect(engaging?.tenths[6]).toMatchObject({ forecasts: 1985, won: 1196, kept: false });
  });
});
