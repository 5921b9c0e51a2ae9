import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { CARDS } from './cards';

/** Builds all reports; while a build is under way, shows how far it has come and stops it. */
export function BuildBar({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.reports;
  const { building } = state;
  const ready = CARDS.map(({ report }) => report).filter(
    (report) => state.survey?.overview.readiness.find((each) => each.report === report)?.lack === null,
  );
  const start = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const isBuilding = building !== null;
  // The button that was pressed goes; the keyboard goes on at the one that comes in its place.
  const wasBuilding = useRef(isBuilding);
  useEffect(() => {
    if (wasBuilding.current === isBuilding) return;
    wasBuilding.current = isBuilding;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) (isBuilding ? cancel : start).current?.focus();
  }, [isBuilding]);
  if (building === null) {
    return (
      <Button
        ref={start}
        appearance="primary"
        className={styles.full}
        disabled={ready.length === 0 || state.isLooking || state.isAdding}
        disabledFocusable={state.isLooking}
        onClick={() => void store.build(ready)}
      >
        {words.buildAll}
      </Button>
    );
  }
  const { progress, isCancelling } = building;
  const counts = progress && { done: String(progress.done), all: String(progress.all) };
  const told = isCancelling ? words.cancelling : counts ? fill(words.writing, counts) : words.reading;
  return (
    <div className={styles.section}>
      <ProgressBar
        value={progress ? progress.done / Math.max(1, progress.all) : undefined}
        aria-label={words.buildAll}
        aria-valuetext={told}
      />
      <div className={styles.spread}>
        <span className={styles.text}>{told}</span>
        <Button ref={cancel} disabledFocusable={isCancelling} onClick={store.cancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
