import { ordinalOf, usualPlaceOf } from './knownStages';

/** Lines of a stage log in any order: whose (a deal or a client), at which stage, when. */
export interface LogLine {
  key: string;
  stage: string;
  date: number | null;
}

/**
 * The order of stages that a log shows: of every two stages, the one that more deals came to first stands first; stages are
 * ranked by how many others they precede (Copeland's method). Lines of one day keep the order of the list.
 *
 * @param stages the stages in order of first appearance, which decides ties.
 */
export function orderFromLog(stages: readonly string[], log: readonly LogLine[]): string[] {
  const place = new Map(stages.map((stage, index) => [stage, index]));
  const traces = new Map<string, { at: number; date: number }[]>();
  for (const line of log) {
    const at = place.get(line.stage);
    if (at === undefined || line.date === null) continue;
    const trace = traces.get(line.key);
    if (trace === undefined) traces.set(line.key, [{ at, date: line.date }]);
    else if (!trace.some((step) => step.at === at)) trace.push({ at, date: line.date });
  }
  const before = stages.map(() => stages.map(() => 0));
  for (const trace of traces.values()) {
    trace.sort((a, b) => a.date - b.date);
    trace.forEach((earlier, index) => {
      for (const later of trace.slice(index + 1)) {
        const row = before[earlier.at];
        if (row !== undefined) row[later.at] = (row[later.at] ?? 0) + 1;
      }
    });
  }
  const wins = stages.map((_, a) =>
    stages.reduce((sum, __, b) => sum + Math.sign((before[a]?.[b] ?? 0) - (before[b]?.[a] ?? 0)), 0),
  );
  return stages
    .map((stage, index) => ({ stage, index, wins: wins[index] ?? 0 }))
    .sort((a, b) => b.wins - a.wins || a.index - b.index)
    .map((one) => one.stage);
}

/**
 * The order of stages by what is known of their names: by their numbers when all are numbered, else by the usual course of a sale.
 *
 * @returns null when some name is not known.
 */
export function orderFromNames(stages: readonly string[]): string[] | null {
  for (const placeOf of [ordinalOf, usualPlaceOf]) {
    const placed = stages.map((stage, index) => ({ stage, index, place: placeOf(stage) }));
    if (placed.some((one) => one.place === null)) continue;
    return placed.sort((a, b) => (a.place ?? 0) - (b.place ?? 0) || a.index - b.index).map((one) => one.stage);
  }
  return null;
}
