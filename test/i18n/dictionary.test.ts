import { dictionaryOf, LANGUAGES, languageOf } from '../../src/i18n/dictionary';
import { concatenation, fill, textConstant } from '../../src/i18n/template';

/** Every text of a dictionary by its path. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const gapsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe.each(LANGUAGES.filter((language) => language !== 'en'))('%s', (language) => {
  const own = new Map(texts(dictionaryOf(language)));
  const english = texts(dictionaryOf('en'));

  test('has every text, with the same gaps as in English', () => {
    for (const [path, text] of english) {
      expect([path, gapsOf(own.get(path) ?? '')]).toEqual([path, gapsOf(text)]);
    }
    expect(own.size).toBe(english.length);
  });

  test('is not left in English', () => {
    const same = english.filter(
      ([path, text]) => own.get(path) === text && /[a-z]{4}/i.test(text.replace(/\{\w+\}/g, '')),
    );
    expect(same.map(([path]) => path)).toEqual(['.languages.en', '.languages.lt', '.workbench.title', '.pane.title']);
  });
});

test.each(LANGUAGES)('sheet names in %s keep to the rules of Excel', (language) => {
  const { funnel, conversion, plan } = dictionaryOf(language);
  const names = [
    funnel.sheet,
    funnel.factsSheet,
    conversion.sheet,
    conversion.factsSheet,
    conversion.testsSheet,
    plan.sheet,
    plan.factsSheet,
  ];
  for (const name of names) expect(name).toMatch(/^[^:\\/?*[\]']{1,31}$/);
  expect(new Set(names).size).toBe(names.length);
});

test.each(LANGUAGES)('headings of facts in %s can stand in a structured reference as they are', (language) => {
  const headings = Object.values(dictionaryOf(language).facts.columns);
  for (const heading of headings) expect(heading).toMatch(/^[\p{L}\p{N} ]+$/u);
  expect(new Set(headings).size).toBe(headings.length);
});

test('a locale without texts of ours is answered in English', () => {
  expect([languageOf('ru-RU'), languageOf('lt'), languageOf('de-DE')]).toEqual(['ru', 'lt', 'en']);
});

test('a sentence becomes a formula that says the same', () => {
  expect(fill('{a} of "{b}"', { a: '1', b: '2' })).toBe('1 of "2"');
  expect(concatenation('{a} of "{b}"', { a: 'A1', b: 'B1' })).toBe('A1&" of """&B1&""""');
});

test('a gap that nothing fills is an error, not an empty place', () => {
  expect(() => fill('{a}', {})).toThrow('{a}');
});

test('no text constant is longer than Excel allows in a formula', () => {
  const pieces = textConstant('x"'.repeat(400)).match(/"(?:[^"]|"")*"/g) ?? [];
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.slice(1, -1).replace(/""/g, '"').length).toBeLessThanOrEqual(255);
});
