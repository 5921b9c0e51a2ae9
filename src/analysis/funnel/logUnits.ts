import type { Deal, StageEvent } from '../../schema/records';
import { compareBlankLast } from '../compareBlankLast';
import type { SkippedRow } from './skippedRow';

/** The stage log sorted out by unit of work: a deals row, or a client in an event that only the log knows. */
export interface LogUnits {
  /** Lines per deals row, by the row's place in the deals; rows without a line are absent. */
  ofDeal: Map<number, StageEvent[]>;
  /** Lines of the units without a deals row, in order of first appearance. */
  ofLogOnly: StageEvent[][];
  skipped: SkippedRow[];
}

/**
 * Sorts log lines out by unit of work. A line with a deal id belongs to the deals rows of that id, else to a unit of its own. A
 * line without one belongs to the deals row of its client and event; where that finds none, to the client's only row without an
 * event, or, when the line itself tells no event, to the client's only row; else to a unit of its own. Ids and names are compared
 * without regard to case and spaces. Within a unit lines come by date, undated ones first, then by row.
 *
 * @returns lines that tell no stage or outcome, no client, a stage that is not in the list, or a client with several rows to
 *   choose from are skipped, each with its reason
 */
export function logUnits(
  deals: readonly Deal[],
  log: readonly StageEvent[],
  stageIndex: ReadonlyMap<string, number>,
): LogUnits {
  const find = dealFinder(deals);
  const ofDeal = new Map<number, StageEvent[]>();
  const logOnly = new Map<string, StageEvent[]>();
  const skipped: SkippedRow[] = [];
  for (const line of log) {
    const problem = problemOf(line, stageIndex);
    if (problem !== null) {
      skipped.push(problem);
      continue;
    }
    const places = find(line);
    if (places === 'ambiguous') {
      skipped.push({ row: line.row, code: 'log-line-ambiguous', detail: line.client ?? '' });
    } else if (places.length > 0) {
      for (const place of places) pushTo(ofDeal, place, line);
    } else {
      const key = line.deal !== null ? `d${nameKey(line.deal)}` : `c${pairKey(line.client, line.event)}`;
      pushTo(logOnly, key, line);
    }
  }
  for (const lines of ofDeal.values()) lines.sort(byDateThenRow);
  for (const lines of logOnly.values()) lines.sort(byDateThenRow);
  return { ofDeal, ofLogOnly: [...logOnly.values()], skipped };
}

function problemOf(line: StageEvent, stageIndex: ReadonlyMap<string, number>): SkippedRow | null {
  const { row } = line;
  if (line.deal === null && line.client === null) {
    return { row, code: 'log-line-without-client', detail: line.stage ?? line.outcome ?? '' };
  }
  if (line.outcome !== null) return null;
  if (line.stage === null) return { row, code: 'log-line-without-stage', detail: line.deal ?? line.client ?? '' };
  return stageIndex.has(line.stage) ? null : { row, code: 'log-line-of-unknown-stage', detail: line.stage };
}

function dealFinder(deals: readonly Deal[]): (line: StageEvent) => readonly number[] | 'ambiguous' {
  const byId = new Map<string, number[]>();
  deals.forEach(({ id }, place) => {
    pushTo(byId, nameKey(id), place);
  });
  // Most logs name the deal in every line; the way by client is paved when the first line needs it.
  let byClient: ((client: string, event: string | null) => readonly number[]) | null = null;
  return ({ deal, client, event }) => {
    if (deal !== null) return byId.get(nameKey(deal)) ?? [];
    if (client === null) return [];
    byClient ??= clientFinder(deals);
    const found = byClient(client, event);
    return found.length > 1 ? 'ambiguous' : found;
  };
}

function clientFinder(deals: readonly Deal[]): (client: string, event: string | null) => readonly number[] {
  const byClient = new Map<string, number[]>();
  const byClientAndEvent = new Map<string, number[]>();
  deals.forEach(({ client, event }, place) => {
    if (client === null) return;
    pushTo(byClient, nameKey(client), place);
    pushTo(byClientAndEvent, pairKey(client, event), place);
  });
  return (client, event) =>
    byClientAndEvent.get(pairKey(client, event)) ??
    (event === null ? byClient.get(nameKey(client)) : byClientAndEvent.get(pairKey(client, null))) ??
    [];
}

function byDateThenRow(x: StageEvent, y: StageEvent): number {
  if (x.date !== y.date) {
    if (x.date === null) return -1;
    if (y.date === null) return 1;
    return x.date - y.date;
  }
  return compareBlankLast(x.row.sheet, y.row.sheet) || x.row.row - y.row.row;
}

function nameKey(name: string): string {
  return name
    .trim()
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .toLowerCase();
}

function pairKey(client: string | null, event: string | null): string {
  return JSON.stringify([nameKey(client ?? ''), event === null ? null : nameKey(event)]);
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
