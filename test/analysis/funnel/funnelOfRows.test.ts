import fc from 'fast-check';
import { funnelOfRows, type FunnelRow } from '../../../src/analysis/funnel/funnelOfRows';
import { RUNS } from '../runs';

const STAGES = ['Call', 'Meeting', 'Contract'];
const row = (client: string, stage: string, outcome = ''): FunnelRow => ({ client, stage, outcome });
const counts = (...rows: FunnelRow[]): number[][] => {
  const found = funnelOfRows(rows, STAGES);
  if ('problem' in found) throw new Error(JSON.stringify(found.problem));
  return found.funnel.stages.map(({ entered, passed, lost, open }) => [entered, passed, lost, open]);
};

describe('the funnel of plain labels', () => {
  it('R8: a client at a stage has passed those before it, a won one has passed all', () => {
    expect(counts(row('A', 'Call', 'lost'), row('B', 'Meeting'), row('C', 'Call', 'won'))).toEqual([
      [3, 2, 1, 0],
      [2, 1, 0, 1],
      [1, 1, 0, 0],
    ]);
  });

  it('case and spaces of clients and stages do not count', () => {
    expect(counts(row('Acme  Ltd', ' MEETING'), row(' acme ltd', 'call'))).toEqual([
      [1, 1, 0, 0],
      [1, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    expect(funnelOfRows([row('A', 'cold  call')], ['Cold Call'])).toHaveProperty('funnel');
  });

  it('of several rows of a client the furthest stage and the last outcome hold', () => {
    expect(counts(row('A', 'Contract', 'lost'), row('A', 'Call'), row('A', '', 'declined'))[2]).toEqual([1, 0, 1, 0]);
    expect(counts(row('A', 'Call', 'lost'), row('A', 'Call', 'won'))[2]).toEqual([1, 1, 0, 0]);
    expect(counts(row('A', 'Call', 'lost'), row('A', 'Meeting', 'open'))[1]).toEqual([1, 0, 1, 0]);
  });

  it('rows without a client count each, rows that are all blank do not count', () => {
    expect(counts(row('', 'Call'), row('', 'Call'), row(' ', '  '))[0]).toEqual([2, 0, 0, 2]);
  });

  it('a client whose name looks like the place of a row is a client', () => {
    expect(counts(row('', 'Call'), row('row 0', 'Call'))[0]).toEqual([2, 0, 0, 2]);
  });

  it('without a stage a client stands, or was lost, at the first', () => {
    expect(counts(row('A', ''), row('B', '', 'lost'))[0]).toEqual([2, 0, 1, 1]);
  });

  it('an outcome may stand in place of a stage; the outcome told in its own column comes first', () => {
    expect(counts(row('A', 'Meeting'), row('A', 'Отказ'))[1]).toEqual([1, 0, 1, 0]);
    expect(counts(row('A', 'Lost', 'won'))[2]).toEqual([1, 1, 0, 0]);
  });

  it('names the first label that it cannot read, with its place', () => {
    expect(funnelOfRows([row('A', 'Call'), row('B', 'Lunch', 'hm')], STAGES)).toEqual({
      problem: { place: 1, column: 'stage', label: 'Lunch' },
    });
    expect(funnelOfRows([row('A', 'Call', 'hm')], STAGES)).toEqual({
      problem: { place: 0, column: 'outcome', label: 'hm' },
    });
  });

  it('no rows at all, no stages at all', () => {
    expect(counts()).toEqual(STAGES.map(() => [0, 0, 0, 0]));
    expect(funnelOfRows([row('A', '', 'won')], [])).toMatchObject({ funnel: { total: 0, stages: [] } });
  });

  it('the order of clients does not matter', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom(...STAGES, ''), fc.constantFrom('', 'won', 'lost', 'declined', 'open')),
    );
    fc.assert(
      fc.property(rows, (labels) => {
        const all = labels.map(([stage, outcome], place) => row(`c${place}`, stage, outcome));
        expect(counts(...[...all].reverse())).toEqual(counts(...all));
      }),
      RUNS,
    );
  });
});
