import { isBusy, type PaneState } from '../state/paneState';

/** Whether buttons that write dossiers are off for now. */
export function isOff(state: PaneState): boolean {
  return isBusy(state) || state.isLooking || state.dossiers.isLooking;
}
