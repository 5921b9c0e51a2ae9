import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { CARDS } from './cards';
import { FindingLine } from './FindingLine';

/** What the last build came to: what was left out, and findings beyond those that the cards show. */
export function BuildOutcome({ state }: Pick<PaneProps, 'state'>) {
  const styles = useStyles();
  const words = state.texts.pane.reports;
  const { outcome } = state;
  if (outcome === null) return null;
  if (outcome.kind === 'cancelled') {
    return (
      <MessageBar layout="multiline">
        <MessageBarBody>{words.cancelled}</MessageBarBody>
      </MessageBar>
    );
  }
  const ofCards: readonly string[] = CARDS.map(({ report }) => report);
  const others = outcome.findings.filter(({ report }) => !ofCards.includes(report));
  const names = outcome.reports.map((report) => words.names[report]).join(', ');
  return (
    <Section title={words.findings}>
      {names !== '' && <p className={styles.quiet}>{fill(words.builtOnes, { reports: names })}</p>}
      {others.map((finding) => (
        <FindingLine key={finding.report} finding={finding} texts={state.texts} />
      ))}
      {outcome.missing.map(({ report, reason }) => (
        <p key={report} className={styles.quiet}>
          {fill(words.skipped, { report: words.names[report], reason })}
        </p>
      ))}
    </Section>
  );
}
