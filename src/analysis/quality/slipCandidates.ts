import { mayHoldSlip } from './oneLetterApart';

const BASE = 0x01000193;
/** Room for the place of a text beside a 32-bit sum in one number that is still exact. */
const PLACES = 2 ** 21;

/**
 * Pairs of texts that may differ by one slip of the pen (see oneLetterApart), found without comparing all with all: texts one slip apart
 * share the text that is left when a letter is taken out of each, or one is what is left of the other.
 *
 * Letters are taken out of words in which a slip can be, so numbered names ("Client 1", "Client 2") meet in no pair. The work grows
 * with the letters, not with the pairs. Texts are compared by 32-bit sums, so a pair need not be one slip apart: check.
 *
 * @param texts all different, two million at most
 * @returns pairs of places, the smaller first; a pair may come more than once
 * @example slipCandidates(['acme', 'acne', 'bolt']) // [[0, 1]]
 */
export function slipCandidates(texts: readonly string[]): [number, number][] {
  const marked: number[] = [];
  texts.forEach((text, place) => {
    for (const sum of new Set(sumsOf(text))) marked.push((sum >>> 0) * PLACES + place);
  });
  const sorted = Float64Array.from(marked).sort();
  const pairs: [number, number][] = [];
  let start = 0;
  sorted.forEach((mark, at) => {
    if (Math.floor(mark / PLACES) !== Math.floor((sorted[start] ?? 0) / PLACES)) start = at;
    for (let before = start; before < at; before += 1) pairs.push([(sorted[before] ?? 0) % PLACES, mark % PLACES]);
  });
  return pairs;
}

// The sum of the whole text, and of the text without each of the letters in turn that may be a slip.
function sumsOf(text: string): number[] {
  const n = text.length;
  const suffix = new Array<number>(n + 1).fill(0);
  const power = new Array<number>(n + 1).fill(1);
  for (let i = n - 1; i >= 0; i -= 1) {
    const below = n - 1 - i;
    power[below + 1] = Math.imul(power[below] ?? 1, BASE);
    suffix[i] = (Math.imul(text.charCodeAt(i), power[below] ?? 1) + (suffix[i + 1] ?? 0)) | 0;
  }
  const sums = [suffix[0] ?? 0];
  let prefix = 0;
  let i = 0;
  for (const word of text.split(' ')) {
    const isSlipWord = mayHoldSlip(word);
    for (const end = i + word.length; i <= end; i += 1) {
      if (isSlipWord && i < end) sums.push((Math.imul(prefix, power[n - 1 - i] ?? 1) + (suffix[i + 1] ?? 0)) | 0);
      prefix = (Math.imul(prefix, BASE) + text.charCodeAt(i)) | 0;
    }
  }
  return sums;
}
