import { hoursNormMiddle } from '../../../src/analysis/development/hoursNormMiddle';
import { isExistingClient } from '../../../src/analysis/development/isExistingClient';

describe('hours of an order in one figure', () => {
  it('R42: all of the norm for a new client, 62.5 % for an existing one', () => {
    expect(hoursNormMiddle(200000, false)).toBe(100);
    expect(hoursNormMiddle(200000, true)).toBe(62.5);
    expect(() => hoursNormMiddle(-1, true)).toThrow(RangeError);
  });
});

describe('existing or new', () => {
  it.each(['existing', ' Current ', 'действующий', 'Существующий', 'esamas', 'senas', 'да', 'yes', true, 1])(
    '%s is existing',
    (cell) => expect(isExistingClient(cell)).toBe(true),
  );

  it.each(['new', 'Новый', 'naujas', 'нет', 'no', false, 0, ''])('%s is new', (cell) =>
    expect(isExistingClient(cell)).toBe(false),
  );

  it.each(['perhaps', 'new client', 'renew', 'newer', 'non-existing', 'existing?', 'currently'])(
    '%s is neither',
    (cell) => expect(isExistingClient(cell)).toBeNull(),
  );
});
