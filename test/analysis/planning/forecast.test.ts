import fc from 'fast-check';
import { forecast, type ForecastLine } from '../../../src/analysis/planning/forecast';
import { pipelineInterval } from '../../../src/analysis/planning/pipelineInterval';
import { stageChances } from '../../../src/analysis/planning/stageChances';
import { weightedPipeline } from '../../../src/analysis/planning/weightedPipeline';
import { expectNear, repeat } from '../builders';
import { RUNS } from '../runs';

const KNOWN = [
  { amount: 100, probability: 0.1 },
  { amount: 200, probability: 0.5 },
  { amount: 50, probability: 0.8 },
];
const chance = fc.record({
  amount: fc.integer({ min: -100, max: 10000 }),
  probability: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.9, 1),
});
const line = (fields: Partial<ForecastLine>): ForecastLine => ({
  client: 'A',
  planned: null,
  refined: null,
  actual: null,
  probability: null,
  ...fields,
});

describe('weighted pipeline', () => {
  it('R23: 100, 200, 50 with p .1 .5 .8 -> 150, sd 106.3014581', () => {
    const { total, expected, sd } = weightedPipeline(KNOWN);
    expect([total, expected]).toEqual([350, 150]);
    expect(sd).toBeCloseTo(106.3014581, 7);
  });

  it('of nothing is nothing; what is no probability is refused', () => {
    expect(weightedPipeline([])).toEqual({ total: 0, expected: 0, sd: 0 });
    for (const probability of [-0.1, 1.1, NaN]) {
      expect(() => weightedPipeline([{ amount: 1, probability }])).toThrow(RangeError);
    }
  });
});

describe('interval of the pipeline', () => {
  it('of few deals is exact: of eight sums here those from 50 to 250 hold the middle 80 %', () => {
    // 0 .09, 50 .36, 100 .01, 150 .04, 200 .09, 250 .36, 300 .01, 350 .04
    expect(pipelineInterval(KNOWN)).toEqual({ low: 50, high: 250, method: 'exact' });
    expect(pipelineInterval(KNOWN, 0.98)).toEqual({ low: 0, high: 350, method: 'exact' });
    expect(pipelineInterval(KNOWN, 0.9)).toEqual({ low: 0, high: 250, method: 'exact' });
  });

  it('of sure deals is their sum, of none is 0', () => {
    expect(pipelineInterval([{ amount: 5, probability: 1 }])).toEqual({ low: 5, high: 5, method: 'exact' });
    expect(pipelineInterval([{ amount: 5, probability: 0 }])).toEqual({ low: 0, high: 0, method: 'exact' });
    expect(pipelineInterval([])).toEqual({ low: 0, high: 0, method: 'exact' });
  });

  it('of many deals is expected ± z sd', () => {
    const many = repeat(400, () => ({ amount: 10, probability: 0.5 }));
    const found = pipelineInterval(many, 0.95);
    expect(found.method).toBe('normal');
    expect(found.low).toBeCloseTo(2000 - 1.959963984540054 * 100, 6);
    expect(found.high).toBeCloseTo(2000 + 1.959963984540054 * 100, 6);
  });

  it('never leaves what can be won and lost', () => {
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 30 }), fc.constantFrom(0.5, 0.8, 0.99), (chances, confidence) => {
        const { low, high } = pipelineInterval(chances, confidence);
        const least = chances.reduce(
          (sum, { amount, probability }) => sum + (probability === 1 ? amount : Math.min(0, amount)),
          0,
        );
        const most = chances.reduce((sum, { amount }) => sum + Math.max(0, amount), 0);
        expect(low).toBeGreaterThanOrEqual(least - 1e-9);
        expect(high).toBeLessThanOrEqual(most + 1e-9);
        expect(low).toBeLessThanOrEqual(high);
      }),
      RUNS,
    );
  });

  it('refuses a confidence that is none', () => {
    expect(() => pipelineInterval(KNOWN, 1)).toThrow(RangeError);
  });
});

describe('chances by stage', () => {
  it('multiply from the stage onwards', () => {
    const chances = stageChances([
      { stage: 'Call', decidedConversion: 0.5 },
      { stage: 'Offer', decidedConversion: 0.8 },
    ]);
    expect([chances.get('Call'), chances.get('Offer')]).toEqual([0.4, 0.8]);
  });

  it('are unknown where nothing is decided from there on', () => {
    const chances = stageChances([
      { stage: 'Call', decidedConversion: 0.5 },
      { stage: 'Offer', decidedConversion: null },
      { stage: 'Contract', decidedConversion: 1 },
    ]);
    expect([...chances]).toEqual([
      ['Contract', 1],
      ['Offer', null],
      ['Call', null],
    ]);
    expect(stageChances([]).size).toBe(0);
  });
});

describe('forecast', () => {
  it('adds what is realised, what is refined and the expected share of the rest', () => {
    const found = forecast([
      line({ planned: 60, refined: 55, actual: 50 }),
      line({ planned: 40, refined: 30 }),
      line({ planned: 100, probability: 0.5 }),
      line({ planned: 70 }),
    ]);
    expect(found).toEqual({
      actual: 50,
      refined: 30,
      rest: 170,
      expectedRest: 50,
      expected: 130,
      low: 80,
      high: 180,
      withoutChance: { lines: 1, amount: 70 },
      confidence: 0.8,
    });
  });

  it('takes off what of refined budgets has never landed', () => {
    expect(forecast([line({ refined: 80 })], { refinedRatio: 75 / 80 }).refined).toBeCloseTo(75, 12);
  });

  it('of nothing is nothing; an actual figure of 0 is a figure', () => {
    expect(forecast([])).toMatchObject({ expected: 0, low: 0, high: 0 });
    expect(forecast([line({ planned: 100, actual: 0, probability: 1 })]).expected).toBe(0);
  });

  it('the order does not matter and scaling money scales all of it', () => {
    const anyLine = fc.record({
      client: fc.constant('A'),
      planned: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
      refined: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
      actual: fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null }),
      probability: fc.option(fc.constantFrom(0, 0.25, 0.5, 1), { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), (lines) => {
        const plain = forecast(lines);
        const scale = (value: number | null): number | null => (value === null ? null : value * 4);
        const scaled = forecast(
          [...lines].reverse().map((one) => ({
            ...one,
            planned: scale(one.planned),
            refined: scale(one.refined),
            actual: scale(one.actual),
          })),
        );
        for (const figure of ['actual', 'refined', 'rest', 'expected', 'low', 'high'] as const) {
          expectNear(scaled[figure], 4 * plain[figure]);
        }
        expectNear(plain.expected, plain.actual + plain.refined + plain.expectedRest);
      }),
      RUNS,
    );
  });
});
