import fc from 'fast-check';
import { aggregateRating } from '../../../src/analysis/rating/aggregateRating';
import { clientRatings, type RatingView } from '../../../src/analysis/rating/clientRatings';
import { keyRating } from '../../../src/analysis/rating/keyRating';
import { outcomePoints } from '../../../src/analysis/rating/outcomePoints';
import { rankDescending } from '../../../src/analysis/rating/rankDescending';
import { ranks } from '../../../src/analysis/rating/ranks';
import { statusRating } from '../../../src/analysis/rating/statusRating';
import { deal } from '../builders';
import { RUNS } from '../runs';

const points = outcomePoints([
  { name: 'Call', kind: 'stage', points: null },
  { name: 'Meeting', kind: 'stage', points: null },
]);

describe('R1: ratings of a client with 10 points in one event and 20 in another, event rating 5, personal 15', () => {
  const deals = [
    deal({ id: '1', client: 'A', event: 'Tender', stage: 'Call' }),
    deal({ id: '2', client: 'A', event: 'Fair', stage: 'Meeting', eventRating: 5 }),
  ];
  const rating = (view: RatingView): number | undefined =>
    clientRatings({ deals, clients: [{ name: 'A', personalRating: 15 }], points, view })[0]?.aggregate;

  it('from the event: 50', () => expect(rating({ kind: 'fromEvent', event: 'Fair' })).toBe(50));
  it('outside any event: 45', () => expect(rating({ kind: 'overall' })).toBe(45));
  it('within the event: 40', () => expect(rating({ kind: 'withinEvent', event: 'Fair' })).toBe(40));

  it('of several event ratings in one event the highest counts, those of other events do not', () => {
    const given = [5, 8, null, 3].map((eventRating, place) =>
      deal({ id: `${place}`, client: 'A', event: 'Fair', eventRating }),
    );
    const other = deal({ id: 'o', client: 'A', event: 'Tender', eventRating: 90 });
    const below = deal({ id: 'b', client: 'B', event: 'Fair', eventRating: -2 });
    const rated = clientRatings({
      deals: [...given, other, below],
      clients: [{ name: 'C', personalRating: 1 }],
      points,
      view: { kind: 'withinEvent', event: 'Fair' },
    });
    expect(rated.map(({ client, event }) => [client, event])).toEqual([
      ['A', 8],
      ['B', -2],
    ]);
    // Outside any event no event rating counts.
    expect(clientRatings({ deals: given, clients: [], points })[0]?.event).toBe(0);
  });

  it('is the plain sum of its parts', () => {
    expect(aggregateRating({ status: 30, event: 5, personal: 15 })).toBe(50);
    expect(aggregateRating({ status: 30, event: 0, personal: 15 })).toBe(45);
    expect(aggregateRating({ status: 20, event: 5, personal: 15 })).toBe(40);
    expect(aggregateRating({ status: 30, event: 5, personal: 15 }, { status: 1, event: 2, personal: 0 })).toBe(40);
  });
});

describe('statusRating', () => {
  it('several deals in one event count once, with the most points; deals without an event count each', () => {
    const twice = [deal({ event: 'Fair', stage: 'Call' }), deal({ event: 'Fair', stage: 'Meeting' })];
    expect(statusRating(twice, points)).toBe(20);
    expect(statusRating([deal({ stage: 'Call' }), deal({ stage: 'Meeting' })], points)).toBe(30);
  });

  it('a deal that has ended earns its outcome, an open one its stage, an unknown stage nothing', () => {
    expect(statusRating([deal({ outcome: 'won', stage: 'Call' })], points)).toBe(30);
    expect(statusRating([deal({ outcome: 'lost', lastStage: 'Meeting' })], points)).toBe(0);
    expect(statusRating([deal({ stage: 'Lunch' }), deal()], points)).toBe(0);
  });
});

describe('outcomePoints', () => {
  it('default: 10 a stage, 10 more for the order, refusals nothing', () => {
    expect(points).toEqual({ stages: { Call: 10, Meeting: 20 }, outcomes: { won: 30, lost: 0, declined: 0 } });
  });

  it("the workbook's own points come first", () => {
    const own = outcomePoints([
      { name: 'Call', kind: 'stage', points: 3 },
      { name: 'Order', kind: 'won', points: 50 },
      { name: 'Frame contract', kind: 'won', points: 80 },
      { name: 'Refused', kind: 'lost', points: -5 },
    ]);
    expect(own).toEqual({ stages: { Call: 3 }, outcomes: { won: 80, lost: -5, declined: 0 } });
  });
});

describe('R2: ranking', () => {
  it('ties share a rank, the next rank is skipped, and ties are listed by name', () => {
    const clients = [
      { name: 'C', score: 50 },
      { name: 'A', score: 45 },
      { name: 'B', score: 50 },
    ];
    const ranked = rankDescending(
      clients,
      ({ score }) => score,
      ({ name }) => name,
    );
    expect(ranked.map(({ item, rank }) => [item.name, rank])).toEqual([
      ['B', 1],
      ['C', 1],
      ['A', 3],
    ]);
  });

  it("a rank is one more than the number of higher values, as Excel's RANK.EQ says; blanks have none", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })), (values) => {
        const places = ranks(values);
        values.forEach((value, index) => {
          const higher = values.filter((other) => other !== null && value !== null && other > value).length;
          expect(places[index]).toBe(value === null ? null : higher + 1);
        });
      }),
      RUNS,
    );
  });

  it('lists clients without deals too, and leaves deals without a client out', () => {
    const rated = clientRatings({
      deals: [deal({ client: null, outcome: 'won' }), deal({ client: 'B', stage: 'Call' })],
      clients: [
        { name: 'A', personalRating: 10 },
        { name: 'C', personalRating: null },
      ],
      points,
    });
    expect(rated.map(({ client, aggregate, rank }) => [client, aggregate, rank])).toEqual([
      ['A', 10, 1],
      ['B', 10, 1],
      ['C', 0, 3],
    ]);
  });
});

describe('keyRating', () => {
  it('rates a column at once; a single value holds for every line', () => {
    expect(keyRating({ status: [30, 20], event: [5], personal: [15, 15] })).toEqual([50, 40]);
    expect(keyRating({ status: [30], event: [5], personal: [15] })).toEqual([50]);
    expect(keyRating({ status: [], event: [0], personal: [0] })).toEqual([]);
  });

  it('refuses columns of different length', () => {
    expect(() => keyRating({ status: [1, 2], event: [1, 2, 3], personal: [0] })).toThrow(RangeError);
  });
});
