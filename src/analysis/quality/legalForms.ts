/** Kinds of legal forms that correspond between countries. */
export type LegalForm = 'limited' | 'stock' | 'personal' | 'public' | 'other';

// As they stand in a name once it is in small letters and without dots; Lithuanian ones with their diacritics, because "ii" and "vi"
// are numerals.
const FORMS: Readonly<Record<LegalForm, string>> = {
  limited: `
    ооо, тоо, одо, общество с ограниченной ответственностью, товарищество с ограниченной ответственностью, uab,
    uždaroji akcinė bendrovė, uzdaroji akcine bendrove, mb, mažoji bendrija, mazoji bendrija, ltd, limited, llc,
    limited liability company, gmbh, mbh, sia, oü, sarl, srl, sl, bv, oy, aps, spzoo, sp z oo, sp z o o, pty, pty ltd, pte,
    pte ltd, pvt ltd, pvt`,
  stock: `
    ао, зао, оао, пао, нао, акционерное общество, закрытое акционерное общество, открытое акционерное общество,
    публичное акционерное общество, непубличное акционерное общество, ab, akcinė bendrovė, akcine bendrove, as, a/s, asa, ag,
    plc, public limited company, sa, spa, nv, inc, incorporated, corp, corporation, oyj, se`,
  personal: `
    ип, чп, индивидуальный предприниматель, частный предприниматель, iį, individuali įmonė, individuali imone, ūkb, tūb, tub,
    kūb, kub, llp, lp, kg, ohg`,
  public: `
    ано, нко, гуп, муп, фгуп, фгбу, гбу, мбу, vši, vsi, viešoji įstaiga, viesoji istaiga, vį, všį, valstybės įmonė,
    valstybes imone`,
  other: 'co, company, и ко, и компания, ir ko',
};

// Forms that never stand before a name: there the word is a part of it.
const ONLY_BEHIND = new Set(
  (
    'ltd limited llc gmbh mbh sarl srl sl bv oy aps pty pte pvt asa ag plc sa spa nv inc incorporated corp corporation oyj se ' +
    'llp lp kg ohg co company'
  ).split(' '),
);

const KNOWN = new Map(
  (Object.keys(FORMS) as LegalForm[]).flatMap((form) =>
    FORMS[form].split(',').map(
      (words) =>
        [
          words
            .trim()
            .split(/[\s/]+/)
            .join(' '),
          form,
        ] as const,
    ),
  ),
);
const LONGEST = Math.max(...[...KNOWN.keys()].map((words) => words.split(' ').length));

/**
 * Parts the legal form from a company's name, before or after it, more than one if need be. A name that would vanish stays.
 *
 * @param words the words of the name in small letters, without punctuation
 * @returns the words that are left, and the form; null when there is none
 * @example withoutLegalForm(['ооо', 'ромашка']) // { words: ['ромашка'], form: 'limited' }
 */
export function withoutLegalForm(words: readonly string[]): { words: string[]; form: LegalForm | null } {
  let rest = [...words];
  let form: LegalForm | null = null;
  for (let found = true; found;) {
    found = false;
    for (let length = Math.min(LONGEST, rest.length - 1); length > 0 && !found; length -= 1) {
      const ends = [
        { part: rest.slice(0, length).join(' '), left: rest.slice(length), isBefore: true },
        { part: rest.slice(-length).join(' '), left: rest.slice(0, -length), isBefore: false },
      ];
      for (const { part, left, isBefore } of ends) {
        const known = KNOWN.get(part);
        const isName = known === undefined || (isBefore && (known === 'other' || ONLY_BEHIND.has(part)));
        // Of "UAB 24" a lone figure would be left.
        if (isName || !/\p{L}/u.test(left.join(''))) continue;
        rest = left;
        if (form === null || form === 'other') form = known;
        found = true;
        break;
      }
    }
  }
  return { words: rest, form };
}
