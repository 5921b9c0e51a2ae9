import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { Deal, Outcome, PlanLine, StageEvent } from '../../src/schema/records';
import { describeWithSharedData, sharedData } from '../support/sharedData';

/** Records for tests: everything blank but what a test names. */
export function deal(fields: Partial<Deal> = {}): Deal {
  return {
    id: 'd',
    client: 'Client',
    manager: null,
    event: null,
    segment: null,
    stage: null,
    lastStage: null,
    outcome: 'open',
    started: null,
    closed: null,
    planned: null,
    refined: null,
    actual: null,
    reason: null,
    eventRating: null,
    stageDates: null,
    row: { sheet: 'Deals', row: 2 },
    ...fields,
  };
}

export function logLine(fields: Partial<StageEvent> = {}): StageEvent {
  return {
    deal: null,
    client: null,
    event: null,
    stage: null,
    outcome: null,
    date: null,
    manager: null,
    amount: null,
    reason: null,
    row: { sheet: 'Log', row: 2 },
    ...fields,
  };
}

export function planLine(fields: Partial<PlanLine> = {}): PlanLine {
  return {
    client: 'Client',
    manager: null,
    event: null,
    period: 42979,
    planned: null,
    refined: null,
    actual: null,
    row: { sheet: 'Plan', row: 2 },
    ...fields,
  };
}

export const repeat = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));

export const STAGES = ['Call', 'Meeting', 'Contract'] as const;

const name = (names: string[]): fc.Arbitrary<string | null> => fc.constantFrom(...names, null);
const money = fc.option(fc.integer({ min: -1000, max: 100000 }), { nil: null });

/** Any deal of the current form over STAGES: every outcome, with and without stages, dates and money. */
export const anyDeal: fc.Arbitrary<Deal> = fc
  .record({
    client: name(['A', 'B', 'C', 'D']),
    manager: name(['Ann', 'Bob', 'Cid']),
    event: name(['Fair', 'Tender']),
    stage: fc.constantFrom(...STAGES, null),
    lastStage: fc.constantFrom(...STAGES, null),
    outcome: fc.constantFrom<Outcome>('won', 'lost', 'declined', 'open'),
    started: fc.option(fc.integer({ min: 42000, max: 43000 }), { nil: null }),
    planned: money,
    refined: money,
    actual: money,
    stageDates: fc.option(
      fc.array(fc.option(fc.integer({ min: 42000, max: 43000 }), { nil: null }), { minLength: 3, maxLength: 3 }),
      { nil: null },
    ),
  })
  .map((fields) => deal(fields));

export const anyDeals: fc.Arbitrary<Deal[]> = fc
  .array(anyDeal, { maxLength: 40 })
  .map((deals) => deals.map((each, index) => ({ ...each, id: `d${index}`, row: { sheet: 'Deals', row: index + 2 } })));

/** A shuffled copy, decided by a seed of fast-check's own. */
export function shuffled<T>(items: readonly T[], keys: readonly number[]): T[] {
  return items
    .map((item, index) => ({ item, key: keys[index % Math.max(1, keys.length)] ?? 0, index }))
    .sort((x, y) => x.key - y.key || y.index - x.index)
    .map(({ item }) => item);
}

/** Equal to within a relative 1e-9; sums of money in another order differ in the last digits. */
export function expectNear(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
}

/** Runs tests on the public CRM data where it lies beside the checkout, and says so where it does not. */
export const describeWithCrm = describeWithSharedData('crm-sales-opportunities');

function csv(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(sharedData('crm-sales-opportunities', file), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

export const CRM_STAGES = ['Prospecting', 'Engaging'] as const;

/** The 8,800 opportunities as deals; planned is the product's list price. */
export function crmDeals(): Deal[] {
  const prices = new Map(
    csv('products.csv').map((row) => [row['product']?.replace(/\s/g, ''), Number(row['sales_price'])]),
  );
  return csv('sales_pipeline.csv').map((row, index) => {
    const stage = row['deal_stage'] ?? '';
    const outcome: Outcome = stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : 'open';
    return deal({
      id: row['opportunity_id'] ?? '',
      client: row['account'] || null,
      manager: row['sales_agent'] || null,
      stage: outcome === 'open' ? stage : null,
      outcome,
      started: row['engage_date'] ? 42000 : null,
      planned: prices.get(row['product']?.replace(/\s/g, '')) ?? null,
      actual: row['close_value'] ? Number(row['close_value']) : null,
      row: { sheet: 'sales_pipeline', row: index + 2 },
    });
  });
}

export function crmParents(): Map<string, string> {
  return new Map(
    csv('accounts.csv')
      .filter((row) => row['subsidiary_of'])
      .map((row) => [row['account'] ?? '', row['subsidiary_of'] ?? '']),
  );
}
