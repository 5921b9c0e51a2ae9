import fc from 'fast-check';
import { funnelFacts } from '../../../src/analysis/funnel/funnelFacts';
import { funnelOf, type Funnel } from '../../../src/analysis/funnel/funnel';
import { journeys } from '../../../src/analysis/funnel/journeys';
import { weakestStage } from '../../../src/analysis/funnel/weakestStage';
import type { Deal } from '../../../src/schema/records';
import { anyDeals, deal, expectNear, repeat, shuffled, STAGES } from '../builders';
import { RUNS } from '../runs';

const byYear = { period: ({ started }: Deal) => (started === null ? null : started < 42500 ? '2016' : '2017') };
const factsOf = (deals: readonly Deal[]): ReturnType<typeof funnelFacts> =>
  funnelFacts(journeys({ deals, log: [], stages: STAGES }).journeys, STAGES, byYear);
const funnel = (deals: readonly Deal[]): Funnel => funnelOf(factsOf(deals), STAGES);

describe('funnelFacts and funnelOf: laws', () => {
  it('entered = passed + lost + open at every stage, in counts and in money, in each fact and in the sum', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        for (const line of [...factsOf(deals), ...funnel(deals).stages]) {
          expect(line.entered).toBe(line.passed + line.lost + line.open);
          expect(line.declined).toBeLessThanOrEqual(line.lost);
          expectNear(line.moneyEntered, line.moneyPassed + line.moneyLost + line.moneyOpen);
        }
      }),
      RUNS,
    );
  });

  it('entered of a stage = passed of the one before, within every manager, event and period', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const facts = factsOf(deals);
        for (const fact of facts) {
          const next = facts.find(
            (other) =>
              other.manager === fact.manager &&
              other.event === fact.event &&
              other.period === fact.period &&
              other.stage === fact.stage + 1,
          );
          if (fact.stage < STAGES.length) expect(next?.entered ?? 0).toBe(fact.passed);
        }
        const { stages } = funnel(deals);
        stages.slice(1).forEach((stage, index) => expect(stage.entered).toBe(stages[index]?.passed));
      }),
      RUNS,
    );
  });

  it('every deal is in the first stage once and in one outcome', () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const { outcomes, total } = funnel(deals);
        expect(total).toBe(deals.length);
        expect(outcomes.won + outcomes.lost + outcomes.declined + outcomes.open).toBe(deals.length);
      }),
      RUNS,
    );
  });

  it('the order of rows does not matter', () => {
    fc.assert(
      fc.property(anyDeals, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (deals, keys) => {
        expect(factsOf(shuffled(deals, keys))).toEqual(factsOf(deals));
      }),
      RUNS,
    );
  });

  it('money scaled by c scales money and leaves counts and rates', () => {
    const scale = (value: number | null, c: number): number | null => (value === null ? null : value * c);
    fc.assert(
      fc.property(anyDeals, fc.integer({ min: 2, max: 1000 }), (deals, c) => {
        const scaled = deals.map((each) => ({
          ...each,
          planned: scale(each.planned, c),
          refined: scale(each.refined, c),
          actual: scale(each.actual, c),
        }));
        const before = funnel(deals);
        const after = funnel(scaled);
        before.stages.forEach((stage, index) => {
          const other = after.stages[index];
          expectNear(other?.moneyEntered ?? 0, stage.moneyEntered * c);
          expectNear(other?.moneyLost ?? 0, stage.moneyLost * c);
          expect(other?.stepConversion).toBe(stage.stepConversion);
          expect(other?.entered).toBe(stage.entered);
        });
      }),
      RUNS,
    );
  });

  it("a part of the facts is that part's funnel, and managers add up to the company", () => {
    fc.assert(
      fc.property(anyDeals, (deals) => {
        const facts = factsOf(deals);
        const managers = [...new Set(facts.map(({ manager }) => manager))];
        const parts = managers.map((manager) =>
          funnelOf(
            facts.filter((fact) => fact.manager === manager),
            STAGES,
          ),
        );
        funnel(deals).stages.forEach((stage, index) => {
          const sum = parts.reduce((total, part) => total + (part.stages[index]?.passed ?? 0), 0);
          expect(sum).toBe(stage.passed);
        });
      }),
      RUNS,
    );
  });
});

describe('funnelOf: edges', () => {
  it('no deals: no rates, no weak link', () => {
    const empty = funnel([]);
    expect(empty.total).toBe(0);
    expect(empty.stages).toHaveLength(3);
    expect(empty.stages[0]).toMatchObject({
      entered: 0,
      stepConversion: null,
      cumulativeConversion: null,
      interval: null,
    });
    expect(weakestStage(empty.stages)).toBeNull();
  });

  it('one deal, open: nothing is decided', () => {
    const { stages, outcomes } = funnel([deal({ stage: 'Meeting', planned: 7 })]);
    expect(stages[0]).toMatchObject({ passed: 1, decidedConversion: 1 });
    expect(stages[1]).toMatchObject({ open: 1, stepConversion: 0, decidedConversion: null, moneyOpen: 7 });
    expect(outcomes).toEqual({ won: 0, lost: 0, declined: 0, open: 1 });
  });

  it('all won: every rate is 1 and no stage has losses to share', () => {
    const { stages } = funnel(repeat(20, (i) => deal({ id: `d${i}`, outcome: 'won' })));
    expect(stages.map((stage) => stage.decidedConversion)).toEqual([1, 1, 1]);
    expect(stages.map((stage) => stage.lossShare)).toEqual([null, null, null]);
    expect(weakestStage(stages)).toBeNull();
  });

  it('those that we declined are lost at their stage and apart in the outcomes', () => {
    const { stages, outcomes } = funnel([
      deal({ id: 'a', outcome: 'declined', lastStage: 'Meeting' }),
      deal({ id: 'b', outcome: 'lost', lastStage: 'Meeting' }),
    ]);
    expect(stages[1]).toMatchObject({ entered: 2, lost: 2, declined: 1 });
    expect(outcomes).toEqual({ won: 0, lost: 1, declined: 1, open: 0 });
  });

  it('money is the preliminary budget, else the refined, else the actual one, credit notes included', () => {
    const { stages } = funnel([
      deal({ id: 'a', planned: 100, refined: 80, actual: 75 }),
      deal({ id: 'b', refined: 40, actual: 30 }),
      deal({ id: 'c', actual: -5 }),
      deal({ id: 'd' }),
    ]);
    expect(stages[0]?.moneyEntered).toBe(135);
  });

  it('facts of a stage beyond the list are refused', () => {
    const facts = factsOf([deal({ outcome: 'won' })]);
    expect(() => funnelOf(facts, STAGES.slice(0, 2))).toThrow(RangeError);
  });
});

describe('weakestStage', () => {
  const stage = (name: string, passed: number, lost: number): { stage: string; passed: number; lost: number } => ({
    stage: name,
    passed,
    lost,
  });

  it('R9: stage 3 of the known answer, and it is certain', () => {
    const weakest = weakestStage([stage('1', 100, 0), stage('2', 80, 20), stage('3', 1, 79)]);
    expect(weakest).toMatchObject({ stage: '3', index: 3, rate: 0.0125, decided: 80, certain: true });
    expect(weakest?.interval.low).toBeCloseTo(0.0022099755, 9);
    expect(weakest?.runnerUp).toMatchObject({ stage: '2', index: 2, rate: 0.8 });
    expect(weakest?.runnerUp?.difference.difference).toBeCloseTo(0.7875, 12);
  });

  it('stages with few clients take no part', () => {
    const stages = [stage('1', 90, 10), stage('2', 1, 8), stage('3', 8, 2)];
    expect(weakestStage(stages)?.stage).toBe('3');
    expect(weakestStage(stages, { minClients: 9 })?.stage).toBe('2');
    expect(weakestStage(stages, { minClients: 101 })).toBeNull();
  });

  it('two stages that cannot be told apart are not certain', () => {
    expect(weakestStage([stage('1', 50, 50), stage('2', 24, 26)])).toMatchObject({ stage: '2', certain: false });
  });

  it('a tie goes to the earlier stage and is not certain', () => {
    expect(weakestStage([stage('1', 100, 0), stage('2', 500, 500), stage('3', 250, 250)])).toMatchObject({
      stage: '2',
      certain: false,
    });
  });

  it('a lone stage is certain only when nothing is decided elsewhere', () => {
    expect(weakestStage([stage('1', 5, 15)])).toMatchObject({ certain: true, runnerUp: null });
    expect(weakestStage([stage('1', 5, 15), stage('2', 0, 0)])).toMatchObject({ certain: true });
    expect(weakestStage([stage('1', 5, 15), stage('2', 1, 4)])).toMatchObject({ certain: false, runnerUp: null });
  });

  it('a minimum of 0 does not bring in stages where nothing is decided', () => {
    expect(weakestStage([stage('1', 0, 0), stage('2', 1, 1)], { minClients: 0 })?.stage).toBe('2');
  });
});
