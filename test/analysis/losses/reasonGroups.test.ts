import fc from 'fast-check';
import { journeys } from '../../../src/analysis/funnel/journeys';
import { lossReasons } from '../../../src/analysis/losses/lossReasons';
import { reasonGroups } from '../../../src/analysis/losses/reasonGroups';
import { deal, STAGES } from '../builders';
import { RUNS } from '../runs';

describe('groups of reasons', () => {
  it('are the part before a colon, or before a slash or an arrow between spaces', () => {
    const groups = reasonGroups(['Price: too high', 'Цена / нет скидки', 'Kaina > terminas', null]);
    expect([...groups]).toEqual([
      ['Price: too high', 'Price'],
      ['Цена / нет скидки', 'Цена'],
      ['Kaina > terminas', 'Kaina'],
    ]);
  });

  it('take in the reason that is written as the group alone, in whatever case', () => {
    expect([...reasonGroups(['price', 'Price: too high', 'No need'])]).toEqual([
      ['Price: too high', 'Price'],
      ['price', 'Price'],
    ]);
  });

  it('are not seen in a time, a ratio, a path or a dangling colon', () => {
    expect([...reasonGroups(['called at 10:30', '50/50', 'a/b', 'Price:', ': high', ''])]).toEqual([]);
  });

  it('never put a reason into a group that is not the beginning of some reason', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.string({ unit: fc.constantFrom('a', 'B', ':', '/', '>', ' ', '1') }))),
        (reasons) => {
          for (const [reason, group] of reasonGroups(reasons)) {
            expect(group.trim()).toBe(group);
            expect(group).not.toBe('');
            expect(reasons).toContain(reason);
            expect(reasons.some((each) => each !== null && each.trim().startsWith(group))).toBe(true);
          }
        },
      ),
      RUNS,
    );
  });

  it('R10: stand above the reasons in the matrix, which still balances', () => {
    const [CALL, MEETING] = STAGES;
    const lost = (reason: string, lastStage: string) => deal({ outcome: 'lost', reason, lastStage });
    const deals = [
      lost('Price: too high', CALL),
      lost('Price: no discount', MEETING),
      lost('price', CALL),
      lost('No need', CALL),
    ];
    const { journeys: ways } = journeys({ deals, log: [], stages: STAGES });
    const { groups, total } = lossReasons(ways, STAGES, { groupOf: reasonGroups(deals.map(({ reason }) => reason)) });
    expect(groups.map((group) => [group.group, group.total])).toEqual([
      ['Price', 3],
      [null, 1],
    ]);
    expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);
  });
});
