import fc from 'fast-check';
import { distribution } from '../../../src/analysis/planning/distribution';
import { managerLoads, type ClientLoad } from '../../../src/analysis/planning/managerLoads';
import { repeat } from '../builders';
import { RUNS } from '../runs';

const client = (name: string, manager: string | null, fields: Partial<ClientLoad> = {}): ClientLoad => ({
  client: name,
  manager,
  planned: 10,
  key: false,
  overdue: 0,
  ...fields,
});
const anyClients = fc
  .array(
    fc.record({
      manager: fc.constantFrom('Ann', 'Bob', 'Cid', 'Gone', null),
      planned: fc.integer({ min: 0, max: 100 }),
      key: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((all) => all.map((fields, index) => client(`c${index}`, fields.manager, fields)));
const MANAGERS = ['Ann', 'Bob', 'Cid'];

describe('loads', () => {
  it('count clients, planned money, key clients and overdue tasks; nobody comes last', () => {
    const loads = managerLoads(
      [
        client('A', 'Ann', { planned: 100, key: true, overdue: 2 }),
        client('B', 'Ann', { planned: 50, overdue: 1 }),
        client('C', null),
      ],
      ['Bob'],
    );
    expect(loads).toEqual([
      { manager: 'Ann', clients: 2, planned: 150, keyClients: 1, overdue: 3 },
      { manager: 'Bob', clients: 0, planned: 0, keyClients: 0, overdue: 0 },
      { manager: null, clients: 1, planned: 10, keyClients: 0, overdue: 0 },
    ]);
  });
});

describe('distribution: what it does', () => {
  it('moves the smallest client from who carries too much to who has room', () => {
    const found = distribution(
      [client('A', 'Ann'), client('B', 'Ann', { planned: 5 }), client('C', 'Ann'), client('D', 'Bob')],
      ['Ann', 'Bob'],
      { clients: 2 },
    );
    expect(found.assignments).toEqual([
      { client: 'A', from: 'Ann', to: 'Ann', change: 'kept' },
      { client: 'B', from: 'Ann', to: 'Bob', change: 'moved' },
      { client: 'C', from: 'Ann', to: 'Ann', change: 'kept' },
      { client: 'D', from: 'Bob', to: 'Bob', change: 'kept' },
    ]);
    expect(found).toMatchObject({ met: true, broken: [] });
  });

  it('R29: a fourth key client goes to another manager', () => {
    const found = distribution(
      repeat(4, (i) => client(`K${i}`, 'Ann', { key: true, planned: i })),
      ['Ann', 'Bob'],
      { keyClients: 3 },
    );
    expect(found.assignments.filter(({ change }) => change === 'moved')).toEqual([
      { client: 'K0', from: 'Ann', to: 'Bob', change: 'moved' },
    ]);
    expect(found.loads.map(({ keyClients }) => keyClients)).toEqual([3, 1]);
  });

  it('a limit on money moves ordinary clients before key ones', () => {
    const found = distribution(
      [
        client('Key', 'Ann', { key: true, planned: 10 }),
        client('Big', 'Ann', { planned: 60 }),
        client('Mid', 'Ann', { planned: 50 }),
      ],
      ['Ann', 'Bob'],
      { planned: 100 },
    );
    expect(found.assignments.map(({ client: name, to }) => [name, to])).toEqual([
      ['Key', 'Ann'],
      ['Big', 'Ann'],
      ['Mid', 'Bob'],
    ]);
  });

  it('gives clients of nobody, and of managers who are gone, to the one with most room', () => {
    const found = distribution([client('A', null), client('B', 'Gone'), client('C', 'Ann')], ['Ann', 'Bob'], {});
    expect(found.assignments.map(({ client: name, to, change }) => [name, to, change])).toEqual([
      ['A', 'Bob', 'given'],
      ['B', 'Ann', 'moved'],
      ['C', 'Ann', 'kept'],
    ]);
  });

  it('says so when limits cannot be met, and still gives every client to somebody', () => {
    const found = distribution(
      repeat(5, (i) => client(`c${i}`, i < 3 ? 'Ann' : null)),
      ['Ann', 'Bob'],
      { clients: 2 },
    );
    expect(found.assignments).toHaveLength(5);
    expect(found.met).toBe(false);
    expect(found.broken).toEqual([{ manager: 'Ann', limit: 'clients', load: 3, most: 2 }]);
  });

  it('a client heavier than any limit stays where it is', () => {
    const found = distribution([client('Giant', 'Ann', { planned: 500 })], ['Ann', 'Bob'], { planned: 100 });
    expect(found.assignments[0]).toMatchObject({ to: 'Ann', change: 'kept' });
    expect(found.broken).toEqual([{ manager: 'Ann', limit: 'planned', load: 500, most: 100 }]);
  });

  const given = (found: ReturnType<typeof distribution>) =>
    found.assignments.map(({ client: name, to }) => `${name} ${to}`);

  it('hands out key clients first, then large ones, then by name, each to the manager with the most room', () => {
    const clients = [
      client('small', null, { planned: 10 }),
      client('b', null, { planned: 40 }),
      client('a', null, { planned: 40 }),
      client('key', null, { planned: 5, key: true }),
    ];
    // Bob is half full: the key client, a and b go to Ann until she is at 85 %, and the small one goes to Bob.
    const held = [client('Own', 'Bob', { planned: 50 })];
    const found = distribution([...held, ...clients], ['Ann', 'Bob'], { planned: 100 });
    expect(given(found)).toEqual(['Own Bob', 'small Bob', 'b Ann', 'a Ann', 'key Ann']);
  });

  it('keeps to every limit while anybody has room', () => {
    const limits = { clients: 3, keyClients: 1, planned: 100 };
    const held = [
      client('K', 'Ann', { key: true, planned: 10 }),
      client('L', 'Bob', { planned: 95 }),
      client('M', 'Cid', { planned: 1 }),
      client('N', 'Cid', { planned: 1 }),
      client('O', 'Cid', { planned: 1 }),
    ];
    const pair = (fields: Partial<ClientLoad>) =>
      given(distribution([...held, client('new', null, fields)], MANAGERS, limits)).at(-1);
    // Cid has no place, Bob no money for it, Ann no second key client.
    expect(pair({ planned: 10 })).toBe('new Ann');
    expect(pair({ planned: 5, key: true })).toBe('new Bob');
    expect(pair({ planned: 90 })).toBe('new Ann');
    expect(pair({ planned: 0, key: true })).toBe('new Bob');
  });

  it('with limits that are not there one with fewer clients goes first, then by name', () => {
    const found = distribution(
      [client('A', 'Bob'), client('B', null), client('C', null), client('D', null)],
      ['Cid', 'Bob', 'Ann'],
      {},
    );
    expect(given(found)).toEqual(['A Bob', 'B Ann', 'C Cid', 'D Ann']);
  });

  it('a limit of 0 is a limit: who is at it takes nobody while others can', () => {
    const found = distribution([client('A', null, { key: true })], ['Ann', 'Bob'], { keyClients: 0 });
    expect(found.broken).toEqual([{ manager: 'Ann', limit: 'keyClients', load: 1, most: 0 }]);
    expect(distribution([client('A', null)], ['Ann', 'Bob'], { keyClients: 0 })).toMatchObject({ met: true });
    expect(distribution([], ['Ann'], { clients: 0 })).toMatchObject({ met: true, broken: [] });
  });

  it('where nobody has room, goes to the one whose fullest limit is the least full', () => {
    const clients = [
      client('A', 'Ann', { planned: 90 }),
      client('B', 'Bob', { planned: 60 }),
      client('C', 'Bob', { planned: 0 }),
      client('new', null, { planned: 50 }),
    ];
    const found = distribution(clients, ['Ann', 'Bob'], { planned: 100, clients: 10 });
    expect(given(found).at(-1)).toBe('new Bob');
    expect(found.broken).toEqual([{ manager: 'Bob', limit: 'planned', load: 110, most: 100 }]);
  });

  it('a limit on money does not take clients without any, a limit on clients takes ordinary ones before key ones', () => {
    const free = [
      client('Free', 'Ann', { planned: 0 }),
      client('Paid', 'Ann', { planned: 60 }),
      client('More', 'Ann', { planned: 70 }),
    ];
    expect(given(distribution(free, ['Ann', 'Bob'], { planned: 100 }))).toEqual(['Free Ann', 'Paid Bob', 'More Ann']);
    const keys = [client('Key', 'Ann', { key: true, planned: 1 }), client('Big', 'Ann', { planned: 90 })];
    expect(given(distribution(keys, ['Ann', 'Bob'], { clients: 1 }))).toEqual(['Key Ann', 'Big Bob']);
  });

  it('a hair above a limit on money is at it', () => {
    const cents = [client('A', 'Ann', { planned: 0.1 }), client('B', 'Ann', { planned: 0.2 })];
    expect(distribution(cents, ['Ann', 'Bob'], { planned: 0.3 }).assignments.map(({ change }) => change)).toEqual([
      'kept',
      'kept',
    ]);
    const handed = [client('A', 'Ann', { planned: 0.1 }), client('B', null, { planned: 0.2 })];
    expect(distribution(handed, ['Ann'], { planned: 0.3 })).toMatchObject({ met: true });
  });

  it('two limits broken at once are both named, in their order', () => {
    const found = distribution(
      [client('A', 'Ann', { key: true, planned: 60 }), client('B', 'Ann', { key: true, planned: 60 })],
      ['Ann'],
      { clients: 1, keyClients: 1, planned: 100 },
    );
    expect(found.broken.map(({ limit, load }) => [limit, load])).toEqual([
      ['clients', 2],
      ['keyClients', 2],
      ['planned', 120],
    ]);
  });

  it('without managers there is nobody to give to, and it says that the limits are not met', () => {
    expect(distribution([client('A', null)], [], {})).toMatchObject({ assignments: [], met: false });
    expect(distribution([], [], {})).toEqual({ assignments: [], loads: [], met: true, broken: [] });
  });
});

describe('distribution: laws', () => {
  it('every client has one manager of the list, and no manager within limits loses a client', () => {
    fc.assert(
      fc.property(
        anyClients,
        fc.record({
          clients: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
          keyClients: fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined }),
          planned: fc.option(fc.integer({ min: 0, max: 800 }), { nil: undefined }),
        }),
        (clients, limits) => {
          const found = distribution(clients, MANAGERS, limits);
          expect(found.assignments.map((one) => one.client)).toEqual(clients.map((one) => one.client));
          for (const { to } of found.assignments) expect(MANAGERS).toContain(to);
          const before = managerLoads(clients, MANAGERS);
          for (const { manager, clients: count, keyClients, planned } of before) {
            const over =
              count > (limits.clients ?? Infinity) ||
              keyClients > (limits.keyClients ?? Infinity) ||
              planned > (limits.planned ?? Infinity);
            const lost = found.assignments.filter((one) => one.from === manager && one.to !== manager);
            if (MANAGERS.includes(manager ?? '') && !over) expect(lost).toEqual([]);
          }
          expect(found.met).toBe(found.broken.length === 0);
          expect(found.loads.reduce((sum, load) => sum + load.clients, 0)).toBe(clients.length);
        },
      ),
      RUNS,
    );
  });

  it('a limit on the number of clients is met whenever it can be', () => {
    fc.assert(
      fc.property(anyClients, fc.integer({ min: 0, max: 20 }), (clients, most) => {
        const found = distribution(clients, MANAGERS, { clients: most });
        expect(found.met).toBe(clients.length <= most * MANAGERS.length);
      }),
      RUNS,
    );
  });

  it('a proposal that meets the limits is left as it is when proposed again', () => {
    fc.assert(
      fc.property(anyClients, (clients) => {
        const limits = { clients: 20, keyClients: 10 };
        const first = distribution(clients, MANAGERS, limits);
        if (!first.met) return;
        const after = clients.map((one, index) => ({ ...one, manager: first.assignments[index]?.to ?? null }));
        const second = distribution(after, MANAGERS, limits);
        expect(second.assignments.every(({ change }) => change === 'kept')).toBe(true);
      }),
      RUNS,
    );
  });

  it('20,000 clients of 100 managers take seconds at most', () => {
    const many = repeat(20000, (i) => client(`c${i}`, `m${i % 10}`, { key: i % 7 === 0 }));
    const start = performance.now();
    const found = distribution(
      many,
      repeat(100, (i) => `m${i}`),
      { clients: 200 },
    );
    expect(found.met).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
