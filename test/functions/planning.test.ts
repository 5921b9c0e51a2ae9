import { codeOf, failureOf } from './customFunctionsGlobal';
import fc from 'fast-check';
import { planError, planInterval, planTarget, replenish } from '../../functions/functions';
import { cell, column, numbers, omitted, row } from './arguments';
import { RUNS } from '../analysis/runs';

describe('KAM.PLANTARGET', () => {
  it('R20: for a goal of 100 with an error of 25 % the exact rule says 133.33, the rule of thumb 125', () => {
    expect(numbers(planTarget(cell(100), cell(0.25), omitted))[0]).toBeCloseTo(133.3333333333, 9);
    expect(planTarget(cell(100), cell(0.25), 'thumb')).toEqual([[125]]);
  });

  it('R20: for concluded contracts it takes the error of refined budgets: 100 -> 80 wants 125', () => {
    expect(planTarget(cell(100), cell(planError(cell(100), cell(80))), ' Concluded ')).toEqual([[125]]);
  });

  it('takes columns, and a single cell for every row; blanks are 0', () => {
    expect(planTarget(cell(100), column(0.5, null, '', -0.25), omitted)).toEqual(column(200, 100, 100, 80));
    expect(planTarget(row(100, 200), cell(0.5), '')).toEqual(row(200, 400));
  });

  it('is #DIV/0! by itself where no plan is large enough', () => {
    expect(planTarget(cell(100), column(1, 25, 0.5), omitted).map(([target]) => codeOf(target))).toEqual([
      '#DIV/0!',
      '#DIV/0!',
      200,
    ]);
    expect(planTarget(cell(100), cell(1), 'thumb')).toEqual([[200]]);
  });

  it('refuses unknown rules, text and ranges of different size', () => {
    expect(failureOf(() => planTarget(cell(1), cell(0), 'magic'))).toEqual({
      code: '#VALUE!',
      message: 'Unknown rule "magic". Use "exact", "thumb" or "concluded".',
    });
    expect(failureOf(() => planTarget(cell('much'), cell(0)))?.message).toMatch(/^goal, row 1: "much"/);
    expect(failureOf(() => planTarget(column(1, 2), column(0, 0, 0)))?.message).toBe(
      'goal and error must be ranges of the same size.',
    );
  });

  it('a plan made by the exact rule lands on the goal', () => {
    const share = fc.double({ min: -1, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), share, (goal, error) => {
        const [plan = 0] = numbers(planTarget(cell(goal), cell(error)));
        expect(plan * (1 - error)).toBeCloseTo(goal, 4);
      }),
      RUNS,
    );
  });
});

describe('KAM.PLANINTERVAL', () => {
  const ratios = column(0.75, 0.8, 0.7, 0.78, 0.72);

  it('R21: after .75 .80 .70 .78 .72 the next ratio lies within 0.6807507 to 0.8192493 at 80 %', () => {
    const interval = planInterval(column(100, 100, 100, 100, 100), column(75, 80, 70, 78, 72), omitted);
    expect(interval).toEqual([[expect.closeTo(0.6807507, 7), expect.closeTo(0.8192493, 7)]]);
    expect(planInterval(column(100, 100, 100, 100, 100), column(75, 80, 70, 78, 72), 0.8)).toEqual(interval);
  });

  it('takes ratios against a single 1, and rows as well as columns', () => {
    const interval = planInterval(cell(1), ratios);
    expect(interval).toEqual([[expect.closeTo(0.6807507, 7), expect.closeTo(0.8192493, 7)]]);
    expect(planInterval(cell(1), row(...ratios.flat()))).toEqual(interval);
  });

  it('a period without a plan takes no part; a blank actual is nothing, like 0', () => {
    const interval = planInterval(cell(1), ratios);
    const blanks = [[null], [''], [0]];
    expect(planInterval([...ratios.map(() => [1]), ...blanks], [...ratios, [5], [null], ['']])).toEqual(interval);
    expect(planInterval(column(1, 1, 1), column(1, null, 1))).toEqual(planInterval(column(1, 1, 1), column(1, 0, 1)));
  });

  it('is wider the surer it is to be', () => {
    const [[low = 0, high = 0] = []] = planInterval(cell(1), ratios, 0.95);
    expect(low).toBeLessThan(0.68);
    expect(high).toBeGreaterThan(0.82);
    expect((low + high) / 2).toBeCloseTo(0.75, 12);
  });

  it('wants two periods and a confidence between 0 and 1', () => {
    expect(failureOf(() => planInterval(cell(100), cell(75)))).toMatchObject({ code: '#DIV/0!' });
    expect(failureOf(() => planInterval(column(0, null), column(5, 5)))?.message).toMatch(/two periods/);
    expect(failureOf(() => planInterval(cell(1), ratios, 80))?.message).toMatch(/^confidence .* not 80\.$/);
    expect(failureOf(() => planInterval(cell(1), ratios, -0.5))?.code).toBe('#VALUE!');
    expect(failureOf(() => planInterval(column(1, 1), ratios))?.code).toBe('#VALUE!');
  });
});

describe('KAM.REPLENISH', () => {
  it('R22: with 2m of a plan of 7m alive, 5m are lacking', () => {
    expect(replenish(cell(7e6), cell(2e6))).toEqual([[5e6]]);
  });

  it('is never below 0, takes columns and blanks', () => {
    expect(replenish(cell(100), column(80, 100, 120, null, ''))).toEqual(column(20, 0, 0, 100, 100));
    expect(replenish(column(100, null), column(80, null))).toEqual(column(20, 0));
  });

  it('refuses text and ranges of different size', () => {
    expect(failureOf(() => replenish(cell(1), column(1, 'none')))?.message).toMatch(/^live, row 2: "none"/);
    expect(failureOf(() => replenish(column(1, 2), row(1, 2)))?.code).toBe('#VALUE!');
  });
});
