import { codeOf, failureOf } from './customFunctionsGlobal';
import { conversionInterval, conversionTest } from '../../functions/functions';
import { cell, column, omitted, row } from './arguments';

const closeTo = (...values: number[]): unknown[] => values.map((value): unknown => expect.closeTo(value, 10));

describe('KAM.CONVERSIONINTERVAL', () => {
  it('R15: 3 of 100 lies within 1.03 % to 8.45 %', () => {
    expect(conversionInterval(cell(3), cell(100), omitted)).toEqual([closeTo(0.010254524, 0.0845193643)]);
    expect(conversionInterval(cell(3), cell(100), 0.95)).toEqual([closeTo(0.010254524, 0.0845193643)]);
  });

  it('columns give a row each, ranges in a row too', () => {
    const expected = [
      closeTo(0.0930598528, 0.2328355959),
      closeTo(0.7111708344, 0.8666330667),
      closeTo(0, 0.0369934982),
    ];
    expect(conversionInterval(column(15, 80, null), cell(100))).toEqual(expected);
    expect(conversionInterval(row(15, 80, ''), row(100, 100, 100))).toEqual(expected);
  });

  it('is narrower when it need not be so sure', () => {
    const interval = conversionInterval(cell(3), cell(100), 0.8);
    expect(interval).toEqual([closeTo(0.0146187099, 0.0605701517)]);
  });

  it('is #DIV/0! in both cells where nothing is worked', () => {
    const cells = conversionInterval(column(null, 18), column(0, 20));
    expect(cells[0]?.map(codeOf)).toEqual(['#DIV/0!', '#DIV/0!']);
    expect(cells[1]).toEqual(closeTo(0.6989663548, 0.9721335188));
  });

  it('refuses more won than worked, text, wrong confidences and ranges of different size', () => {
    expect(failureOf(() => conversionInterval(column(1, 5), column(2, 4)))?.message).toMatch(/^Row 2: /);
    expect(failureOf(() => conversionInterval(cell('x'), cell(4)))?.message).toMatch(/^won, row 1/);
    expect(failureOf(() => conversionInterval(cell(1), cell(4), 95))?.message).toMatch(/^confidence/);
    expect(failureOf(() => conversionInterval(column(1, 2), column(4, 4, 4)))?.code).toBe('#VALUE!');
  });
});

describe('KAM.CONVERSIONTEST', () => {
  it('R15: 3 of 100 against 15 of 100 is p 0.0052', () => {
    const [[p] = []] = conversionTest(cell(3), cell(100), cell(15), cell(100));
    expect(p).toBeCloseTo(0.00519222290141669, 14);
  });

  it('tests every manager against the rest of the company', () => {
    expect(conversionTest(column(3, 3), column(100, 4), column(15, 1), column(100, 4))).toEqual([
      closeTo(0.0051922229),
      closeTo(0.4857142857),
    ]);
    expect(conversionTest(row(3, 15), cell(100), cell(15), cell(100))).toEqual([closeTo(0.0051922229, 1)]);
  });

  it('is #DIV/0! by itself where a group is not worked; no group won anything is p 1', () => {
    const values = conversionTest(column(0, null, 0), column(0, 10, 10), cell(0), column(10, '', 10));
    expect(values.map(([p]) => codeOf(p))).toEqual(['#DIV/0!', '#DIV/0!', 1]);
  });

  it('refuses parts of clients, more won than worked, text and ranges of different size', () => {
    expect(failureOf(() => conversionTest(cell(1), cell(2), column(1, 0.5), cell(3)))).toEqual({
      code: '#VALUE!',
      message: 'won2, row 2: 0.5 is not a whole number of clients.',
    });
    expect(failureOf(() => conversionTest(cell(1), cell(2), cell(4), cell(3)))?.message).toMatch(/^Row 1: /);
    expect(failureOf(() => conversionTest(cell(-1), cell(2), cell(1), cell(3)))?.code).toBe('#VALUE!');
    expect(failureOf(() => conversionTest(cell(1), cell(2), cell(1), cell('all')))?.message).toMatch(/^worked2, row 1/);
    expect(failureOf(() => conversionTest(column(1, 1), cell(2), column(1, 1, 1), cell(3)))?.code).toBe('#VALUE!');
  });
});
