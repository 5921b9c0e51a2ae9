import type { PaneState } from './state/paneState';
import type { PaneStore } from './state/paneStore';

/** What each part of the pane is given: what there is, and what can be done. */
export interface PaneProps {
  state: PaneState;
  store: PaneStore;
}
