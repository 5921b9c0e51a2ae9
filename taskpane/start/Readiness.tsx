import { Badge, Button } from '@fluentui/react-components';
import type { ReadinessView } from '../../src/reports/overview';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { lackSentences } from './lackSentences';

/** Which reports can be built, and what is missing for the others; from here one goes on to the reports. */
export function Readiness({ state, store, readiness }: PaneProps & { readiness: readonly ReadinessView[] }) {
  const styles = useStyles();
  const { pane } = state.texts;
  const isAnyReady = readiness.some(({ lack }) => lack === null);
  return (
    <Section title={pane.readiness.title}>
      <ul className={styles.list}>
        {readiness.map((view) => (
          <li key={view.report}>
            <div className={styles.spread}>
              <span className={styles.text}>{pane.reports.names[view.report]}</span>
              <Badge appearance="tint" color={view.lack === null ? 'success' : 'warning'}>
                {view.lack === null ? pane.readiness.ready : pane.readiness.lacking}
              </Badge>
            </div>
            {lackSentences(view, state.texts).map((sentence) => (
              <p key={sentence} className={styles.quiet}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {isAnyReady && (
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => store.chooseTab('reports')}>
            {pane.readiness.go}
          </Button>
        </div>
      )}
    </Section>
  );
}
