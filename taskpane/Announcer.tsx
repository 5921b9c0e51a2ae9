import { fill } from '../src/i18n/template';
import { outcomeSentences, workText } from './dossiers/outcomeSentences';
import type { PaneState } from './state/paneState';
import { useStyles } from './styles';
import { writingText } from './writingText';

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
export function announcement({ texts, building, isLooking, isAdding, outcome, saved, ...rest }: PaneState): string {
  const { pane } = texts;
  const { dossiers, tab } = rest;
  if (isAdding) return pane.empty.adding;
  if (building) return writingText(building, texts);
  if (dossiers.work) return workText(dossiers.work, texts);
  if (isLooking || (tab === 'dossiers' && dossiers.isLooking)) return pane.loading;
  if (tab === 'dossiers') {
    const { structuring } = dossiers;
    if (structuring) return fill(pane.dossiers.structuring.previewOf, { sheet: structuring.proposal.sheet });
    if (dossiers.outcome) return outcomeSentences(dossiers.outcome, texts).join(' ');
  }
  if (outcome?.kind === 'cancelled') return pane.reports.cancelled;
  if (outcome?.kind === 'built') return outcome.findings.map(({ text }) => text).join(' ');
  return saved > 0 ? pane.settings.saved : '';
}
