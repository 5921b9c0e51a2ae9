import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { isBusy } from '../state/paneState';

interface ViewHeadProps extends PaneProps {
  title: string;
  why: string;
  children: ReactNode;
}

/** A part of the tab that one goes to and comes back from. */
export function ViewHead({ state, store, title, why, children }: ViewHeadProps) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that led here is gone.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        <Button size="small" disabledFocusable={isBusy(state)} onClick={() => store.dossiers.view('list')}>
          {state.texts.pane.dossiers.back}
        </Button>
      </div>
      <h2 className={styles.heading} id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className={styles.text}>{why}</p>
      {children}
    </section>
  );
}
