import fc from 'fast-check';
import {
  FIRST_SERIAL,
  LAST_SERIAL,
  dayOf,
  daysInMonth,
  isSerial,
  isoOf,
  periodOf,
  serialOf,
} from '../../src/schema/calendar';

const serials = fc.integer({ min: FIRST_SERIAL, max: LAST_SERIAL });

test('known days have the serial numbers that Excel gives them', () => {
  expect(serialOf(1900, 3, 1)).toBe(61);
  expect(serialOf(2017, 12, 31)).toBe(43100);
  expect(serialOf(2024, 2, 29)).toBe(45351);
  expect(serialOf(9999, 12, 31)).toBe(2958465);
});

test('a day that does not exist has no serial number', () => {
  expect(serialOf(2023, 2, 29)).toBeNull();
  expect(serialOf(2017, 4, 31)).toBeNull();
  expect(serialOf(2017, 13, 1)).toBeNull();
  expect(serialOf(1900, 2, 28)).toBeNull();
});

test('the serial of the day of a serial is that serial', () => {
  fc.assert(
    fc.property(serials, (serial) => {
      const { year, month, day } = dayOf(serial);
      expect(serialOf(year, month, day)).toBe(serial);
    }),
  );
});

test('the next serial is the next day', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_SERIAL, max: LAST_SERIAL - 1 }), (serial) => {
      const today = dayOf(serial);
      const last = today.day === daysInMonth(today.year, today.month);
      const expected = last ? 1 : today.day + 1;
      expect(dayOf(serial + 1).day).toBe(expected);
      expect(isoOf(serial + 1) > isoOf(serial)).toBe(true);
    }),
  );
});

test('the time of day does not change the day', () => {
  expect(isoOf(43100.99)).toBe('2017-12-31');
});

test('names of periods sort in time order and hold every day of theirs', () => {
  expect(periodOf(43000, 'month')).toBe('2017-09');
  expect(periodOf(43000, 'quarter')).toBe('2017-Q3');
  expect(periodOf(43000, 'year')).toBe('2017');
  fc.assert(
    fc.property(serials, serials, fc.constantFrom('month', 'quarter', 'year'), (a, b, kind) => {
      const [first, second] = a <= b ? [a, b] : [b, a];
      expect(periodOf(first, kind) <= periodOf(second, kind)).toBe(true);
    }),
  );
});

test('numbers outside the calendar are no serials, and asking for their day is an error', () => {
  expect(isSerial(60)).toBe(false);
  expect(isSerial(LAST_SERIAL + 1)).toBe(false);
  expect(isSerial(Number.NaN)).toBe(false);
  expect(() => dayOf(60)).toThrow(RangeError);
});
