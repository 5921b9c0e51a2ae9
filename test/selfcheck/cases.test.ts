/** Every case of the self-check, on the local host: where it differs from what Microsoft documents, the host is wrong. */
import type { LocalHost } from '../../host/localHost';
import { ALL_CASES } from '../../src/selfcheck/cases/allCases';
import { functionCases } from '../../src/selfcheck/cases/functions';
import { runSelfCheck } from '../../src/selfcheck/runSelfCheck';
import { selfCheck } from '../../src/selfcheck/selfCheck';
import { buildFunctions, loadFunctions, openBook, selected } from './excelBook';

let host: LocalHost;

beforeAll(async () => {
  buildFunctions();
  host = await openBook();
  await loadFunctions(host);
}, 180_000);

afterAll(() => host.close());

test.each(ALL_CASES.map((each) => [each.name, each] as const))('%s', async (name, each) => {
  const before = await host.settledModel();
  const { results } = await runSelfCheck([each]);
  expect(results).toEqual([{ name, outcome: 'passed' }]);
  expect(await host.settledModel()).toEqual(before);
  expect(await selected()).toBe('Notes!B2:C3');
  expect(host.heldReferences.events).toBe(0);
});

test('no two cases have one name', () => {
  expect(new Set(ALL_CASES.map(({ name }) => name)).size).toBe(ALL_CASES.length);
});

test('the whole self-check, as the pane begins it, passes and says so', async () => {
  const before = await host.settledModel();
  const { results, all, text } = await selfCheck({});
  expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  const lines = text.split('\n');
  expect(lines[1]).toMatch(/^Excel \d+\.\d.* on PC$/);
  expect(lines[2]).toMatch(/^\d{4}-\d\d-\d\dT/);
  expect(lines[3]).toBe(`Passed ${all} of ${all}`);
  expect(await host.settledModel()).toEqual(before);
});

test('where the add-in’s functions are not loaded, their cases say so', async () => {
  await host.close();
  host = await openBook();
  const { results } = await runSelfCheck(functionCases);
  expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['skipped']));
});
