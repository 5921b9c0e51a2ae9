import fc from 'fast-check';
import { monthsLater } from '../../../src/analysis/dossier/monthsLater';
import { reviewDue, reviews } from '../../../src/analysis/dossier/reviews';
import { dayOf, daysInMonth, isoOf, serialOf } from '../../../src/schema/calendar';
import { RUNS } from '../runs';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? NaN;
const anyDay = fc.integer({ min: 1000, max: 100000 });

describe('the next review', () => {
  it('R37: 15 Jan -> 15 Apr; 30 Nov -> 28 Feb, 29 in a leap year', () => {
    expect(isoOf(reviewDue(day(2017, 1, 15)))).toBe('2017-04-15');
    expect(isoOf(reviewDue(day(2017, 11, 30)))).toBe('2018-02-28');
    expect(isoOf(reviewDue(day(2019, 11, 30)))).toBe('2020-02-29');
    expect(isoOf(reviewDue(day(2017, 10, 31)))).toBe('2018-01-31');
    expect(isoOf(reviewDue(day(2017, 1, 31)))).toBe('2017-04-30');
    expect(isoOf(reviewDue(day(2017, 12, 31)))).toBe('2018-03-31');
    expect(isoOf(reviewDue(day(2017, 1, 15), 6))).toBe('2017-07-15');
  });

  it('a day months later is in that month, on the same day or the last one; back again it is no later', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -24, max: 240 }), (start, months) => {
        const from = dayOf(start);
        const to = dayOf(monthsLater(start, months));
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
        expect(monthsLater(monthsLater(start, months), -months)).toBeLessThanOrEqual(start);
      }),
      RUNS,
    );
  });

  it('drops the time of day, and refuses what is no day', () => {
    expect(monthsLater(day(2017, 1, 15) + 0.7, 3)).toBe(day(2017, 4, 15));
    expect(() => monthsLater(0, 3)).toThrow(RangeError);
    expect(() => monthsLater(day(2017, 1, 15), 1.5)).toThrow(RangeError);
    expect(() => monthsLater(2958465, 3)).toThrow(RangeError);
  });
});

describe('reviews due and overdue', () => {
  const client = (name: string, reviewed?: number | null) => ({ name, manager: 'Ann', reviewed });
  const asOf = day(2017, 4, 16);

  it('R37: lists the longest overdue first, then those never reviewed, then those due', () => {
    const found = reviews(
      [
        client('fine', day(2017, 4, 1)),
        client('due', day(2017, 1, 16)),
        client('late', day(2017, 1, 15)),
        client('never'),
        client('later', day(2016, 1, 1)),
        client('to come', day(2017, 5, 1)),
      ],
      asOf,
    );
    expect(found.map(({ client: name, status, daysOverdue }) => [name, status, daysOverdue])).toEqual([
      ['later', 'overdue', asOf - day(2016, 4, 1)],
      ['late', 'overdue', 1],
      ['never', 'never', 0],
      ['to come', 'never', 0],
      ['due', 'due', 0],
      ['fine', 'fine', 0],
    ]);
    expect(reviews([], asOf)).toEqual([]);
  });

  it('looks so many days ahead as it is told', () => {
    const [found] = reviews([client('A', day(2017, 2, 1))], asOf, { aheadDays: 15 });
    expect(found?.status).toBe('due');
    expect(reviews([client('A', day(2017, 2, 1))], asOf, { aheadDays: 14 })[0]?.status).toBe('fine');
    expect(reviews([client('A', day(2017, 2, 1))], asOf, { months: 1 })[0]?.status).toBe('overdue');
  });

  it('is overdue exactly when the due day has passed', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (reviewed, today) => {
        const [found] = reviews([client('A', reviewed)], today);
        const due = reviewDue(reviewed);
        expect(found?.status === 'overdue').toBe(reviewed <= today && due < today);
        if (found?.status === 'overdue') expect(found.daysOverdue).toBe(today - due);
      }),
      RUNS,
    );
  });
});
