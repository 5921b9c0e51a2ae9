import fc from 'fast-check';
import { selectionMatrix } from '../../../src/analysis/keyclients/selectionMatrix';
import { shuffled } from '../builders';
import { RUNS } from '../runs';

const mark = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
const anyClients = fc
  .array(fc.record({ need: mark, relationship: mark, beachhead: fc.option(fc.boolean(), { nil: null }) }), {
    maxLength: 20,
  })
  .map((all) => all.map((fields, index) => ({ name: `c${index}`, ...fields })));

describe('selection of key clients', () => {
  it('R30: both a need and a good enough relationship are wanted', () => {
    const found = selectionMatrix([
      { name: 'both', need: 3, relationship: 3 },
      { name: 'need', need: 5, relationship: 2 },
      { name: 'relationship', need: 2, relationship: 5 },
      { name: 'neither', need: 1, relationship: 1 },
      { name: 'untold', need: 5 },
    ]);
    expect(Object.fromEntries(found.map(({ client, quadrant, rank }) => [client, [quadrant, rank]]))).toEqual({
      both: ['select', 1],
      need: ['win-trust', null],
      relationship: ['look-for-need', null],
      neither: ['leave', null],
      untold: ['unknown', null],
    });
  });

  it('R30: tiers go by the lower mark, ranks by the product, ties by name', () => {
    const found = selectionMatrix([
      { name: 'B', need: 4, relationship: 5 },
      { name: 'C', need: 5, relationship: 5 },
      { name: 'A', need: 5, relationship: 4 },
      { name: 'D', need: 5, relationship: 3 },
    ]);
    expect(found.map(({ client, tier, rank, score }) => [client, tier, rank, score])).toEqual([
      ['C', 'best', 1, 25],
      ['A', 'better', 2, 20],
      ['B', 'better', 2, 20],
      ['D', 'good', 4, 15],
    ]);
  });

  it('R30: a beachhead is strategic whatever its marks; decisions are carried along', () => {
    const [found] = selectionMatrix([
      { name: 'A', beachhead: true, decision: 'yes', decidedBy: 'Head', decidedOn: 43000 },
    ]);
    expect(found).toEqual({
      client: 'A',
      need: null,
      relationship: null,
      quadrant: 'unknown',
      tier: null,
      score: null,
      rank: null,
      beachhead: true,
      strategic: true,
      decision: 'yes',
      decidedBy: 'Head',
      decidedOn: 43000,
    });
  });

  it('the order does not matter; the selected come first; strategic is selected or beachhead', () => {
    fc.assert(
      fc.property(anyClients, fc.array(fc.nat(), { minLength: 1 }), (clients, keys) => {
        const found = selectionMatrix(clients);
        expect(selectionMatrix(shuffled(clients, keys)).map(({ rank }) => rank)).toEqual(found.map(({ rank }) => rank));
        const selected = found.filter(({ quadrant }) => quadrant === 'select').length;
        expect(found.slice(0, selected).every(({ rank, tier }) => rank !== null && tier !== null)).toBe(true);
        for (const { strategic, quadrant, beachhead } of found)
          expect(strategic).toBe(quadrant === 'select' || beachhead);
      }),
      RUNS,
    );
  });

  it('a better mark never makes a rank worse', () => {
    fc.assert(
      fc.property(
        anyClients.filter((all) => all.length > 0),
        (clients) => {
          const rankOf = (list: typeof clients): number =>
            selectionMatrix(list).find(({ client }) => client === 'c0')?.rank ?? Infinity;
          const better = clients.map((one, index) => (index === 0 ? { ...one, need: 5, relationship: 5 } : one));
          expect(rankOf(better)).toBeLessThanOrEqual(rankOf(clients));
          expect(rankOf(better)).toBe(1);
        },
      ),
      RUNS,
    );
  });
});
