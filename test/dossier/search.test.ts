import fc from 'fast-check';
import { find, searchIndex, type FoundKind } from '../../src/dossier/search';
import { RUNS } from '../analysis/runs';

const LIST = [
  'ООО «Ромашка»',
  'Громашка плюс',
  'UAB „Romashka Baltic“',
  'Plus Romashka',
  'Šiaulių bankas, AB',
  'Agio',
  'Phillips Ltd',
  'Great Wall Trading',
  'Ёлка-Сервис',
  'Client 12',
  'Client 13',
];
const index = searchIndex(LIST.map((name) => ({ name })));
const names = (typed: string) => find(index, typed, 9).map(({ entry }) => entry.name);
const kinds = (typed: string) => find(index, typed, 9).map(({ entry, kind }) => [entry.name, kind]);

describe('finding a client as one types', () => {
  it('the whole name comes first, then its beginning, a word, a part of a word, a similar one', () => {
    expect(kinds('ромашка')).toEqual([
      ['ООО «Ромашка»', 'exact'],
      ['UAB „Romashka Baltic“', 'begins'],
      ['Plus Romashka', 'word'],
      ['Громашка плюс', 'contains'],
    ] satisfies [string, FoundKind][]);
    expect(kinds('рамашка')[0]).toEqual(['ООО «Ромашка»', 'similar']);
  });

  it.each([
    ['case and diacritics', 'SIAULIU', 'Šiaulių bankas, AB'],
    ['ё for е', 'елка', 'Ёлка-Сервис'],
    ['Latin letters for Cyrillic', 'romashka', 'ООО «Ромашка»'],
    ['Cyrillic letters for Latin', 'грейт волл', 'Great Wall Trading'],
    ['what sounds alike', 'ажио', 'Agio'],
    ['a doubled letter', 'philips', 'Phillips Ltd'],
    ['a spelling by ear', 'filips', 'Phillips Ltd'],
    ['a letter wrong', 'Siaulai bankas', 'Šiaulių bankas, AB'],
    ['two letters wrong', 'graet wal trading', 'Great Wall Trading'],
    ['two letters swapped', 'rgeat', 'Great Wall Trading'],
    ['a wrong letter in Cyrillic', 'рощашка', 'ООО «Ромашка»'],
    ['a letter in the other script', 'greчt', 'Great Wall Trading'],
    ['words in another order', 'trading great', 'Great Wall Trading'],
    ['words begun', 'gr tra', 'Great Wall Trading'],
    ['another legal form', 'ЗАО Ромашка', 'ООО «Ромашка»'],
    ['a legal form in Latin letters', 'ltd phillips', 'Phillips Ltd'],
    ['an English keyboard', 'hjvfirf', 'ООО «Ромашка»'],
    ['an English keyboard, with the legal form', 'jjj hjvfi', 'ООО «Ромашка»'],
    ['a Russian keyboard', 'пкуфе', 'Great Wall Trading'],
    ['figures for Lithuanian letters', '6iauli7', 'Šiaulių bankas, AB'],
    ['Lithuanian letters for figures', 'client ąč', 'Client 12'],
  ])('knows a client by %s: %s', (_, typed, name) => {
    expect(names(typed)).toContain(name);
  });

  it('points out what was found, in the letters of the name', () => {
    const parts = (typed: string) =>
      find(index, typed, 1).flatMap(({ entry, ranges }) => ranges.map(([from, to]) => entry.name.slice(from, to)));
    expect(parts('romash')).toEqual(['Ромаш']);
    expect(parts('siauliu b')).toEqual(['Šiaulių b']);
    expect(parts('trad gre')).toEqual(['Gre', 'Trad']);
    expect(parts('grst wall')).toEqual(['Great Wall']);
  });

  it('figures are never a slip of the pen', () => {
    expect(names('client 14')).toEqual([]);
    expect(names('client 12')).toEqual(['Client 12']);
  });

  it('up to three letters must be right, and nothing typed finds nothing', () => {
    expect(names('agx')).toEqual([]);
    expect(names('  ')).toEqual([]);
    expect(names('«»')).toEqual([]);
  });

  it('gives no more than was asked for, and what else an entry holds', () => {
    const entries = [
      { name: 'Alfa', sheet: 'Dossier Alfa' },
      { name: 'Alfa 2', sheet: 'x' },
    ];
    expect(find(searchIndex(entries), 'alfa', 1)).toEqual([{ entry: entries[0], kind: 'exact', ranges: [[0, 4]] }]);
  });

  it('signs that Latin does not spell find nothing by themselves', () => {
    expect(names('ь ъ')).toEqual([]);
    expect(kinds('ромашка ь')[0]).toEqual(['ООО «Ромашка»', 'exact']);
  });

  it('finds a name that has no letters by itself', () => {
    expect(find(searchIndex([{ name: ' № — ' }, { name: '***' }]), '***', 5)).toHaveLength(1);
  });
});

describe('laws of search', () => {
  const letters = [...'abcdegiklmnoprstuvząčęėįšųūžабвгдеёжзийклмнопрстуфхцчшщыэюя'];
  const word = fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 9 });
  const form = fc.constantFrom('', 'UAB ', 'ООО ', 'АО ');
  const sign = fc.constantFrom(' ', '-', ' & ', '. ', ' „');
  const name = fc
    .tuple(form, word, sign, word, fc.constantFrom('', ' 2', ' Ltd', '“'))
    .map(([before, one, between, two, behind]) => `${before}${one}${between}${two}${behind}`);
  const list = fc.uniqueArray(name, { minLength: 1, maxLength: 12 });
  const all = (given: readonly string[], typed: string) =>
    find(searchIndex(given.map((each) => ({ name: each }))), typed, 99).map(({ entry }) => entry.name);

  it('every part of a name that has two letters finds it', () => {
    fc.assert(
      fc.property(list, fc.nat(), fc.nat(), fc.nat(), (given, which, start, size) => {
        const wanted = given[which % given.length] ?? '';
        const from = start % wanted.length;
        const part = wanted.slice(from, from + 2 + (size % wanted.length));
        fc.pre((part.match(/\p{L}/gu) ?? []).length >= 2);
        expect(all(given, part)).toContain(wanted);
      }),
      RUNS,
    );
  });

  it('a whole name finds itself first', () => {
    fc.assert(
      fc.property(list, fc.nat(), (given, which) => {
        const wanted = given[which % given.length] ?? '';
        const [first] = find(searchIndex(given.map((each) => ({ name: each }))), wanted, 1);
        expect([first?.entry.name, first?.kind]).toEqual([wanted, 'exact']);
      }),
      RUNS,
    );
  });

  it('the order of the names makes no difference', () => {
    fc.assert(
      fc.property(list, fc.nat(), word, (given, seed, typed) => {
        const turned = [...given.slice(seed % given.length), ...given.slice(0, seed % given.length)].reverse();
        for (const each of [typed, typed.slice(0, 2), given[0] ?? '']) {
          expect(all(turned, each)).toEqual(all(given, each));
        }
      }),
      RUNS,
    );
  });

  it('a name of six letters or more is found with one of them wrong', () => {
    const longName = word.filter((each) => each.length >= 6).map((each) => `UAB ${each}`);
    fc.assert(
      fc.property(longName, fc.nat(), fc.constantFrom(...letters), list, (wanted, at, wrong, others) => {
        const typed = [...wanted.slice(4)];
        typed[at % typed.length] = wrong;
        expect(all([...others, wanted], typed.join(''))).toContain(wanted);
      }),
      RUNS,
    );
  });

  it('what is pointed out lies inside the name, in order', () => {
    fc.assert(
      fc.property(list, word, (given, typed) => {
        for (const { entry, ranges } of find(searchIndex(given.map((each) => ({ name: each }))), typed, 99)) {
          const bounds = ranges.flat();
          expect(ranges.length).toBeGreaterThan(0);
          expect(bounds).toEqual([...bounds].sort((x, y) => x - y));
          expect(bounds.every((place) => place >= 0 && place <= entry.name.length)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
