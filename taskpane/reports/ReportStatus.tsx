import { Badge } from '@fluentui/react-components';
import { fill } from '../../src/i18n/template';
import type { BuiltReport } from '../../src/workbook/surveyWorkbook';
import type { PaneState } from '../state/paneState';
import { useStyles } from '../styles';

interface ReportStatusProps {
  state: PaneState;
  built: BuiltReport | undefined;
  /** Excel has told of a change in its lists. */
  isTouched: boolean;
}

/** When a report was built, and whether its lists have changed since. */
export function ReportStatus({ state, built, isTouched }: ReportStatusProps) {
  const styles = useStyles();
  const words = state.texts.pane.reports;
  if (!built) return <p className={styles.quiet}>{words.neverBuilt}</p>;
  const when = built.builtAt === null ? null : new Date(built.builtAt);
  const format = new Intl.DateTimeFormat(state.language, { dateStyle: 'medium', timeStyle: 'short' });
  const isDate = when !== null && !Number.isNaN(when.getTime());
  return (
    <div className={styles.quiet}>
      {isDate ? fill(words.builtAt, { when: format.format(when) }) : words.built}
      {(built.isStale || isTouched) && (
        <>
          {' '}
          <Badge appearance="tint" color="warning">
            {words.stale}
          </Badge>
        </>
      )}
    </div>
  );
}
