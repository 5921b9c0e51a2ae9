import { Badge } from '@fluentui/react-components';
import type { Dictionary } from '../../src/i18n/dictionary';
import type { Finding, Verdict } from '../../src/reports/model';
import { useStyles } from '../styles';

const COLORS = { fine: 'success', watch: 'warning', act: 'danger' } as const satisfies Record<Verdict, string>;

/** A finding in words, with its verdict. */
export function FindingLine({ finding, texts }: { finding: Pick<Finding, 'verdict' | 'text'>; texts: Dictionary }) {
  const styles = useStyles();
  return (
    <div className={styles.text}>
      <Badge appearance="tint" color={COLORS[finding.verdict]}>
        {texts.verdicts[finding.verdict]}
      </Badge>{' '}
      {finding.text}
    </div>
  );
}
