import fc from 'fast-check';
import { refusalFactors, type FactorColumn, type RefusalFactor } from '../../../src/analysis/losses/refusalFactors';
import { fisherExact } from '../../../src/analysis/statistics/fisherExact';
import type { Outcome } from '../../../src/schema/records';
import { crmDeals, describeWithCrm, repeat } from '../builders';
import { RUNS } from '../runs';

/** Deals by value: [value, won, lost]. */
function data(...groups: [string | null, number, number][]): { outcomes: Outcome[]; values: (string | null)[] } {
  const outcomes: Outcome[] = [];
  const values: (string | null)[] = [];
  for (const [value, won, lost] of groups) {
    for (const outcome of [...repeat(won, () => 'won' as const), ...repeat(lost, () => 'lost' as const)]) {
      outcomes.push(outcome);
      values.push(value);
    }
  }
  return { outcomes, values };
}
function only(groups: [string | null, number, number][], smallestGroup?: number): RefusalFactor {
  const { outcomes, values } = data(...groups);
  const [factor] = refusalFactors(outcomes, [{ name: 'Segment', values }], { smallestGroup });
  if (factor === undefined) throw new Error('no answer');
  return factor;
}

describe('refusalFactors', () => {
  it('R17: 3/100 against 15/100: chi-square p 0.0030268562, V .1978, goes with refusals', () => {
    const factor = only([
      ['A', 3, 97],
      ['B', 15, 85],
    ]);
    expect(factor).toMatchObject({ tested: 200, blank: 0, method: 'chi-square', verdict: 'goes with refusals' });
    expect(factor.pValue).toBeCloseTo(0.0030268562, 10);
    expect(factor.pHolm).toBe(factor.pValue);
    expect(factor.strength).toBeCloseTo(0.1978, 4);
    expect(factor.values.map(({ value, won, refused, rate, tooFew }) => [value, won, refused, rate, tooFew])).toEqual([
      ['A', 3, 97, 0.03, false],
      ['B', 15, 85, 0.15, false],
    ]);
    expect(factor.values[0]?.interval?.low).toBeCloseTo(0.010254524, 9);
  });

  it('two values with few expected are tested exactly', () => {
    const factor = only(
      [
        ['A', 3, 1],
        ['B', 1, 3],
      ],
      1,
    );
    expect(factor.method).toBe('exact');
    expect(factor.pValue).toBeCloseTo(0.4857142857, 10);
  });

  it('more values with few expected are tested roughly, and it is said', () => {
    const groups: [string, number, number][] = ['A', 'B', 'C'].map((value) => [value, 1, 3]);
    expect(only(groups, 1).method).toBe('rough chi-square');
  });

  it('values with fewer deals than the smallest group are shown and not tested', () => {
    const factor = only([
      ['Small', 0, 9],
      ['A', 3, 97],
      ['B', 15, 85],
    ]);
    expect(factor.tested).toBe(200);
    expect(factor.values.at(-1)).toMatchObject({ value: 'Small', tooFew: true, rate: 0 });
  });

  it.each([
    ['no deals', []],
    ['one value', [['A', 50, 50]]],
    [
      'all won',
      [
        ['A', 50, 0],
        ['B', 50, 0],
      ],
    ],
    [
      'all lost',
      [
        ['A', 0, 50],
        ['B', 0, 50],
      ],
    ],
    [
      'one group too small',
      [
        ['A', 50, 50],
        ['B', 5, 4],
      ],
    ],
    [
      'a column that only the lost fill in',
      [
        ['Price', 0, 50],
        ['Late', 0, 50],
        [null, 80, 0],
      ],
    ],
  ] as [string, [string | null, number, number][]][])('%s: too few to say', (_, groups) => {
    expect(only(groups)).toMatchObject({ verdict: 'too few to say', pValue: null, pHolm: null, strength: null });
  });

  it('blank and open deals take no part in the test, declined ones count as refused', () => {
    const outcomes: Outcome[] = ['won', 'declined', 'open', 'lost'];
    const [factor] = refusalFactors(outcomes, [{ name: 'X', values: ['A', 'A', 'A', ' '] }]);
    expect(factor).toMatchObject({ blank: 1, values: [{ value: 'A', won: 1, refused: 1, open: 1, rate: 0.5 }] });
  });

  it('values come by rate, the lowest first, then by name; undecided ones last', () => {
    const { outcomes, values } = data(['C', 5, 5], ['B', 5, 5], ['D', 1, 9], ['A', 9, 1], ['few', 0, 1]);
    const [factor] = refusalFactors([...outcomes, 'open'], [{ name: 'X', values: [...values, 'new'] }]);
    expect(factor?.values.map(({ value }) => value)).toEqual(['D', 'B', 'C', 'A', 'few', 'new']);
    expect(factor?.values.at(-1)).toMatchObject({ rate: null, interval: null, tooFew: true, open: 1 });
  });

  it('columns that cannot be tested do not weigh on the others', () => {
    const { outcomes, values } = data(['A', 3, 97], ['B', 15, 85]);
    const columns: FactorColumn[] = [
      { name: 'Segment', values },
      { name: 'Nothing', values: values.map(() => null) },
      { name: 'Noise', values: values.map((_, k) => (k % 2 === 0 ? 'x' : 'y')) },
    ];
    const [segment, nothing, noise] = refusalFactors(outcomes, columns);
    expect(segment?.pHolm).toBeCloseTo(2 * 0.0030268562, 9);
    expect(nothing?.verdict).toBe('too few to say');
    expect(noise?.verdict).toBe('no sign');
  });

  it('refuses a column of another length', () => {
    expect(() => refusalFactors(['won'], [{ name: 'X', values: [] }])).toThrow('column X: 0 values for 1 deals');
    expect(refusalFactors([], [])).toEqual([]);
  });

  it('counts every deal once, keeps p-values in order, and does not see the names of the values', () => {
    const rows = fc.array(
      fc.record({
        outcome: fc.constantFrom<Outcome>('won', 'lost', 'declined', 'open'),
        value: fc.constantFrom('A', 'B', 'C', null),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 12 }), (deals, smallestGroup) => {
        const outcomes = deals.map(({ outcome }) => outcome);
        const column = { name: 'X', values: deals.map(({ value }) => value) };
        const renamed = { name: 'Y', values: column.values.map((value) => (value === null ? null : `${value}!`)) };
        const factors = refusalFactors(outcomes, [column, renamed], { smallestGroup });
        expect(factors[0]?.pValue).toBe(factors[1]?.pValue);
        for (const { values, blank, pValue, pHolm, strength } of factors) {
          const decided = values.reduce((sum, { won, refused }) => sum + won + refused, blank);
          expect(decided).toBe(outcomes.filter((outcome) => outcome !== 'open').length);
          expect(pHolm ?? 1).toBeGreaterThanOrEqual(pValue ?? 0);
          expect(strength ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      RUNS,
    );
  });

  it('two values: the exact p-value is that of Fisher', () => {
    const count = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const factor = only(
          [
            ['A', a, b],
            ['B', c, d],
          ],
          1,
        );
        if (factor.method === 'exact') expect(factor.pValue).toBeCloseTo(fisherExact(a, b, c, d), 10);
      }),
      RUNS,
    );
  });
});

describeWithCrm('refusalFactors on the CRM data', () => {
  it('agents do not go with refusals: chi-square p .263937 over 30 agents', () => {
    const deals = crmDeals();
    const [factor] = refusalFactors(
      deals.map(({ outcome }) => outcome),
      [{ name: 'sales_agent', values: deals.map(({ manager }) => manager) }],
    );
    expect(factor?.pValue).toBeCloseTo(0.2639369797718252, 9);
    expect(factor).toMatchObject({ tested: 6711, verdict: 'no sign', method: 'chi-square' });
    expect(factor?.strength).toBeLessThan(0.03);
  });
});
