import type { Deal } from '../../schema/records';

/** A deal of which nothing is told but what is given: open, and blank in everything else. */
export function blankDeal(given: Partial<Deal> = {}): Deal {
  return {
    id: '',
    client: null,
    manager: null,
    event: null,
    segment: null,
    stage: null,
    lastStage: null,
    outcome: 'open',
    started: null,
    closed: null,
    planned: null,
    refined: null,
    actual: null,
    reason: null,
    eventRating: null,
    stageDates: null,
    row: { sheet: '', row: 1 },
    ...given,
  };
}
