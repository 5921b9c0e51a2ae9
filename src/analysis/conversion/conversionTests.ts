import { compareBlankLast } from '../compareBlankLast';
import { compareManagers, type ConversionVerdict } from './compareManagers';
import type { ConversionFact } from './conversionFacts';

/** Which part of a dimension a line is about: all of it, or one value (null is blank). */
export type SlicePart = { kind: 'all' } | { kind: 'value'; value: string | null };

/** One manager's comparison with the rest of the company within one slice of events and periods. */
export interface ConversionTest {
  manager: string | null;
  event: SlicePart;
  period: SlicePart;
  won: number;
  closed: number;
  worked: number;
  pValue: number;
  pHolm: number;
  verdict: ConversionVerdict;
  shrunkRate: number;
}

/** A kind of slice that was left out to stay under the cap. */
export type SliceKind = 'event x period' | 'period' | 'event';

export interface ConversionTests {
  /** The whole first, then by event, by period, by event and period; managers by name. */
  rows: ConversionTest[];
  /** Empty when every slice is there. */
  leftOut: SliceKind[];
}

export interface ConversionTestsOptions {
  /** Most rows to return; 20,000 when left out. The slice of everything is always there. */
  cap?: number;
}

const ALL: SlicePart = { kind: 'all' };

/**
 * The comparison of managers (as in conversionOf) for every slice that a reader of a report can choose: everything, each event,
 * each period, and each event in each period that has deals. A sheet looks its p-values up here, because Fisher's test is no
 * native formula. Each slice is a family of its own for Holm's correction.
 *
 * @param facts as made by conversionFacts
 * @returns one row per slice and manager with deals in it; kinds of slices that would pass the cap are left out, those of event
 *   and period first, then the periods, then the events
 */
export function conversionTests(
  facts: readonly ConversionFact[],
  { cap = 20000 }: ConversionTestsOptions = {},
): ConversionTests {
  const kinds: { kind: SliceKind | 'all'; slices: Slice[] }[] = [
    { kind: 'all', slices: slicesOf(facts, () => [ALL, ALL]) },
    { kind: 'event', slices: slicesOf(facts, ({ event }) => [value(event), ALL]) },
    { kind: 'period', slices: slicesOf(facts, ({ period }) => [ALL, value(period)]) },
    { kind: 'event x period', slices: slicesOf(facts, ({ event, period }) => [value(event), value(period)]) },
  ];
  const rows: ConversionTest[] = [];
  const leftOut: SliceKind[] = [];
  for (const { kind, slices } of kinds) {
    const size = slices.reduce((sum, slice) => sum + slice.managers.size, 0);
    if (kind !== 'all' && (leftOut.length > 0 || rows.length + size > cap)) leftOut.unshift(kind);
    else for (const slice of slices) rows.push(...testsOf(slice));
  }
  return { rows, leftOut };
}

interface Slice {
  event: SlicePart;
  period: SlicePart;
  managers: Map<string | null, { won: number; closed: number; worked: number }>;
}

function slicesOf(
  facts: readonly ConversionFact[],
  partsOf: (fact: ConversionFact) => readonly [SlicePart, SlicePart],
): Slice[] {
  const slices = new Map<string, Slice>();
  for (const fact of facts) {
    const [event, period] = partsOf(fact);
    const key = JSON.stringify([event, period]);
    let slice = slices.get(key);
    if (slice === undefined) {
      slice = { event, period, managers: new Map() };
      slices.set(key, slice);
    }
    let counts = slice.managers.get(fact.manager);
    if (counts === undefined) {
      counts = { won: 0, closed: 0, worked: 0 };
      slice.managers.set(fact.manager, counts);
    }
    counts.won += fact.won;
    counts.closed += fact.closed;
    counts.worked += fact.worked;
  }
  return [...slices.values()].sort(
    (x, y) =>
      compareBlankLast(nameOf(x.event), nameOf(y.event)) || compareBlankLast(nameOf(x.period), nameOf(y.period)),
  );
}

function testsOf({ event, period, managers }: Slice): ConversionTest[] {
  const sorted = [...managers].sort(([x], [y]) => compareBlankLast(x, y));
  const { rows } = compareManagers(sorted.map(([, counts]) => counts));
  return sorted.flatMap(([manager, counts], index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ manager, event, period, ...counts, ...row }];
  });
}

function value(name: string | null): SlicePart {
  return { kind: 'value', value: name };
}

function nameOf(part: SlicePart): string | null {
  return part.kind === 'all' ? '' : part.value;
}
