import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
import { care } from '../../sample/care';
import { CLIENTS, MANAGERS, MONTHS, practice } from '../../sample/practice';
import { sampleWorkbook } from '../../sample/sampleWorkbook';
import { LANGUAGES } from '../../src/i18n/dictionary';
import { auditJsonOf } from '../support/kam';

const fileOf = (language: string) => path.join(__dirname, '..', '..', 'sample', `kam-sample-${language}.xlsx`);

test.each(LANGUAGES)('the committed sample in %s is the one that its generator makes', async (language) => {
  const made = await openWorkbook(await saveWorkbook(sampleWorkbook(language)), 'sample.xlsx');
  const committed = await openWorkbook(new Uint8Array(readFileSync(fileOf(language))), 'sample.xlsx');
  expect(committed).toEqual(made);
});

test('the practice is of a believable size', () => {
  const { clients, deals, plan } = practice(1);
  expect([CLIENTS, MANAGERS, MONTHS]).toEqual([60, 6, 18]);
  expect(clients).toHaveLength(60);
  expect(new Set(deals.map(({ event }) => event)).size).toBe(3);
  expect(deals.length).toBeGreaterThan(120);
  expect(new Set(plan.map(({ month }) => month)).size).toBe(18);
});

test('the care of clients leaves the practice as it is, and is the same each time', () => {
  const made = practice(1);
  const before = JSON.stringify(made);
  const looked = care(made, 2);
  expect(JSON.stringify(made)).toBe(before);
  expect(care(made, 2)).toEqual(looked);
  expect(care(made, 3)).not.toEqual(looked);
  expect(looked.clients).toHaveLength(made.clients.length);
  expect(looked.deals).toHaveLength(made.deals.length);
  expect(looked.contacts).toHaveLength(made.contacts.length);
  expect(looked.people).toHaveLength(made.people.length);
});

/** Counts and sums of the care of clients: what no name or label is part of. */
function careFigures(json: unknown): unknown {
  const { profitability, selection, development, reviews, accountTeams, lifeCycle, risk, unavailable } = json as Record<
    string,
    Record<string, unknown>
  >;
  const list = (whole: Record<string, unknown> | undefined, name: string) => whole?.[name] as Record<string, unknown>[];
  return {
    unavailable,
    profits: list(profitability, 'clients')
      .map(({ profit }) => String(profit))
      .sort(),
    losing: list(profitability, 'losing').map(({ profit }) => profit),
    takers: list(profitability, 'timeTakers').map(({ hours, share }) => [hours, share]),
    quadrants: selection?.['byQuadrant'],
    reviews: reviews?.['byStatus'],
    gaps: list(accountTeams, 'teams')
      .flatMap(({ gaps }) => (gaps as { why: string }[]).map(({ why }) => why))
      .sort(),
    exits: (lifeCycle?.['exitWithoutPlan'] as unknown[]).length,
    risks: list(risk, 'clients')
      .map(({ score }) => score)
      .sort(),
    marketing: JSON.stringify(development?.['marketing']).replace(/"[^"!]+!/g, '"'),
    executives: (development?.['executives'] as Record<string, unknown>)['total'],
    fulfilment: (development?.['planFulfilment'] as Record<string, unknown>)['total'],
  };
}

test('the same figures come out in every language', async () => {
  const found = [];
  for (const language of LANGUAGES)
    found.push(await auditJsonOf(fileOf(language), '--as-of', '2026-05-10', '--goal', '250000'));
  const [en, ru, lt] = found;
  expect(careFigures(en)).toMatchObject({ unavailable: { 'beforeAfter.changed': 'no-day-given' } });
  for (const other of [ru, lt]) {
    expect(other?.funnel.outcomes).toEqual(en?.funnel.outcomes);
    expect(careFigures(other)).toEqual(careFigures(en));
    expect(other?.planAccuracy.total).toEqual(en?.planAccuracy.total);
    expect(other?.quality.map(({ code, count }) => [code, count])).toEqual(
      en?.quality.map(({ code, count }) => [code, count]),
    );
  }
});
