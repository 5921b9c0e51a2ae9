import { DEFAULT_SETTINGS } from '../../src/reports/workbookSettings';
import { parseAmount } from '../../taskpane/parseAmount';
import { serialOfIso } from '../../taskpane/serialOfIso';
import { placeOf } from '../../taskpane/start/placeOf';
import {
  readsOtherwise,
  toldCount,
  withChoice,
  withColumn,
  withOutcome,
  withoutMapping,
  withRole,
  withStages,
} from '../../taskpane/state/settingsChanges';

const CLIENT = { role: 'deals', list: 'Deals', field: 'client' } as const;

test('a column is told for its list, beside what was told before', () => {
  const first = withColumn(DEFAULT_SETTINGS, CLIENT, 'Customer');
  const second = withColumn(first, { ...CLIENT, field: 'manager' }, '');
  expect(second.mapping.deals).toEqual({ source: 'Deals', columns: { client: 'Customer', manager: '' } });
  expect(DEFAULT_SETTINGS.mapping).toEqual({});
});

test('columns told for one list do not hold for another', () => {
  const first = withColumn(DEFAULT_SETTINGS, CLIENT, 'Customer');
  const second = withColumn(first, { ...CLIENT, list: 'Orders', field: 'manager' }, 'Rep');
  expect(second.mapping.deals).toEqual({ source: 'Orders', columns: { manager: 'Rep' } });
});

test('stages and outcomes leave the list to recognition', () => {
  const settings = withOutcome(withStages(DEFAULT_SETTINGS, 'deals', ['A', 'B']), 'deals', 'Yes', 'won');
  expect(settings.mapping.deals).toEqual({ source: '', columns: {}, stages: ['A', 'B'], outcomes: { Yes: 'won' } });
});

test('a list has one role, and a role one list', () => {
  const deals = withRole(DEFAULT_SETTINGS, 'Deals', 'deals');
  expect(withRole(deals, 'Deals', 'plan').mapping).toEqual({ plan: { source: 'Deals', columns: {} } });
  expect(withRole(deals, 'Orders', 'deals').mapping).toEqual({ deals: { source: 'Orders', columns: {} } });
});

test('a list that is not used is used again once it has a role', () => {
  const unused = withRole(withRole(DEFAULT_SETTINGS, 'Deals', 'deals'), 'Deals', null);
  expect(unused).toMatchObject({ mapping: {}, unusedLists: ['Deals'] });
  expect(withRole(unused, 'Deals', 'plan').unusedLists).toEqual([]);
});

test('what is remembered is counted and can be forgotten', () => {
  const told = withRole(
    withOutcome(withColumn(DEFAULT_SETTINGS, CLIENT, 'Customer'), 'deals', 'Yes', 'won'),
    'Old',
    null,
  );
  expect(toldCount(told)).toBe(4);
  expect(toldCount(withoutMapping(told))).toBe(0);
});

test('only language and lists make the workbook be read again', () => {
  expect(readsOtherwise(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, goal: 5 })).toBe(false);
  expect(readsOtherwise(DEFAULT_SETTINGS, withChoice(DEFAULT_SETTINGS, 'funnel', { manager: 'A' }))).toBe(false);
  expect(readsOtherwise(DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, language: 'ru' })).toBe(true);
  expect(readsOtherwise(DEFAULT_SETTINGS, withRole(DEFAULT_SETTINGS, 'Deals', null))).toBe(true);
});

test.each([
  ['1000000', 1e6],
  ['1 000 000', 1e6],
  ['1\u202F000\u202F000,50', 1000000.5],
  ['1,000,000', 1e6],
  ['1.000.000', 1e6],
  ['1,000.5', 1000.5],
  ['1.000,5', 1000.5],
  ['12,5', 12.5],
  ['0.75', 0.75],
  ['1,000', 1000],
  ['-5', null],
  ['a lot', null],
  ['', null],
  ['1e6', null],
])('«%s» is read as %s', (text, value) => {
  expect(parseAmount(text)).toBe(value);
});

test('an address is taken apart, quoted sheets and all', () => {
  expect(placeOf('Deals!D8')).toEqual({ sheet: 'Deals', cell: 'D8' });
  expect(placeOf("'May''s ! data'!AB12")).toEqual({ sheet: "May's ! data", cell: 'AB12' });
});

test('a day of a date field is a serial, and no day is none', () => {
  expect(serialOfIso('2017-12-31')).toBe(43100);
  expect(['', '2017-02-30', '20170228'].map(serialOfIso)).toEqual([null, null, null]);
});
