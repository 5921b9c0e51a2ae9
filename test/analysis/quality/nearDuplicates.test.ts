import fc from 'fast-check';
import { companyName } from '../../../src/analysis/quality/companyName';
import { nearDuplicates } from '../../../src/analysis/quality/nearDuplicates';
import { oneLetterApart } from '../../../src/analysis/quality/oneLetterApart';
import { slipCandidates } from '../../../src/analysis/quality/slipCandidates';
import { repeat, shuffled } from '../builders';
import { RUNS } from '../runs';

const reasons = (...names: string[]) => nearDuplicates(names).map(({ names: group, reason }) => [group, reason]);

describe('near-duplicate clients', () => {
  it('R47: case, spaces, quotes, punctuation and a legal form that one lacks do not count', () => {
    const names = ['Acme Ltd', 'ACME, Ltd.', 'acme', '«Acme»', 'A c m e', 'Ac-me LLC'];
    expect(reasons(...names, 'Bolt')).toEqual([[names, 'same-letters']]);
    expect(reasons('UAB „Žemė“', 'Zeme UAB', 'ŽEMĖ')).toEqual([[['UAB „Žemė“', 'Zeme UAB', 'ŽEMĖ'], 'same-letters']]);
    expect(reasons('ООО Ромашка', 'Ромашка ООО', 'ООО «РОМАШКА»')).toHaveLength(1);
    expect(reasons('ООО Ёлка', 'ООО Елка')).toEqual([[['ООО Ёлка', 'ООО Елка'], 'same-letters']]);
  });

  it('R47: the same name in the other script', () => {
    expect(reasons('ООО «Ромашка»', 'Romashka LLC')).toEqual([[['ООО «Ромашка»', 'Romashka LLC'], 'same-letters']]);
    expect(reasons('Альфа', 'Alpha')).toEqual([[['Альфа', 'Alpha'], 'other-script']]);
    expect(reasons('Альфа Банк', 'Alphabank')).toEqual([[['Альфа Банк', 'Alphabank'], 'other-script']]);
    // Two names of one script that merely sound alike are two names.
    expect(reasons('Chase', 'Khase')).toEqual([]);
    expect(reasons('Альфа', 'Beta')).toEqual([]);
    expect(reasons('Альфа', 'Alpha', 'Alfa', 'Alffa', 'Бета')).toEqual([
      [['Альфа', 'Alpha', 'Alfa', 'Alffa'], 'other-script'],
    ]);
  });

  it('R47: the same name with a legal form of another kind may be another company', () => {
    expect(reasons('ООО Альфа', 'ЗАО Альфа')).toEqual([[['ООО Альфа', 'ЗАО Альфа'], 'other-legal-form']]);
    expect(reasons('ОАО Альфа', 'ПАО Альфа')).toEqual([[['ОАО Альфа', 'ПАО Альфа'], 'same-letters']]);
    // "& Co" says nothing of the kind.
    expect(reasons('Alfa & Co', 'Alfa Ltd')).toEqual([[['Alfa & Co', 'Alfa Ltd'], 'same-letters']]);
    expect(reasons('UAB Alfa', 'ООО Альфа')).toEqual([[['UAB Alfa', 'ООО Альфа'], 'same-letters']]);
  });

  it('R47: one letter in a long name', () => {
    expect(reasons('Acme Trading', 'Acme Tradnig')).toEqual([[['Acme Trading', 'Acme Tradnig'], 'one-letter']]);
    expect(reasons('Acme Trading Ltd', 'ACME Traiding')).toEqual([
      [['Acme Trading Ltd', 'ACME Traiding'], 'one-letter'],
    ]);
    expect(reasons('Bolt', 'Bold', 'Boltt')).toEqual([]);
    expect(reasons('Alfatoys', 'Alfatoyz')).toHaveLength(1);
    expect(reasons('Alfatoy', 'Alfatoz')).toEqual([]);
    expect(reasons('Company A', 'Company B')).toEqual([]);
    expect(reasons('Warehouse 1', 'Warehouse 2', 'Unit2017', 'Unit2018')).toEqual([]);
    expect(reasons('Acme North Trade', 'Acmo North Trads')).toEqual([]);
    // What is left without the A is the same, and yet they are not one letter apart.
    expect(reasons('Acmenorth', 'Cmenortha')).toEqual([]);
  });

  it('a group is as sure as its weakest link', () => {
    const names = ['Acme Trading', 'ACME TRADING', 'Acme Tradingg'];
    expect(reasons(...names)).toEqual([[names, 'one-letter']]);
  });

  it('groups stand in the order of their first names', () => {
    expect(nearDuplicates(['Zeta', 'Acme', 'ZETA', 'ACME']).map(({ names }) => names[0])).toEqual(['Acme', 'Zeta']);
  });

  it('names that are nothing but signs, the same name twice, no names', () => {
    expect(reasons('—', '???', '')).toEqual([]);
    expect(reasons('Acme', 'Acme')).toEqual([]);
    expect(reasons()).toEqual([]);
  });
});

describe('near-duplicate clients: laws', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeждш'), minLength: 4, maxLength: 8 });
  const names = fc.array(
    fc.tuple(fc.constantFrom('', 'UAB ', 'ООО '), word, word).map(([form, x, y]) => `${form}${x} ${y}`),
    { maxLength: 25 },
  );

  it('every name is in one group at most, groups have two or more, and the order does not matter', () => {
    fc.assert(
      fc.property(names, fc.array(fc.nat(), { minLength: 1 }), (all, keys) => {
        const groups = nearDuplicates(all);
        const grouped = groups.flatMap((group) => group.names);
        expect(new Set(grouped).size).toBe(grouped.length);
        expect(groups.every((group) => group.names.length > 1)).toBe(true);
        const sets = (found: typeof groups): string[] =>
          found.map((group) => `${[...group.names].sort().join('|')}`).sort();
        expect(sets(nearDuplicates(shuffled(all, keys)))).toEqual(sets(groups));
      }),
      RUNS,
    );
  });

  it('a slip is found between names that part their words otherwise, in any order', () => {
    const names = ['AcmeTrading', 'Acme Trading', 'Acme Tradnig'];
    expect(nearDuplicates(names)).toHaveLength(1);
    expect(nearDuplicates([...names].reverse())[0]?.names).toHaveLength(3);
  });

  it('a name respelt is found beside any others', () => {
    fc.assert(
      fc.property(names, word, word, (others, x, y) => {
        const respelt = `«${x.toUpperCase()}  ${y}», UAB`;
        const groups = nearDuplicates([...others, `${x} ${y}`, respelt]);
        expect(groups.some((group) => group.names.includes(respelt) && group.names.includes(`${x} ${y}`))).toBe(true);
      }),
      RUNS,
    );
  });

  it('groups are those that comparing every name with every other gives', () => {
    const slips = fc.string({ unit: fc.constantFrom(...'abаб'), minLength: 3, maxLength: 6 });
    const name = fc
      .tuple(
        fc.constantFrom('', 'ООО ', 'AB '),
        slips,
        fc.constantFrom('', ' ', ' Trading '),
        fc.constantFrom('', '1', '12'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 14 }), (all) => {
        const found = nearDuplicates(all).map((group) => [...group.names].sort().join('|'));
        expect(found.sort()).toEqual(comparedAllWithAll(all).sort());
      }),
      RUNS,
    );
  });

  it('candidates hold every pair that is one slip apart', () => {
    const texts = fc.uniqueArray(fc.string({ unit: fc.constantFrom(...'aaabbc 1'), minLength: 4, maxLength: 9 }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const found = new Set(slipCandidates(all).map(([x, y]) => `${x} ${y}`));
        all.forEach((x, i) => {
          all.slice(i + 1).forEach((y, j) => {
            if (oneLetterApart(x, y)) expect(found).toContain(`${i} ${i + 1 + j}`);
          });
        });
      }),
      RUNS,
    );
  });

  it('numbered names are no candidates', () => {
    expect(slipCandidates(repeat(300, (k) => `client ${k}`))).toEqual([]);
    expect(slipCandidates(['alfa 1', 'alga 1', 'alfa 2'])).toEqual([[0, 1]]);
  });

  it('one slip is symmetrical, and no slip of a name to itself', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab '), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (x, y) => {
        expect(oneLetterApart(x, y)).toBe(oneLetterApart(y, x));
        expect(oneLetterApart(x, x)).toBe(false);
      }),
      RUNS,
    );
  });

  it('knows the slips', () => {
    expect(oneLetterApart('acme', 'acne')).toBe(true);
    expect(oneLetterApart('acme', 'acmee')).toBe(true);
    expect(oneLetterApart('acme', 'amce')).toBe(true);
    expect(oneLetterApart('acme', 'cmea')).toBe(false);
    expect(oneLetterApart('acme', 'acnn')).toBe(false);
    expect(oneLetterApart('acme', 'ac')).toBe(false);
    expect(oneLetterApart('acme one', 'acme')).toBe(false);
    expect(oneLetterApart('acme on', 'acme un')).toBe(false);
    expect(oneLetterApart('acme', 'acm')).toBe(false);
    expect(oneLetterApart('acmee', 'acme')).toBe(true);
    // Two letters more, and neighbours that are swapped and changed.
    expect(oneLetterApart('acme', 'acmeee')).toBe(false);
    expect(oneLetterApart('acmeno', 'acmexn')).toBe(false);
    expect(oneLetterApart('acmeno', 'acmeox')).toBe(false);
    // In one word only, and in as many words.
    expect(oneLetterApart('acme north', 'acne south')).toBe(false);
    expect(oneLetterApart('acme north', 'acne north one')).toBe(false);
    expect(oneLetterApart('acme', 'acme')).toBe(false);
    expect(oneLetterApart('acme2', 'acme3')).toBe(false);
  });

  it('50,000 names take seconds, on a busy machine too', () => {
    const syllables = ['ba', 'ko', 'mi', 'ru', 'te', 'zo', 'li', 'na', 'pe', 'gu'];
    const spell = (n: number): string =>
      [...String(n).padStart(5, '0')].map((digit) => syllables[Number(digit)]).join('');
    const many = repeat(50000, (i) => `UAB ${spell(i)} ${spell((i * 7919) % 100000)}`);
    const start = performance.now();
    const groups = nearDuplicates([...many, 'UAB "BABABABABA bababababa"']);
    expect(performance.now() - start).toBeLessThan(15000);
    expect(groups.some(({ names: group }) => group.includes('UAB bababababa bababababa'))).toBe(true);
  });
});

// The rule as it is told, without any look-up: pairs that belong together, then all that hang together by pairs.
function comparedAllWithAll(names: readonly string[]): string[] {
  const spellings = [...new Set(names)];
  const parts = spellings.map(companyName);
  const group = spellings.map((_, place) => place);
  parts.forEach((x, i) => {
    parts.slice(0, i).forEach((y, j) => {
      const isSame = x.letters !== '' && x.letters === y.letters;
      const soundsSame = x.cyrillic !== y.cyrillic && x.sound !== '' && x.sound === y.sound;
      const isSlip = Math.min(x.letters.length, y.letters.length) >= 8 && oneLetterApart(x.words, y.words);
      if (!isSame && !soundsSame && !isSlip) return;
      const [from, to] = [group[i], group[j]];
      group.forEach((of, place) => {
        if (of === from) group[place] = to ?? place;
      });
    });
  });
  return [...new Set(group)]
    .map((of) => spellings.filter((_, place) => group[place] === of).sort())
    .filter(({ length }) => length > 1)
    .map((members) => members.join('|'));
}
