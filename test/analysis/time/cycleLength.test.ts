import fc from 'fast-check';
import { median } from 'simple-statistics';
import { conversionByAge } from '../../../src/analysis/conversion/conversionByAge';
import type { DealOutcome } from '../../../src/analysis/conversion/conversionFacts';
import { cycleLength, type CycleLength } from '../../../src/analysis/time/cycleLength';
import type { Deal, Outcome } from '../../../src/schema/records';
import { deal, describeWithCrm } from '../builders';
import { CRM_CUT_OFF, crmHistory } from '../crmHistory';
import { RUNS } from '../runs';

const TODAY = 43000;
const outcomes = (deals: readonly Deal[]): DealOutcome[] =>
  deals.map((each) => ({ deal: each, outcome: each.outcome }));
const took = (outcome: Outcome, days: number, manager: string | null = 'Ann'): Deal =>
  deal({ manager, outcome, started: TODAY - days, closed: outcome === 'open' ? null : TODAY });
const company = (deals: readonly Deal[]): CycleLength | undefined => cycleLength(outcomes(deals), TODAY).lines[0];

describe('cycleLength', () => {
  it('R52: won 10, 20, 30 days and lost 5: medians 20 and 5', () => {
    const deals = [took('won', 10), took('won', 20), took('won', 30), took('lost', 5)];
    expect(company(deals)).toEqual({
      manager: { kind: 'all' },
      won: { deals: 3, median: 20, ninetieth: 30 },
      lost: { deals: 1, median: 5, ninetieth: 5 },
      declined: { deals: 0, median: null, ninetieth: null },
      decided: { deals: 4, median: 10, ninetieth: 30 },
      open: 0,
    });
  });

  it('open deals are counted as at least so long, not as finished and not as nothing', () => {
    const deals = [took('won', 10), took('lost', 20), took('open', 15), took('open', 90)];
    expect(company(deals)).toMatchObject({ decided: { deals: 4, median: 20, ninetieth: null }, open: 2 });
  });

  it('managers by name, blank last', () => {
    const { lines } = cycleLength(outcomes([took('won', 1, null), took('won', 9, 'Bob')]), TODAY);
    expect(lines.map(({ manager, won }) => [manager, won.median])).toEqual([
      [{ kind: 'all' }, 1],
      [{ kind: 'value', value: 'Bob' }, 9],
      [{ kind: 'value', value: null }, 1],
    ]);
  });

  it('no deals: a line of unknowns; deals without dates are left out and counted', () => {
    expect(company([])).toMatchObject({ won: { deals: 0, median: null }, decided: { deals: 0, median: null } });
    const odd = [deal(), deal({ outcome: 'won', started: 5 }), deal({ outcome: 'won', started: 5, closed: 4 })];
    expect(cycleLength(outcomes(odd), TODAY).leftOut).toBe(3);
  });

  it('without open deals every figure is a plain median, and managers add up', () => {
    const closed = fc.array(
      fc.record({
        outcome: fc.constantFrom<Outcome>('won', 'lost', 'declined'),
        days: fc.nat(200),
        manager: fc.constantFrom('Ann', 'Bob', null),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(closed, (fields) => {
        const { lines } = cycleLength(
          outcomes(fields.map((each) => took(each.outcome, each.days, each.manager))),
          TODAY,
        );
        for (const kind of ['won', 'lost', 'declined'] as const) {
          const own = fields.filter(({ outcome }) => outcome === kind).map(({ days }) => days);
          if (own.length % 2 === 1) expect(lines[0]?.[kind].median).toBe(median(own));
          expect(lines.slice(1).reduce((sum, line) => sum + line[kind].deals, 0)).toBe(lines[0]?.[kind].deals);
        }
      }),
      RUNS,
    );
  });
});

describeWithCrm('cycleLength on the CRM data', () => {
  it('won and lost by the plain median, decided by the curve of conversion by age', () => {
    const deals = crmHistory();
    const { lines, leftOut } = cycleLength(outcomes(deals), CRM_CUT_OFF);
    const lengths = (kind: Outcome): number[] =>
      deals.filter(({ outcome }) => outcome === kind).map(({ started, closed }) => (closed ?? 0) - (started ?? 0));
    expect(lines[0]?.won).toMatchObject({ deals: 4238, median: Math.floor(median(lengths('won'))) });
    expect(lines[0]?.lost).toMatchObject({ deals: 2473, median: Math.floor(median(lengths('lost'))) });
    const { curve } = conversionByAge(outcomes(deals), CRM_CUT_OFF);
    expect(lines[0]?.decided.median).toBe(curve.find(({ open }) => open <= 0.5)?.age);
    expect([lines[0]?.open, leftOut, lines.length]).toEqual([1589, 500, 31]);
  });
});
