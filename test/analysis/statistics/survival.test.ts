import fc from 'fast-check';
import { median } from 'simple-statistics';
import { cumulativeIncidence, incidenceAt } from '../../../src/analysis/statistics/cumulativeIncidence';
import { eventTable, type Duration } from '../../../src/analysis/statistics/eventTable';
import { survivalQuantiles } from '../../../src/analysis/statistics/survivalQuantiles';
import { shuffled } from '../builders';
import { RUNS } from '../runs';

const TIMES = [1, 1, 2, 4, 4, 4, 6, 6, 7, 8, 9, 9, 9, 1, 2, 2, 4, 4];
const CAUSES = [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const PUBLISHED = TIMES.map((time, place): Duration => ({ time, cause: CAUSES[place] ?? 0 }));

const durations = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 30 }), cause: fc.integer({ min: 0, max: 3 }) }),
  { maxLength: 60 },
);

describe('cumulativeIncidence', () => {
  it('of the published example at time 9: .17037037, .20740741, .26666667', () => {
    const at = [1, 2, 3].map((cause) => incidenceAt(cumulativeIncidence(PUBLISHED, 3), cause, 9).rate);
    [0.17037037, 0.20740741, 0.26666667].forEach((expected, place) => expect(at[place]).toBeCloseTo(expected, 8));
  });

  it('without anybody under way is the plain share, with the standard error of a share', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const ended = all.filter(({ cause }) => cause > 0);
        const n = ended.length;
        for (const point of cumulativeIncidence(ended, 3)) {
          point.incidence.forEach((rate, place) => {
            const share = ended.filter(({ time, cause }) => cause === place + 1 && time <= point.time).length / n;
            expect(rate).toBeCloseTo(share, 10);
            expect(point.standardError[place]).toBeCloseTo(Math.sqrt((share * (1 - share)) / n), 6);
          });
        }
      }),
      RUNS,
    );
  });

  it("of a single cause is 1 − Kaplan-Meier with Greenwood's standard error", () => {
    fc.assert(
      fc.property(durations, (all) => {
        const single = all.map(({ time, cause }) => ({ time, cause: Math.min(1, cause) }));
        let survival = 1;
        let greenwood = 0;
        for (const { atRisk, incidence, standardError } of cumulativeIncidence(single, 1)) {
          const time = cumulativeIncidence(single, 1).find((point) => point.atRisk === atRisk)?.time;
          const d = single.filter((each) => each.cause === 1 && each.time === time).length;
          survival *= 1 - d / atRisk;
          greenwood += d === atRisk ? 0 : d / (atRisk * (atRisk - d));
          expect(incidence[0]).toBeCloseTo(1 - survival, 10);
          expect(standardError[0]).toBeCloseTo(survival * Math.sqrt(greenwood), 6);
        }
      }),
      RUNS,
    );
  });

  it('with causes that compete and some under way has the standard error of the formula, summed term by term', () => {
    fc.assert(
      fc.property(durations, (all) => {
        const points = cumulativeIncidence(all, 3);
        const table = eventTable(all, 3);
        points.forEach((point, last) => {
          point.incidence.forEach((now, cause) => {
            let variance = 0;
            table.slice(0, last + 1).forEach(({ atRisk: n, ended }, i) => {
              const total = ended.reduce((sum, count) => sum + count, 0);
              const own = ended[cause] ?? 0;
              const before = points[i - 1]?.underway ?? 1;
              const rest = now - (points[i]?.incidence[cause] ?? 0);
              variance += total === n ? 0 : (rest ** 2 * total) / (n * (n - total));
              variance += (before ** 2 * own * (n - own)) / n ** 3 - (2 * rest * before * own) / n ** 2;
            });
            expect(point.standardError[cause]).toBeCloseTo(Math.sqrt(Math.max(0, variance)), 6);
          });
        });
      }),
      RUNS,
    );
  });

  it('adds up to 1 with those under way, never falls, and does not see the order given', () => {
    fc.assert(
      fc.property(durations, fc.array(fc.nat(), { minLength: 1 }), (all, keys) => {
        const before = JSON.stringify(all);
        const points = cumulativeIncidence(all, 3);
        expect(JSON.stringify(all)).toBe(before);
        expect(cumulativeIncidence(shuffled(all, keys), 3)).toEqual(points);
        let previous = [0, 0, 0];
        for (const { incidence, underway } of points) {
          expect(incidence.reduce((sum, rate) => sum + rate, underway)).toBeCloseTo(1, 10);
          incidence.forEach((rate, place) => expect(rate).toBeGreaterThanOrEqual(previous[place] ?? 0));
          previous = incidence;
        }
      }),
      RUNS,
    );
  });

  it('of nothing, or of what is all under way, has no points, and the rate is 0', () => {
    expect(cumulativeIncidence([], 3)).toEqual([]);
    expect(cumulativeIncidence([{ time: 5, cause: 0 }], 3)).toEqual([]);
    expect(incidenceAt([], 1, 100)).toEqual({ rate: 0, interval: null });
  });

  it('has intervals that enclose the rate and stay within 0 to 1', () => {
    const { rate, interval } = incidenceAt(cumulativeIncidence(PUBLISHED, 3), 1, 9);
    expect(interval?.low).toBeGreaterThan(0);
    expect(interval?.low).toBeLessThan(rate);
    expect(interval?.high).toBeGreaterThan(rate);
    expect(interval?.high).toBeLessThan(1);
    expect(incidenceAt(cumulativeIncidence([{ time: 1, cause: 1 }], 1), 1, 1)).toEqual({ rate: 1, interval: null });
  });

  it('reads the last point at or before an age', () => {
    const points = cumulativeIncidence(PUBLISHED, 3);
    expect(incidenceAt(points, 1, 0.5).rate).toBe(0);
    expect(incidenceAt(points, 1, 1).rate).toBeCloseTo(2 / 18, 12);
    expect(incidenceAt(points, 1, 1.9).rate).toBeCloseTo(2 / 18, 12);
  });
});

describe('eventTable', () => {
  it('counts what is censored at a time as still under way then', () => {
    expect(
      eventTable(
        [
          { time: 2, cause: 1 },
          { time: 2, cause: 0 },
          { time: 1, cause: 0 },
          { time: 3, cause: 1 },
        ],
        1,
      ),
    ).toEqual([
      { time: 2, atRisk: 3, ended: [1] },
      { time: 3, atRisk: 1, ended: [1] },
    ]);
  });

  it('refuses durations below 0 and causes that are not there', () => {
    expect(() => eventTable([{ time: -1, cause: 1 }], 1)).toThrow(RangeError);
    expect(() => eventTable([{ time: NaN, cause: 1 }], 1)).toThrow(RangeError);
    expect(() => eventTable([{ time: 1, cause: 2 }], 1)).toThrow(RangeError);
    expect(() => eventTable([{ time: 1, cause: -1 }], 1)).toThrow(RangeError);
  });
});

describe('survivalQuantiles', () => {
  const ended = (...times: number[]): { time: number; ended: boolean }[] =>
    times.map((time) => ({ time, ended: true }));
  const open = (...times: number[]): { time: number; ended: boolean }[] =>
    times.map((time) => ({ time, ended: false }));

  it('of what has all ended is the plain quantile', () => {
    expect(survivalQuantiles(ended(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), [0.5, 0.9, 1])).toEqual([5, 9, 10]);
    expect(survivalQuantiles(ended(5), [0.5, 0.9])).toEqual([5, 5]);
  });

  it('R52: open ones raise the median: 1, 3 ended and 2 open gives 3 at the half', () => {
    expect(survivalQuantiles([...ended(1, 3), ...open(2)], [0.5])).toEqual([3]);
    expect(survivalQuantiles(ended(1, 3), [0.5])).toEqual([1]);
  });

  it('is unknown when not reached: most are still there', () => {
    expect(survivalQuantiles([...ended(1), ...open(10, 10, 10)], [0.5, 0.9])).toEqual([null, null]);
    expect(survivalQuantiles([], [0.5])).toEqual([null]);
    expect(survivalQuantiles(open(1, 2), [0.5])).toEqual([null]);
  });

  it('of an odd number that has all ended is the median of simple-statistics, and at any share a counted one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 80 }), (times) => {
        const odd = times.length % 2 === 1 ? times : times.slice(1);
        if (odd.length > 0) expect(survivalQuantiles(ended(...odd), [0.5])).toEqual([median(odd)]);
        const atMost = (limit: number): number => times.filter((time) => time <= limit).length;
        const [q] = survivalQuantiles(ended(...times), [0.9]);
        expect(q).toBe(Math.min(...times.filter((time) => 10 * atMost(time) >= 9 * times.length)));
      }),
      RUNS,
    );
  });

  it('never falls when an open one is added that lasts longer than all', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 30 }), (times) => {
        const [before] = survivalQuantiles(ended(...times), [0.5]);
        const [after] = survivalQuantiles([...ended(...times), ...open(51)], [0.5]);
        expect(after ?? Infinity).toBeGreaterThanOrEqual(before ?? Infinity);
      }),
      RUNS,
    );
  });

  it('refuses shares outside 0 to 1', () => {
    expect(() => survivalQuantiles([], [0])).toThrow(RangeError);
    expect(() => survivalQuantiles([], [1.1])).toThrow(RangeError);
  });
});
