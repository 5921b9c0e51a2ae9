import { fill } from '../src/i18n/template';
import type { PaneState } from './state/paneState';
import { useStyles } from './styles';

/** Tells a screen reader what goes on: progress, findings, settings saved. Errors are alerts of their own. */
export function Announcer({ state }: { state: PaneState }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.spoken}>
      {announcement(state)}
    </div>
  );
}

/** What there is to tell; '' when nothing goes on. */
export function announcement({ texts, building, isLooking, isAdding, outcome, saved }: PaneState): string {
  const { pane } = texts;
  if (isAdding) return pane.empty.adding;
  if (building) {
    if (building.isCancelling) return pane.reports.cancelling;
    return building.progress
      ? fill(pane.reports.writing, { done: String(building.progress.done), all: String(building.progress.all) })
      : pane.reports.reading;
  }
  if (isLooking) return pane.loading;
  if (outcome?.kind === 'cancelled') return pane.reports.cancelled;
  if (outcome?.kind === 'built') return outcome.findings.map(({ text }) => text).join(' ');
  return saved > 0 ? pane.settings.saved : '';
}
