import { DATA_CODES } from '../../src/analysis/quality/finding';
import { dictionaryOf, LANGUAGES } from '../../src/i18n/dictionary';
import { dataFindings, dataSentence } from '../../src/reports/dataFindings';
import { readLists } from '../../src/reports/lists';
import { serialOf } from '../../src/schema/calendar';
import { QUALITY_CODES } from '../../src/schema/quality';
import { sheetOf, workbookOf } from '../schema/workbook';
import { auditJsonOf, csvOf, fileWith } from '../support/kam';

const day = (year: number, month: number, dayOfMonth: number): number => serialOf(year, month, dayOfMonth) ?? NaN;

const cells = workbookOf(
  sheetOf("May's deals", [
    ['Deal', 'Client', 'Manager', 'Outcome', 'Started', 'Closed', 'Planned budget'],
    ['d1', 'Acme Ltd', 'Ann', 'Won', day(2025, 3, 10), day(2025, 3, 1), 100],
    ['d2', 'ACME, Ltd.', 'Ann', 'Lost', day(2025, 3, 1), day(2025, 4, 1), -5],
    ['d3', 'Birch', null, 'Won', 'soon', day(2025, 4, 1), 100],
    ['d3', 'Birch', 'Bob', 'Won', day(2025, 4, 1), day(2025, 4, 2), 100],
  ]),
);
const lists = readLists(cells);
const findings = dataFindings(lists, day(2025, 12, 31), dictionaryOf('en'));

test('each finding says in words what is wrong and what to do, with its sheet and cell', () => {
  expect(findings).toContainEqual({
    code: 'closed-before-started',
    severity: expect.any(String) as unknown,
    sentence: 'A deal was closed before it was started. Correct one of the two dates.',
    count: 1,
    sheet: "May's deals",
    cell: 'F2',
    cells: ["'May''s deals'!F2"],
  });
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'negative-money',
      sentence: 'An amount is below zero: -5. Leave it if it is a credit note; otherwise correct the sign.',
      cell: 'G3',
    }),
  );
  for (const { sheet, cell, cells: [first] = [] } of findings) {
    expect([sheet, cell]).toEqual(first === undefined ? [null, null] : ["May's deals", first.split('!')[1]]);
  }
});

test('errors come first, and each code is told once unless it is of several groups', () => {
  const order = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
  expect(order).toEqual([...order].sort((x, y) => x - y));
  const codes = findings.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['unreadable-date', 'duplicate-key', 'blank-manager']));
  expect(new Set(codes).size).toBe(codes.length);
});

test('long lists of names are cut', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F'];
  expect(dataSentence('orphan-client', names, dictionaryOf('en'))).toMatch(/: A, B, C, D, E, …\. Add the client/);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const { doubts, unavailable } = dictionaryOf(language);

  test('every code has its own words for what is wrong and what to do', () => {
    const codes = [...new Set<keyof typeof doubts>([...QUALITY_CODES, ...DATA_CODES])];
    expect(Object.keys(doubts).sort()).toEqual([...codes].sort());
    expect(new Set(codes.map((code) => doubts[code].what)).size).toBe(codes.length);
    for (const code of codes) {
      expect(doubts[code].what).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(doubts[code].todo).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('every reason why an analysis is missing is a sentence of its own', () => {
    const sentences = Object.values(unavailable);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  test('the JSON carries the sentence beside the code', async () => {
    const file = fileWith(
      'deals.csv',
      csvOf([
        ['Client', 'Manager', 'Outcome'],
        ['A', '', 'Won'],
        ['B', 'Ann', 'Lost'],
      ]),
    );
    const { quality } = await auditJsonOf(file, '--lang', language);
    expect(quality).toContainEqual(
      expect.objectContaining({
        code: 'blank-manager',
        message: dataSentence('blank-manager', [], dictionaryOf(language)),
      }),
    );
  });
});
