import fc from 'fast-check';
import { crossStatistics, type CrossStatistics } from '../../../src/analysis/conversion/crossStatistics';
import { conversionOf } from '../../../src/analysis/conversion/conversion';
import { conversionFacts } from '../../../src/analysis/conversion/conversionFacts';
import { funnelOf } from '../../../src/analysis/funnel/funnel';
import { funnelFacts } from '../../../src/analysis/funnel/funnelFacts';
import { journeys, type Journey } from '../../../src/analysis/funnel/journeys';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, CRM_STAGES, crmDeals, deal, describeWithCrm, repeat, STAGES } from '../builders';
import { RUNS } from '../runs';

const NONE = { period: (): null => null };
const ways = (deals: readonly Deal[]): Journey[] => journeys({ deals, log: [], stages: STAGES }).journeys;
const cross = (deals: readonly Deal[], minClients?: number): CrossStatistics =>
  crossStatistics(funnelFacts(ways(deals), STAGES, NONE), STAGES, { minClients });

/** Of `n` clients, `passed` get beyond the first stage and are lost at the second one; the rest are lost at the first. */
const clients = (manager: string | null, passed: number, n: number): Deal[] =>
  repeat(n, (k) => deal({ manager, outcome: 'lost', lastStage: STAGES[k < passed ? 1 : 0] }));

describe('crossStatistics', () => {
  it('R14: 3/100 against 15/100 sags, by Fisher and Holm, and learns from the best', () => {
    const { cells, stages, sagging } = cross([...clients('Ann', 3, 100), ...clients('Bob', 15, 100)]);
    const ann = cells.find(({ manager, stage }) => manager === 'Ann' && stage === 1);
    expect(ann).toMatchObject({ entered: 100, passed: 3, lost: 97, rate: 0.03, restRate: 0.15, verdict: 'sags' });
    expect(ann?.pValue).toBeCloseTo(0.00519222290141669, 14);
    // Only the first stage can be tested: at the second Ann has three clients.
    expect(ann?.pHolm).toBeCloseTo(2 * 0.00519222290141669, 14);
    expect(ann?.difference?.difference).toBeCloseTo(-0.12, 14);
    expect(ann?.difference?.low).toBeCloseTo(-0.2051564429, 9);
    expect(ann?.interval?.low).toBeCloseTo(0.010254524, 9);
    expect(sagging).toMatchObject([{ manager: 'Ann', stage: 1, learnFrom: 'Bob' }]);
    expect(sagging[0]?.difference).toBeCloseTo(-0.12, 12);
    expect(stages[0]).toMatchObject({
      stage: STAGES[0],
      rate: 0.09,
      best: { manager: 'Bob', rate: 0.15, certain: true },
    });
  });

  it('a small group is not judged, and the best needs enough clients and somebody to compare with', () => {
    const { cells, stages } = cross([...clients('Ann', 9, 9), ...clients('Bob', 50, 100)]);
    expect(cells.filter(({ stage }) => stage === 1).map(({ verdict }) => verdict)).toEqual([
      'too few to say',
      'too few to say',
    ]);
    expect(stages[0]?.best).toBeNull();
    expect(cross([...clients('Ann', 9, 9), ...clients('Bob', 50, 100)], 5).stages[0]?.best).toMatchObject({
      manager: 'Ann',
    });
  });

  it('the one who sags most comes first, and of a tie the first by name', () => {
    const { sagging } = cross([
      ...clients('Cid', 40, 100),
      ...clients('Ann', 40, 100),
      ...clients('Bob', 30, 100),
      ...clients('Dan', 95, 100),
      ...clients('Eve', 95, 100),
    ]);
    expect(sagging.filter(({ stage }) => stage === 1).map(({ manager }) => manager)).toEqual(['Bob', 'Ann', 'Cid']);
  });

  it('one client on each side has a difference, and no verdict', () => {
    const { cells } = cross([...clients('Ann', 0, 1), ...clients('Bob', 1, 1)]);
    expect(cells[0]).toMatchObject({ manager: 'Ann', stage: 1, difference: { difference: -1 }, pValue: null });
  });

  it('nobody was lost: there is nothing to borrow', () => {
    const won = (manager: string): Deal[] => repeat(20, () => deal({ manager, outcome: 'won' }));
    expect(cross([...won('Ann'), ...won('Bob')]).stages.map(({ best }) => best)).toEqual([null, null, null]);
  });

  it("clients without a manager count in the rest and are nobody's practice", () => {
    const { cells, stages } = cross([...clients(null, 90, 100), ...clients('Ann', 3, 100), ...clients('Bob', 15, 100)]);
    expect(cells.find(({ manager, stage }) => manager === 'Bob' && stage === 1)?.restDecided).toBe(200);
    expect(stages[0]?.best?.manager).toBe('Bob');
    expect(cells.at(-1)?.manager).toBeNull();
  });

  it('one manager, one client, no clients, all open: no verdicts', () => {
    for (const deals of [
      [],
      [deal()],
      clients('Ann', 1, 1),
      clients('Ann', 10, 30),
      repeat(30, () => deal({ manager: 'A' })),
    ]) {
      const { cells, sagging } = cross(deals);
      expect(sagging).toEqual([]);
      expect(cells.every(({ verdict }) => verdict === 'too few to say')).toBe(true);
    }
  });

  it("managers' cells add up to the company's funnel at every stage, and each with the rest makes the company", () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const facts = funnelFacts(ways(deals), STAGES, NONE);
        const { cells, stages } = crossStatistics(facts, STAGES, { minClients: 2 });
        funnelOf(facts, STAGES).stages.forEach((stage, k) => {
          const own = cells.filter((cell) => cell.stage === k + 1);
          for (const field of ['entered', 'passed', 'lost', 'open'] as const) {
            expect(own.reduce((sum, cell) => sum + cell[field], 0)).toBe(stage[field]);
          }
          expect(stages[k]?.rate).toBe(stage.decidedConversion);
          for (const cell of own) {
            expect(cell.restPassed + cell.passed).toBe(stage.passed);
            expect(cell.restDecided + cell.passed + cell.lost).toBe(stage.passed + stage.lost);
            expect(cell.pHolm ?? 1).toBeGreaterThanOrEqual(cell.pValue ?? 0);
            expect(cell.entered).toBe(cell.passed + cell.lost + cell.open);
          }
        });
      }),
      RUNS,
    );
  });
});

describeWithCrm('crossStatistics on the CRM data', () => {
  it('at Engaging nobody sags by more than chance, and the p-values are those of the conversion', () => {
    const set = journeys({ deals: crmDeals(), log: [], stages: CRM_STAGES }).journeys;
    const { cells, sagging, stages } = crossStatistics(funnelFacts(set, CRM_STAGES, NONE), CRM_STAGES);
    const { managers } = conversionOf(conversionFacts(set, NONE));
    for (const { manager, pValue, closedRate } of managers) {
      const cell = cells.find((each) => each.manager === manager && each.stage === 2);
      expect([cell?.pValue, cell?.rate]).toEqual([pValue, closedRate]);
    }
    expect(sagging).toEqual([]);
    // Hayden Neloms has the higher rate, 107 of 152, on fewer clients than Maureen Marcano's 149 of 213.
    expect(stages[1]?.best).toMatchObject({ manager: 'Maureen Marcano', certain: false });
  });
});
