import fc from 'fast-check';
import { staysOf } from '../../../src/analysis/scenario/stays';
import { trailsOf } from '../../../src/analysis/scenario/trails';
import { daysInStage, type DaysInStage } from '../../../src/analysis/time/daysInStage';
import type { Deal, StageEvent } from '../../../src/schema/records';
import { deal, logLine, shuffled, STAGES } from '../builders';
import { RUNS } from '../runs';

const [CALL, MEETING, CONTRACT] = STAGES;
const TODAY = 42100;
const days = (
  deals: readonly Deal[],
  log: readonly StageEvent[],
  reading: 'entered' | 'passed' = 'entered',
): DaysInStage => daysInStage(trailsOf({ deals, log, stages: STAGES }).trails, STAGES, { reading, asOf: TODAY });
const at = (client: string, stage: string | null, date: number | null, fields: Partial<StageEvent> = {}): StageEvent =>
  logLine({ client, stage, date, ...fields });
const whole = ({ lines }: DaysInStage, stage: string): DaysInStage['lines'][number] | undefined =>
  lines.find((line) => line.stage === stage && line.manager.kind === 'all');

describe('daysInStage', () => {
  it('R52: stays of 1 and 3 days and one open for 2: the median is 3, not 1', () => {
    const log = [
      at('A', CALL, 42000),
      at('A', MEETING, 42001),
      at('B', CALL, 42000),
      at('B', MEETING, 42003),
      at('C', CALL, TODAY - 2),
    ];
    expect(whole(days([], log), CALL)).toMatchObject({ ended: 2, open: 1, median: 3, ninetieth: 3, longest: 3 });
    expect(whole(days([], log.slice(0, 4)), CALL)).toMatchObject({ ended: 2, open: 0, median: 1 });
  });

  it('unknown when most still stand there', () => {
    const log = [at('A', CALL, 42000), at('A', MEETING, 42005), at('B', CALL, 42000), at('C', CALL, 42000)];
    expect(whole(days([], log), CALL)).toMatchObject({ ended: 1, open: 2, median: null, longest: 100 });
  });

  it('an ending ends the stay, and what left after the day still stood there on it', () => {
    const lost = [at('A', CALL, 42000), at('A', null, 42010, { outcome: 'lost' })];
    expect(whole(days([], lost), CALL)).toMatchObject({ ended: 1, median: 10 });
    const later = [at('A', CALL, 42090), at('A', MEETING, 42110)];
    expect(days([], later).lines).toMatchObject([
      { stage: CALL, ended: 0, open: 1, longest: 10 },
      { stage: CALL, manager: { kind: 'value' } },
    ]);
    expect(days([], later).leftOut).toBe(1);
  });

  it('who came on the day itself stands there for 0 days', () => {
    expect(whole(days([], [at('A', CALL, TODAY)]), CALL)).toMatchObject({ ended: 0, open: 1, longest: 0 });
    expect(days([], [at('A', CALL, TODAY + 1)])).toEqual({ lines: [], leftOut: 1 });
  });

  it('read as passed: from the start to the record, and open clients stand at the stage after', () => {
    const deals = [deal({ client: 'A', started: 42000 })];
    const result = days(deals, [at('A', CALL, 42004), at('A', MEETING, 42010)], 'passed');
    expect(result.lines.filter(({ manager }) => manager.kind === 'all')).toMatchObject([
      { stage: CALL, ended: 1, median: 4 },
      { stage: MEETING, ended: 1, median: 6 },
      { stage: CONTRACT, ended: 0, open: 1, longest: 90 },
    ]);
  });

  it('the company first, then managers, blank last; and the rows behind each', () => {
    const log = [
      at('A', CALL, 42000, { manager: 'Bob' }),
      at('B', CALL, 42000, { manager: 'Ann', row: { sheet: 'Log', row: 9 } }),
      at('C', CALL, 42000),
    ];
    const { lines } = days([], log);
    expect(lines.map(({ manager }) => (manager.kind === 'all' ? '*' : manager.value))).toEqual([
      '*',
      'Ann',
      'Bob',
      null,
    ]);
    expect(lines[1]?.rows).toEqual([{ sheet: 'Log', row: 9 }]);
  });

  it('undated stays, and a close before the stage, are left out and counted', () => {
    expect(days([], [at('A', CALL, null)])).toEqual({ lines: [], leftOut: 1 });
    const deals = [deal({ client: 'A', outcome: 'won', closed: 41000 })];
    expect(days(deals, [at('A', CALL, 42000)])).toEqual({ lines: [], leftOut: 1 });
    expect(days([], [])).toEqual({ lines: [], leftOut: 0 });
  });

  const anyLog = fc.array(
    fc.record({
      client: fc.constantFrom('A', 'B', 'C'),
      stage: fc.constantFrom(...STAGES),
      date: fc.option(fc.integer({ min: 42000, max: 42120 }), { nil: null }),
      manager: fc.constantFrom('Ann', null),
    }),
    { maxLength: 20 },
  );

  it('every stay is in its stage once, or left out; managers add up to the company; the order of lines does not matter', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat(), { minLength: 1 }), (fields, keys) => {
        const log = fields.map((each, k) => logLine({ ...each, row: { sheet: 'Log', row: k + 2 } }));
        const { trails } = trailsOf({ deals: [], log, stages: STAGES });
        const stays = trails.flatMap((trail) => staysOf(trail, STAGES, 'entered'));
        const result = days([], log);
        const sum = (kind: 'all' | 'value'): number =>
          result.lines
            .filter(({ manager }) => manager.kind === kind)
            .reduce((all, { ended, open, rows }) => {
              expect(rows).toHaveLength(ended + open);
              return all + ended + open;
            }, 0);
        expect(sum('all') + result.leftOut).toBe(stays.length);
        expect(sum('value')).toBe(sum('all'));
        const mixed = days([], shuffled(log, keys));
        const figures = ({ lines }: DaysInStage): unknown => lines.map((line) => ({ ...line, rows: null }));
        expect(figures(mixed)).toEqual(figures(result));
      }),
      RUNS,
    );
  });
});

describe('staysOf', () => {
  it('the stays of a dated open client follow each other without a gap until the last', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ stage: fc.constantFrom(...STAGES), date: fc.integer({ min: 42000, max: 42050 }) }), {
          minLength: 1,
          maxLength: 8,
        }),
        (fields) => {
          const log = fields.map((each, k) => logLine({ client: 'A', ...each, row: { sheet: 'Log', row: k + 2 } }));
          const [trail] = trailsOf({ deals: [], log, stages: STAGES }).trails;
          const stays = trail === undefined ? [] : staysOf(trail, STAGES, 'entered');
          stays.slice(1).forEach((stay, k) => expect(stay.entered).toBe(stays[k]?.left));
          expect(stays.map(({ open }) => open)).toEqual(stays.map((_, k) => k === stays.length - 1));
          expect(stays[0]?.entered).toBe(Math.min(...fields.map(({ date }) => date)));
        },
      ),
      RUNS,
    );
  });

  it('read as passed, a refusal ends the stay at the stage after the last one passed', () => {
    const log = [
      at('A', CALL, 42004, { row: { sheet: 'Log', row: 2 } }),
      at('A', null, 42010, { outcome: 'lost', row: { sheet: 'Log', row: 3 } }),
    ];
    const [trail] = trailsOf({ deals: [], log, stages: STAGES }).trails;
    expect(trail === undefined ? [] : staysOf(trail, STAGES, 'passed')).toMatchObject([
      { stage: CALL, entered: 42004, left: 42004, open: false },
      { stage: MEETING, entered: 42004, left: 42010, open: false },
    ]);
  });

  it('read as passed, a stage passed twice in a row is one stay until the second time', () => {
    const log = [at('A', CALL, 42004), at('A', CALL, 42007, { row: { sheet: 'Log', row: 3 } })];
    const [trail] = trailsOf({ deals: [deal({ client: 'A', started: 42000 })], log, stages: STAGES }).trails;
    expect(trail === undefined ? [] : staysOf(trail, STAGES, 'passed')).toMatchObject([
      { stage: CALL, entered: 42000, left: 42007 },
      { stage: MEETING, entered: 42007, open: true },
    ]);
  });

  it('read as passed, one who has passed nothing stands at the first stage since the start', () => {
    const [trail] = trailsOf({ deals: [deal({ started: 42000 })], log: [], stages: STAGES }).trails;
    expect(trail === undefined ? [] : staysOf(trail, STAGES, 'passed')).toMatchObject([
      { stage: CALL, entered: 42000, left: null, open: true },
    ]);
  });

  it('read as passed, one who was refused and taken up again has no days at a stage in between', () => {
    const log = [at('A', CALL, 42004), at('A', null, 42010, { outcome: 'lost' }), at('A', MEETING, 42050)];
    const [trail] = trailsOf({ deals: [], log, stages: STAGES }).trails;
    expect(trail?.outcome).toBe('open');
    expect(trail === undefined ? [] : staysOf(trail, STAGES, 'passed')).toMatchObject([
      { stage: CALL },
      { stage: MEETING, entered: 42004, left: 42010 },
      { stage: MEETING, entered: null, left: 42050 },
      { stage: CONTRACT, entered: 42050, left: null, open: true },
    ]);
  });
});
