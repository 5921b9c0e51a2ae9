import fc from 'fast-check';
import { journeys } from '../../../src/analysis/funnel/journeys';
import { conformance, fitness } from '../../../src/analysis/scenario/conformance';
import { conformanceSummary } from '../../../src/analysis/scenario/conformanceSummary';
import { lastChanges } from '../../../src/analysis/scenario/lastChanges';
import { scenarioOf, type Scenario, type ScenarioLine } from '../../../src/analysis/scenario/scenario';
import { tracesOf } from '../../../src/analysis/scenario/tracesOf';
import { trailsOf } from '../../../src/analysis/scenario/trails';
import { unitConformance, type UnitConformance } from '../../../src/analysis/scenario/unitConformance';
import type { Deal, StageEvent } from '../../../src/schema/records';
import { deal, logLine } from '../builders';
import { RUNS } from '../runs';

const line = (name: string, next: string[] | null = null, deadlineDays: number | null = null): ScenarioLine => ({
  name,
  kind: 'stage',
  deadlineDays,
  next,
});
const won: ScenarioLine = { name: 'Order', kind: 'won', deadlineDays: null };
const linear = scenarioOf([...['A', 'B', 'C', 'D'].map((name) => line(name)), won]);
const branching = scenarioOf([
  line('A', ['B', 'C']),
  line('B', ['D']),
  line('C', ['D', 'A']),
  line('D', ['Order', 'C']),
  won,
]);
const deadlines = scenarioOf([line('A', null, 5), line('B', null, 10), won]);

const judge = (
  deals: Deal[],
  log: StageEvent[],
  scenario: Scenario,
  reading: 'entered' | 'passed' = 'entered',
  asOf = 43000,
): UnitConformance[] =>
  unitConformance(trailsOf({ deals, log, stages: scenario.stages.map(({ name }) => name) }).trails, scenario, {
    reading,
    asOf,
  });

/** Letters are stages, + won, - lost, one day apart. */
const way = (text: string, client = 'X'): StageEvent[] =>
  [...text].map((letter, day) =>
    logLine({
      client,
      date: 42000 + day,
      row: { sheet: 'Log', row: day + 2 },
      ...(letter === '+' ? { outcome: 'won' } : letter === '-' ? { outcome: 'lost' } : { stage: letter }),
    }),
  );
const one = (text: string, scenario: Scenario): UnitConformance => {
  const [unit] = judge([], way(text), scenario);
  if (unit === undefined) throw new Error(`${text} was not judged`);
  return unit;
};
const moves = ({ wrongMoves }: UnitConformance): string[] => wrongMoves.map(({ from, to }) => `${from ?? ''}>${to}`);

describe('unitConformance of a linear scenario', () => {
  it.each([
    ['ABCD+', '', '', '', ''],
    ['ACDB', '', '', 'B', 'A>C D>B'],
    ['ABD', 'C', '', '', 'B>D'],
    ['ABCBD', '', 'B', 'B', 'C>B B>D'],
    ['BC', 'A', '', '', '>B'],
    ['AB+', 'C D', '', '', 'B>Order'],
    ['AB-', '', '', '', ''],
    ['AB-CD+', '', '', '', 'lost>C'],
    ['AAB', '', 'A', '', ''],
  ])('%s: skipped %j, repeated %j, out of order %j, wrong moves %j', (text, skipped, repeated, late, wrong) => {
    const unit = one(text, linear);
    expect([unit.skipped.join(' '), unit.repeated.join(' '), unit.outOfOrder.join(' '), moves(unit).join(' ')]).toEqual(
      [skipped, repeated, late, wrong],
    );
    expect(unit.faultless).toBe([skipped, repeated, late, wrong].every((faults) => faults === ''));
  });

  it('R5: fitness is the LCS one, to the whole scenario and to as far as it came', () => {
    expect(one('ACDB', linear)).toMatchObject({ fitness: 0.75, fitnessSoFar: 0.75 });
    expect(one('ABD', linear).fitness).toBeCloseTo(0.857143, 6);
    expect(one('A-', linear)).toMatchObject({ fitness: 0.4, fitnessSoFar: 1 });
  });

  it('the line of a wrong move is told', () => {
    expect(one('ABD', linear).wrongMoves).toEqual([{ from: 'B', to: 'D', date: 42002, row: { sheet: 'Log', row: 4 } }]);
  });

  it('an ending and a stage of the same day: the stage came first, whatever the order of the rows', () => {
    const log = [
      logLine({ client: 'X', stage: 'A', date: 42000 }),
      logLine({ client: 'X', outcome: 'lost', date: 42001, row: { sheet: 'Log', row: 3 } }),
      logLine({ client: 'X', stage: 'B', date: 42001, row: { sheet: 'Log', row: 4 } }),
    ];
    expect(judge([], log, linear)[0]).toMatchObject({ outcome: 'lost', faultless: true });
  });
});

describe('unitConformance of a branching scenario', () => {
  it.each([
    ['ABD+', '', '', ''],
    ['ACD+', '', '', ''],
    ['ACAB', '', '', ''],
    ['ADC', '', '', 'A>D'],
    ['ABC', '', '', 'B>C'],
    ['DB', 'A', 'B', '>D D>B'],
    ['AB+', 'D', '', 'B>Order'],
  ])('%s: skipped %j, out of order %j, wrong moves %j', (text, skipped, late, wrong) => {
    const unit = one(text, branching);
    expect([unit.skipped.join(' '), unit.outOfOrder.join(' '), moves(unit).join(' ')]).toEqual([skipped, late, wrong]);
    expect(unit.fitness).toBeNull();
  });
});

describe('deadlines', () => {
  it('the day of the deadline is in time, the day after is not', () => {
    const at = (days: number): UnitConformance[] =>
      judge(
        [],
        [logLine({ client: 'X', stage: 'A', date: 42000 }), logLine({ client: 'X', stage: 'B', date: 42000 + days })],
        deadlines,
        'entered',
        42000 + days,
      );
    expect(at(5)[0]?.overdue).toEqual([]);
    expect(at(6)[0]?.overdue).toMatchObject([{ stage: 'A', left: 42006, days: 6, deadlineDays: 5 }]);
  });

  it('who still stands there is judged as of the day, who has ended is not', () => {
    const open = judge([], [logLine({ client: 'X', stage: 'B', date: 42000 })], deadlines, 'entered', 42011);
    expect(open[0]?.overdue).toMatchObject([{ stage: 'B', entered: 42000, left: null, days: 11 }]);
    const ended = judge([], way('B-'), deadlines, 'entered', 42999);
    expect(ended[0]?.overdue).toEqual([]);
  });

  it("the deals row's close date ends the last stay", () => {
    const deals = [deal({ id: 'd', outcome: 'lost', closed: 42030 })];
    const unit = judge(deals, [logLine({ deal: 'd', stage: 'A', date: 42000 })], deadlines)[0];
    expect(unit?.overdue).toMatchObject([{ stage: 'A', left: 42030, days: 30 }]);
    expect(unit?.wrongMoves).toEqual([]);
  });

  it('read as passed, a record closes its stage, which the start or the record before it opened', () => {
    const deals = [deal({ id: 'd', started: 42000 })];
    const unit = judge(deals, [logLine({ deal: 'd', stage: 'A', date: 42006 })], deadlines, 'passed', 42020)[0];
    expect(unit?.overdue).toMatchObject([
      { stage: 'A', entered: 42000, left: 42006, days: 6 },
      { stage: 'B', entered: 42006, left: null, days: 14 },
    ]);
  });

  it('undated records are not judged', () => {
    expect(judge([], [logLine({ client: 'X', stage: 'A' })], deadlines)[0]?.overdue).toEqual([]);
  });
});

describe('unitConformance from a date per stage', () => {
  it('takes the columns in order of their dates; a mark without a date is not out of order', () => {
    const deals = [
      deal({ id: '1', stageDates: [42000, true, 42005, null] }),
      deal({ id: '2', stageDates: [42005, 42001, null, null] }),
      deal({ id: '3', stageDates: [null, null, null, null] }),
      deal({ id: '4', stageDates: [42003, 42001, 42004, 42002] }),
      deal({ id: '5', stageDates: [42001, 42001, true, true] }),
    ];
    expect(judge(deals, [], linear).map(({ deal: id, trace, outOfOrder }) => [id, trace.join(''), outOfOrder])).toEqual(
      [
        ['1', 'ABC', []],
        ['2', 'BA', ['A']],
        ['4', 'BDAC', ['A', 'C']],
        ['5', 'ABCD', []],
      ],
    );
  });
});

describe('trailsOf', () => {
  const names = ['A', 'B', 'C'];
  const on = (stage: string, date: number | null) => logLine({ client: 'X', stage, date });

  it('an order that journeys infers from the last stage passed is one here too, without an ending of its own', () => {
    const log = names.map((stage, day) => on(stage, 42000 + day));
    const ended = (reading?: 'entered' | 'passed') =>
      trailsOf({ deals: [], log, stages: names, reading }).trails.map(({ outcome, steps }) => [outcome, steps.length]);
    expect(ended('passed')).toEqual([['won', 3]]);
    expect(ended('entered')).toEqual([['open', 3]]);
    // What journeys infers when nobody tells the reading.
    expect(journeys({ deals: [], log, stages: names }).reading).toBe('entered');
    expect(ended()).toEqual([['open', 3]]);
    const dated = [deal({ stageDates: [42000, 42001, 42002] })];
    expect(trailsOf({ deals: dated, log: [], stages: names, reading: 'passed' }).trails[0]).toMatchObject({
      outcome: 'won',
      steps: [{ stage: 'A' }, { stage: 'B' }, { stage: 'C' }],
    });
  });

  it('the change that makes such an order can be undone as any other', () => {
    const { trails } = trailsOf({ deals: [], log: way('ABC'), stages: names, reading: 'passed' });
    expect(lastChanges(trails, 'passed')).toMatchObject([{ to: { stage: 'C' }, undo: { possible: true } }]);
  });

  it('outcomes and deals are those of the journeys, in their order', () => {
    const deals = [
      deal({ id: '1', client: 'X', closed: 42009, outcome: 'lost' }),
      deal({ id: '2', client: 'Y', outcome: 'won', closed: 42008 }),
      deal({ id: '3', client: 'Z' }),
    ];
    const log = [
      on('A', 42000),
      logLine({ client: 'Z', outcome: 'declined', date: 42003 }),
      logLine({ client: 'New', stage: 'B', date: 42004 }),
    ];
    const set = journeys({ deals, log, stages: names }).journeys;
    const { trails } = trailsOf({ deals, log, stages: names });
    expect(trails.map((trail) => [trail.deal, trail.outcome])).toEqual(set.map((way) => [way.deal, way.outcome]));
    expect(trails.map(({ steps }) => steps.map(({ stage, ending, date }) => [stage ?? ending, date]))).toEqual([
      [
        ['A', 42000],
        ['lost', 42009],
      ],
      [['won', 42008]],
      [['declined', 42003]],
      [['B', 42004]],
    ]);
  });

  it('an ending that the log tells is not told again, wherever it stands', () => {
    const log = [
      logLine({ client: 'X', outcome: 'won', date: 42001, row: { sheet: 'Log', row: 2 } }),
      on('C', 42005),
      logLine({ client: 'Y', stage: 'A', outcome: 'lost', date: null, row: { sheet: 'Log', row: 4 } }),
      logLine({ client: 'Y', stage: 'A', date: null, row: { sheet: 'Log', row: 3 } }),
    ];
    const { trails } = trailsOf({ deals: [], log, stages: names });
    expect(trails.map(({ steps }) => steps.map(({ stage, ending }) => stage ?? ending))).toEqual([
      ['won', 'C'],
      ['A', 'lost'],
    ]);
  });

  it('without a log the start is what the deals row tells, and no row gets steps that nobody recorded', () => {
    const dates = { stageDates: [42000, true, null] as const };
    const { trails, skipped } = trailsOf({
      deals: [deal(dates), deal(), deal({ ...dates, started: 41999 })],
      log: [],
      stages: names,
    });
    expect(trails.map(({ deal: { started }, steps }) => [started, steps.length])).toEqual([
      [null, 2],
      [null, 0],
      [41999, 2],
    ]);
    expect(skipped).toEqual([]);
  });
});

describe('edges and laws', () => {
  it('nothing to judge: no units, and a summary of zeros', () => {
    expect(judge([], [], linear)).toEqual([]);
    expect(judge([deal()], [], linear)).toEqual([]);
    expect(conformanceSummary([], linear)).toMatchObject({ units: 0, faultless: 0, meanFitness: null });
    expect(conformanceSummary([], scenarioOf([])).stages).toEqual([]);
  });

  it('the summary counts clients by kind of fault, and tells the overdue that can still be acted on', () => {
    const log = [
      ...way('AB+', 'on time'),
      ...way('B-', 'skipper'),
      logLine({ client: 'slow', stage: 'A', date: 42000 }),
      logLine({ client: 'late but lost', stage: 'A', date: 42000 }),
      logLine({ client: 'late but lost', outcome: 'lost', date: 42020 }),
      logLine({ client: 'late then on', stage: 'A', date: 42000 }),
      logLine({ client: 'late then on', stage: 'B', date: 42008 }),
    ];
    const summary = conformanceSummary(judge([], log, deadlines, 'entered', 42010), deadlines);
    expect(summary).toMatchObject({ units: 5, faultless: 1, skipped: 1, repeated: 0, outOfOrder: 0, wrongMoves: 1 });
    expect([summary.overdue, summary.overdueNow]).toEqual([3, 1]);
    expect(summary.stages).toEqual([
      { stage: 'A', skipped: 1, repeated: 0, outOfOrder: 0, wrongMoves: 0, overdue: 3 },
      { stage: 'B', skipped: 0, repeated: 0, outOfOrder: 0, wrongMoves: 1, overdue: 0 },
    ]);
  });

  it('the same client in two events is judged twice', () => {
    const log = ['Fair', 'Tender'].flatMap((event) => way('AB').map((each) => ({ ...each, event })));
    expect(judge([], log, linear).map(({ event, trace }) => [event, trace.join('')])).toEqual([
      ['Fair', 'AB'],
      ['Tender', 'AB'],
    ]);
  });

  it('a way by allowed moves has no wrong moves, skips nothing and is never out of order', () => {
    const walk = fc.array(fc.nat(), { maxLength: 12 }).map((picks) => {
      let at = branching.stages[0];
      let text = 'A';
      for (const pick of picks) {
        const next = at?.next[pick % Math.max(1, at.next.length)];
        at = branching.stages.find(({ name }) => name === next);
        if (at === undefined) break;
        text += at.name;
      }
      return text;
    });
    fc.assert(
      fc.property(walk, (text) => {
        expect(one(text, branching)).toMatchObject({ skipped: [], outOfOrder: [], wrongMoves: [] });
      }),
      RUNS,
    );
  });

  it('agrees with conformance and tracesOf on whole traces, and its summary adds up', () => {
    const texts = fc.array(fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'D'), minLength: 1, maxLength: 7 }), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const log = all.flatMap((text, k) => way(text, `X${k}`));
        const before = JSON.stringify(log);
        const units = judge([], log, linear);
        expect(JSON.stringify(log)).toBe(before);
        const model = linear.stages.map(({ name }) => name);
        const summary = conformanceSummary(units, linear);
        const old = conformance(tracesOf(log, model), model);
        expect(summary.units).toBe(old.traces);
        if (all.length > 0) expect(summary.meanFitness).toBeCloseTo(old.meanFitness, 12);
        for (const unit of units) {
          expect(unit.fitness).toBe(fitness(unit.trace, model));
          expect(unit.fitnessSoFar ?? 0).toBeGreaterThanOrEqual(unit.fitness ?? 1);
        }
        expect(summary.skipped).toBe(units.filter(({ skipped }) => skipped.length > 0).length);
        expect(summary.stages.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(
          units.reduce((sum, { skipped }) => sum + skipped.length, 0),
        );
      }),
      RUNS,
    );
  });
});
