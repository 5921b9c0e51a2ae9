import { failureOf } from './customFunctionsGlobal';
import { concentration, contactDue, hoursNorm, keyType, reviewDue } from '../../functions/functions';
import { serialOf } from '../../src/schema/calendar';
import { cell, column, row } from './arguments';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? NaN;

describe('KAM.KEYTYPE', () => {
  it('R26: thresholds are strict: 10, 20 and 50 % exactly are of the type below', () => {
    expect(keyType(column(50, 20, 10, 10, 10))).toEqual(column('critical', 'revenue', '', '', ''));
    expect(keyType(column(51, 21, 11, 10, 7))).toEqual(column('sole', 'critical', 'revenue', '', ''));
  });

  it('keeps the shape and order of the range; blanks and credit notes have no share', () => {
    expect(keyType(row(5, 60, null, 35, '', -10))).toEqual(row('', 'sole', '', 'critical', '', ''));
    expect(keyType(cell(7))).toEqual([['sole']]);
    expect(keyType(column(null, 0, ''))).toEqual(column('', '', ''));
  });

  it('says what is not a number', () => {
    expect(failureOf(() => keyType(column(1, 'a lot')))?.message).toMatch(/^amounts, row 2: "a lot"/);
  });
});

describe('KAM.CONCENTRATION', () => {
  it('R27: 30, 30, 20, 20 is 2600 and 50, 20, 10, 10, 10 is 3200', () => {
    expect(concentration(column(30, 30, 20, 20))).toBeCloseTo(2600, 9);
    expect(concentration(row(50, 20, 10, 10, 10, null, ''))).toBeCloseTo(3200, 9);
    expect(concentration(cell(3))).toBe(10000);
  });

  it('is #DIV/0! without turnover', () => {
    expect(failureOf(() => concentration(column(0, null, -5)))).toMatchObject({ code: '#DIV/0!' });
    expect(failureOf(() => concentration(cell('x')))?.code).toBe('#VALUE!');
  });
});

describe('KAM.CONTACTDUE', () => {
  it('R41: 10 days after a positive contact, not before 14 days after a negative one', () => {
    expect(contactDue(cell(43000), cell(null))).toEqual([[43010]]);
    expect(contactDue(cell(43000), cell(42999))).toEqual([[43013]]);
    expect(contactDue(cell(43000), cell(42990))).toEqual([[43010]]);
    expect(contactDue(cell(''), cell(43000.75))).toEqual([[43014]]);
  });

  it('takes columns; without any contact it is blank', () => {
    expect(contactDue(column(43000, null, 0, ''), cell(0))).toEqual(column(43010, '', '', ''));
    expect(contactDue(column(43000, 43001), column(42999, null))).toEqual(column(43013, 43011));
  });

  it('says what is not a date', () => {
    expect(failureOf(() => contactDue(column(43000, '2017-09-22'), cell(null)))).toEqual({
      code: '#VALUE!',
      message: 'lastPositive, row 2: "2017-09-22" is not a date. Enter a date or clear the cell.',
    });
    expect(failureOf(() => contactDue(cell(null), cell(20170922)))?.message).toMatch(
      /^lastNegative, row 1: "20170922"/,
    );
    expect(failureOf(() => contactDue(cell(true), cell(null)))?.code).toBe('#VALUE!');
    expect(failureOf(() => contactDue(column(43000, 43000), column(1, 2, 3)))?.code).toBe('#VALUE!');
  });
});

describe('KAM.REVIEWDUE', () => {
  it('R37: three calendar months on, or the end of that month', () => {
    expect(reviewDue(column(day(2017, 1, 15), day(2017, 11, 30), day(2019, 11, 30)))).toEqual(
      column(day(2017, 4, 15), day(2018, 2, 28), day(2020, 2, 29)),
    );
  });

  it('is blank without a review, keeps the shape, refuses what is not a date', () => {
    expect(reviewDue(row(null, '', 0, day(2017, 1, 31) + 0.5))).toEqual(row('', '', '', day(2017, 4, 30)));
    expect(failureOf(() => reviewDue(cell('January')))?.message).toMatch(/^lastReview, row 1: "January" is not a date/);
    expect(failureOf(() => reviewDue(cell(-3)))?.code).toBe('#VALUE!');
    expect(failureOf(() => reviewDue(cell(day(9999, 12, 31))))?.code).toBe('#VALUE!');
  });
});

describe('KAM.HOURSNORM', () => {
  it('R42: 100 hours for 200,000; 62.5 for an existing client', () => {
    expect(hoursNorm(cell(200000), cell(false))).toEqual([[100]]);
    expect(hoursNorm(cell(200000), cell(true))).toEqual([[62.5]]);
    expect(hoursNorm(cell(1000), cell(null))).toEqual([[0.5]]);
  });

  it('takes columns, and yes and no as people write them', () => {
    expect(hoursNorm(cell(1000), column('yes', 'нет', 'taip', 1, 0, '', 'Existing', 'новый', 'ИСТИНА'))).toEqual(
      column(0.3125, 0.5, 0.3125, 0.3125, 0.5, 0.5, 0.3125, 0.5, 0.3125),
    );
    expect(hoursNorm(column(1000, null, ''), cell(''))).toEqual(column(0.5, 0, 0));
  });

  it('refuses orders below 0 and what is neither yes nor no', () => {
    expect(failureOf(() => hoursNorm(column(1, -1), cell(1)))?.message).toBe(
      'orderValue, row 2: the value must not be below 0.',
    );
    expect(failureOf(() => hoursNorm(cell(1), cell('maybe')))?.message).toMatch(
      /^isExisting, row 1: "maybe" is neither/,
    );
    expect(failureOf(() => hoursNorm(cell(1), cell(2)))?.code).toBe('#VALUE!');
    expect(failureOf(() => hoursNorm(cell('dear'), cell(1)))?.message).toMatch(/^orderValue/);
  });
});
