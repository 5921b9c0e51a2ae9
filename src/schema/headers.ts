/** A header taken apart for comparison. */
export interface HeaderWords {
  /** Lower case, one space between words, no punctuation, ё as е, Latin letters without diacritics. */
  text: string;
  /** The stems of its words, filler words and units left out. */
  stems: readonly string[];
}

const FILLERS = new Set(
  (
    'the of a an in on for to by with our your at per and or ' +
    'по на в и за от к для с из о ' +
    'ir pagal su is i uz nuo ' +
    'eur usd rub gbp ltl lt руб р тыс млн тр k thousand tukst'
  ).split(' '),
);

const RUSSIAN_ENDINGS =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|ией|ием|иям|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ую|юю|ов|ев|ам|ям|ах|ях|ом|ем|ия|ии|ию|ым|им|а|я|о|е|ы|и|у|ю|ь|й)$/u;
const LATIN_ENDINGS =
  /(?:iams|iais|ioms|iomis|omis|ies|ams|ais|oms|iai|iui|iu|io|ia|ei|es|as|os|is|us|ys|ai|ui|uj|ju|jo|ja|u|o|a|e|i|y|s)$/u;

/**
 * A header made comparable: case, spaces, underscores, punctuation and words run together (closeDate) do not count, nor does ё
 * or a Lithuanian diacritic.
 *
 * @example normaliseHeader('  Close_Date, EUR ') // 'close date eur'
 */
export function normaliseHeader(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/ё/gu, 'е')
    .replace(/№/gu, ' номер ')
    .replace(/(?<=^|[^\p{L}])n[ro]\.?(?=$|[^\p{L}])/gu, ' номер ')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}+%]+/gu, ' ')
    .trim();
}

/**
 * The stem of one normalised word, so that plural and declined forms agree: light cutting of endings, by script.
 *
 * @example stemOf('клиентов') // 'клиент'
 * @example stemOf('etapai') // 'etap'
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const endings = /[а-я]/u.test(word) ? RUSSIAN_ENDINGS : LATIN_ENDINGS;
  const cut = word.replace(endings, '');
  return cut.length >= 3 ? cut : word;
}

/** A header's normalised text and the stems of its words. @example wordsOf('Клиенты компании').stems // ['клиент', 'компан'] */
export function wordsOf(header: string): HeaderWords {
  const text = normaliseHeader(header);
  const words = text.split(' ').filter((word) => word !== '');
  const telling = words.filter((word) => !FILLERS.has(word));
  return { text, stems: (telling.length > 0 ? telling : words).map(stemOf) };
}
