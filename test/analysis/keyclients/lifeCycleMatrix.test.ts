import fc from 'fast-check';
import { LIFE_CYCLES, lifeCycleMatrix } from '../../../src/analysis/keyclients/lifeCycleMatrix';
import { RUNS } from '../runs';

describe('relationship stage by life cycle', () => {
  it('R33: counts clients and adds up the time and money planned for them', () => {
    const { cells, totals } = lifeCycleMatrix(
      [
        { name: 'A', relationshipStage: 'trust', lifeCycle: 'develop', plannedHours: 10, plannedMoney: 100 },
        { name: 'B', relationshipStage: 'trust', lifeCycle: 'develop', plannedHours: 10 },
        { name: 'C', relationshipStage: 'first', lifeCycle: 'attract', plannedMoney: 5 },
        { name: 'D' },
      ],
      ['first', 'trust'],
    );
    expect(cells).toEqual([
      { relationshipStage: 'first', lifeCycle: 'attract', clients: ['C'], plannedHours: 0, plannedMoney: 5 },
      { relationshipStage: 'trust', lifeCycle: 'develop', clients: ['A', 'B'], plannedHours: 20, plannedMoney: 100 },
      { relationshipStage: null, lifeCycle: null, clients: ['D'], plannedHours: 0, plannedMoney: 0 },
    ]);
    expect(totals.map(({ lifeCycle, clients }) => [lifeCycle, clients])).toEqual([
      ['attract', 1],
      ['develop', 2],
      ['keep', 0],
      ['exit', 0],
      [null, 1],
    ]);
  });

  it('R33: cells stand by stage, those not listed by name and blank last, then by life cycle', () => {
    const at = (name: string, relationshipStage: string | null, lifeCycle: 'attract' | 'keep' | 'exit' | null) => ({
      name,
      relationshipStage,
      lifeCycle,
      plannedMoney: 5,
    });
    const { cells, totals } = lifeCycleMatrix(
      [
        at('A', null, 'keep'),
        at('B', 'other', 'keep'),
        at('C', 'trust', null),
        at('D', 'trust', 'exit'),
        at('E', 'trust', 'attract'),
        at('F', 'first', 'exit'),
        at('G', 'another', 'exit'),
      ],
      ['first', 'trust'],
    );
    expect(cells.map(({ clients }) => clients.join())).toEqual(['F', 'E', 'D', 'C', 'G', 'B', 'A']);
    expect(totals.map(({ plannedMoney }) => plannedMoney)).toEqual([5, 0, 10, 15, 5]);
  });

  it('R33: only a word that says nothing known is unknown; money is a plan for an exit, too', () => {
    const found = lifeCycleMatrix([
      { name: 'A', lifeCycle: 'exit', plannedMoney: 5, lifeCycleText: 'exit' },
      { name: 'B', lifeCycle: null, lifeCycleText: null },
      { name: 'C' },
    ]);
    expect([found.unknown, found.exitWithoutPlan]).toEqual([[], []]);
  });

  it('R33: an exit without time or money planned for it is named, and so is a word that is not known', () => {
    const found = lifeCycleMatrix([
      { name: 'A', lifeCycle: 'exit' },
      { name: 'B', lifeCycle: 'exit', plannedHours: 2 },
      { name: 'C', lifeCycle: null, lifeCycleText: 'ponder' },
    ]);
    expect(found.exitWithoutPlan).toEqual(['A']);
    expect(found.unknown).toEqual([{ client: 'C', text: 'ponder' }]);
  });

  it('without clients all four are there and empty', () => {
    const { cells, totals } = lifeCycleMatrix([]);
    expect(cells).toEqual([]);
    expect(totals.map(({ lifeCycle, clients }) => [lifeCycle, clients])).toEqual(LIFE_CYCLES.map((one) => [one, 0]));
  });

  it('every client stands in one cell, and totals add up to the cells', () => {
    const client = fc.record({
      name: fc.string(),
      relationshipStage: fc.constantFrom('x', 'y', null),
      lifeCycle: fc.constantFrom(...LIFE_CYCLES, null),
      plannedHours: fc.option(fc.nat(100), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(client), (clients) => {
        const { cells, totals } = lifeCycleMatrix(clients, ['y']);
        expect(cells.flatMap((cell) => cell.clients)).toHaveLength(clients.length);
        const sum = (all: readonly { plannedHours: number }[]): number =>
          all.reduce((hours, { plannedHours }) => hours + plannedHours, 0);
        expect(sum(cells)).toBe(clients.reduce((hours, { plannedHours }) => hours + (plannedHours ?? 0), 0));
        expect(sum(totals)).toBe(sum(cells));
      }),
      RUNS,
    );
  });
});
