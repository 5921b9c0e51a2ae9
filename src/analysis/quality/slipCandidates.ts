const BASE = 0x01000193;

/**
 * Pairs of texts that may differ by one letter, found without comparing all with all: texts one slip apart share the text that is left
 * when a letter is taken out of each (or one is what is left of the other).
 *
 * The work grows with the letters, not with the pairs. Texts are compared by 32-bit sums, so a pair need not be one slip apart: check.
 *
 * @param texts all different
 * @returns pairs of places, the smaller first, each once
 * @example slipCandidates(['acme', 'acne', 'bolt']) // [[0, 1]]
 */
export function slipCandidates(texts: readonly string[]): [number, number][] {
  const byRest = new Map<number, number[]>();
  texts.forEach((text, place) => {
    for (const sum of new Set(sumsOf(text))) {
      const known = byRest.get(sum);
      if (known === undefined) byRest.set(sum, [place]);
      else known.push(place);
    }
  });
  const pairs = new Map<number, [number, number]>();
  for (const places of byRest.values()) {
    places.forEach((second, at) => {
      for (const first of places.slice(0, at)) pairs.set(first * texts.length + second, [first, second]);
    });
  }
  return [...pairs.values()];
}

// The sum of the whole text, and of the text without each of its letters in turn.
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
  for (let i = 0; i < n; i += 1) {
    sums.push((Math.imul(prefix, power[n - 1 - i] ?? 1) + (suffix[i + 1] ?? 0)) | 0);
    prefix = (Math.imul(prefix, BASE) + text.charCodeAt(i)) | 0;
  }
  return sums;
}
