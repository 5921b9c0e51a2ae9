import { hasNextYear } from '../../../src/analysis/time/hasNextYear';

describe('a day from which a year can be counted', () => {
  it('lies between 1 March 1900 and the end of 9998', () => {
    expect([61, 43100, 2958465 - 365].map(hasNextYear)).toEqual([true, true, true]);
    expect([60, 2958466 - 365, 2958465, 20250115, -1, NaN].map(hasNextYear)).toEqual(Array(6).fill(false));
  });
});
