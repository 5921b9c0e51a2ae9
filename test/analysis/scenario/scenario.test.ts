import fc from 'fast-check';
import { mustsOf, reachableStages } from '../../../src/analysis/scenario/reach';
import { scenarioOf, stageOfProjectStatus, type ScenarioLine } from '../../../src/analysis/scenario/scenario';
import { validateScenario } from '../../../src/analysis/scenario/validateScenario';
import { RUNS } from '../runs';

const line = (name: string, fields: Partial<ScenarioLine> = {}): ScenarioLine => ({
  name,
  kind: 'stage',
  deadlineDays: null,
  ...fields,
});
const order = line('Order', { kind: 'won' });
const refusal = line('Refusal', { kind: 'lost' });
const branching = [
  line('Call', { next: ['Tender', 'Meeting'] }),
  line('Tender', { next: ['Contract'] }),
  line('Meeting', { next: ['Contract', 'Call'] }),
  line('Contract', { next: ['Order'] }),
  order,
  refusal,
];
const codes = (lines: ScenarioLine[]): [string, string | null, string][] =>
  validateScenario(lines).map(({ code, name, detail }) => [code, name, detail]);

describe('scenarioOf', () => {
  it('of a plain list of stages is linear, and the order follows the last', () => {
    const scenario = scenarioOf([line('Call', { deadlineDays: 5 }), line('Meeting'), order, refusal]);
    expect(scenario).toEqual({
      stages: [
        { name: 'Call', index: 1, deadlineDays: 5, next: ['Meeting'], mayWin: false },
        { name: 'Meeting', index: 2, deadlineDays: null, next: [], mayWin: true },
      ],
      endings: [
        { name: 'Order', kind: 'won' },
        { name: 'Refusal', kind: 'lost' },
      ],
      linear: true,
      statuses: [],
    });
  });

  it('with next stages named branches, and next stages come in the order of the table', () => {
    const { stages, linear } = scenarioOf(branching);
    expect(linear).toBe(false);
    expect(stages.map(({ next, mayWin }) => [next, mayWin])).toEqual([
      [['Tender', 'Meeting'], false],
      [['Contract'], false],
      [['Call', 'Contract'], false],
      [[], true],
    ]);
  });

  it('is still linear when the table names just what would follow anyway', () => {
    expect(scenarioOf([line('A', { next: ['B', 'Refusal'] }), line('B', { next: ['Order'] }), order]).linear).toBe(
      true,
    );
  });

  it('of nothing has no stages', () => {
    expect(scenarioOf([])).toEqual({ stages: [], endings: [], linear: true, statuses: [] });
  });
});

describe('stageOfProjectStatus', () => {
  const scenario = scenarioOf([
    line('Call', { projectStatuses: ['Brief received'] }),
    line('Order', { kind: 'won', projectStatuses: ['In production', 'Shipped'] }),
  ]);

  it('R4: a project step moves the status, whatever its case and spaces', () => {
    expect(stageOfProjectStatus(scenario, ' brief  RECEIVED')).toEqual({ name: 'Call', kind: 'stage' });
    expect(stageOfProjectStatus(scenario, 'Shipped')).toEqual({ name: 'Order', kind: 'won' });
  });

  it('moves nothing when the scenario does not know it', () => {
    expect(stageOfProjectStatus(scenario, 'Lunch')).toBeNull();
  });
});

describe('validateScenario', () => {
  it('finds nothing wrong with a linear and a branching scenario that lead to an order', () => {
    expect(codes([line('A', { deadlineDays: 3 }), line('B'), order, refusal])).toEqual([]);
    expect(codes(branching)).toEqual([]);
  });

  it('names unknown next stages, what they cut off, and dead ends', () => {
    expect(codes([line('A', { next: ['C'] }), line('B'), order])).toEqual([
      ['unknown-next', 'A', 'C'],
      ['dead-end', 'A', ''],
      ['unreachable', 'B', ''],
    ]);
  });

  it('a circle without a way out is a dead end', () => {
    expect(codes([line('A', { next: ['B'] }), line('B', { next: ['A'] }), order])).toEqual([
      ['dead-end', 'A', ''],
      ['dead-end', 'B', ''],
    ]);
  });

  it('wants stages, endings and an order', () => {
    expect(codes([])).toEqual([
      ['no-stages', null, ''],
      ['no-ending', null, ''],
    ]);
    expect(codes([line('A')])).toEqual([['no-ending', null, '']]);
    expect(codes([line('A'), refusal])).toEqual([['no-order', null, '']]);
  });

  it('names double names, impossible deadlines and statuses that lead to two places', () => {
    expect(
      codes([
        line('A', { deadlineDays: 0, projectStatuses: ['x'] }),
        line('A', { deadlineDays: NaN }),
        line('B', { deadlineDays: -1, projectStatuses: ['X '] }),
        order,
      ]).filter(([code]) => code !== 'unreachable' && code !== 'dead-end'),
    ).toEqual([
      ['bad-deadline', 'A', '0'],
      ['same-name', 'A', ''],
      ['bad-deadline', 'A', 'NaN'],
      ['bad-deadline', 'B', '-1'],
      ['status-twice', 'B', 'X '],
    ]);
  });
});

describe('mustsOf', () => {
  it('of a linear scenario is all that comes before', () => {
    const { stages, won } = mustsOf(scenarioOf([line('A'), line('B'), line('C'), order]));
    expect([...stages]).toEqual([
      ['A', []],
      ['B', ['A']],
      ['C', ['A', 'B']],
    ]);
    expect(won).toEqual(['A', 'B', 'C']);
  });

  it('of a branching one leaves out what another branch goes around', () => {
    const { stages, won } = mustsOf(scenarioOf(branching));
    expect(stages.get('Contract')).toEqual(['Call']);
    expect(won).toEqual(['Call', 'Contract']);
  });

  it('every must can be reached, and taking it out cuts the stage off', () => {
    const names = ['A', 'B', 'C', 'D', 'E'];
    const anyScenario = fc
      .array(fc.option(fc.subarray([...names, 'Order']), { nil: null }), { minLength: 1, maxLength: 5 })
      .map((nexts) => scenarioOf([...nexts.map((next, k) => line(names[k] ?? '', { next })), order]));
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const reachable = reachableStages(scenario);
        for (const [stage, musts] of mustsOf(scenario).stages) {
          for (const must of musts) {
            expect(reachable.has(must)).toBe(true);
            expect(reachableStages(scenario, must).has(stage)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });
});
