// The beginnings of the months' names in English, Russian and Lithuanian (without diacritics), which declension leaves alone.
const BEGINNINGS: readonly RegExp[] = [
  /^(?:jan|янв|saus)/u,
  /^(?:feb|фев|vasar|vas$)/u,
  /^(?:mar|мар|kov)/u,
  /^(?:apr|апр|bal)/u,
  /^(?:may|ма[йяе]|geg)/u,
  /^(?:june?$|июн|birz)/u,
  /^(?:july?$|июл|liep)/u,
  /^(?:aug|авг|rugp)/u,
  /^(?:sep|сен|rugs)/u,
  /^(?:oct|окт|spal)/u,
  /^(?:nov|ноя|lapk)/u,
  /^(?:dec|дек|gruod)/u,
];

/**
 * The number of a month, from its name or the beginning of it in any of the three languages and any case.
 *
 * @returns 1 to 12, or null when it is no month.
 * @example monthOf('rugsėjo') // 9
 */
export function monthOf(name: string): number | null {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\.$/, '');
  if (plain.length < 3) return null;
  const index = BEGINNINGS.findIndex((beginning) => beginning.test(plain));
  return index < 0 ? null : index + 1;
}
