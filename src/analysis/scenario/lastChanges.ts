import type { RowRef } from '../../schema/records';
import type { RecordReading } from '../funnel/journeys';
import type { Ending } from './scenario';
import type { Step, Trail } from './trails';

/** A status: a stage or an ending. */
export interface Status {
  /** null for an ending. */
  stage: string | null;
  ending: Ending | null;
}

/** Why a last change cannot be undone. */
export type UndoObstacle =
  /** There is no state before it: the unit came into the workbook with this one. */
  | 'first-state'
  /** The log does not tell the day, so it cannot be known to be the last. */
  | 'undated'
  /** The deals row stands elsewhere than the log's last line says: somebody changed it by hand since. */
  | 'row-differs'
  /** Only the deals row tells the ending; the log has no line to take back. */
  | 'not-in-log';

/** The last status change of one unit: who moved it, from where to where, and when. */
export interface LastChange {
  deal: string;
  client: string | null;
  event: string | null;
  who: string | null;
  /** null: it is the first state known. */
  from: Status | null;
  to: Status;
  when: number | null;
  /** The line of the log that records it. */
  row: RowRef;
  /** Whether undoing would bring `from` back; where not, why. */
  undo: { possible: true } | { possible: false; why: UndoObstacle };
}

/**
 * The last status change of each unit that the stage log knows, and whether it can be undone (R7). Lines that repeat the state
 * before them are no change. Undoing takes the last change back: the log still has the state before it.
 *
 * @param trails as made by trailsOf from a log
 * @param reading with 'entered' a deals row must stand where the log's last line says, else undoing is refused
 * @returns the most recent first; undated ones last
 */
export function lastChanges(trails: readonly Trail[], reading: RecordReading): LastChange[] {
  return trails
    .flatMap((trail): LastChange[] => {
      const { deal, steps } = trail;
      const changes = steps.filter((step, place) => {
        const before = steps[place - 1];
        return before === undefined || before.stage !== step.stage || before.ending !== step.ending;
      });
      const last = changes.at(-1);
      if (last === undefined) return [];
      const before = changes.at(-2) ?? null;
      const why = obstacle(trail, last, before, reading);
      return [
        {
          deal: deal.id,
          client: deal.client,
          event: deal.event,
          who: last.manager,
          from: before === null ? null : { stage: before.stage, ending: before.ending },
          to: { stage: last.stage, ending: last.ending },
          when: last.date,
          row: last.row,
          undo: why === null ? { possible: true } : { possible: false, why },
        },
      ];
    })
    .sort((x, y) => (y.when ?? -Infinity) - (x.when ?? -Infinity) || 0);
}

function obstacle(
  { deal, outcome, steps }: Trail,
  last: Step,
  before: Step | null,
  reading: RecordReading,
): UndoObstacle | null {
  if (before === null) return 'first-state';
  const onDealsRow = last.row.sheet === deal.row.sheet && last.row.row === deal.row.row;
  if (onDealsRow) return 'not-in-log';
  const told = reading === 'entered' && outcome === 'open' && last.stage !== null ? deal.stage : null;
  const isInferred = outcome === 'won' && !steps.some(({ ending }) => ending === 'won');
  if ((last.ending ?? 'open') !== (isInferred ? 'open' : outcome) || (told !== null && told !== last.stage))
    return 'row-differs';
  return last.date === null ? 'undated' : null;
}
