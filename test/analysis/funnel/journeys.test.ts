import fc from 'fast-check';
import { funnelFacts } from '../../../src/analysis/funnel/funnelFacts';
import { funnelOf, type Funnel } from '../../../src/analysis/funnel/funnel';
import { journeys, type JourneySet } from '../../../src/analysis/funnel/journeys';
import { weakestStage } from '../../../src/analysis/funnel/weakestStage';
import type { Deal, StageEvent } from '../../../src/schema/records';
import { anyDeals, CRM_STAGES, crmDeals, deal, describeWithCrm, logLine, repeat, STAGES } from '../builders';
import { RUNS } from '../runs';

const [CALL, MEETING, CONTRACT] = STAGES;
const funnel = (set: JourneySet, stages: readonly string[] = STAGES): Funnel =>
  funnelOf(funnelFacts(set.journeys, stages, { period: () => null }), stages);

/** 100 clients of R8: the first was signed, the next 79 refused at the contract, the last 20 at the meeting. */
const clients = repeat(100, (i) => ({ id: `d${i}`, passed: i === 0 ? 3 : i < 80 ? 2 : 1 }));
const outcomeOf = ({ passed }: { passed: number }): 'won' | 'lost' => (passed === 3 ? 'won' : 'lost');
const entered = ({ passed }: { passed: number }): number => Math.min(3, passed + 1);

function expectKnownAnswer(set: JourneySet): void {
  const { stages, outcomes, total } = funnel(set);
  expect(total).toBe(100);
  expect(stages.map(({ passed }) => passed)).toEqual([100, 80, 1]);
  expect(stages.map(({ lost }) => lost)).toEqual([0, 20, 79]);
  expect(stages.map(({ open }) => open)).toEqual([0, 0, 0]);
  expect(stages.map(({ stepConversion }) => stepConversion)).toEqual([1, 0.8, 0.0125]);
  expect(stages.at(-1)?.cumulativeConversion).toBe(0.01);
  expect(stages.map(({ lossShare }) => lossShare)).toEqual([0, 20 / 99, 79 / 99]);
  expect(outcomes).toEqual({ won: 1, lost: 99, declined: 0, open: 0 });
  const weakest = weakestStage(stages);
  expect(weakest?.index).toBe(3);
  expect(weakest?.certain).toBe(true);
  expect(set.skipped).toEqual([]);
}

describe('journeys: the known answer of R8', () => {
  it('comes out of the current stage, the outcome and the last stage', () => {
    const deals = clients.map((client) =>
      deal({
        id: client.id,
        outcome: outcomeOf(client),
        lastStage: client.passed === 3 ? null : (STAGES[client.passed] ?? null),
      }),
    );
    const set = journeys({ deals, log: [], stages: STAGES });
    expect(set.form).toBe('current');
    expect(set.reading).toBeNull();
    expect(set.journeys.some(({ inferred }) => inferred)).toBe(false);
    expectKnownAnswer(set);
  });

  it.each([
    ['passed', (client: { passed: number }) => client.passed],
    ['entered', entered],
  ] as const)('comes out of dates per stage that say %s', (reading, recorded) => {
    const deals = clients.map((client) =>
      deal({
        id: client.id,
        outcome: outcomeOf(client),
        stageDates: STAGES.map((_, index) => (index < recorded(client) ? 42000 + index : null)),
      }),
    );
    const set = journeys({ deals, log: [], stages: STAGES });
    expect(set.form).toBe('dates');
    expect(set.reading).toBe(reading);
    expectKnownAnswer(set);
  });

  it.each([
    ['passed', (client: { passed: number }) => client.passed],
    ['entered', entered],
  ] as const)('comes out of a stage log by deal whose lines say %s', (reading, recorded) => {
    const log = clients.flatMap((client) =>
      STAGES.slice(0, recorded(client)).map((stage, index) => logLine({ deal: client.id, stage, date: 42000 + index })),
    );
    const deals = clients.map((client) => deal({ id: client.id, outcome: outcomeOf(client) }));
    const set = journeys({ deals, log, stages: STAGES });
    expect(set.form).toBe('log');
    expect(set.reading).toBe(reading);
    expectKnownAnswer(set);
  });

  it('comes out of a stage log by client and event that has its own outcomes and no deals list', () => {
    const log = clients.flatMap((client) => [
      ...STAGES.slice(0, client.passed).map((stage) => logLine({ client: client.id, event: 'Fair', stage })),
      logLine({ client: client.id, event: 'Fair', outcome: outcomeOf(client) }),
    ]);
    expectKnownAnswer(journeys({ deals: [], log, stages: STAGES }));
  });
});

describe('journeys: the current stage', () => {
  const passed = (fields: Partial<Deal>, stages: readonly string[] = STAGES): number | undefined =>
    journeys({ deals: [deal(fields)], log: [], stages }).journeys[0]?.passed;

  it('a won deal passed everything', () => {
    expect(passed({ outcome: 'won', stage: CALL })).toBe(3);
  });

  it('an open deal passed the stages before its own', () => {
    expect(passed({ stage: CALL })).toBe(0);
    expect(passed({ stage: CONTRACT })).toBe(2);
  });

  it('a refusal counts at its last stage, or at its stage where no last one is told', () => {
    expect(passed({ outcome: 'lost', lastStage: MEETING })).toBe(1);
    expect(passed({ outcome: 'declined', stage: CONTRACT })).toBe(2);
  });

  it('a refusal without a stage passed the first one when it was started, and this is counted as inferred', () => {
    const set = journeys({
      deals: [
        deal({ id: 'a', outcome: 'lost', started: 42000 }),
        deal({ id: 'b', outcome: 'lost' }),
        deal({ id: 'c' }),
      ],
      log: [],
      stages: STAGES,
    });
    expect(set.journeys.map((each) => each.passed)).toEqual([1, 0, 0]);
    expect(set.journeys.every(({ inferred }) => inferred)).toBe(true);
    expect(set.inferred).toMatchObject({ lostStageUnknown: 2, openStageUnknown: 1 });
  });

  it('a funnel of one stage loses its refusals there', () => {
    expect(passed({ outcome: 'lost', started: 42000 }, ['Only'])).toBe(0);
  });

  it('a stage that is not in the list is an unknown stage', () => {
    expect(journeys({ deals: [deal({ stage: 'Lunch' })], log: [], stages: STAGES }).inferred.openStageUnknown).toBe(1);
  });

  it('no stages at all leave nothing to pass', () => {
    expect(passed({ outcome: 'won' }, [])).toBe(0);
    expect(passed({ outcome: 'lost', stageDates: [] }, [])).toBe(0);
  });
});

describe('journeys: dates per stage', () => {
  const set = (deals: Deal[], reading?: 'entered' | 'passed'): JourneySet =>
    journeys({ deals, log: [], stages: STAGES, reading });

  it('a skipped stage counts as passed', () => {
    expect(set([deal({ stageDates: [42000, null, 42001] })], 'entered').journeys[0]?.passed).toBe(2);
    expect(set([deal({ stageDates: [null, true, null] })], 'passed').journeys[0]?.passed).toBe(2);
  });

  it('a row without a start was started on the earliest date of its stages', () => {
    const started = (fields: Partial<Deal>) => set([deal(fields)]).journeys[0]?.deal.started;
    expect(started({ stageDates: [42000, 42005, null] })).toBe(42000);
    expect(started({ stageDates: [true, 42005, 42003] })).toBe(42003);
    expect(started({ stageDates: [42000, null, null], started: 41990 })).toBe(41990);
    expect(started({ stageDates: [true, null, null] })).toBeNull();
    expect(started({ stageDates: null, stage: CALL })).toBeNull();
  });

  it('a row without a date passed nothing', () => {
    const { journeys: all, inferred } = set([deal({ stageDates: [null, null, null], started: 42000 })]);
    expect(all[0]).toMatchObject({ passed: 0, inferred: false });
    expect(inferred.recordMissing).toBe(0);
  });

  it('a row without a date but with a stage is read by its stage, and counted', () => {
    const { journeys: all, inferred } = set([deal({ stageDates: [null, null, null], stage: MEETING })]);
    expect(all[0]).toMatchObject({ passed: 1, inferred: true });
    expect(inferred.recordMissing).toBe(1);
  });

  it('an open deal that stands at its furthest record shows that records mean entered', () => {
    const read = set([deal({ stageDates: [42000, 42001, null], stage: MEETING })]);
    expect(read.reading).toBe('entered');
    expect(read.journeys[0]?.passed).toBe(1);
  });

  it('an open deal that stands behind its furthest record shows that records mean passed', () => {
    expect(set([deal({ stageDates: [42000, null, null], stage: MEETING })]).reading).toBe('passed');
  });

  it('read as passed, the last stage without an outcome is an order; with a refusal it is lost there', () => {
    const all = [42000, 42001, 42002];
    const read = set([deal({ stageDates: all }), deal({ stageDates: all, outcome: 'lost' })], 'passed');
    expect(read.journeys.map(({ passed, outcome }) => [passed, outcome])).toEqual([
      [3, 'won'],
      [2, 'lost'],
    ]);
    expect(read.inferred).toMatchObject({ wonByLastStage: 1, lostAfterLastStage: 1 });
  });
});

describe('journeys: what records mean, when the lists have to tell', () => {
  const standsAt = deal({ stageDates: [42000, 42001, null], stage: MEETING });
  const standsBehind = deal({ stageDates: [42000, 42001, null], stage: CONTRACT });
  const reading = (...deals: Deal[]) => journeys({ deals, log: [], stages: STAGES }).reading;

  it('most rows decide; a tie, or no row that tells, means passed', () => {
    expect(reading(standsAt, standsAt, standsBehind)).toBe('entered');
    expect(reading(standsAt, standsBehind)).toBe('passed');
    expect(reading(standsAt, standsBehind, standsBehind)).toBe('passed');
    expect(reading(deal({ stageDates: [42000, null, null] }))).toBe('passed');
  });

  it('a row whose stage is neither its furthest record nor the next has no say', () => {
    expect(reading(standsAt, deal({ stageDates: [42000, null, null], stage: CONTRACT }))).toBe('entered');
    expect(reading(standsAt, deal({ stageDates: [42000, 42001, null], stage: CALL }))).toBe('entered');
  });

  it('a row without any record has no say, nor has a won one', () => {
    expect(reading(standsAt, deal({ stageDates: [null, null, null], stage: CALL }))).toBe('entered');
    expect(reading(deal({ outcome: 'won', stageDates: [42000, 42001, 42002] }))).toBe('passed');
  });

  it('a refusal tells by its last stage, an open deal by its stage', () => {
    const refused = { stageDates: [42000, 42001, null], outcome: 'lost' as const };
    expect(reading(deal({ ...refused, lastStage: MEETING, stage: CONTRACT }))).toBe('entered');
    expect(reading(deal({ ...refused, lastStage: CONTRACT, stage: MEETING }))).toBe('passed');
    expect(reading(deal({ ...refused, outcome: 'open', stage: MEETING, lastStage: CONTRACT }))).toBe('entered');
  });

  it('one row with dates makes a list of dates; the others are read by their stage', () => {
    const set = journeys({ deals: [standsAt, deal({ stage: CONTRACT })], log: [], stages: STAGES });
    expect(set).toMatchObject({ form: 'dates', inferred: { recordMissing: 1 } });
    expect(set.journeys[1]).toMatchObject({ passed: 2, inferred: true });
  });

  it('dates beyond the last stage do not count', () => {
    const set = journeys({ deals: [deal({ stageDates: [42000, null, null, 42009] })], log: [], stages: STAGES });
    expect(set.journeys[0]).toMatchObject({ passed: 1, outcome: 'open' });
  });
});

describe('journeys: the stage log', () => {
  const read = (deals: Deal[], log: Partial<StageEvent>[], reading?: 'entered' | 'passed'): JourneySet =>
    journeys({
      deals,
      log: log.map((line, index) => logLine({ row: { sheet: 'Log', row: index + 2 }, ...line })),
      stages: STAGES,
      reading,
    });

  it('finds the deals row by client and event, whatever the case and spaces', () => {
    const deals = [
      deal({ id: '1', client: 'Acme  Ltd', event: 'Fair', manager: 'Ann' }),
      deal({ id: '2', event: 'Tender' }),
    ];
    const set = read(deals, [{ client: 'ACME ltd ', event: 'fair', stage: MEETING }], 'entered');
    expect(set.journeys).toHaveLength(2);
    expect(set.journeys[0]).toMatchObject({ passed: 1, inferred: false, deal: { manager: 'Ann' } });
    expect(set.journeys[1]?.inferred).toBe(true);
    expect(set.inferred.recordMissing).toBe(1);
  });

  it('finds the only row of a client when one of the two sides tells no event', () => {
    expect(read([deal({ client: 'A', event: 'Fair' })], [{ client: 'A', stage: CALL }]).journeys).toHaveLength(1);
    expect(read([deal({ client: 'A' })], [{ client: 'A', event: 'Fair', stage: CALL }]).journeys).toHaveLength(1);
  });

  it('a unit that only the log knows becomes a journey with what its lines tell', () => {
    const [journey] = read(
      [],
      [
        { client: 'A', event: 'Fair', stage: CALL, date: 42000, manager: 'Ann', amount: 100 },
        { client: 'A', event: 'Fair', stage: MEETING, date: 42010, manager: 'Bob', amount: 80 },
        { client: 'A', event: 'Fair', outcome: 'won', date: 42020 },
      ],
    ).journeys;
    expect(journey).toMatchObject({ passed: 3, outcome: 'won' });
    expect(journey?.deal).toMatchObject({
      client: 'A',
      event: 'Fair',
      manager: 'Bob',
      started: 42000,
      closed: 42020,
      planned: 100,
      actual: 80,
    });
  });

  it('an event that no deals row of the client tells is a unit of its own', () => {
    const set = read([deal({ client: 'A', event: 'Tender' })], [{ client: 'A', event: 'Fair', stage: CALL }]);
    expect(set.journeys.map(({ deal: { event } }) => event)).toEqual(['Tender', 'Fair']);
  });

  it('deals that only the log knows are told apart by their ids, or by client and event', () => {
    const set = read(
      [],
      [
        { deal: 'D1', client: 'A', stage: CALL },
        { deal: ' d1', client: 'A', stage: MEETING },
        { deal: 'D2', client: 'A', stage: CALL },
        { client: 'A', event: 'Fair', stage: CALL },
        { client: 'A', event: 'Tender', stage: CALL },
        { client: 'a', event: 'fair ', stage: CALL },
      ],
    );
    expect(set.journeys.map(({ deal: { id } }) => id)).toEqual(['D1', 'D2', 'A · Fair', 'A · Tender']);
  });

  it('a log that tells no outcome leaves the deal open', () => {
    expect(read([deal({ stage: CALL })], [{ deal: 'd', stage: CALL }], 'entered').journeys[0]).toMatchObject({
      outcome: 'open',
      passed: 0,
    });
  });

  it('within a day lines come by sheet and row, undated ones come first', () => {
    const at = (sheet: string, row: number) => ({ client: 'A', row: { sheet, row } });
    const lines = [
      { ...at('B', 2), date: 42000, manager: 'third', stage: CALL },
      { ...at('A', 9), date: 42000, manager: 'second', stage: CALL },
      { ...at('A', 3), date: 42000, manager: 'first', stage: CALL },
      { ...at('C', 1), date: null, manager: 'undated', stage: CALL },
    ];
    const last = (count: number) => read([], lines.slice(-count)).journeys[0]?.deal.manager;
    expect([last(4), last(3), last(2), last(1)]).toEqual(['third', 'second', 'first', 'undated']);
    expect(read([], [...lines].reverse()).journeys[0]?.deal.manager).toBe('third');
  });

  it('takes a refusal back when a stage follows on a later day, whatever the order of the rows', () => {
    const lines = [
      { client: 'A', stage: MEETING, date: 42020 },
      { client: 'A', outcome: 'lost' as const, date: 42010 },
      { client: 'A', stage: CALL, date: 42000 },
    ];
    expect(read([], lines, 'entered').journeys[0]).toMatchObject({ outcome: 'open', passed: 1 });
    expect(read([], lines.slice(1), 'entered').journeys[0]).toMatchObject({ outcome: 'lost', passed: 0 });
  });

  it("the deals row's outcome holds; where it says open, the log's does", () => {
    const lines = [{ deal: 'd', outcome: 'lost' as const, date: 42000 }];
    expect(read([deal({ outcome: 'won' })], lines).journeys[0]?.outcome).toBe('won');
    expect(read([deal({ outcome: 'open' })], lines).journeys[0]?.outcome).toBe('lost');
  });

  it('sets aside, with its reason, each line that tells nothing', () => {
    const deals = [deal({ id: '1', client: 'Twice' }), deal({ id: '2', client: 'Twice' })];
    const set = read(deals, [
      { stage: CALL },
      { client: 'A' },
      { client: 'A', stage: 'Lunch' },
      { client: 'Twice', stage: CALL },
    ]);
    expect(set.skipped.map(({ code, detail, row }) => [code, detail, row.row])).toEqual([
      ['log-line-without-client', CALL, 2],
      ['log-line-without-stage', 'A', 3],
      ['log-line-of-unknown-stage', 'Lunch', 4],
      ['log-line-ambiguous', 'Twice', 5],
    ]);
    expect(set.journeys).toHaveLength(2);
  });
});

describe('journeys: laws', () => {
  it('a won journey passed every stage and no other did; the records given stay as they are', () => {
    fc.assert(
      fc.property(anyDeals, fc.constantFrom('entered' as const, 'passed' as const, undefined), (deals, reading) => {
        const before = JSON.stringify(deals);
        const set = journeys({ deals, log: [], stages: STAGES, reading });
        expect(set.journeys).toHaveLength(deals.length);
        for (const { passed, outcome } of set.journeys) {
          expect(passed).toBeGreaterThanOrEqual(0);
          expect(passed === STAGES.length).toBe(outcome === 'won');
        }
        expect(JSON.stringify(deals)).toBe(before);
      }),
      RUNS,
    );
  });

  it('reads 50,000 deals with a log of 150,000 lines', () => {
    const deals = repeat(50000, (i) => deal({ id: `d${i}`, outcome: i % 3 === 0 ? 'won' : 'lost' }));
    const log = deals.flatMap(({ id }) => STAGES.map((stage, k) => logLine({ deal: id, stage, date: 42000 + k })));
    const facts = funnelFacts(journeys({ deals, log, stages: STAGES }).journeys, STAGES, { period: () => '2017' });
    expect(facts[0]?.entered).toBe(50000);
  });
});

describeWithCrm('journeys on the CRM data', () => {
  it('Prospecting 8,800 -> 8,300, Engaging 8,300 -> 4,238 with 2,473 lost', () => {
    const set = journeys({ deals: crmDeals(), log: [], stages: CRM_STAGES });
    const { stages, outcomes } = funnel(set, CRM_STAGES);
    expect(stages.map(({ entered: e, passed, lost, open }) => [e, passed, lost, open])).toEqual([
      [8800, 8300, 0, 500],
      [8300, 4238, 2473, 1589],
    ]);
    expect(outcomes).toEqual({ won: 4238, lost: 2473, declined: 0, open: 2089 });
    expect(set.inferred.lostStageUnknown).toBe(2473);
  });
});
