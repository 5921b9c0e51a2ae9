import fc from 'fast-check';
import { nextSteps, type ContactRow } from '../../../src/analysis/scenario/nextSteps';
import { RUNS } from '../runs';

const contact = (fields: Partial<ContactRow>, row = 2): ContactRow => ({
  client: 'A',
  manager: 'Ann',
  date: 100,
  nextStep: 'Call back',
  nextDate: 107,
  row: { sheet: 'Contacts', row },
  ...fields,
});

describe('nextSteps', () => {
  it('R6: a next step of day 107 is overdue by 3 days on day 110, and not on its own day', () => {
    expect(nextSteps([contact({})], 110).overdue).toMatchObject([{ client: 'A', nextDate: 107, daysOverdue: 3 }]);
    expect(nextSteps([contact({})], 107).overdue).toEqual([]);
  });

  it('a later contact, by whoever, replaces it', () => {
    const later = contact({ client: ' a ', manager: 'Bob', date: 105, nextDate: 200 }, 3);
    expect(nextSteps([later, contact({})], 110).overdue).toEqual([]);
  });

  it('of one day the lower row is the later one', () => {
    const rows = [contact({ nextDate: 105 }), contact({ nextDate: 120 }, 3)];
    expect(nextSteps(rows, 110).overdue).toEqual([]);
    expect(nextSteps([contact({ nextDate: 105 }, 4), contact({ nextDate: 120 }, 3)], 110).overdue).toHaveLength(1);
  });

  it('a contact that is still to come replaces nothing and is not counted', () => {
    const result = nextSteps([contact({}), contact({ date: 120 }, 3)], 110);
    expect(result.contacts).toBe(1);
    expect(result.overdue).toHaveLength(1);
  });

  it('R6: lists contacts without a step, without its date, without both, and tells which lead nowhere', () => {
    const rows = [
      contact({ nextStep: null }, 2),
      contact({ nextDate: null, date: 101 }, 3),
      contact({ nextStep: ' ', nextDate: null, date: 102 }, 4),
    ];
    expect(nextSteps(rows, 110).missing.map(({ missing, latest, row }) => [missing, latest, row.row])).toEqual([
      ['step', false, 2],
      ['date', false, 3],
      ['both', true, 4],
    ]);
  });

  it('rows without a client stand each for themselves, and undated ones come before dated ones', () => {
    const rows = [contact({ client: null }, 2), contact({ client: null, date: 109, nextDate: 200 }, 3)];
    expect(nextSteps(rows, 110).overdue).toHaveLength(1);
    expect(nextSteps([contact({ date: null }), contact({ nextDate: 200 }, 3)], 110).overdue).toEqual([]);
  });

  it('counts by manager, blank last', () => {
    const rows = [contact({ manager: null, client: 'B' }), contact({ nextStep: null }), contact({ client: 'C' })];
    expect(nextSteps(rows, 110).managers).toEqual([
      { manager: 'Ann', contacts: 2, missing: 1, overdue: 2 },
      { manager: null, contacts: 1, missing: 0, overdue: 1 },
    ]);
  });

  it('of no contacts is nothing', () => {
    expect(nextSteps([], 110)).toEqual({ contacts: 0, missing: [], overdue: [], managers: [] });
  });

  it('has at most one overdue step per client, and its managers add up', () => {
    const day = fc.option(fc.integer({ min: 90, max: 120 }), { nil: null });
    const rows = fc.array(
      fc.record({
        client: fc.constantFrom('A', 'B', 'C'),
        manager: fc.constantFrom('Ann', null),
        date: day,
        nextDate: day,
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, (fields) => {
        const { contacts, missing, overdue, managers } = nextSteps(
          fields.map((each, k) => contact(each, k + 2)),
          110,
        );
        expect(new Set(overdue.map(({ client }) => client)).size).toBe(overdue.length);
        const sum = (pick: (m: (typeof managers)[number]) => number): number =>
          managers.reduce((all, each) => all + pick(each), 0);
        expect([sum((m) => m.contacts), sum((m) => m.missing), sum((m) => m.overdue)]).toEqual([
          contacts,
          missing.length,
          overdue.length,
        ]);
      }),
      RUNS,
    );
  });
});
