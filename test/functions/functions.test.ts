import { codeOf, failureOf } from './customFunctionsGlobal';
import fc from 'fast-check';
import { setFunctionLanguage } from '../../functions/errors';
import { conversion, keyRating, planError } from '../../functions/functions';
import { cell, column, omitted, row } from './arguments';
import { RUNS } from '../analysis/runs';

describe('KAM.KEYRATING', () => {
  it('R1: status 30, event 5, personal 15 is 50; without an event 45', () => {
    expect(keyRating(cell(30), cell(5), cell(15), omitted)).toEqual([[50]]);
    expect(keyRating(cell(30), omitted, cell(15), omitted)).toEqual([[45]]);
    expect(keyRating(cell(30))).toEqual([[30]]);
  });

  it('a column in, a column out; a single cell holds for every row', () => {
    expect(keyRating(column(10, 20, 30), cell(5), column(1, 2, 3), omitted)).toEqual(column(16, 27, 38));
    expect(keyRating(cell(10), column(1, 2), omitted, omitted)).toEqual(column(11, 12));
  });

  it('a row in, a row out', () => {
    expect(keyRating(row(10, 20), row(1, 2), omitted, omitted)).toEqual(row(11, 22));
  });

  it('a blank cell is 0, whether it comes as null, as empty text or as 0', () => {
    expect(keyRating(column(10, 10, 10, 10), column(null, '', 0, ' '), omitted, omitted)).toEqual(
      column(10, 10, 10, 10),
    );
  });

  it('weights are three numbers, in a row or in a column; blank weights are 1, 1 and 1', () => {
    expect(keyRating(cell(30), cell(5), cell(15), row(1, 2, 0))).toEqual([[40]]);
    expect(keyRating(cell(30), cell(5), cell(15), column(1, 2, 0))).toEqual([[40]]);
    expect(keyRating(cell(30), cell(5), cell(15), cell(''))).toEqual([[50]]);
    expect(failureOf(() => keyRating(cell(30), cell(5), cell(15), row(1, 2)))?.message).toMatch(/three numbers/);
  });

  it('takes single values as some hosts pass them, and the plain value of a rich cell', () => {
    const single = 30 as unknown as unknown[][];
    expect(keyRating(single, omitted, omitted, omitted)).toEqual([[30]]);
    expect(keyRating(cell({ type: 'FormattedNumber', basicValue: 30 }), omitted, omitted, omitted)).toEqual([[30]]);
  });

  it('says which argument and row is not a number', () => {
    expect(failureOf(() => keyRating(column(1, 'high'), omitted, omitted, omitted))).toEqual({
      code: '#VALUE!',
      message: 'status, row 2: "high" is not a number. Enter a number or clear the cell.',
    });
    expect(failureOf(() => keyRating(cell(1), cell(true), omitted, omitted))?.message).toMatch(/^event, row 1: "true"/);
  });

  it('names an error value that stands in a cell', () => {
    const missing = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);
    expect(failureOf(() => keyRating(column(1, missing), omitted, omitted, omitted))?.message).toMatch(
      /row 2: "#N\/A"/,
    );
  });

  it('refuses ranges of different size, also a column against a row', () => {
    expect(failureOf(() => keyRating(column(1, 2), column(1, 2, 3), omitted, omitted))?.message).toBe(
      'status and event must be ranges of the same size.',
    );
    expect(failureOf(() => keyRating(column(1, 2), row(1, 2), omitted, omitted))?.code).toBe('#VALUE!');
  });

  it('a column gives what its cells give one by one', () => {
    const points = fc.integer({ min: -50, max: 100 });
    fc.assert(
      fc.property(fc.array(fc.tuple(points, points, points), { minLength: 1, maxLength: 20 }), (rows) => {
        const [status, event, personal] = [0, 1, 2].map((part) => rows.map((each) => [each[part]])) as [
          unknown[][],
          unknown[][],
          unknown[][],
        ];
        const single = rows.map(([s, e, p]) => keyRating(cell(s), cell(e), cell(p), omitted)[0]);
        expect(keyRating(status, event, personal, omitted)).toEqual(single);
      }),
      RUNS,
    );
  });
});

describe('KAM.CONVERSION', () => {
  it('R12: 3 won of 100 worked is 3 %, from counts and from outcomes', () => {
    expect(conversion(cell(3), cell(100), omitted)).toEqual([[0.03]]);
    const outcomes = Array.from({ length: 100 }, (_, index) => [index < 3 ? 'Won' : 'Lost']);
    expect(conversion(outcomes, cell('won'), omitted)).toEqual([[0.03]]);
  });

  it('columns of counts give a column of rates; a row with nothing worked is #DIV/0! by itself', () => {
    const rates = conversion(column(3, 0, 0), column(100, 20, null), omitted);
    expect(rates.map(([rate]) => codeOf(rate))).toEqual([0.03, 0, '#DIV/0!']);
  });

  it('takes a range of labels, whatever the case and spaces; blanks are not worked', () => {
    const outcomes = column('заказ', 'отказ', '', 'Договор ', null, 0);
    expect(conversion(outcomes, column('Договор', 'Заказ', ''), omitted)).toEqual([[2 / 3]]);
  });

  it('with amounts it is by money', () => {
    expect(conversion(column('won', 'lost', ''), cell('won'), column(30, 70, 900))).toEqual([[0.3]]);
  });

  it('a single count holds for every row of the other range', () => {
    expect(conversion(column(1, 2), cell(4), omitted)).toEqual(column(0.25, 0.5));
    expect(conversion(cell(1), column(2, 4), omitted)).toEqual(column(0.5, 0.25));
    expect(failureOf(() => conversion(column(1, 2), column(4, 4, 4), omitted))?.code).toBe('#VALUE!');
  });

  it('numeric outcome codes are labels when the label is text or there are amounts, else they are refused as counts', () => {
    expect(conversion(column(1, 2, 2, 2), cell('1'), omitted)).toEqual([[0.25]]);
    expect(conversion(column(1, 2), cell(1), column(10, 30))).toEqual([[0.25]]);
    expect(failureOf(() => conversion(column(1, 2), cell(1), omitted))?.message).toMatch(/^Row 2/);
  });

  it('says what is missing', () => {
    expect(failureOf(() => conversion(column('', ''), cell('won'), omitted))).toMatchObject({ code: '#DIV/0!' });
    expect(failureOf(() => conversion(cell('won'), cell('won'), column(0)))?.message).toMatch(/money conversion/);
    expect(failureOf(() => conversion(column('won', 'lost'), cell(''), omitted))?.message).toMatch(
      /label that means won/,
    );
    expect(failureOf(() => conversion(column('won', 'lost'), cell('won'), column(1, 2, 3)))).toEqual({
      code: '#VALUE!',
      message: 'outcomes and amounts must be ranges of the same size.',
    });
    expect(failureOf(() => conversion(column(1, 5), column(2, 4), omitted))?.message).toMatch(/^Row 2: /);
    expect(failureOf(() => conversion(cell(0), cell(0), omitted))).toBeNull();
    expect(codeOf(conversion(cell(0), cell(0), omitted)[0]?.[0])).toBe('#DIV/0!');
  });
});

describe('KAM.PLANERROR', () => {
  it('R19: 100 planned, 75 actual misses 25 %', () => {
    expect(planError(cell(100), cell(75), omitted)).toBe(0.25);
  });

  it('knows the methods total, wape and mape, in any case', () => {
    const planned = column(110, 100, 100, 160, null);
    const actual = column(100, 120, 80, 150, '');
    expect(planError(planned, actual, omitted)).toBeCloseTo(20 / 470, 14);
    expect(planError(planned, actual, '')).toBeCloseTo(20 / 470, 14);
    expect(planError(planned, actual, 'WAPE')).toBeCloseTo(0.1333333, 7);
    expect(planError(planned, actual, ' mape ')).toBeCloseTo(0.1458333, 7);
  });

  it('is #DIV/0! where it is not defined, and says why', () => {
    expect(failureOf(() => planError(cell(0), cell(5), omitted))).toMatchObject({ code: '#DIV/0!' });
    expect(failureOf(() => planError(column(5, 5), column(0, 5), 'mape'))?.message).toMatch(/wape/);
    expect(failureOf(() => planError(cell(5), cell(0), 'wape'))?.message).toMatch(/total/);
  });

  it('refuses unknown methods, text and ranges of different size', () => {
    expect(failureOf(() => planError(cell(1), cell(1), 'rmse'))?.message).toMatch(/"rmse".*"total", "wape" or "mape"/);
    expect(failureOf(() => planError(cell('a lot'), cell(1), omitted))?.message).toMatch(/^planned, row 1/);
    expect(failureOf(() => planError(column(1, 2), cell(1), omitted))?.code).toBe('#VALUE!');
  });
});

describe('messages', () => {
  afterEach(() => setFunctionLanguage('en'));

  it('come in the language that Excel is shown in', () => {
    setFunctionLanguage('ru');
    expect(failureOf(() => planError(cell('x'), cell(1), omitted))?.message).toMatch(/не число/);
    setFunctionLanguage('lt');
    expect(failureOf(() => planError(cell('x'), cell(1), omitted))?.message).toMatch(/nėra skaičius/);
  });
});
