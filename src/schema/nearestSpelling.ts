/**
 * The candidate that is spelt most like a text, for "did you mean": fewest letters changed, added, dropped or swapped, capitals
 * ignored.
 *
 * @returns null when there are no candidates, or none is near (more than half of the letters differ).
 * @example nearestOf('clients', ['client', 'deals']) // 'client'
 */
export function nearestOf(text: string, candidates: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Infinity;
  const wanted = text.trim().toLowerCase();
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.trim().toLowerCase());
    if (distance < least && distance * 2 <= Math.max(wanted.length, candidate.length)) {
      least = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

// Optimal string alignment (Damerau-Levenshtein without substring moves), three rows kept.
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
