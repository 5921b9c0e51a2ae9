import fc from 'fast-check';
import {
  DEFAULT_SETTINGS,
  PERIODS,
  readSettings,
  settingsText,
  type WorkbookSettings,
} from '../../src/reports/workbookSettings';

test('settings come back as they were', () => {
  const settings = fc.record({
    language: fc.constantFrom(null, 'en' as const, 'ru' as const, 'lt' as const),
    period: fc.constantFrom(...PERIODS),
    goal: fc.option(fc.double({ min: 0.01, max: 1e12, noNaN: true })),
    minClients: fc.integer({ min: 1, max: 1000 }),
    mapping: fc.constantFrom({}, { deals: { source: 'Deals', columns: { client: 'Customer', manager: '' } } }),
    unusedLists: fc.array(fc.string()),
    choices: fc.constantFrom({}, { funnel: { period: 'year' as const, manager: 'Anna' } }),
  });
  fc.assert(
    fc.property(settings, (given: WorkbookSettings) => {
      expect(readSettings(settingsText(given))).toEqual({ settings: given, problem: null });
    }),
  );
});

test('a workbook that remembers nothing has the defaults', () => {
  expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
});

test.each([
  ['{"version":', DEFAULT_SETTINGS],
  ['[]', DEFAULT_SETTINGS],
  [7, DEFAULT_SETTINGS],
  ['{"version":1,"period":"week","minClients":20}', { ...DEFAULT_SETTINGS, minClients: 20 }],
  ['{"version":1,"minClients":-1,"goal":5}', { ...DEFAULT_SETTINGS, goal: 5 }],
  ['{"version":1,"mapping":{"deals":{"colour":"red"}},"period":"year"}', { ...DEFAULT_SETTINGS, period: 'year' }],
  ['{"version":1,"choices":{"tea":{}}}', DEFAULT_SETTINGS],
])('of %s what can be read is taken, and the rest is told of', (text, settings) => {
  expect(readSettings(text)).toEqual({ settings, problem: 'damaged' });
});

test('settings of a newer version are left alone', () => {
  expect(readSettings('{"version":2,"period":"year"}')).toEqual({ settings: DEFAULT_SETTINGS, problem: 'newer' });
});
