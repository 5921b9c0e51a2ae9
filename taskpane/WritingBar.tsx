import { Button, ProgressBar } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Dictionary } from '../src/i18n/dictionary';
import { useStyles } from './styles';
import { writingText, type Writing } from './writingText';

interface WritingBarProps extends Writing {
  /** What is done. */
  label: string;
  texts: Dictionary;
  cancel: () => void;
  cancelButton: Ref<HTMLButtonElement>;
}

/** Shows how far something is that writes sheets, and stops it. */
export function WritingBar({ label, texts, cancel, cancelButton, ...writing }: WritingBarProps) {
  const styles = useStyles();
  const { progress, isCancelling } = writing;
  const told = writingText(writing, texts);
  return (
    <div className={styles.section}>
      <ProgressBar
        value={progress ? progress.done / Math.max(1, progress.all) : undefined}
        aria-label={label}
        aria-valuetext={told}
      />
      <div className={styles.spread}>
        <span className={styles.text}>{told}</span>
        <Button ref={cancelButton} disabledFocusable={isCancelling} onClick={cancel}>
          {texts.pane.reports.cancel}
        </Button>
      </div>
    </div>
  );
}
