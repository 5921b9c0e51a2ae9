import type { Finding } from '../src/reports/model';

/** A list that was found, as the pane shows it. */
export interface FoundList {
  role: string;
  name: string;
  rows: number;
}

/** What the pane shows. */
export type PaneState =
  | { step: 'looking' }
  | { step: 'found'; lists: readonly FoundList[]; findings: readonly Finding[] }
  | { step: 'building'; lists: readonly FoundList[] }
  | { step: 'failed'; message: string };

export type PaneEvent =
  | { type: 'look' }
  | { type: 'found'; lists: readonly FoundList[] }
  | { type: 'build' }
  | { type: 'built'; findings: readonly Finding[] }
  | { type: 'failed'; message: string };

export const FIRST_STATE: PaneState = { step: 'looking' };

/** What follows from an event; an event that does not fit the state changes nothing. */
export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'look':
      return { step: 'looking' };
    case 'found':
      return { step: 'found', lists: event.lists, findings: [] };
    case 'build':
      return state.step === 'found' ? { step: 'building', lists: state.lists } : state;
    case 'built':
      return state.step === 'building' ? { step: 'found', lists: state.lists, findings: event.findings } : state;
    case 'failed':
      return { step: 'failed', message: event.message };
  }
}
