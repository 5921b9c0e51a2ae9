import fc from 'fast-check';
import { contactCadence } from '../../../src/analysis/cadence/contactCadence';
import { contactDue } from '../../../src/analysis/cadence/contactDue';
import type { Tone } from '../../../src/schema/records';
import { shuffled } from '../builders';
import { RUNS } from '../runs';

const contact = (date: number | null, tone: Tone | null, client = 'A') => ({ client, date, tone });
const A = [{ name: 'A', manager: 'Ann' }];
const one = (asOf: number, ...contacts: ReturnType<typeof contact>[]) => contactCadence(A, contacts, asOf)[0];
const day = fc.option(fc.integer({ min: 42000, max: 43000 }), { nil: null });

describe('the next contact', () => {
  it('R41: is due 10 days after the last positive one, 14 after the last negative one, the later of both', () => {
    expect(contactDue(43000, null)).toBe(43010);
    expect(contactDue(null, 43000)).toBe(43014);
    expect(contactDue(43000, 42999)).toBe(43013);
    expect(contactDue(43000, 42990)).toBe(43010);
    expect(contactDue(43000, 42996)).toBe(43010);
    expect(contactDue(null, null)).toBeNull();
  });

  it('counts whole days, and its days are settings', () => {
    expect(contactDue(43000.9, 42000.5)).toBe(43010);
    expect(contactDue(43000, 43000, { everyDays: 30, pauseDays: 7 })).toBe(43030);
  });

  it('is the maximum, and shifts with the days', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 1000 }), (positive, negative, shift) => {
        const due = contactDue(positive, negative);
        const parts = [...(positive === null ? [] : [positive + 10]), ...(negative === null ? [] : [negative + 14])];
        expect(due).toBe(parts.length === 0 ? null : Math.max(...parts));
        const move = (value: number | null): number | null => (value === null ? null : value + shift);
        expect(contactDue(move(positive), move(negative))).toBe(move(due));
      }),
      RUNS,
    );
  });
});

describe('lists of contacts', () => {
  it('R41: overdue the day after it is due', () => {
    expect(one(43010, contact(43000, 'positive'))).toMatchObject({ status: 'due', due: 43010, daysOverdue: 0 });
    expect(one(43011, contact(43000, 'positive'))).toMatchObject({ status: 'overdue', daysOverdue: 1 });
    expect(one(43002, contact(43000, 'positive'))).toMatchObject({ status: 'fine', daysOverdue: 0 });
    expect(one(43003, contact(43000, 'positive'))).toMatchObject({ status: 'due' });
  });

  it('R41: on pause for two weeks after a negative contact, and until when', () => {
    expect(one(43013, contact(43000, 'negative'))).toMatchObject({ status: 'paused', pausedUntil: 43014, due: 43014 });
    expect(one(43014, contact(43000, 'negative'))).toMatchObject({ status: 'due', pausedUntil: null });
    expect(one(43015, contact(43000, 'negative'), contact(42000, 'positive'))).toMatchObject({ status: 'overdue' });
  });

  it('neutral contacts, those without a tone or a date, and those to come move nothing', () => {
    const found = one(
      43012,
      contact(43000, 'positive'),
      contact(43005, 'neutral'),
      contact(43006, null),
      contact(null, 'positive'),
      contact(43020, 'positive'),
    );
    expect(found).toMatchObject({ status: 'overdue', lastPositive: 43000, due: 43010, daysOverdue: 2 });
    expect(one(43012)).toMatchObject({ status: 'never', due: null, daysOverdue: 0 });
    expect(contactCadence([], [contact(43000, 'positive')], 43000)).toEqual([]);
  });

  it('a contact on the day itself has taken place, whatever its hour; one without a date has not', () => {
    expect(one(43000.4, contact(43000.9, 'positive'))).toMatchObject({ status: 'fine', lastPositive: 43000 });
    expect(one(43000, contact(null, 'positive'))).toMatchObject({ status: 'never', lastPositive: null });
  });

  it('the latest contact of each tone counts, in any order', () => {
    const contacts = [contact(42990, 'positive'), contact(43000, 'positive'), contact(42995, 'positive')];
    expect(one(43005, ...contacts, contact(42999, 'negative'), contact(42980, 'negative'))).toMatchObject({
      lastPositive: 43000,
      lastNegative: 42999,
      due: 43013,
      status: 'paused',
      pausedUntil: 43013,
      daysOverdue: 0,
    });
  });

  it('within a status come by day, then by name', () => {
    const names = ['Fay', 'Eve', 'Dan', 'Cat', 'Bob', 'Abe', 'Zoe', 'Yan'];
    const rows = [
      contact(42980, 'positive', 'Bob'),
      contact(42970, 'positive', 'Cat'),
      contact(42980, 'positive', 'Abe'),
      contact(42999, 'positive', 'Zoe'),
      contact(43001, 'positive', 'Yan'),
      contact(42990, 'negative', 'Dan'),
    ];
    const found = contactCadence(
      names.map((name) => ({ name, manager: null })),
      rows,
      43001,
      { aheadDays: 8 },
    );
    expect(found.map(({ client, status }) => `${client} ${status}`)).toEqual([
      'Cat overdue',
      'Abe overdue',
      'Bob overdue',
      'Zoe due',
      'Dan paused',
      'Eve never',
      'Fay never',
      'Yan fine',
    ]);
  });

  it('are sorted by urgency, and the order of rows does not matter', () => {
    const clients = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, manager: null }));
    const rows = [
      contact(42990, 'positive', 'B'),
      contact(42980, 'positive', 'A'),
      contact(42995, 'negative', 'C'),
      contact(43000, 'positive', 'E'),
    ];
    const found = contactCadence(clients, rows, 43001, { aheadDays: 3 });
    expect(found.map(({ client, status }) => [client, status])).toEqual([
      ['A', 'overdue'],
      ['B', 'overdue'],
      ['C', 'paused'],
      ['D', 'never'],
      ['E', 'fine'],
    ]);
    const anyRow = fc.record({
      client: fc.constantFrom('A', 'B', 'C'),
      date: day,
      tone: fc.constantFrom<Tone | null>('positive', 'neutral', 'negative', null),
    });
    fc.assert(
      fc.property(fc.array(anyRow), fc.array(fc.nat(), { minLength: 1 }), (contacts, keys) => {
        const plain = contactCadence(clients, contacts, 42900);
        expect(contactCadence(clients, shuffled(contacts, keys), 42900)).toEqual(plain);
        for (const { status, due, pausedUntil, daysOverdue } of plain) {
          expect(status === 'never').toBe(due === null);
          expect(status === 'paused').toBe(pausedUntil !== null);
          expect(daysOverdue).toBe(status === 'overdue' ? 42900 - (due ?? 0) : 0);
        }
      }),
      RUNS,
    );
  });
});
