import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contactDue } from '../../src/analysis/cadence/contactDue';
import { beforeAfter } from '../../src/analysis/conversion/beforeAfter';
import { executiveShare } from '../../src/analysis/development/executiveShare';
import { hoursNorm } from '../../src/analysis/development/hoursNorm';
import { hoursNormMiddle } from '../../src/analysis/development/hoursNormMiddle';
import { completeness } from '../../src/analysis/dossier/completeness';
import { digest } from '../../src/analysis/dossier/digest';
import { weakestStage } from '../../src/analysis/funnel/weakestStage';
import { concentrationOf, keyTypes } from '../../src/analysis/keyclients/keyTypes';
import { keyClientCap } from '../../src/analysis/keyclients/keyClientCaps';
import { riskOfLoss } from '../../src/analysis/keyclients/riskOfLoss';
import { selectionMatrix } from '../../src/analysis/keyclients/selectionMatrix';
import { forecastAccuracy } from '../../src/analysis/planning/forecastAccuracy';
import { linearTrend } from '../../src/analysis/planning/linearTrend';
import { meanAndSpread } from '../../src/analysis/planning/meanAndSpread';
import { pipelineInterval } from '../../src/analysis/planning/pipelineInterval';
import { planStability } from '../../src/analysis/planning/planStability';
import { planTarget } from '../../src/analysis/planning/planTarget';
import { predictionInterval } from '../../src/analysis/planning/predictionInterval';
import { upliftAtConfidence } from '../../src/analysis/planning/upliftAtConfidence';
import { weightedPipeline } from '../../src/analysis/planning/weightedPipeline';
import { aggregateRating } from '../../src/analysis/rating/aggregateRating';
import { conformance } from '../../src/analysis/scenario/conformance';
import { benjaminiHochberg } from '../../src/analysis/statistics/benjaminiHochberg';
import { chiSquareTest } from '../../src/analysis/statistics/chiSquareTest';
import { chiSquareTail } from '../../src/analysis/statistics/chiSquareTail';
import { cramersV } from '../../src/analysis/statistics/cramersV';
import { differenceInterval } from '../../src/analysis/statistics/differenceInterval';
import { fisherExact } from '../../src/analysis/statistics/fisherExact';
import { holm } from '../../src/analysis/statistics/holm';
import { incompleteBeta } from '../../src/analysis/statistics/incompleteBeta';
import { shrinkRates } from '../../src/analysis/statistics/shrinkRates';
import { shrunkRate } from '../../src/analysis/statistics/shrunkRate';
import { studentQuantile } from '../../src/analysis/statistics/studentQuantile';
import { wilsonInterval } from '../../src/analysis/statistics/wilsonInterval';

const ROOT = path.join(__dirname, '..', '..');
const METHODS = readFileSync(path.join(ROOT, 'docs', 'methods.md'), 'utf8').replace(/\s+/g, ' ');

/** A number as the page writes it: so many digits behind the point, a true minus, and no 0 before the point where asked. */
const n = (value: number | null | undefined, digits: number, bare = false): string => {
  const text = (value ?? NaN).toFixed(digits).replace('-', '−');
  return bare ? text.replace(/^(−?)0\./, '$1.') : text;
};
const percent = (value: number | null | undefined, digits = 0): string => n((value ?? NaN) * 100, digits);

const RATIOS = [0.75, 0.8, 0.7, 0.78, 0.72];
const PS = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

function examples(): string[] {
  const wilson = wilsonInterval(3, 100);
  const difference = differenceInterval(15, 100, 3, 100);
  const fisher = fisherExact(3, 97, 15, 85);
  const shrinkage = shrinkRates([
    { won: 3, worked: 100 },
    { won: 15, worked: 100 },
  ]);
  const table = [
    [3, 97],
    [15, 85],
  ];
  const chi = chiSquareTest(table);
  const v = chi === null ? null : cramersV(chi);
  const weak = weakestStage([
    { stage: 'A', passed: 100, lost: 0 },
    { stage: 'B', passed: 80, lost: 20 },
    { stage: 'C', passed: 1, lost: 79 },
  ]);
  const accuracy = forecastAccuracy([100, 120, 80, 150], [110, 100, 100, 160]);
  const next = predictionInterval(RATIOS, 0.8);
  const uplift = upliftAtConfidence(100, RATIOS, 0.9);
  const trend = linearTrend(RATIOS);
  const chances = [
    { amount: 100, probability: 0.1 },
    { amount: 200, probability: 0.5 },
    { amount: 50, probability: 0.8 },
  ];
  const pipeline = weightedPipeline(chances);
  const range = pipelineInterval(chances, 0.8);
  const fitness = (trace: string) => n(conformance([[...trace]], [...'ABCD']).meanFitness, 3).replace(/0+$/, '');
  const even = concentrationOf([30, 30, 20, 20]);
  const norm = hoursNorm(200000, true);
  const times = executiveShare(
    [
      { client: 'A', manager: 'Ann', hours: 30, executive: true },
      { client: 'B', manager: 'Ann', hours: 70, executive: true },
    ],
    (client) => client === 'A',
  );
  return [
    `stage 3, ${percent(weak?.rate, 2)} % (interval ${percent(weak?.interval.low, 2)} % to ${percent(weak?.interval.high, 2)} %)`,
    `3/100: ${n(wilson.low, 5)} to ${n(wilson.high, 5)}`,
    `15/100 − 3/100: ${n(difference.difference, 2)} [${n(difference.low, 4)}, ${n(difference.high, 4)}]`,
    `3/100 against 15/100: ${n(fisher, 6)}`,
    `p = ${n(fisher, 5)}, with two managers Holm ${n(holm([fisher, fisher])[0], 4)}`,
    `.0001 of 15 becomes ${n(holm(PS)[0], 4, true)}`,
    `.0095, fourth of 15, becomes ${n(benjaminiHochberg(PS)[3], 6, true)}`,
    `3/100 becomes ${n(shrunkRate(3, 100, 0.09, 100), 2, true)}`,
    `M = ${n(shrinkage.strength, 1)}`,
    `3/100, 15/100: ${n(chi?.statistic, 4)}, p ${n(chi?.pValue, 7, true)}`,
    `chi-square ${n(chi?.statistic, 3)}, p ${n(chi?.pValue, 5)}, V ${n(v, 3)}`,
    `33.34771 with 29 df: ${n(chiSquareTail(33.34771, 29), 6, true)}`,
    `.9 with 4 df: ${n(studentQuantile(0.9, 4), 5)}`,
    `x .5, a 2, b 3: ${n(incompleteBeta(0.5, 2, 3), 4, true)}`,
    `MAPE ${n(accuracy.mape, 4, true)}, WAPE ${n(accuracy.wape, 4, true)}, bias ${n(accuracy.bias, 4, true)}, RMSE ${n(accuracy.rmse, 2)}`,
    `Goal 100 after 100 -> 80 -> 75: ${n(planTarget(100, 0.25, 'thumb'), 0)}, ${n(planTarget(100, 0.25, 'exact'), 2)}, ${n(planTarget(100, 0.2, 'concluded'), 0)}`,
    `s ${n(meanAndSpread(RATIOS)?.sd, 4)}, variation ${n(planStability(RATIOS).variation, 3)}, trend ${n(trend?.slope, 3)} a period with p ${n(trend?.pValue, 2)}: ${planStability(RATIOS).verdict}`,
    `.75 .80 .70 .78 .72: ${n(trend?.slope, 3, true)}, p ${n(trend?.pValue, 4, true)}`,
    `80 % interval ${n(next?.low, 4)} to ${n(next?.high, 4)}; goal 100: plan ${n(uplift.expected, 2)}, or ${n(uplift.assured, 2)} to be 90 % sure`,
    `${n(pipeline.expected, 0)}, sd ${n(pipeline.sd, 2)}, 80 % interval ${n(range.low, 0)} to ${n(range.high, 0)}`,
    `ACDB ${fitness('ACDB')}, ABD ${fitness('ABD')}, AXBCD ${fitness('AXBCD')}, A ${fitness('A')}`,
    `HHI ${n(even.hhi, 0)}, effective number ${n(even.effectiveNumber, 2)}. 50 / 20 / 10 / 10 / 10: HHI ${n(concentrationOf([50, 20, 10, 10, 10]).hhi, 0)}`,
    `60 / 25 / 12 / 3: ${keyTypes([60, 25, 12, 3])
      .map((type) => type ?? 'none')
      .join(', ')}`,
    `this event 5, personal 15: ${aggregateRating({ status: 30, event: 5, personal: 15 })}; outside any event ${aggregateRating({ status: 30, event: 0, personal: 15 })}; within this event 20 + 5 + 15 = ${aggregateRating({ status: 20, event: 5, personal: 15 })}`,
    `200 clients: at most ${keyClientCap(200)} key ones`,
    ...selectionMatrix([{ name: 'A', need: 5, relationship: 4 }]).map(
      ({ quadrant, tier, score }) => `Need 5, relationship 4: ${quadrant}, ${tier}, score ${score}`,
    ),
    ...riskOfLoss({
      clients: ['A'],
      people: [{ client: 'A', person: 'Roe', left: null, side: 'theirs' }],
      competitors: [{ client: 'A', competitor: 'Zeta' }],
      asOf: 42000,
    }).map(({ score, outOf }) => `a competitor present: ${score} of ${outOf} possible points`),
    `Positive on day 100: due ${contactDue(100, null)}`,
    `An order of 200,000: ${hoursNorm(200000, false).low} hours, for an existing client ${norm.low} to ${norm.high}`,
    `(200,000: ${hoursNormMiddle(200000, false)}, for an existing client ${hoursNormMiddle(200000, true)})`,
    `30 of an executive's 100 hours with key clients: ${percent(times.total.share)} %, ${times.total.verdict}`,
    `3 of 4 fields filled: ${percent(
      completeness(['a', 'b', 'c', null].map((value) => ({ section: 'general', field: String(value), value }))).share,
    )} %`,
    `As of day 114: facts of days ${digest([], 114).from} to ${digest([], 114).to}`,
  ];
}

test.each(examples())('the page of methods says what the code gives: %s', (example) => {
  expect(METHODS).toContain(example);
});

test('3 of 100 before and 15 of 100 after are what the page says', () => {
  const side = (count: number, won: number, started: number) =>
    Array.from({ length: count }, (_, index) => ({
      deal: { started, closed: null } as never,
      outcome: index < won ? ('won' as const) : ('lost' as const),
    }));
  const { difference, verdict } = beforeAfter([...side(100, 3, 1), ...side(100, 15, 3)], { date: 2 });
  const said = `+${n(difference?.difference, 2)} [${n(difference?.low, 4)}, ${n(difference?.high, 4)}], ${verdict}`;
  expect(METHODS).toContain(`3 of 100, then 15 of 100: ${said}`);
});

test('every part of the analysis is on the page', () => {
  const folder = path.join(ROOT, 'src', 'analysis');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !METHODS.includes(path.basename(file)))).toEqual([]);
});

test('the glossary has a word in each language, and a meaning, for every term', () => {
  const page = readFileSync(path.join(ROOT, 'docs', 'methods.md'), 'utf8');
  const rows = page
    .slice(page.indexOf('## Glossary'))
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  expect(rows.length).toBeGreaterThan(40);
  for (const cells of rows) {
    expect(cells).toHaveLength(4);
    expect(cells.every((cell) => cell !== '')).toBe(true);
    expect(cells[1]).toMatch(/[а-яё]/i);
  }
});
