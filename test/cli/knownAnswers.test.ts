import { auditJsonOf, csvOf, fileWith, type AuditJson } from '../support/kam';

/** R8: 100 clients; 100, 80 and 1 of them passed the three stages; 99 refused, 1 signed. */
const STAGES = ['Presentation', 'Offer', 'Contract'];
const client = (index: number) => `Client ${index + 1}`;
const passedBy = (index: number) => (index === 0 ? 3 : index < 80 ? 2 : 1);
const outcomeOf = (index: number) => (index === 0 ? 'Won' : 'Lost');
const hundred = Array.from({ length: 100 }, (_, index) => index);

function expectKnownFunnel({ funnel }: AuditJson): void {
  expect(funnel.stages.map(({ stage }) => stage)).toEqual(STAGES);
  expect(funnel.stages.map(({ entered }) => entered)).toEqual([100, 100, 80]);
  expect(funnel.stages.map(({ passed }) => passed)).toEqual([100, 80, 1]);
  expect(funnel.stages.map(({ lost }) => lost)).toEqual([0, 20, 79]);
  expect(funnel.stages.map(({ open }) => open)).toEqual([0, 0, 0]);
  expect(funnel.stages.map(({ stepConversion }) => stepConversion)).toEqual([1, 0.8, 0.0125]);
  expect(funnel.stages.at(-1)?.cumulativeConversion).toBeCloseTo(0.01, 12);
  expect(funnel.outcomes).toEqual({ won: 1, lost: 99, declined: 0, open: 0 });
  expect(funnel.weakest).toMatchObject({ stage: 'Contract', certain: true });
  expect(funnel.stages[2]?.interval?.[0]).toBeCloseTo(0.0022099755, 9);
  expect(funnel.stages[2]?.interval?.[1]).toBeCloseTo(0.0674627008, 9);
}

describe('the funnel of 100 clients (R8)', () => {
  const deals = csvOf([['Client', 'Manager', 'Outcome'], ...hundred.map((i) => [client(i), 'Ann', outcomeOf(i)])]);

  test('from a stage log that says what was passed', async () => {
    const log = csvOf([
      ['Client', 'Stage', 'Date'],
      ...hundred.flatMap((i) =>
        STAGES.slice(0, passedBy(i)).map((stage, k) => [client(i), stage, `2025-0${k + 1}-10`]),
      ),
    ]);
    const json = await auditJsonOf(fileWith('deals.csv', deals), fileWith('stage log.csv', log));
    expectKnownFunnel(json);
    expect([json.funnel.readFrom, json.funnel.reading]).toEqual(['log', 'passed']);
  });

  test('from a stage log that says what was entered, outcomes among its stages', async () => {
    const log = csvOf([
      ['Client', 'Stage', 'Date'],
      ...hundred.flatMap((i) => [
        ...STAGES.slice(0, Math.min(3, passedBy(i) + 1)).map((stage, k) => [client(i), stage, `2025-0${k + 1}-10`]),
        [client(i), outcomeOf(i), '2025-06-01'],
      ]),
    ]);
    const json = await auditJsonOf(fileWith('stage log.csv', log));
    expectKnownFunnel(json);
    expect(json.funnel.reading).toBe('entered');
  });

  test('from a date column for each stage', async () => {
    const rows = csvOf([
      ['Client', 'Manager', 'Outcome', ...STAGES],
      ...hundred.map((i) => [
        client(i),
        'Ann',
        outcomeOf(i),
        ...STAGES.map((_, k) => (k < passedBy(i) ? `2025-0${k + 1}-10` : '')),
      ]),
    ]);
    const json = await auditJsonOf(fileWith('deals.csv', rows));
    expectKnownFunnel(json);
    expect(json.funnel.readFrom).toBe('dates');
  });

  test('from the current stage, the outcome and the last stage of the lost', async () => {
    const rows = csvOf([
      ['Client', 'Manager', 'Stage', 'Outcome', 'Last stage'],
      ...hundred.map((i) => [client(i), 'Ann', '', outcomeOf(i), i === 0 ? '' : (STAGES[passedBy(i)] ?? '')]),
    ]);
    const stages = csvOf([['Stage', 'Kind', 'Deadline days'], ...STAGES.map((stage) => [stage, 'stage', 10])]);
    const json = await auditJsonOf(fileWith('deals.csv', rows), fileWith('stages.csv', stages));
    expectKnownFunnel(json);
    expect(json.funnel.readFrom).toBe('current');
  });
});

test('3 of 100 and 15 of 100: conversion by count and the test between managers (R12, R15)', async () => {
  const won = (manager: string, count: number, budget: number, actual: number) =>
    hundred.map((i) => [`${manager} ${i}`, manager, i < count ? 'Won' : 'Lost', budget, i < count ? actual : '']);
  const rows = csvOf([
    ['Client', 'Manager', 'Outcome', 'Planned', 'Actual'],
    ...won('Ann', 3, 100, 2000),
    ...won('Bob', 15, 100, 100),
  ]);
  const { conversion } = await auditJsonOf(fileWith('deals.csv', rows));
  const [ann, bob] = conversion.managers;
  expect(ann).toMatchObject({ manager: 'Ann', won: 3, worked: 100, rate: 0.03, moneyWon: 6000, moneyRate: 0.6 });
  expect(bob).toMatchObject({ manager: 'Bob', won: 15, worked: 100, rate: 0.15, moneyWon: 1500, moneyRate: 0.15 });
  expect(ann?.interval?.[0]).toBeCloseTo(0.010254524, 9);
  expect(ann?.interval?.[1]).toBeCloseTo(0.0845193643, 9);
  expect(ann?.pValue).toBeCloseTo(0.00519222290141669, 12);
  expect(ann?.verdict).toBe('differs');
  // The one who is weaker by count is the stronger by money (R13).
  expect([ann?.rankByCount, ann?.rankByMoney]).toEqual([2, 1]);
  expect(conversion.company).toMatchObject({ won: 18, worked: 200, closed: 200, rate: 0.09 });
});

describe('planned 100, refined 80, actual 75 in September', () => {
  const plan = fileWithPlan();

  test('the error is 25 %, 20 points of it lost in refinement and 5 in execution (R19)', async () => {
    const { planAccuracy } = await auditJsonOf(plan());
    expect(planAccuracy.periods).toHaveLength(1);
    const [september] = planAccuracy.periods;
    expect(september).toMatchObject({ period: '2017-09', planned: 100, refined: 80, actual: 75 });
    expect(september?.error).toBeCloseTo(0.25, 12);
    expect(september?.refinementError).toBeCloseTo(0.2, 12);
    expect(september?.executionError).toBeCloseTo(0.0625, 12);
  });

  test('a goal of 100 takes 125 by the rule of thumb, 133.33 exactly, 125 in concluded contracts (R20)', async () => {
    const { uplift } = (await auditJsonOf(plan(), '--goal', '100')).planAccuracy;
    expect(uplift.ruleOfThumb).toBeCloseTo(125, 9);
    expect(uplift.exact).toBeCloseTo(133.3333333333, 9);
    expect(uplift.concluded).toBeCloseTo(125, 9);
  });

  test('a goal is taken as given', async () => {
    const { goal, uplift } = (await auditJsonOf(plan(), '--goal', '2e3')).planAccuracy;
    expect([goal, uplift.ruleOfThumb]).toEqual([2000, 2500]);
  });

  test('periods are months, quarters or years as asked', async () => {
    const quarter = await auditJsonOf(plan(), '--period', 'quarter');
    expect(quarter.planAccuracy.periods.map(({ period }) => period)).toEqual(['2017-Q3']);
    const year = await auditJsonOf(plan(), '--period', 'year');
    expect(year.planAccuracy.periods.map(({ period }) => period)).toEqual(['2017']);
  });
});

function fileWithPlan(): () => string {
  const rows = csvOf([
    ['Client', 'Month', 'Planned', 'Refined', 'Actual'],
    ['A', '2017-09-01', 60, 50, 45],
    ['B', '2017-09-01', 40, 30, 30],
  ]);
  return () => fileWith('plan.csv', rows);
}
