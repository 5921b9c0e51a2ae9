import fc from 'fast-check';
import { conversionAtAge, conversionByAge } from '../../../src/analysis/conversion/conversionByAge';
import type { DealOutcome } from '../../../src/analysis/conversion/conversionFacts';
import { dealAges } from '../../../src/analysis/conversion/dealAges';
import { staleDeals } from '../../../src/analysis/conversion/staleDeals';
import type { Deal, Outcome } from '../../../src/schema/records';
import { deal, describeWithCrm, shuffled } from '../builders';
import { CRM_CUT_OFF, crmHistory } from '../crmHistory';
import { RUNS } from '../runs';

const outcomes = (deals: readonly Deal[]): DealOutcome[] =>
  deals.map((each) => ({ deal: each, outcome: each.outcome }));
const aged = (outcome: Outcome, days: number, id = 'd'): Deal =>
  deal({ id, outcome, started: 43000 - days, closed: outcome === 'open' ? null : 43000 });
const TODAY = 43000;

const anyAged = fc
  .array(
    fc.record({
      outcome: fc.constantFrom<Outcome>('won', 'lost', 'declined', 'open'),
      started: fc.option(fc.integer({ min: 42800, max: 43020 }), { nil: null }),
      closed: fc.option(fc.integer({ min: 42800, max: 43020 }), { nil: null }),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((fields, k) => deal({ ...fields, id: `d${k}` })));

describe('conversionByAge', () => {
  it('of the published example: won .17037037, lost .20740741, declined .26666667 at 9', () => {
    const times = [1, 1, 2, 4, 4, 4, 6, 6, 7, 8, 9, 9, 9, 1, 2, 2, 4, 4];
    const causes = [1, 1, 1, 2, 2, 2, 3, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const kinds: Outcome[] = ['open', 'won', 'lost', 'declined'];
    const deals = times.map((days, k) => aged(kinds[causes[k] ?? 0] ?? 'open', days));
    const at = conversionAtAge(conversionByAge(outcomes(deals), TODAY), 9);
    expect(at?.won).toBeCloseTo(0.17037037, 8);
    expect(at?.lost).toBeCloseTo(0.20740741, 8);
    expect(at?.declined).toBeCloseTo(0.26666667, 8);
  });

  it('what closed after the day was open on it', () => {
    const deals = [deal({ outcome: 'won', started: 42990, closed: 43010 }), aged('won', 5)];
    expect(conversionByAge(outcomes(deals), TODAY)).toMatchObject({ deals: 2, open: 1, oldestClosed: 5 });
  });

  it('a deal that closed later is as old as it was on the day, and open ones are counted', () => {
    const later = deal({ outcome: 'won', started: 42990, closed: 43010 });
    expect(dealAges(outcomes([later]), TODAY).ages).toMatchObject([{ days: 10, outcome: 'open' }]);
    expect(conversionByAge(outcomes([later, aged('open', 3), aged('won', 5)]), TODAY)).toMatchObject({
      deals: 3,
      open: 2,
    });
  });

  it('says what it leaves out', () => {
    const deals = [
      deal({ outcome: 'won', closed: 1 }),
      deal({ outcome: 'lost', started: 42000 }),
      deal({ outcome: 'lost', started: 42000, closed: 41999 }),
      deal({ started: 43001 }),
    ];
    expect(conversionByAge(outcomes(deals), TODAY)).toEqual({
      withoutStart: 1,
      withoutClose: 1,
      closedBeforeStart: 1,
      startsLater: 1,
      curve: [],
      deals: 0,
      open: 0,
      oldestClosed: null,
    });
  });

  it('no deals, all open: no curve', () => {
    expect(conversionByAge([], TODAY).curve).toEqual([]);
    expect(conversionByAge(outcomes([aged('open', 3)]), TODAY).curve).toEqual([]);
    expect(conversionAtAge(conversionByAge([], TODAY), 10)).toBeNull();
  });

  it('all closed on the day they started: all at age 0', () => {
    expect(conversionByAge(outcomes([aged('won', 0)]), TODAY).curve).toEqual([
      { age: 0, atRisk: 1, won: 1, lost: 0, declined: 0, open: 0, wonInterval: null },
    ]);
  });

  it('shares add up to 1, never fall, and do not see the order of deals; every deal is counted or left out', () => {
    fc.assert(
      fc.property(anyAged, fc.array(fc.nat(), { minLength: 1 }), (deals, keys) => {
        const result = conversionByAge(outcomes(deals), TODAY);
        let before = 0;
        for (const { won, lost, declined, open } of result.curve) {
          expect(won + lost + declined + open).toBeCloseTo(1, 10);
          expect(won).toBeGreaterThanOrEqual(before);
          before = won;
        }
        const { deals: counted, withoutStart, withoutClose, closedBeforeStart, startsLater } = result;
        expect(counted + withoutStart + withoutClose + closedBeforeStart + startsLater).toBe(deals.length);
        expect(conversionByAge(outcomes(shuffled(deals, keys)), TODAY)).toEqual(result);
      }),
      RUNS,
    );
  });
});

describe('staleDeals', () => {
  it('R11: open and older than any closed one, the oldest first; one as old as it is not stale', () => {
    const deals = [
      aged('lost', 30),
      aged('won', 20),
      aged('open', 30, 'b'),
      aged('open', 31, 'c'),
      aged('open', 90, 'd'),
    ];
    const { oldestClosed, stale, open } = staleDeals(outcomes([...deals, deal()]), TODAY);
    expect(oldestClosed).toBe(30);
    expect(stale.map(({ deal: id, age }) => [id, age])).toEqual([
      ['d', 90],
      ['c', 31],
    ]);
    expect(open).toBe(3);
  });

  it('where all closed on the day they started, one day is stale', () => {
    expect(staleDeals(outcomes([aged('won', 0), aged('open', 1)]), TODAY)).toMatchObject({
      oldestClosed: 0,
      stale: [{ age: 1 }],
    });
  });

  it('nothing closed: nothing is stale', () => {
    expect(staleDeals(outcomes([aged('open', 999)]), TODAY)).toMatchObject({ oldestClosed: null, stale: [], open: 1 });
    expect(staleDeals([], TODAY).stale).toEqual([]);
    expect(staleDeals(outcomes([deal()]), TODAY).openWithoutStart).toBe(1);
  });

  it('no stale deal is younger than any closed one', () => {
    fc.assert(
      fc.property(anyAged, (deals) => {
        const { stale, oldestClosed } = staleDeals(outcomes(deals), TODAY);
        const { ages } = dealAges(outcomes(deals), TODAY);
        const open = ages.filter(({ outcome, days }) => outcome === 'open' && days > (oldestClosed ?? Infinity));
        expect(stale).toHaveLength(open.length);
        for (const { age } of stale) expect(age).toBeGreaterThan(oldestClosed ?? Infinity);
      }),
      RUNS,
    );
  });
});

describeWithCrm('age on the CRM data', () => {
  it('of 8,300 engaged, won by day 90 are .39701 and by day 138 .51944', () => {
    const result = conversionByAge(outcomes(crmHistory()), CRM_CUT_OFF);
    expect(result).toMatchObject({ deals: 8300, withoutStart: 500, oldestClosed: 138 });
    expect(conversionAtAge(result, 90)?.won).toBeCloseTo(0.39701, 5);
    expect(conversionAtAge(result, 138)?.won).toBeCloseTo(0.51944, 5);
    expect(conversionAtAge(result, 138)?.wonInterval?.low).toBeGreaterThan(0.5);
  });

  it('1,291 open deals are older than any closed one, each with its row', () => {
    const { stale, oldestClosed, open, openWithoutStart } = staleDeals(outcomes(crmHistory()), CRM_CUT_OFF);
    expect([stale.length, oldestClosed, open, openWithoutStart]).toEqual([1291, 138, 1589, 500]);
    expect(new Set(stale.map(({ row }) => row.row)).size).toBe(1291);
  });
});
