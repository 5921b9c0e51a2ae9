import { lastChanges, type LastChange } from '../../../src/analysis/scenario/lastChanges';
import { trailsOf } from '../../../src/analysis/scenario/trails';
import type { Deal, StageEvent } from '../../../src/schema/records';
import { deal, logLine, STAGES } from '../builders';

const [CALL, MEETING] = STAGES;
const row = (at: number): { row: StageEvent['row'] } => ({ row: { sheet: 'Log', row: at } });
const changes = (deals: Deal[], log: StageEvent[]): LastChange[] =>
  lastChanges(trailsOf({ deals, log, stages: STAGES }).trails, 'entered');

const log = [
  logLine({ deal: 'd', stage: CALL, date: 42000, manager: 'Ann', ...row(2) }),
  logLine({ deal: 'd', stage: MEETING, date: 42005, manager: 'Bob', ...row(3) }),
];

describe('lastChanges', () => {
  it('R7: who moved where, when, and undoing brings the state before back', () => {
    expect(changes([deal({ stage: MEETING })], log)).toEqual([
      {
        deal: 'd',
        client: 'Client',
        event: null,
        who: 'Bob',
        from: { stage: CALL, ending: null },
        to: { stage: MEETING, ending: null },
        when: 42005,
        row: { sheet: 'Log', row: 3 },
        undo: { possible: true },
      },
    ]);
  });

  it('a refusal can be undone too', () => {
    const refused = [...log, logLine({ deal: 'd', outcome: 'lost', date: 42010, ...row(4) })];
    expect(changes([deal({ outcome: 'lost' })], refused)[0]).toMatchObject({
      from: { stage: MEETING },
      to: { stage: null, ending: 'lost' },
      undo: { possible: true },
    });
  });

  it('the first state came with the import and cannot be undone', () => {
    expect(changes([], log.slice(0, 1))[0]).toMatchObject({
      from: null,
      undo: { possible: false, why: 'first-state' },
    });
  });

  it('lines that repeat a state are no change', () => {
    const again = [...log, logLine({ deal: 'd', stage: MEETING, date: 42020, manager: 'Cid', ...row(4) })];
    expect(changes([], again)[0]).toMatchObject({ who: 'Bob', when: 42005 });
  });

  it('a deals row that was changed by hand since is not overwritten', () => {
    expect(changes([deal({ stage: CALL })], log)[0]?.undo).toEqual({ possible: false, why: 'row-differs' });
    const refused = [...log, logLine({ deal: 'd', outcome: 'lost', date: 42010, ...row(4) })];
    expect(changes([deal({ outcome: 'won' })], refused)[0]?.undo).toEqual({ possible: false, why: 'not-in-log' });
  });

  it('where records mean passed, a deals row stands behind the last record, and where it has ended its stage says nothing', () => {
    const read = (deals: Deal[], lines: StageEvent[], reading: 'entered' | 'passed'): LastChange | undefined =>
      lastChanges(trailsOf({ deals, log: lines, stages: STAGES }).trails, reading)[0];
    expect(read([deal({ stage: STAGES[2] })], log, 'passed')?.undo).toEqual({ possible: true });
    const refused = [...log, logLine({ deal: 'd', outcome: 'lost', date: 42010, ...row(4) })];
    expect(read([deal({ outcome: 'lost', stage: CALL })], refused, 'entered')?.undo).toEqual({ possible: true });
  });

  it('an ending that only the deals row tells has no line to take back', () => {
    expect(changes([deal({ outcome: 'won', closed: 42020 })], log)[0]).toMatchObject({
      to: { ending: 'won' },
      when: 42020,
      undo: { possible: false, why: 'not-in-log' },
    });
  });

  it('without dates it is not known which change is the last', () => {
    const undated = log.map((line) => ({ ...line, date: null }));
    expect(changes([], undated)[0]?.undo).toEqual({ possible: false, why: 'undated' });
  });

  it('the most recent comes first, undated ones last', () => {
    const lines = [
      logLine({ client: 'A', stage: CALL, date: null, ...row(2) }),
      logLine({ client: 'B', stage: CALL, date: 42000, ...row(3) }),
      logLine({ client: 'C', stage: CALL, date: 42009, ...row(4) }),
    ];
    expect(changes([], lines).map(({ client }) => client)).toEqual(['C', 'B', 'A']);
    expect(changes([], [])).toEqual([]);
    expect(changes([deal()], [])).toEqual([]);
  });
});
