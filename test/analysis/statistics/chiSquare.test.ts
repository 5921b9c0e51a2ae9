import fc from 'fast-check';
import { chiSquaredDistributionTable, gammaln } from 'simple-statistics';
import { chiSquareTail } from '../../../src/analysis/statistics/chiSquareTail';
import { chiSquareTest } from '../../../src/analysis/statistics/chiSquareTest';
import { cramersV } from '../../../src/analysis/statistics/cramersV';
import { logFactorial } from '../../../src/analysis/statistics/logFactorial';
import { logGamma } from '../../../src/analysis/statistics/logGamma';
import { crmDeals, describeWithCrm } from '../builders';
import { RUNS } from '../runs';

const count = fc.integer({ min: 0, max: 50 });
const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

describe('logGamma', () => {
  it('of one half is half the logarithm of π', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
    expect(logGamma(2.5)).toBeCloseTo(Math.log((3 * Math.sqrt(Math.PI)) / 4), 14);
  });

  it('agrees with factorials and with simple-statistics', () => {
    for (const n of [1, 2, 3, 10, 14, 15, 16, 100, 300]) {
      expect(Math.abs(logGamma(n + 1) - logFactorial(n))).toBeLessThan(1e-13 * Math.max(1, logFactorial(n)));
      expect(Math.abs(logGamma(n + 0.5) - gammaln(n + 0.5))).toBeLessThan(1e-7 * Math.max(1, gammaln(n + 0.5)));
    }
  });

  it('refuses what is not above 0', () => {
    expect(() => logGamma(0)).toThrow(RangeError);
    expect(() => logGamma(-1.5)).toThrow(RangeError);
    expect(() => logGamma(NaN)).toThrow(RangeError);
  });
});

describe('chiSquareTail', () => {
  it('of 8.7912087912 with one degree of freedom is 0.0030268562', () => {
    expect(chiSquareTail(8.791208791208792, 1)).toBeCloseTo(0.0030268562, 10);
  });

  it('of the CRM agents is 0.263937, as scipy has it', () => {
    expect(chiSquareTail(33.34771179925515, 29)).toBeCloseTo(0.2639369797718252, 12);
  });

  it('with two degrees of freedom is exp(−x / 2)', () => {
    for (const x of [0.001, 0.5, 2, 4, 4.001, 10, 100, 1000]) {
      expect(Math.abs(chiSquareTail(x, 2) / Math.exp(-x / 2) - 1)).toBeLessThan(1e-11);
    }
  });

  it('agrees with the printed table of simple-statistics, to the digits printed there', () => {
    const rows = chiSquaredDistributionTable as unknown as Record<string, Record<string, number>>;
    for (const [df, row] of Object.entries(rows)) {
      for (const [p, critical] of Object.entries(row)) {
        // The table prints critical values to two digits, some of them cut off and not rounded.
        const slack = 0.011;
        expect(chiSquareTail(Math.max(0, critical - slack), Number(df))).toBeGreaterThanOrEqual(Number(p));
        expect(chiSquareTail(critical + slack, Number(df))).toBeLessThanOrEqual(Number(p));
      }
    }
  });

  it('falls as the statistic grows, rises with the degrees of freedom, and is continuous where the method changes', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 400, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        fc.integer({ min: 1, max: 300 }),
        (x, more, df) => {
          const p = chiSquareTail(x, df);
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
          expect(chiSquareTail(x + more, df)).toBeLessThanOrEqual(p + 1e-12);
          expect(chiSquareTail(x, df + 1)).toBeGreaterThanOrEqual(p - 1e-12);
          expect(Math.abs(chiSquareTail(df + 2 - 1e-9, df) - chiSquareTail(df + 2 + 1e-9, df))).toBeLessThan(1e-8);
        },
      ),
      RUNS,
    );
  });

  it('is 1 at nothing and 0 beyond everything', () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(Infinity, 3)).toBe(0);
    expect(chiSquareTail(1e6, 3)).toBe(0);
  });

  it('refuses what cannot be', () => {
    expect(() => chiSquareTail(-1, 1)).toThrow(RangeError);
    expect(() => chiSquareTail(NaN, 1)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 0)).toThrow(RangeError);
    expect(() => chiSquareTail(1, 1.5)).toThrow(RangeError);
  });
});

describe('chiSquareTest', () => {
  it('of 3/100 against 15/100 is the published one', () => {
    const test = chiSquareTest([
      [3, 97],
      [15, 85],
    ]);
    expect(test.statistic).toBeCloseTo(8.7912087912, 10);
    expect(test.pValue).toBeCloseTo(0.0030268562, 10);
    expect(test).toMatchObject({ df: 1, n: 200, rows: 2, columns: 2, smallestExpected: 9, smallCells: 0 });
  });

  it('counts the cells with an expected count below 5', () => {
    expect(
      chiSquareTest([
        [1, 2],
        [10, 20],
      ]),
    ).toMatchObject({ smallestExpected: 1, smallCells: 0.5 });
  });

  it('has nothing to test in an empty table, one row, or one column', () => {
    for (const nothing of [
      [],
      [[]],
      [[3, 4]],
      [[3], [4]],
      [
        [0, 4],
        [0, 9],
      ],
    ]) {
      expect(chiSquareTest(nothing)).toMatchObject({ df: 0, pValue: 1, statistic: 0, smallestExpected: null });
    }
  });

  it('does not see empty rows and columns, the order of rows, or which way the table is turned', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const plain = chiSquareTest(counts);
        const width = counts[0]?.length ?? 0;
        const padded = chiSquareTest([...counts.map((row) => [...row, 0]), new Array<number>(width + 1).fill(0)]);
        const turned = chiSquareTest(Array.from({ length: width }, (_, k) => counts.map((row) => row[k] ?? 0)));
        for (const same of [padded, turned, chiSquareTest([...counts].reverse())]) {
          expect(same.statistic).toBeCloseTo(plain.statistic, 8);
          expect(same.pValue).toBeCloseTo(plain.pValue, 8);
          expect(same.df).toBe(plain.df);
        }
      }),
      RUNS,
    );
  });

  it('refuses negative counts and rows of different length', () => {
    expect(() => chiSquareTest([[1, -1]])).toThrow(RangeError);
    expect(() => chiSquareTest([[1, 1], [1]])).toThrow(RangeError);
  });
});

describe('cramersV', () => {
  it('is 1 when one column tells the other, and 0 when they do not go together', () => {
    expect(
      cramersV(
        chiSquareTest([
          [10, 0],
          [0, 10],
        ]),
      ),
    ).toBeCloseTo(1, 14);
    expect(
      cramersV(
        chiSquareTest([
          [10, 20],
          [20, 40],
        ]),
      ),
    ).toBe(0);
  });

  it('of 3/100 against 15/100: √((χ²/n − 1/199) / (1 − 1/199))', () => {
    const v = cramersV(
      chiSquareTest([
        [3, 97],
        [15, 85],
      ]),
    );
    expect(v).toBeCloseTo(Math.sqrt((8.791208791208792 / 200 - 1 / 199) / (1 - 1 / 199)), 12);
    expect(v).toBeCloseTo(0.1978, 4);
  });

  it('of three values by two outcomes goes by the smaller side', () => {
    // Expected 15 everywhere: χ² = 4 × 25 / 15 = 20 / 3; n = 90, r = 3, c = 2.
    const [phi, columns] = [20 / 3 / 90 - 2 / 89, 2 - 1 / 89];
    const v = cramersV(
      chiSquareTest([
        [10, 20],
        [20, 10],
        [15, 15],
      ]),
    );
    expect(v).toBeCloseTo(Math.sqrt(phi / (columns - 1)), 12);
  });

  it('is unknown where there is nothing to judge by', () => {
    expect(cramersV(chiSquareTest([[3, 4]]))).toBeNull();
    expect(
      cramersV(
        chiSquareTest([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toBeNull();
  });

  it('lies between 0 and 1', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const v = cramersV(chiSquareTest(counts));
        if (v === null) return;
        expect(v).toBeGreaterThanOrEqual(0);
        expect(v).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describeWithCrm('chi-square on the CRM data', () => {
  it('of 30 agents by won and lost is 33.3477 with 29 degrees of freedom', () => {
    const agents = new Map<string, [number, number]>();
    for (const { manager, outcome } of crmDeals()) {
      if (outcome === 'open') continue;
      const counts = agents.get(manager ?? '') ?? [0, 0];
      counts[outcome === 'won' ? 0 : 1] += 1;
      agents.set(manager ?? '', counts);
    }
    const test = chiSquareTest([...agents.values()]);
    expect(test.statistic).toBeCloseTo(33.34771179925515, 9);
    expect(test.df).toBe(29);
    expect(test.pValue).toBeCloseTo(0.2639369797718252, 9);
  });
});
