import fc from 'fast-check';
import { planFulfilment } from '../../../src/analysis/development/planFulfilment';
import type { Activity } from '../../../src/schema/records';
import { RUNS } from '../runs';

const activity = (fields: Partial<Activity> = {}): Activity => ({
  client: 'A',
  activity: 'Seminar',
  date: 42990,
  responsible: 'Ann',
  approvedBy: 'Head',
  done: true,
  confirmed: true,
  valuableToUs: true,
  valuableToClient: true,
  money: null,
  row: { sheet: 'Plan', row: 2 },
  ...fields,
});
const faults = (fields: Partial<Activity>) => planFulfilment([activity(fields)], 43000).faulty[0]?.faults ?? [];

describe('fulfilment of the written plan', () => {
  it('R44: clients stand by name, and activities without a fault are not named', () => {
    const found = planFulfilment(
      [activity({ client: 'C' }), activity({ client: 'A' }), activity({ client: 'B' })],
      43000,
    );
    expect(found.clients.map(({ client }) => client)).toEqual(['A', 'B', 'C']);
    expect(found.faulty).toEqual([]);
  });

  it('R44: one side’s value untold is a fault where money is spent; what is not dated is not overdue', () => {
    expect(faults({ money: 5, valuableToClient: null })).toEqual(['value-untold']);
    expect(faults({ money: 5, valuableToUs: null })).toEqual(['value-untold']);
    expect(faults({ money: 0, valuableToUs: null, valuableToClient: null })).toEqual([]);
    expect(faults({ date: null, done: null, confirmed: null })).not.toContain('overdue');
    expect(faults({ done: null, confirmed: null })).toContain('overdue');
    expect(faults({ done: null, confirmed: null })).not.toContain('not-confirmed');
  });

  it('R44: done or not is the basis: 3 of the 4 due are 75 %', () => {
    const found = planFulfilment(
      [
        activity({ money: 100 }),
        activity({ confirmed: null, money: 50, valuableToClient: false }),
        activity(),
        activity({ done: null, date: 43000 }),
        activity({ done: null, date: 43001 }),
        activity({ date: 43005 }),
        activity({ client: 'B', done: false, date: null }),
      ],
      43000,
    );
    expect(found.clients[0]).toEqual({
      client: 'A',
      activities: 6,
      due: 4,
      dueDone: 3,
      done: 4,
      confirmed: 3,
      fulfilment: 0.75,
      valuableMoney: 100,
      money: 150,
    });
    expect(found.clients[1]).toMatchObject({ client: 'B', due: 0, fulfilment: null });
    expect(found.total).toMatchObject({ activities: 7, due: 4, dueDone: 3 });
  });

  it('R44: names what each activity lacks', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ date: null })).toEqual(['no-date']);
    expect(faults({ responsible: null, approvedBy: null })).toEqual(['no-responsible', 'not-approved']);
    expect(faults({ done: null })).toEqual(['overdue']);
    expect(faults({ done: false, date: 43000 })).toEqual([]);
    expect(faults({ done: false, date: 42999.5 })).toEqual(['overdue']);
    expect(faults({ confirmed: null })).toEqual(['not-confirmed']);
    expect(faults({ confirmed: false })).toEqual(['not-confirmed']);
  });

  it('R44: spend must be valuable to us and to the client', () => {
    expect(faults({ valuableToUs: false, valuableToClient: false })).toEqual(['no-value-to-us', 'no-value-to-client']);
    expect(faults({ valuableToUs: null, money: 5 })).toEqual(['value-untold']);
    expect(faults({ valuableToUs: null })).toEqual([]);
  });

  it('no plan: nothing is fulfilled or not', () => {
    expect(planFulfilment([], 43000)).toMatchObject({ clients: [], faulty: [], total: { fulfilment: null } });
  });

  it('sums of clients are the total; fulfilment is a share; doing more never lowers it', () => {
    const mark = fc.constantFrom(true, false, null);
    const any = fc
      .record({
        client: fc.constantFrom('A', 'B'),
        date: fc.option(fc.integer({ min: 42980, max: 43010 }), { nil: null }),
        done: mark,
        confirmed: mark,
      })
      .map(activity);
    fc.assert(
      fc.property(fc.array(any), (all) => {
        const { clients, total } = planFulfilment(all, 43000);
        for (const sum of ['activities', 'due', 'dueDone', 'done', 'confirmed'] as const) {
          expect(clients.reduce((count, one) => count + one[sum], 0)).toBe(total[sum]);
        }
        const better = planFulfilment(
          all.map((one) => ({ ...one, done: true })),
          43000,
        ).total.fulfilment;
        expect(better ?? 1).toBe(1);
        expect(total.fulfilment ?? 0).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});
