import { changesBetween } from '../src/analysis/change/changes';
import { snapshotOf } from '../src/analysis/change/snapshot';
import { conversionByAge } from '../src/analysis/conversion/conversionByAge';
import { conversionView } from '../src/analysis/conversion/conversionView';
import { crossStatistics } from '../src/analysis/conversion/crossStatistics';
import { funnelFacts } from '../src/analysis/funnel/funnelFacts';
import { journeys } from '../src/analysis/funnel/journeys';
import { lossReasons } from '../src/analysis/losses/lossReasons';
import { refusalFactors } from '../src/analysis/losses/refusalFactors';
import { nearDuplicates } from '../src/analysis/quality/nearDuplicates';
import { backtest } from '../src/analysis/probability/backtest';
import { lastChanges } from '../src/analysis/scenario/lastChanges';
import { scenarioOf } from '../src/analysis/scenario/scenario';
import { trailsOf } from '../src/analysis/scenario/trails';
import { unitConformance } from '../src/analysis/scenario/unitConformance';
import { cycleLength } from '../src/analysis/time/cycleLength';
import { daysInStage } from '../src/analysis/time/daysInStage';
import { blankDeal } from '../src/analysis/funnel/blankDeal';
import type { Deal, StageEvent } from '../src/schema/records';

/**
 * The analyses that are more than a pass over the rows, on 50,000 deals with a log of 150,000 lines, or on 20,000 clients' names: name
 * and what to run.
 */
export function analysisCases(): [string, () => unknown][] {
  const deals = repeat(50000, (k) =>
    deal({
      id: `d${k}`,
      manager: `M${k % 200}`,
      segment: `S${k % 30}`,
      reason: `R${k % 25}`,
      outcome: k % 3 === 0 ? 'won' : k % 3 === 1 ? 'lost' : 'open',
      started: 42000 + (k % 700),
      closed: k % 3 === 2 ? null : 42000 + (k % 700) + (k % 97),
      planned: k,
    }),
  );
  const log = deals.flatMap(({ id, started }, k) =>
    STAGES.map((stage, step) => logLine({ deal: id, stage, date: (started ?? 0) + step * (k % 11) })),
  );
  const set = journeys({ deals, log, stages: STAGES }).journeys;
  const { trails } = trailsOf({ deals, log, stages: STAGES });
  const lines = STAGES.map((name) => ({ name, kind: 'stage' as const, deadlineDays: 9 }));
  const asOf = 42800;

  return [
    ['trailsOf', () => trailsOf({ deals, log, stages: STAGES })],
    ['unitConformance', () => unitConformance(trails, scenarioOf(lines), { reading: 'entered', asOf })],
    ['lastChanges', () => lastChanges(trails, 'entered')],
    ['daysInStage', () => daysInStage(trails, STAGES, { reading: 'entered', asOf })],
    ['cycleLength', () => cycleLength(set, asOf)],
    ['lossReasons', () => lossReasons(set, STAGES)],
    [
      'refusalFactors',
      () =>
        refusalFactors(
          deals.map(({ outcome }) => outcome),
          [{ name: 'segment', values: deals.map(({ segment }) => segment) }],
        ),
    ],
    ['conversionView', () => conversionView(set, { view: 'cohort', period: 'month', dimension: (d) => d.manager })],
    ['crossStatistics', () => crossStatistics(funnelFacts(set, STAGES, { period: () => null }), STAGES)],
    ['conversionByAge', () => conversionByAge(set, asOf)],
    [
      'backtest',
      () =>
        backtest(set, STAGES, {
          date: 42400,
          columns: [
            { name: 'manager', of: ({ manager }) => manager },
            { name: 'segment', of: ({ segment }) => segment },
          ],
        }),
    ],
    ['nearDuplicates, spelt', () => nearDuplicates(repeat(20000, spelt))],
    ['nearDuplicates, numbered', () => nearDuplicates(repeat(20000, (k) => `Client number ${k} Ltd`))],
    [
      'changesBetween',
      () => changesBetween(snapshotOf(set.slice(9), STAGES, { asOf }), snapshotOf(set, STAGES, { asOf })),
    ],
  ];
}

const STAGES = ['Lead', 'Meeting', 'Offer'];
const NO_ROW = { sheet: 'Deals', row: 2 };

function repeat<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

// Names of two words of syllables, some of them one letter apart.
function spelt(index: number): string {
  const syllables = ['ba', 'ko', 'mi', 'ru', 'te', 'zo', 'li', 'na', 'pe', 'gu'];
  const word = (n: number): string =>
    [...String(n % 100000).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('');
  return `UAB ${word(index)} ${word(index * 7919)}`;
}

function deal(given: Partial<Deal>): Deal {
  return blankDeal({ client: 'A', row: NO_ROW, ...given });
}

function logLine(given: Pick<StageEvent, 'deal' | 'stage' | 'date'>): StageEvent {
  return { client: null, event: null, outcome: null, manager: null, amount: null, reason: null, row: NO_ROW, ...given };
}
