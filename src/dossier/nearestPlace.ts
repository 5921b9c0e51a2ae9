import type { Spelling } from './searchSpelling';

/** Where a text stands in another, from a letter to the one behind its last. */
export interface NearestPlace {
  errors: number;
  from: number;
  to: number;
}

/** A text made ready to be looked for in many others. */
export interface Wanted {
  spelling: Spelling;
  /** By a letter's code: in which of the first 32 places it stands. */
  places: Int32Array;
}

/** What is wrong with one letter; the digits below it say where a place begins. */
const ONE = 1 << 16;
const NEVER = 1000 * ONE;
const CODES = 2048;

export function wanted(spelling: Spelling): Wanted {
  const places = new Int32Array(CODES);
  for (let at = 0; at < Math.min(32, spelling.letters.length); at++) {
    const code = spelling.letters.charCodeAt(at) % CODES;
    places[code] = (places[code] ?? 0) | (1 << at);
  }
  return { spelling, places };
}

/**
 * Where, from the beginning of a word on, a text most nearly stands in another: letters wrong, missing, too many, or two neighbours swapped.
 * Figures are never wrong: "Alfa 1" and "Alfa 2" are two names.
 *
 * Formula: the distance of Damerau and Levenshtein (optimal string alignment), free at both ends of the searched text (P. H. Sellers, "The
 * theory and computation of evolutionary distances", Journal of Algorithms 1, 1980).
 *
 * @returns null when more than `most` letters would be wrong
 * @example nearestPlace(searchText('Romashka Plus').latin, wanted(searchText('romaska').latin), 1) // { errors: 1, from: 0, to: 8 }
 */
export function nearestPlace(where: Spelling, text: Wanted, most: number): NearestPlace | null {
  if (leastErrors(where, text) > most) return null;
  const { letters, begins } = where;
  const what = text.spelling.letters;
  const width = letters.length + 1;
  let before: number[] = [];
  let above = Array.from({ length: width }, (_, at) => (begins[at] ? at : NEVER));
  for (let row = 1; row <= what.length; row++) {
    const typed = what.charCodeAt(row - 1);
    const extra = costOf(typed);
    const line = [(above[0] ?? NEVER) + extra];
    for (let column = 1; column < width; column++) {
      const there = letters.charCodeAt(column - 1);
      const wrong = Math.max(extra, costOf(there));
      let cell = Math.min(
        (above[column - 1] ?? NEVER) + (typed === there ? 0 : wrong),
        (above[column] ?? NEVER) + extra,
        (line[column - 1] ?? NEVER) + costOf(there),
      );
      const isSwap = typed === letters.charCodeAt(column - 2) && there === what.charCodeAt(row - 2);
      if (isSwap) cell = Math.min(cell, (before[column - 2] ?? NEVER) + wrong);
      line.push(cell);
    }
    before = above;
    above = line;
  }
  const best = Math.min(...above);
  const errors = Math.floor(best / ONE);
  return errors > most ? null : { errors, from: best % ONE, to: above.indexOf(best) };
}

function costOf(code: number): number {
  return code >= 48 && code <= 57 ? NEVER : ONE;
}

/**
 * At least so many letters are wrong: a quick look that leaves few texts to the exact one.
 *
 * Formula: bit-parallel optimal string alignment (H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances",
 * Nordic Journal of Computing 10, 2003).
 */
function leastErrors({ letters }: Spelling, { spelling, places }: Wanted): number {
  const { length } = spelling.letters;
  if (length > 32) return 0;
  const last = 1 << (length - 1);
  let [up, down, diagonal, before, errors, least] = [-1, 0, 0, 0, length, length];
  for (let at = 0; at < letters.length; at++) {
    const here = places[letters.charCodeAt(at) % CODES] ?? 0;
    const swapped = ((~diagonal & here) << 1) & before;
    diagonal = (((here & up) + up) ^ up) | here | down | swapped;
    const right = down | ~(diagonal | up);
    const left = diagonal & up;
    if (right & last) errors++;
    else if (left & last) errors--;
    if (errors < least) least = errors;
    up = (left << 1) | ~(diagonal | (right << 1));
    down = (right << 1) & diagonal;
    before = here;
  }
  return least;
}
