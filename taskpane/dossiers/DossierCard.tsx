import { Badge, Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useId } from 'react';
import { fill } from '../../src/i18n/template';
import type { FoundDossier } from '../../src/workbook/surveyDossiers';
import { dayText } from '../dayText';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { isOff } from './isOff';
import { MaySee } from './MaySee';
import { namesOf } from './namesOf';

const COLORS = { overdue: 'danger', never: 'warning', due: 'warning', fine: 'success' } as const;

/** Missing parts that are named; the rest is counted. */
const FIRST_MISSING = 3;

const useCardStyles = makeStyles({
  bar: { flex: '1 1 96px', minWidth: 0 },
  percent: { whiteSpace: 'nowrap' },
});

/** A dossier: how far it is filled, when it is to be reviewed, who may see it, what is missing, and what can be done. */
export function DossierCard({ state, store, dossier }: PaneProps & { dossier: FoundDossier }) {
  const styles = useStyles();
  const own = useCardStyles();
  const id = useId();
  const { texts, language } = state;
  const words = texts.pane.dossiers;
  const { client, complete, missing, reviewed, reviewDue, review, isUnlisted } = dossier;
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  const filled = complete === null ? null : fill(words.filled, { percent: format.format(complete) });
  const button = (text: string, name: string, act: () => Promise<unknown>) => (
    <Button
      size="small"
      disabledFocusable={isOff(state)}
      aria-label={fill(name, { client })}
      onClick={() => void act()}
    >
      {text}
    </Button>
  );
  return (
    <article
      className={styles.card}
      aria-labelledby={id}
      aria-current={dossier.sheetId === state.frontSheet || undefined}
    >
      <div className={styles.spread}>
        <h3 className={styles.subheading} id={id}>
          {client}
        </h3>
        <Badge appearance="tint" color={COLORS[review]}>
          {words.reviews[review]}
        </Badge>
      </div>
      {complete !== null && filled !== null && (
        <div className={styles.row}>
          <ProgressBar
            className={own.bar}
            thickness="large"
            value={complete}
            aria-label={fill(words.filledOf, { client })}
            aria-valuetext={filled}
          />
          <span className={own.percent} aria-hidden>
            {filled}
          </span>
        </div>
      )}
      <p className={styles.quiet}>
        {reviewed === null || reviewDue === null
          ? words.neverReviewed
          : fill(words.reviewDue, { due: dayText(reviewDue, language), last: dayText(reviewed, language) })}
      </p>
      {isUnlisted ? <p className={styles.quiet}>{words.unlisted}</p> : <MaySee {...dossier} texts={texts} />}
      {missing.length > 0 && (
        <p className={styles.quiet}>{fill(words.missing, { parts: namesOf(missing, FIRST_MISSING, texts) })}</p>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          aria-label={fill(words.openOne, { client })}
          onClick={() => void store.dossiers.open(client)}
        >
          {words.open}
        </Button>
        {button(words.refresh, words.refreshOne, () => store.dossiers.refresh(client))}
        {button(words.review, words.reviewOne, () => store.dossiers.review(client))}
      </div>
    </article>
  );
}
