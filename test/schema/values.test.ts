import fc from 'fast-check';
import { isoOf, serialOf } from '../../src/schema/calendar';
import type { CellValue } from '../../src/schema/source';
import {
  currencyOf,
  dateOrderOf,
  decimalOf,
  readBoolean,
  readDate,
  readNumber,
  readText,
  tidyText,
} from '../../src/schema/values';

const NBSP = '\u00A0';
const NARROW = '\u202F';

function dateText(cell: CellValue, hints = {}): string | null {
  const read = readDate(cell, hints);
  if (!read.ok) return read.reason;
  return read.value === null ? null : isoOf(read.value);
}

describe('numbers', () => {
  test.each<[CellValue, number]>([
    [12.5, 12.5],
    ['12', 12],
    ['1234.5', 1234.5],
    ['1 234,56', 1234.56],
    [`1${NBSP}234${NBSP}567,8`, 1234567.8],
    [`1${NARROW}234`, 1234],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ["1'234.50", 1234.5],
    ['1’234', 1234],
    ['0,125', 0.125],
    ['0.125', 0.125],
    [',5', 0.5],
    ['.5', 0.5],
    ['5,', 5],
    ['1,234', 1234],
    ['1.234', 1234],
    ['€ 1,200.50', 1200.5],
    ['1 200,50 €', 1200.5],
    ['$1,200', 1200],
    ['-$1,200', -1200],
    ['$-1,200', -1200],
    ['£99', 99],
    ['1 500 ₽', 1500],
    ['1 500 руб.', 1500],
    ['1 500 рублей', 1500],
    ['1 500 р.', 1500],
    ['1 500,00р', 1500],
    ['EUR 300', 300],
    ['300 Eur', 300],
    ['300 eurų', 300],
    ['300 Lt', 300],
    ['25 %', 0.25],
    ['12,5%', 0.125],
    ['(500)', -500],
    ['(1 200,50 €)', -1200.5],
    ['500-', -500],
    ['−500', -500],
    ['– 500', -500],
    ['+7', 7],
    ['1e3', 1000],
    ['-0', 0],
  ])('%j is read as %d', (cell, value) => {
    expect(readNumber(cell)).toEqual({ ok: true, value });
  });

  test.each(['', '   ', NBSP, '-', '—', '–', 'n/a', 'N/A', 'нет', 'н/д', 'nėra'])('%j is blank', (cell) => {
    expect(readNumber(cell)).toEqual({ ok: true, value: null });
  });

  test.each<CellValue>(['abc', '12 34', '1,2,3', '12.05.2017', '10-20', '5 шт', 'тыс', '1.2.3', '--5', true, '1 0000'])(
    '%j is no number',
    (cell) => {
      expect(readNumber(cell)).toEqual({ ok: false, reason: 'not-a-number' });
    },
  );

  test('the column decides what a doubtful separator means', () => {
    expect(readNumber('1,234', { decimal: ',' })).toEqual({ ok: true, value: 1.234 });
    expect(readNumber('1,234', { decimal: '.' })).toEqual({ ok: true, value: 1234 });
    expect(readNumber('1.234', { decimal: '.' })).toEqual({ ok: true, value: 1.234 });
    expect(readNumber('1.234', { decimal: ',' })).toEqual({ ok: true, value: 1234 });
    expect(readNumber('1.234.567', { decimal: '.' })).toEqual({ ok: true, value: 1234567 });
  });

  test('a column proves its decimal sign by a text that can be read one way only', () => {
    expect(decimalOf(['1,234', '2,5'])).toBe(',');
    expect(decimalOf(['1,234.5', '2'])).toBe('.');
    expect(decimalOf(['1 234,56 €'])).toBe(',');
    expect(decimalOf(['1,234', '5 000', 3])).toBeNull();
    expect(decimalOf(['1,5', '1.5'])).toBeNull();
  });

  test('any amount written the way of a country is read back', () => {
    const styles: [string, string][] = [
      ['.', ','],
      [' ', ','],
      [NBSP, ','],
      [NARROW, ','],
      [',', '.'],
      ["'", '.'],
      ['', '.'],
      ['', ','],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(99),
        fc.constantFrom(...styles),
        (whole, cents, style) => {
          const [group, decimal] = style;
          const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, group);
          const text = `${whole < 0 ? '-' : ''}${grouped}${decimal}${String(cents).padStart(2, '0')}`;
          const expected = Number(`${whole < 0 ? '-' : ''}${Math.abs(whole)}.${String(cents).padStart(2, '0')}`);
          expect(readNumber(text)).toEqual({ ok: true, value: expected });
        },
      ),
    );
  });

  test('the currency of a text is told by its sign or code', () => {
    expect(currencyOf('500 руб.')).toBe('RUB');
    expect(currencyOf('500 р.')).toBe('RUB');
    expect(currencyOf('€500')).toBe('EUR');
    expect(currencyOf('500 Lt')).toBe('LTL');
    expect(currencyOf('500')).toBeNull();
  });
});

describe('dates', () => {
  test.each<[CellValue, string]>([
    [43100, '2017-12-31'],
    [43100.75, '2017-12-31'],
    [20171231, '2017-12-31'],
    ['2017-09-05', '2017-09-05'],
    ['2017-9-5', '2017-09-05'],
    ['2017-09-05T14:30:00Z', '2017-09-05'],
    ['2017-09-05 14:30', '2017-09-05'],
    ['2017.09.05', '2017-09-05'],
    ['2017/09/05', '2017-09-05'],
    ['20170905', '2017-09-05'],
    ['05.09.2017', '2017-09-05'],
    ['5.9.17', '2017-09-05'],
    ['05.09.2017 10:15', '2017-09-05'],
    ['05.09.2017 г.', '2017-09-05'],
    ['05/09/17', '2017-09-05'],
    ['05-09-2017', '2017-09-05'],
    ['05.09.99', '1999-09-05'],
    ['5 сентября 2017 г.', '2017-09-05'],
    ['5 сент. 2017', '2017-09-05'],
    ['сентябрь 2017', '2017-09-01'],
    ['май 2018', '2018-05-01'],
    ['1 марта 2018', '2018-03-01'],
    ['2017 m. rugsėjo 5 d.', '2017-09-05'],
    ['2017 m. rugpjūtis', '2017-08-01'],
    ['2017 m. birželio mėn.', '2017-06-01'],
    ['rugsėjis 2017', '2017-09-01'],
    ['Sep 2017', '2017-09-01'],
    ['Sep-17', '2017-09-01'],
    ['5 Sep 2017', '2017-09-05'],
    ['September 5, 2017', '2017-09-05'],
    ['Sept 5th, 2017', '2017-09-05'],
    ['Tue 5 September 2017', '2017-09-05'],
    ['2017-09', '2017-09-01'],
    ['09.2017', '2017-09-01'],
    ['2017-Q3', '2017-07-01'],
    ['2017 Q3', '2017-07-01'],
    ['Q3 2017', '2017-07-01'],
    ["Q3'17", '2017-07-01'],
    ['3 кв. 2017', '2017-07-01'],
    ['III квартал 2017 г.', '2017-07-01'],
    ['3-й квартал 2017 года', '2017-07-01'],
    ['2017 m. III ketv.', '2017-07-01'],
    ['2017 III ketv.', '2017-07-01'],
    ['IV ketvirtis 2017', '2017-10-01'],
    ['2017 г.', '2017-01-01'],
    ['2017', '2017-01-01'],
  ])('%j is read as %s', (cell, expected) => {
    expect(dateText(cell)).toBe(expected);
  });

  test('the time of day is kept as the fraction of the day', () => {
    expect(readDate('2017-12-31 18:00')).toEqual({ ok: true, value: 43100.75 });
  });

  test.each<CellValue>(['31.02.2017', '2017-13-01', '00.01.2017', '30 Feb 2017', '2017-09-05 25:10', 0, 12, -5])(
    '%j is an impossible date',
    (cell) => {
      expect(readDate(cell)).toEqual({ ok: false, reason: 'impossible-date' });
    },
  );

  test.each<CellValue>(['soon', 'до конца года', 'Q5 2017', '2017 5', 'марш', '12', true, 'Deal 2017'])(
    '%j is no date',
    (cell) => {
      expect(dateText(cell)).toMatch(/not-a-date|impossible-date/);
    },
  );

  test.each(['', '-', '—', 'n/a', 'нет'])('%j is blank', (cell) => {
    expect(readDate(cell)).toEqual({ ok: true, value: null });
  });

  test('month first is read only where the column proves it', () => {
    expect(dateOrderOf(['03/04/2017', '03/14/2017'])).toBe('mdy');
    expect(dateOrderOf(['03/04/2017', '14/03/2017'])).toBe('dmy');
    expect(dateOrderOf(['03/04/2017'])).toBeNull();
    expect(dateOrderOf(['13/04/2017', '04/13/2017'])).toBeNull();
    expect(dateText('03/04/2017')).toBe('2017-04-03');
    expect(dateText('03/04/2017', { order: 'mdy' })).toBe('2017-03-04');
  });

  test('a bare year is a period only in a column of periods', () => {
    expect(dateText(2017, { period: true })).toBe('2017-01-01');
    expect(dateText(2017)).toBe('1905-07-09');
  });

  test('every day written as dd.mm.yyyy or ISO is read back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const two = (value: number): string => String(value).padStart(2, '0');
          const serial = serialOf(year, month, day);
          const expected = serial === null ? { ok: false, reason: 'impossible-date' } : { ok: true, value: serial };
          expect(readDate(`${two(day)}.${two(month)}.${year}`)).toEqual(expected);
          expect(readDate(`${year}-${two(month)}-${two(day)}`)).toEqual(expected);
        },
      ),
    );
  });
});

describe('yes and no', () => {
  test.each<CellValue>([true, 1, '1', 'TRUE', 'yes', 'Да', 'ИСТИНА', 'taip', 'x', 'X', 'х', '+', '✓'])(
    '%j is yes',
    (cell) => {
      expect(readBoolean(cell)).toEqual({ ok: true, value: true });
    },
  );
  test.each<CellValue>([false, 0, '0', 'FALSE', 'no', 'Нет', 'ЛОЖЬ', 'ne'])('%j is no', (cell) => {
    expect(readBoolean(cell)).toEqual({ ok: true, value: false });
  });
  test('blank says nothing, other text cannot be read', () => {
    expect(readBoolean('')).toEqual({ ok: true, value: null });
    expect(readBoolean('maybe')).toEqual({ ok: false, reason: 'not-a-boolean' });
    expect(readBoolean(2)).toEqual({ ok: false, reason: 'not-a-boolean' });
  });
});

describe('texts', () => {
  test('spaces are tidied, lone dashes are blank, numbers become text', () => {
    expect(readText(`  Acme ${NBSP} Corp\n`)).toEqual({ ok: true, value: 'Acme Corp' });
    expect(readText('—')).toEqual({ ok: true, value: null });
    expect(readText(1001)).toEqual({ ok: true, value: '1001' });
    expect(readText(true)).toEqual({ ok: true, value: 'TRUE' });
    expect(readText('=SUM(A1)')).toEqual({ ok: true, value: '=SUM(A1)' });
  });

  test('tidying twice is tidying once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(tidyText(tidyText(text))).toBe(tidyText(text))),
    );
  });
});

test('an error in a cell is never read as a value', () => {
  const cell = { error: '#N/A' };
  for (const read of [readNumber(cell), readDate(cell), readText(cell), readBoolean(cell)]) {
    expect(read).toEqual({ ok: false, reason: 'cell-error' });
  }
});

test('no text makes a reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[\d.,/ -]{0,14}$/)), (text) => {
      for (const read of [readNumber(text), readDate(text), readText(text), readBoolean(text)]) {
        expect(typeof read.ok).toBe('boolean');
      }
    }),
    { numRuns: 500 },
  );
});
