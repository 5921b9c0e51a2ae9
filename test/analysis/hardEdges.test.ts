import { changesBetween } from '../../src/analysis/change/changes';
import { snapshotOf } from '../../src/analysis/change/snapshot';
import { beforeAfter } from '../../src/analysis/conversion/beforeAfter';
import { conversionOf } from '../../src/analysis/conversion/conversion';
import { conversionByAge } from '../../src/analysis/conversion/conversionByAge';
import { conversionFacts } from '../../src/analysis/conversion/conversionFacts';
import { conversionView } from '../../src/analysis/conversion/conversionView';
import { crossStatistics } from '../../src/analysis/conversion/crossStatistics';
import { moneyWonBy } from '../../src/analysis/conversion/moneyWonBy';
import { staleDeals } from '../../src/analysis/conversion/staleDeals';
import { funnelOf, type Funnel } from '../../src/analysis/funnel/funnel';
import { funnelFacts } from '../../src/analysis/funnel/funnelFacts';
import { journeys, type Journey } from '../../src/analysis/funnel/journeys';
import { weakestStage } from '../../src/analysis/funnel/weakestStage';
import { baseStages } from '../../src/analysis/keyclients/baseStages';
import { concentration } from '../../src/analysis/keyclients/concentration';
import { lossReasons } from '../../src/analysis/losses/lossReasons';
import { refusalFactors } from '../../src/analysis/losses/refusalFactors';
import { stageChances } from '../../src/analysis/planning/stageChances';
import { fitWinProbability, winProbability } from '../../src/analysis/probability/winProbability';
import { outcomePoints } from '../../src/analysis/rating/outcomePoints';
import { clientRatings } from '../../src/analysis/rating/clientRatings';
import { lastChanges } from '../../src/analysis/scenario/lastChanges';
import { scenarioOf } from '../../src/analysis/scenario/scenario';
import { trailsOf } from '../../src/analysis/scenario/trails';
import { unitConformance } from '../../src/analysis/scenario/unitConformance';
import { cycleLength } from '../../src/analysis/time/cycleLength';
import { daysInStage } from '../../src/analysis/time/daysInStage';
import { moneyFunnel } from '../../src/analysis/time/moneyFunnel';
import { periodOf } from '../../src/schema/calendar';
import type { Deal } from '../../src/schema/records';
import { deal, repeat, STAGES } from './builders';

const [CALL, MEETING, CONTRACT] = STAGES;
const ASOF = 42100;

const six = (fields: (place: number) => Partial<Deal>): Deal[] =>
  repeat(6, (place) =>
    deal({
      id: `d${place}`,
      client: `C${place}`,
      manager: place % 2 === 0 ? 'Ann' : 'Bob',
      started: 42000 + place,
      closed: 42030 + place,
      planned: 100,
      row: { sheet: 'Deals', row: place + 2 },
      ...fields(place),
    }),
  );
const mixed = (place: number): Partial<Deal> =>
  place < 2
    ? { outcome: 'won', actual: 90 }
    : place < 4
      ? { outcome: 'lost', lastStage: MEETING, reason: 'Price' }
      : { outcome: 'open', stage: CONTRACT, closed: null };

/** Lists of deals that are odd as a whole. */
const LISTS: [string, Deal[]][] = [
  ['no deals', []],
  ['one deal', six(mixed).slice(0, 1)],
  ['one open deal of which nothing is told', [deal({ client: null })]],
  ['all won', six(() => ({ outcome: 'won', actual: 90 }))],
  ['all lost', six(() => ({ outcome: 'lost', lastStage: CALL, reason: 'Price' }))],
  ['all open', six(() => ({ outcome: 'open', stage: MEETING, closed: null }))],
  ['money of zero', six((place) => ({ ...mixed(place), planned: 0, refined: 0, actual: 0 }))],
  ['money below zero', six((place) => ({ ...mixed(place), planned: -100, actual: -90 }))],
  [
    'money that adds up to zero',
    six((place) => ({ ...mixed(place), planned: place % 2 === 0 ? 100 : -100, actual: null })),
  ],
  ['no money', six((place) => ({ ...mixed(place), planned: null, actual: null }))],
  ['managers with one client each', six((place) => ({ ...mixed(place), manager: `M${place}` }))],
  ['no managers', six((place) => ({ ...mixed(place), manager: null }))],
  ['one client twice in one event', six((place) => ({ ...mixed(place), client: 'C', event: 'Fair' })).slice(1, 3)],
  ['all on one day', six((place) => ({ ...mixed(place), started: ASOF, closed: place < 4 ? ASOF : null }))],
];

const waysOf = (deals: readonly Deal[]): Journey[] => journeys({ deals, log: [], stages: STAGES }).journeys;
const factsOf = (deals: readonly Deal[]) =>
  funnelFacts(waysOf(deals), STAGES, {
    period: ({ started }) => (started === null ? null : periodOf(started, 'month')),
  });
const funnel = (deals: readonly Deal[]): Funnel => funnelOf(factsOf(deals), STAGES);
const conversion = (deals: readonly Deal[]) => conversionOf(conversionFacts(waysOf(deals), { period: () => null }));

/** Every analysis of a list of deals. */
const ANALYSES: [string, (deals: Deal[]) => unknown][] = [
  ['journeys', waysOf],
  ['funnel', funnel],
  ['weakest stage', (deals) => weakestStage(funnel(deals).stages)],
  ['money funnel', (deals) => moneyFunnel(funnel(deals))],
  ['chances by stage', (deals) => [...stageChances(funnel(deals).stages)]],
  ['conversion', conversion],
  ['conversion by start', (deals) => conversionView(waysOf(deals), { view: 'cohort', period: 'month' })],
  ['conversion by close', (deals) => conversionView(waysOf(deals), { view: 'activity', period: 'month' })],
  ['conversion by age', (deals) => conversionByAge(waysOf(deals), ASOF)],
  ['stale deals', (deals) => staleDeals(waysOf(deals), ASOF)],
  ['before and after', (deals) => beforeAfter(waysOf(deals), { date: 42003 })],
  ['cross statistics', (deals) => crossStatistics(factsOf(deals), STAGES)],
  ['loss reasons', (deals) => lossReasons(waysOf(deals), STAGES)],
  [
    'refusal factors',
    (deals) =>
      refusalFactors(
        deals.map(({ outcome }) => outcome),
        [{ name: 'manager', values: deals.map(({ manager }) => manager) }],
      ),
  ],
  ['concentration', (deals) => concentration(deals.map((each) => ({ client: each.client, amount: moneyWonBy(each) })))],
  ['stages of the base', (deals) => baseStages(deals)],
  ['ratings', (deals) => clientRatings({ deals, clients: [], points: outcomePoints([]) })],
  ['cycle length', (deals) => cycleLength(waysOf(deals), ASOF)],
  [
    'days in stage',
    (deals) =>
      daysInStage(trailsOf({ deals, log: [], stages: STAGES }).trails, STAGES, { reading: 'entered', asOf: ASOF }),
  ],
  [
    'conformance',
    (deals) =>
      unitConformance(
        trailsOf({ deals, log: [], stages: STAGES }).trails,
        scenarioOf(STAGES.map((name) => ({ name, kind: 'stage', deadlineDays: 5 }))),
        { reading: 'entered', asOf: ASOF },
      ),
  ],
  ['last changes', (deals) => lastChanges(trailsOf({ deals, log: [], stages: STAGES }).trails, 'entered')],
  ['chance of winning', (deals) => winProbability(fitWinProbability(waysOf(deals), STAGES), 1)],
  [
    'changes',
    (deals) => {
      const state = snapshotOf(waysOf(deals), STAGES, { asOf: ASOF });
      return changesBetween(snapshotOf([], STAGES, { asOf: ASOF }), state);
    },
  ],
];

describe.each(ANALYSES)('%s of odd lists', (name, analyse) => {
  it.each(LISTS)('%s: never an error, never a figure that is none', (list, deals) => {
    const before = JSON.stringify(deals);
    expect([name, list, oddFigures(analyse(deals))]).toEqual([name, list, []]);
    expect(JSON.stringify(deals)).toBe(before);
  });
});

describe('odd lists: known answers', () => {
  const list = (name: string): Deal[] => LISTS.find(([each]) => each === name)?.[1] ?? [];

  it('all won: nobody is lost anywhere, there is no weak link and no reason', () => {
    const { stages, outcomes } = funnel(list('all won'));
    expect(stages.map(({ passed, lost, decidedConversion }) => [passed, lost, decidedConversion])).toEqual([
      [6, 0, 1],
      [6, 0, 1],
      [6, 0, 1],
    ]);
    expect(outcomes).toEqual({ won: 6, lost: 0, declined: 0, open: 0 });
    expect(weakestStage(stages)).toBeNull();
    expect(lossReasons(waysOf(list('all won')), STAGES)).toMatchObject({ lines: [], total: 0 });
  });

  it('all lost at the first stage: nobody comes to the second', () => {
    expect(
      funnel(list('all lost')).stages.map(({ entered, lost, stepConversion }) => [entered, lost, stepConversion]),
    ).toEqual([
      [6, 6, 0],
      [0, 0, null],
      [0, 0, null],
    ]);
    expect(conversion(list('all lost')).company).toMatchObject({ rate: 0 });
  });

  it('all open: nothing is decided', () => {
    const { stages } = funnel(list('all open'));
    expect(stages.map(({ open, decidedConversion }) => [open, decidedConversion])).toEqual([
      [0, 1],
      [6, null],
      [0, null],
    ]);
    expect(fitWinProbability(waysOf(list('all open')), STAGES).probability).toBeNull();
    expect(
      refusalFactors(
        repeat(6, () => 'open'),
        [],
      ),
    ).toEqual(refusalFactors([], []));
  });

  it('money of zero or below leaves counts as they are', () => {
    const counts = (deals: Deal[]) =>
      funnel(deals).stages.map(({ entered, passed, lost, open }) => [entered, passed, lost, open]);
    for (const name of ['money of zero', 'money below zero', 'no money']) {
      expect(counts(list(name))).toEqual(counts(six(mixed)));
    }
  });

  it('one client twice in one event is two lines of work, and one client of the ratings', () => {
    const deals = list('one client twice in one event');
    expect(funnel(deals).total).toBe(2);
    expect(clientRatings({ deals, clients: [], points: outcomePoints([]) })).toHaveLength(1);
  });
});

/** Paths of the numbers in a result that are not finite; a strength is endless where groups do not differ (see shrinkRates). */
function oddFigures(value: unknown, path = ''): string[] {
  if (value === Infinity && path.endsWith('strength')) return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value instanceof Map) return oddFigures([...(value as ReadonlyMap<unknown, unknown>)], path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => oddFigures(each, `${path}.${key}`));
}
