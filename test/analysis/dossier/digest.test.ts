import fc from 'fast-check';
import { digest, factsOf, type Fact } from '../../../src/analysis/dossier/digest';
import { RUNS } from '../runs';

const fact = (fields: Partial<Fact> = {}): Fact => ({
  client: 'A',
  text: 'new director',
  date: 43000,
  author: 'Ann',
  source: 'his assistant',
  row: { sheet: 'Facts', row: 2 },
  ...fields,
});

describe('digest of a fortnight', () => {
  it('R40: what was learned in the last 14 days, the as-of day included, by client, the newest first', () => {
    const facts = [
      fact({ date: 42986, text: 'too old' }),
      fact({ date: 42987, text: 'first day' }),
      fact({ date: 43000.6, text: 'today' }),
      fact({ date: 43001, text: 'to come' }),
      fact({ date: 42990, text: 'other', client: 'B' }),
    ];
    const found = digest(facts, 43000);
    expect([found.from, found.to]).toEqual([42987, 43000]);
    expect(found.clients.map(({ client, facts: own }) => [client, own.map(({ text }) => text)])).toEqual([
      ['A', ['today', 'first day']],
      ['B', ['other']],
    ]);
    expect(digest(facts, 43000, 15).clients[0]?.facts).toHaveLength(3);
  });

  it('R40: what was known before is no news, however it is spaced', () => {
    const old = fact({ date: 42000 });
    const again = fact({ text: 'New  director ' });
    expect(digest([again, old], 43000)).toMatchObject({ clients: [], repeated: [again] });
    expect(digest([again, { ...old, client: 'B' }], 43000).clients).toHaveLength(1);
    expect(digest([fact(), fact()], 43000)).toMatchObject({ clients: [{ facts: [fact()] }], repeated: [fact()] });
  });

  it('R40: facts without date, author or source are told, not dropped in silence', () => {
    const found = digest([fact({ author: null }), fact({ date: null, text: 'x', source: null })], 43000);
    expect(found.incomplete.map(({ lacks }) => lacks)).toEqual([['author'], ['date', 'source']]);
    expect(found.clients[0]?.facts).toHaveLength(1);
    expect(digest([], 43000)).toMatchObject({ clients: [], repeated: [], incomplete: [] });
  });

  it('contacts with a note are facts', () => {
    const contact = {
      client: 'A',
      manager: 'Ann',
      date: 43000,
      note: 'x',
      learnedFrom: null,
      row: { sheet: 'C', row: 2 },
    };
    expect(factsOf([contact, { ...contact, note: null }])).toEqual([
      { client: 'A', text: 'x', date: 43000, author: 'Ann', source: null, row: { sheet: 'C', row: 2 } },
    ]);
  });

  it('every dated fact of the days is news or repeated, and two digests in a row tell nothing twice', () => {
    const any = fc
      .record({
        client: fc.constantFrom('A', 'B'),
        text: fc.constantFrom('x', 'y', 'z'),
        date: fc.option(fc.integer({ min: 42950, max: 43010 }), { nil: null }),
      })
      .map(fact);
    fc.assert(
      fc.property(fc.array(any), (facts) => {
        const news = (asOf: number): Fact[] => digest(facts, asOf).clients.flatMap((one) => one.facts);
        const { repeated } = digest(facts, 43000);
        const inDays = facts.filter(({ date }) => date !== null && date >= 42987 && date <= 43000);
        expect(news(43000).length + repeated.length).toBe(inDays.length);
        const words = (list: Fact[]): string[] => list.map(({ client, text }) => `${client} ${text}`);
        const before = words(news(42986));
        for (const one of words(news(43000))) expect(before).not.toContain(one);
      }),
      RUNS,
    );
  });
});
