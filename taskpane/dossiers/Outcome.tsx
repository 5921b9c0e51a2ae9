import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId, type RefObject } from 'react';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { outcomeSentences } from './outcomeSentences';

/** What the last work came to. */
export function Outcome({ state, place }: Pick<PaneProps, 'state'> & { place: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  const id = useId();
  const { outcome } = state.dossiers;
  if (outcome === null) return null;
  const sentences = outcomeSentences(outcome, state.texts);
  if (outcome.kind === 'cancelled') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{sentences}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <section className={styles.section} aria-labelledby={id} ref={place} tabIndex={-1}>
      <h2 className={styles.heading} id={id}>
        {state.texts.pane.dossiers.done.title}
      </h2>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </section>
  );
}
