import fc from 'fast-check';
import { clientTypes } from '../../../src/analysis/keyclients/clientTypes';
import { RUNS } from '../runs';

const rows = (amounts: Record<string, number>) =>
  Object.entries(amounts).map(([client, amount]) => ({ client, amount }));
const typesOf = (found: ReturnType<typeof clientTypes>) =>
  Object.fromEntries(found.map((one) => [one.client, one.types]));

describe('types of key clients', () => {
  it('R26: 10 % exactly is not key; above it is, above 20 % critical, above 50 % sole', () => {
    const found = clientTypes(rows({ A: 51, B: 21, C: 11, D: 10, E: 7 }), []);
    expect(found.map(({ client, types, dependence }) => [client, types, dependence])).toEqual([
      ['A', ['revenue'], 'sole'],
      ['B', ['revenue'], 'critical'],
      ['C', ['revenue'], 'revenue'],
      ['D', [], null],
      ['E', [], null],
    ]);
  });

  it('R26: a big potential and little or no trade is promising; at the thresholds exactly it is not', () => {
    const potential = (name: string, value: number) => ({ name, potential: value });
    const base = { Big: 100 };
    expect(typesOf(clientTypes(rows({ ...base, P: 0 }), [potential('P', 11)]))['P']).toEqual(['promising']);
    expect(typesOf(clientTypes(rows({ ...base }), [potential('P', 11)]))['P']).toEqual(['promising']);
    expect(typesOf(clientTypes(rows({ ...base, P: 0 }), [potential('P', 10)]))['P']).toEqual([]);
    expect(typesOf(clientTypes(rows({ ...base, P: 5 }), [potential('P', 50)]))['P']).toEqual([]);
    expect(typesOf(clientTypes(rows({ ...base, P: 4.9 }), [potential('P', 50)]))['P']).toEqual(['promising']);
  });

  it('R26: image makers and experts are marked by people, and a client may be of several types', () => {
    const found = clientTypes(rows({ A: 90, B: 10 }), [
      { name: 'A', imageMaker: true, expert: true },
      { name: 'B', imageMaker: false, expert: null },
    ]);
    expect(typesOf(found)).toEqual({ A: ['revenue', 'imageMaker', 'expert'], B: [] });
  });

  it('without turnover a potential is still big; nobody at all is nobody', () => {
    expect(clientTypes([], [{ name: 'A', potential: 5 }])[0]?.types).toEqual(['promising']);
    expect(clientTypes([], [{ name: 'A', potential: 0 }])[0]?.types).toEqual([]);
    expect(clientTypes([], [])).toEqual([]);
  });

  it('a client below 0 after credit notes is not a revenue client', () => {
    expect(typesOf(clientTypes(rows({ A: -50, B: 100 }), []))).toEqual({ A: [], B: ['revenue'] });
  });

  it('scaling money does not change types, and fewer than ten clients can be of revenue', () => {
    const amounts = fc.dictionary(fc.constantFrom(...'ABCDEFGHIJKL'), fc.integer({ min: 0, max: 1000 }));
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 2000 }), (all, potential) => {
        const plain = clientTypes(rows(all), [{ name: 'A', potential }]);
        const scaled = clientTypes(
          rows(all).map(({ client, amount }) => ({ client, amount: amount * 1000 })),
          [{ name: 'A', potential: potential * 1000 }],
        );
        expect(typesOf(scaled)).toEqual(typesOf(plain));
        expect(plain.filter(({ types }) => types.includes('revenue')).length).toBeLessThan(10);
      }),
      RUNS,
    );
  });
});
