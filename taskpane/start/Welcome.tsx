import { Button } from '@fluentui/react-components';
import { useStyles } from '../styles';
import { Section } from '../Section';
import type { PaneProps } from '../paneProps';

/** What a person is told on the first run, and can skip. */
export function Welcome({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.welcome;
  return (
    <div className={styles.card}>
      <Section title={words.title}>
        <ul className={styles.bullets}>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <div className={styles.row}>
          <Button onClick={store.skipWelcome}>{words.skip}</Button>
        </div>
      </Section>
    </div>
  );
}
