export interface Conformance {
  traces: number;
  /** How many follow the scenario exactly. */
  perfect: number;
  /** Mean fitness, 0 to 1; 1 when there are no traces. */
  meanFitness: number;
}

/**
 * How well what happened follows a linear scenario (R5): 1 is exactly, lower the more stages were skipped, added or swapped.
 *
 * Formula: 1 − cost / (|trace| + |model|), cost = |trace| + |model| − 2 LCS, where LCS is the length of the longest common
 * subsequence. An empty trace of an empty model fits.
 *
 * @param trace stages in the order in which they happened
 * @param model stages in the scenario's order
 * @example fitness(['A', 'C', 'D', 'B'], ['A', 'B', 'C', 'D']) // 0.75
 */
export function fitness(trace: readonly string[], model: readonly string[]): number {
  const length = trace.length + model.length;
  return length === 0 ? 1 : (2 * longestCommonSubsequence(trace, model)) / length;
}

/**
 * Fitness of many traces to one linear scenario.
 *
 * @param traces one per client and event, as tracesOf makes them
 */
export function conformance(traces: readonly (readonly string[])[], model: readonly string[]): Conformance {
  const known = new Map<string, number>();
  let perfect = 0;
  let sum = 0;
  for (const trace of traces) {
    const key = JSON.stringify(trace);
    let value = known.get(key);
    if (value === undefined) {
      value = fitness(trace, model);
      known.set(key, value);
    }
    if (value === 1) perfect += 1;
    sum += value;
  }
  return { traces: traces.length, perfect, meanFitness: traces.length === 0 ? 1 : sum / traces.length };
}

function longestCommonSubsequence(x: readonly string[], y: readonly string[]): number {
  let previous = new Array<number>(y.length + 1).fill(0);
  for (const item of x) {
    const current = [0];
    y.forEach((other, index) => {
      const diagonal = previous[index] ?? 0;
      current.push(item === other ? diagonal + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0));
    });
    previous = current;
  }
  return previous[y.length] ?? 0;
}
