import { concentrationOf, keyTypes } from '../../../src/analysis/keyclients/keyTypes';

describe('types of dependence, line by line', () => {
  it('R26: above half sole, above a fifth critical, above a tenth of revenue; the rest has none', () => {
    expect(keyTypes([60, 25, 11, 4])).toEqual(['sole', 'critical', 'revenue', null]);
    expect(keyTypes([4, 60, 0, 25, 11])).toEqual([null, 'sole', null, 'critical', 'revenue']);
  });

  it('lines of the same amount are lines of their own', () => {
    expect(keyTypes([30, 30, 40])).toEqual(['critical', 'critical', 'critical']);
    expect(concentrationOf([30, 30, 20, 20]).hhi).toBeCloseTo(2600, 9);
  });

  it('no lines, nothing sold, credit notes', () => {
    expect(keyTypes([])).toEqual([]);
    expect(keyTypes([0, 0])).toEqual([null, null]);
    expect(keyTypes([100, -10])).toEqual(['sole', null]);
  });
});
