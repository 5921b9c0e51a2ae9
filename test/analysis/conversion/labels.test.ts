import { countConversion } from '../../../src/analysis/conversion/countConversion';
import { labelConversion } from '../../../src/analysis/conversion/labelConversion';

describe('labelConversion', () => {
  it('counts labels whatever their case and spaces, and leaves blanks out', () => {
    expect(labelConversion(['Won', 'lost', '', ' WON ', 'open'], ['won'])).toBe(0.5);
    expect(labelConversion(['Closed  won', 'lost'], ['closed won'])).toBe(0.5);
  });

  it('takes several labels', () => {
    expect(labelConversion(['order', 'contract', 'refused'], ['Order', 'Contract'])).toBeCloseTo(2 / 3, 15);
  });

  it('with amounts it is by money', () => {
    expect(labelConversion(['won', 'lost', ''], ['won'], [30, 70, 900])).toBe(0.3);
  });

  it('is undefined where nothing is worked, by count or by money', () => {
    expect(labelConversion(['', ' '], ['won'])).toBeNull();
    expect(labelConversion(['won'], ['won'], [0])).toBeNull();
  });

  it('refuses amounts of another length', () => {
    expect(() => labelConversion(['won'], ['won'], [1, 2])).toThrow(RangeError);
  });
});

describe('countConversion', () => {
  it('R12: 3 of 100 is .03, and nothing of nothing is undefined', () => {
    expect(countConversion([3, 0], [100, 0])).toEqual([0.03, null]);
  });

  it('refuses what cannot be', () => {
    expect(() => countConversion([2], [1])).toThrow(RangeError);
    expect(() => countConversion([-1], [1])).toThrow(RangeError);
    expect(() => countConversion([1], [1, 2])).toThrow(RangeError);
  });
});
