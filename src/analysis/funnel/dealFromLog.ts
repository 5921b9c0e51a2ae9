import type { Deal, Outcome, StageEvent } from '../../schema/records';
import { blankDeal } from './blankDeal';

/**
 * The outcome that a unit's log lines tell: the latest one. A refusal followed by a stage on a later day was taken back.
 *
 * @param lines one unit's lines by date
 * @returns null when the log tells none
 */
export function outcomeInLog(lines: readonly StageEvent[]): Exclude<Outcome, 'open'> | null {
  let outcome: Exclude<Outcome, 'open'> | null = null;
  let since: number | null = null;
  for (const line of lines) {
    if (line.outcome !== null) {
      outcome = line.outcome;
      since = line.date;
    } else if (outcome !== 'won' && since !== null && line.date !== null && line.date > since) {
      outcome = null;
      since = null;
    }
  }
  return outcome;
}

/**
 * Fills what a deals row leaves blank from its log lines: manager, client, event, reason (the latest told), start (first day),
 * close (day of the last outcome, for a deal that has ended), and, when the row tells no money at all, the first amount as
 * preliminary budget and the last one as actual budget of a won deal.
 */
export function completeFromLog(deal: Deal, lines: readonly StageEvent[], outcome: Outcome): Deal {
  const completed: Deal = {
    ...deal,
    client: deal.client ?? latest(lines, (line) => line.client),
    manager: deal.manager ?? latest(lines, (line) => line.manager),
    event: deal.event ?? latest(lines, (line) => line.event),
    reason: deal.reason ?? latest(lines, (line) => line.reason),
    started: deal.started ?? lines.find(({ date }) => date !== null)?.date ?? null,
    closed:
      deal.closed ?? (outcome === 'open' ? null : latest(lines, (line) => (line.outcome === null ? null : line.date))),
  };
  if (deal.planned !== null || deal.refined !== null || deal.actual !== null) return completed;
  const planned = lines.find(({ amount }) => amount !== null)?.amount ?? null;
  const actual = outcome === 'won' ? latest(lines, (line) => line.amount) : null;
  return { ...completed, planned, actual };
}

/** The deal of a unit that only the log knows. */
export function dealFromLog(lines: readonly [StageEvent, ...StageEvent[]]): Deal {
  const [first] = lines;
  const outcome = outcomeInLog(lines) ?? 'open';
  const id = first.deal ?? [first.client, first.event].filter((part) => part !== null).join(' · ');
  const blank = blankDeal({ id, outcome, row: first.row });
  return completeFromLog(blank, lines, outcome);
}

function latest<T>(lines: readonly StageEvent[], field: (line: StageEvent) => T | null): T | null {
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const value = line === undefined ? null : field(line);
    if (value !== null) return value;
  }
  return null;
}
