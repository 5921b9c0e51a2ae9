import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../host/xlsx/openWorkbook';
import { saveWorkbook } from '../../host/xlsx/saveWorkbook';
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

test('the same figures come out in every language', async () => {
  const found = [];
  for (const language of LANGUAGES) found.push(await auditJsonOf(fileOf(language)));
  const [en, ru, lt] = found;
  for (const other of [ru, lt]) {
    expect(other?.funnel.outcomes).toEqual(en?.funnel.outcomes);
    expect(other?.planAccuracy.total).toEqual(en?.planAccuracy.total);
    expect(other?.quality.map(({ code, count }) => [code, count])).toEqual(
      en?.quality.map(({ code, count }) => [code, count]),
    );
  }
});
