/**
 * Whether two names differ by one slip of the pen in one word: a letter more, less, or another one, or two neighbours swapped. The word
 * must have at least four letters and no figures: "Alfa 1" and "Alfa 2" are two names.
 *
 * @param x words in small Latin letters, one space between
 * @example oneLetterApart('acme trading', 'acme tradnig') // true
 */
export function oneLetterApart(x: string, y: string): boolean {
  const some = x.split(' ');
  const others = y.split(' ');
  if (some.length !== others.length) return false;
  const places = some.flatMap((word, place) => (word === others[place] ? [] : [place]));
  const [place] = places;
  if (place === undefined || places.length > 1) return false;
  const one = some[place] ?? '';
  const other = others[place] ?? '';
  return mayHoldSlip(one) && mayHoldSlip(other) && isOneEdit(one, other);
}

/** Whether one letter of a word may be a slip: it has four letters at least, and no figures. */
export function mayHoldSlip(word: string): boolean {
  return word.length >= 4 && !/\p{N}/u.test(word);
}

function isOneEdit(x: string, y: string): boolean {
  if (Math.abs(x.length - y.length) > 1) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x[x.length - 1 - end] === y[y.length - 1 - end]) end += 1;
  const xRest = x.slice(start, x.length - end);
  const yRest = y.slice(start, y.length - end);
  if (xRest.length <= 1 && yRest.length <= 1) return xRest !== yRest;
  return xRest.length === 2 && yRest.length === 2 && xRest[0] === yRest[1] && xRest[1] === yRest[0];
}
