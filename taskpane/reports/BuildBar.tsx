import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PaneProps } from '../paneProps';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';
import { WritingBar } from '../WritingBar';
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
        disabled={ready.length === 0 || state.isLooking || isBusy(state)}
        disabledFocusable={state.isLooking}
        onClick={() => void store.build(ready)}
      >
        {words.buildAll}
      </Button>
    );
  }
  return (
    <WritingBar {...building} label={words.buildAll} texts={state.texts} cancel={store.cancel} cancelButton={cancel} />
  );
}
