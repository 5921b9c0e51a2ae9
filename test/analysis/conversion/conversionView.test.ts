import fc from 'fast-check';
import { conversionOf } from '../../../src/analysis/conversion/conversion';
import { conversionFacts, type DealOutcome } from '../../../src/analysis/conversion/conversionFacts';
import { conversionView } from '../../../src/analysis/conversion/conversionView';
import { serialOf } from '../../../src/schema/calendar';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, deal, describeWithCrm, expectNear, shuffled } from '../builders';
import { crmHistory } from '../crmHistory';
import { RUNS } from '../runs';

const day = (year: number, month: number, date: number): number => serialOf(year, month, date) ?? NaN;
const outcomes = (deals: readonly Deal[]): DealOutcome[] =>
  deals.map((each) => ({ deal: each, outcome: each.outcome }));
const dated = fc
  .tuple(anyDeals, fc.array(fc.option(fc.integer({ min: 42000, max: 43000 }), { nil: null }), { minLength: 1 }))
  .map(([deals, days]) =>
    deals.map((each, k) => ({ ...each, closed: each.outcome === 'open' ? null : (days[k % days.length] ?? null) })),
  );

describe('conversionView', () => {
  const deals = outcomes([
    deal({ manager: 'Ann', outcome: 'won', started: day(2017, 1, 5), closed: day(2017, 3, 1), actual: 10 }),
    deal({ manager: 'Bob', outcome: 'lost', started: day(2017, 1, 9), closed: day(2017, 2, 1) }),
    deal({ manager: 'Ann', outcome: 'open', started: day(2017, 2, 1) }),
    deal({ manager: 'Ann', outcome: 'lost' }),
  ]);

  it('R11: a cohort goes by the start, open deals included', () => {
    const { lines, counted, openLeftOut, undated } = conversionView(deals, { view: 'cohort', period: 'month' });
    expect(lines.map(({ period, won, closed, open, rate }) => [period, won, closed, open, rate])).toEqual([
      ['2017-01', 1, 2, 0, 0.5],
      ['2017-02', 0, 0, 1, 0],
      [null, 0, 1, 0, 0],
    ]);
    expect([counted, openLeftOut, undated]).toEqual([4, 0, 1]);
  });

  it('R11: activity goes by the close, and open deals are told apart', () => {
    const { lines, counted, openLeftOut, undated } = conversionView(deals, { view: 'activity', period: 'month' });
    expect(lines.map(({ period, won, closed, moneyWon }) => [period, won, closed, moneyWon])).toEqual([
      ['2017-02', 0, 1, 0],
      ['2017-03', 1, 1, 10],
      [null, 0, 1, 0],
    ]);
    expect([counted, openLeftOut, undated]).toEqual([3, 1, 1]);
  });

  it('splits each period by a dimension', () => {
    const { lines } = conversionView(deals, {
      view: 'cohort',
      period: 'year',
      dimension: ({ manager }) => manager,
    });
    expect(lines.map(({ period, part, worked }) => [period, part.kind === 'all' ? '*' : part.value, worked])).toEqual([
      ['2017', '*', 3],
      ['2017', 'Ann', 2],
      ['2017', 'Bob', 1],
      [null, '*', 1],
      [null, 'Ann', 1],
    ]);
  });

  it('of nothing has no lines', () => {
    expect(conversionView([], { view: 'cohort', period: 'month' })).toMatchObject({ lines: [], counted: 0 });
    expect(conversionView(outcomes([deal()]), { view: 'activity', period: 'month' })).toMatchObject({
      lines: [],
      openLeftOut: 1,
    });
  });

  it('periods, and the values within a period, add up to the whole; the order of deals does not matter', () => {
    fc.assert(
      fc.property(
        dated,
        fc.constantFrom('cohort' as const, 'activity' as const),
        fc.array(fc.nat(), { minLength: 1 }),
        (all, view, keys) => {
          const options = { view, period: 'quarter', dimension: ({ event }: Deal) => event } as const;
          const result = conversionView(outcomes(all), options);
          const counted = all.filter(({ outcome }) => view === 'cohort' || outcome !== 'open');
          const whole = conversionOf(conversionFacts(outcomes(counted), { period: () => null })).company;
          for (const kind of ['all', 'value'] as const) {
            const lines = result.lines.filter(({ part }) => part.kind === kind);
            for (const field of ['won', 'worked', 'closed', 'moneyWon', 'moneyWorked'] as const) {
              expectNear(
                lines.reduce((sum, line) => sum + line[field], 0),
                whole[field],
              );
            }
          }
          expect(result.counted + result.openLeftOut).toBe(all.length);
          expect(conversionView(outcomes(shuffled(all, keys)), options)).toEqual(result);
        },
      ),
      RUNS,
    );
  });
});

describeWithCrm('conversionView on the CRM data', () => {
  it('won value by month of closing is 1,134,672 in March, 1,338,466 in June and 1,131,573 in December', () => {
    const { lines } = conversionView(outcomes(crmHistory()), { view: 'activity', period: 'month' });
    const won = new Map(lines.map(({ period, moneyWon }) => [period, moneyWon]));
    expect([won.get('2017-03'), won.get('2017-06'), won.get('2017-12')]).toEqual([1134672, 1338466, 1131573]);
  });
});
