import fc from 'fast-check';
import { RISK_PARTS, riskOfLoss, type RiskInput } from '../../../src/analysis/keyclients/riskOfLoss';
import { RUNS } from '../runs';

const person = (name: string | null, left: boolean | null = null, side: 'ours' | 'theirs' = 'theirs') => ({
  client: 'A',
  person: name,
  left,
  side,
});
const input = (fields: Partial<RiskInput>): RiskInput => ({ clients: ['A'], asOf: 43000, ...fields });
const partOf = (fields: Partial<RiskInput>, part: string) =>
  riskOfLoss(input(fields))[0]?.parts.find((one) => one.part === part);

describe('risk of loss', () => {
  it('R31: fewer than two people known is a single contact point; ours and those who left do not count', () => {
    expect(partOf({ people: [person('Roe'), person('Doe')] }, 'single-contact')).toMatchObject({
      present: false,
      detail: [2],
    });
    const one = [person('Roe'), person('Roe'), person('Doe', true), person('Ann', null, 'ours'), person(null)];
    expect(partOf({ people: one }, 'single-contact')).toMatchObject({ present: true, detail: [1] });
    expect(partOf({ people: one }, 'contact-left')).toMatchObject({ present: true, detail: ['Doe'] });
    expect(partOf({ people: [] }, 'single-contact')).toMatchObject({ present: true, detail: [0] });
  });

  it('R31: turnover falls when it falls by more than a tenth', () => {
    const turnover = (before: number, now: number) => ({
      before: new Map([['A', before]]),
      now: new Map([['A', now]]),
    });
    expect(partOf({ turnover: turnover(100, 75) }, 'falling-turnover')).toMatchObject({
      present: true,
      detail: [-0.25],
    });
    expect(partOf({ turnover: turnover(100, 90) }, 'falling-turnover')?.present).toBe(false);
    expect(partOf({ turnover: turnover(0, 90) }, 'falling-turnover')?.present).toBeNull();
    expect(partOf({ turnover: { before: new Map([['A', 5]]), now: new Map() } }, 'falling-turnover')?.detail).toEqual([
      -1,
    ]);
  });

  it('R31: the latest contact with a tone decides; one to come has not taken place', () => {
    const contact = (date: number | null, tone: 'positive' | 'negative' | null) => ({ client: 'A', date, tone });
    const tone = (...contacts: ReturnType<typeof contact>[]) => partOf({ contacts }, 'negative-tone')?.present;
    expect(tone(contact(42990, 'positive'), contact(42995, 'negative'))).toBe(true);
    expect(tone(contact(42995, 'negative'), contact(42996, 'positive'))).toBe(false);
    expect(tone(contact(42995, 'negative'), contact(42996, null), contact(43001, 'positive'))).toBe(true);
    expect(tone(contact(42995, 'negative'), contact(42995, 'positive'))).toBe(true);
    expect(tone(contact(null, 'negative'))).toBeNull();
    expect(tone()).toBeNull();
  });

  it('R31: an overdue review and a competitor are parts too', () => {
    expect(partOf({ reviewOverdue: () => true }, 'overdue-review')?.present).toBe(true);
    expect(partOf({ reviewOverdue: () => null }, 'overdue-review')?.present).toBeNull();
    const competitors = [{ client: 'A', competitor: 'Zeta' }];
    expect(partOf({ competitors }, 'competitor')).toMatchObject({ present: true, detail: ['Zeta'] });
    expect(partOf({ competitors: [] }, 'competitor')?.present).toBe(false);
  });

  it('R31: the score is the sum of the parts shown, out of those that the lists tell of', () => {
    const [found] = riskOfLoss(input({ people: [person('Roe')], competitors: [{ client: 'A', competitor: 'Zeta' }] }));
    expect(found).toMatchObject({ score: 2, outOf: 3, share: 2 / 3 });
    expect(found?.parts.map(({ part }) => part)).toEqual([...RISK_PARTS]);
    const weighted = riskOfLoss(input({ people: [person('Roe')] }), {
      points: { 'single-contact': 5, 'contact-left': 3 },
    });
    expect(weighted[0]).toMatchObject({ score: 5, outOf: 8 });
  });

  it('without lists nothing is told; without clients nobody is listed', () => {
    expect(riskOfLoss(input({}))[0]).toMatchObject({ score: 0, outOf: 0, share: null });
    expect(riskOfLoss(input({ clients: [] }))).toEqual([]);
  });

  it('the highest score comes first, ties by name, each client once, and the score adds up', () => {
    const name = fc.constantFrom('A', 'B', 'C', 'D');
    const people = fc.array(
      fc.record({
        client: name,
        person: fc.constantFrom('Roe', 'Doe', null),
        left: fc.constantFrom(true, false, null),
        side: fc.constantFrom<'ours' | 'theirs'>('ours', 'theirs'),
      }),
    );
    fc.assert(
      fc.property(fc.array(name), people, fc.array(name), (clients, all, rivals) => {
        const competitors = rivals.map((client) => ({ client, competitor: 'Zeta' }));
        const found = riskOfLoss({ clients, people: all, competitors, asOf: 43000 });
        expect(found.map(({ client }) => client).sort()).toEqual([...new Set(clients)].sort());
        found.forEach(({ score, outOf, parts, client }, index) => {
          expect(score).toBe(parts.filter(({ present }) => present === true).length);
          expect(score).toBeLessThanOrEqual(outOf);
          const before = found[index - 1];
          if (before) expect(before.score > score || (before.score === score && before.client < client)).toBe(true);
        });
      }),
      RUNS,
    );
  });
});
