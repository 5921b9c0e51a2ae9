import type { RowRef } from '../../schema/records';
import type { RecordReading } from '../funnel/journeys';
import type { Trail } from './trails';

/** A stretch of time that a unit stood at a stage. */
export interface Stay {
  stage: string;
  entered: number | null;
  /** null when it still stands there, or when the day it left is not told; see `open`. */
  left: number | null;
  /** It still stands there. */
  open: boolean;
  /** The record that it rests on. */
  row: RowRef;
}

/**
 * How long a unit stood at each stage.
 *
 * Read as 'entered', a record opens its stage and the next record of another stage, or an ending, closes it. Read as 'passed', a
 * record closes its stage, which the record before it opened (the first one: the deal's start); an open unit then stands at the
 * stage after the furthest one passed. A stage recorded twice in a row is one stay. Days in which a unit was closed and taken up
 * again belong to no stage.
 *
 * @param stages the scenario's stages in order
 */
export function staysOf(trail: Trail, stages: readonly string[], reading: RecordReading): Stay[] {
  return reading === 'entered' ? enteredStays(trail) : passedStays(trail, stages);
}

function enteredStays({ steps, outcome }: Trail): Stay[] {
  const stays: Stay[] = [];
  let current: Stay | null = null;
  for (const { stage, date, row } of steps) {
    if (current !== null) {
      if (current.stage === stage) continue;
      current.left = date;
      current.open = false;
    }
    current = stage === null ? null : { stage, entered: date, left: null, open: outcome === 'open', row };
    if (current !== null) stays.push(current);
  }
  return stays;
}

function passedStays({ deal, steps, outcome }: Trail, stages: readonly string[]): Stay[] {
  const stays: Stay[] = [];
  let since = deal.started;
  let furthest = 0;
  let last = null as Stay | null;
  let ended = false;
  for (const { stage, date, row } of steps) {
    if (stage !== null && last?.stage === stage && !ended) {
      // Passed twice in a row: it was passed for good the second time.
      last.left = date;
    } else if (stage !== null) {
      last = { stage, entered: ended ? null : since, left: date, open: false, row };
      stays.push(last);
    } else if (!ended) {
      const here = stages[furthest];
      if (here !== undefined) stays.push({ stage: here, entered: since, left: date, open: false, row });
    }
    if (stage !== null) furthest = Math.max(furthest, stages.indexOf(stage) + 1);
    since = date;
    ended = stage === null;
  }
  const standing = stages[furthest];
  if (outcome === 'open' && standing !== undefined && (steps.length > 0 || since !== null)) {
    stays.push({ stage: standing, entered: ended ? null : since, left: null, open: true, row: deal.row });
  }
  return stays;
}
