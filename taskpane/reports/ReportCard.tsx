import { Badge, Button } from '@fluentui/react-components';
import { useId } from 'react';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { lackSentences } from '../start/lackSentences';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';
import type { Card } from './cards';
import { FindingLine } from './FindingLine';
import { ReportChoices } from './ReportChoices';
import { ReportStatus } from './ReportStatus';

/** A report: its question, what it is asked for, when it was built, what it found. */
export function ReportCard({ state, store, card }: PaneProps & { card: Card }) {
  const styles = useStyles();
  const id = useId();
  const { report } = card;
  const words = state.texts.pane.reports;
  const name = words.names[report];
  const built = state.survey?.reports.find((each) => each.report === report);
  const readiness = state.survey?.overview.readiness.find((each) => each.report === report);
  const lacks = readiness ? lackSentences(readiness, state.texts) : [];
  const isReady = readiness?.lack === null;
  const isOff = isBusy(state) || state.isLooking;
  const isInFront = built !== undefined && built.sheetId === state.frontSheet;
  return (
    <article className={styles.card} aria-labelledby={id} aria-current={isInFront || undefined}>
      <div className={styles.spread}>
        <h3 className={styles.subheading} id={id}>
          {name}
        </h3>
        {isInFront && <Badge appearance="tint">{words.here}</Badge>}
      </div>
      <p className={styles.text}>{words.questions[report]}</p>
      <ReportStatus state={state} built={built} isTouched={state.touched.includes(report)} />
      {built?.finding && <FindingLine finding={built.finding} texts={state.texts} />}
      {lacks.length > 0 && <p className={styles.quiet}>{fill(words.cannot, { reason: lacks.join(' ') })}</p>}
      {isReady && <ReportChoices state={state} store={store} card={card} />}
      <div className={styles.row}>
        <Button
          disabled={isOff || !isReady}
          aria-label={fill(built ? words.rebuildOne : words.buildOne, { report: name })}
          onClick={() => void store.build([report])}
        >
          {built ? words.rebuild : words.build}
        </Button>
        {built && (
          <Button
            appearance="subtle"
            aria-label={fill(words.showOne, { report: name })}
            onClick={() => void store.show(report)}
          >
            {words.show}
          </Button>
        )}
      </div>
    </article>
  );
}
