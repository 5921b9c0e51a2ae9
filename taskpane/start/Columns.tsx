import { Badge, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { fill } from '../../src/i18n/template';
import type { ColumnView } from '../../src/reports/overview';
import { capitalised } from '../capitalised';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { withColumn } from '../state/settingsChanges';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';
import { fieldName } from './fieldName';

/** What the columns mean, as sentences with a word to choose: those to check first, the rest by list. */
export function Columns({ state, store, columns }: PaneProps & { columns: readonly ColumnView[] }) {
  const styles = useStyles();
  const { pane, roles } = state.texts;
  if (columns.length === 0) return null;
  const toCheck = columns.filter(({ sure, needed }) => !sure || needed);
  const listOf = ({ role, list }: ColumnView) => fill(pane.columns.ofList, { role: capitalised(roles[role]), list });
  const rest = columns.filter((view) => !toCheck.includes(view));
  return (
    <Section title={pane.columns.title}>
      {toCheck.length === 0 ? (
        <p className={styles.text}>{pane.columns.allSure}</p>
      ) : (
        <p className={styles.text}>{fill(pane.columns.check, { count: String(toCheck.length) })}</p>
      )}
      {grouped(toCheck, listOf).map(([list, views]) => (
        <Sentences key={list} state={state} store={store} title={list} views={views} />
      ))}
      {grouped(rest, listOf).map(([list, views]) => (
        <details key={list} className={styles.fold}>
          <summary>{list}</summary>
          <div className={styles.folded}>
            <Sentences state={state} store={store} title={list} views={views} isTitleHidden />
          </div>
        </details>
      ))}
    </Section>
  );
}

function grouped(views: readonly ColumnView[], keyOf: (view: ColumnView) => string): [string, ColumnView[]][] {
  const groups = new Map<string, ColumnView[]>();
  for (const view of views) groups.set(keyOf(view), [...(groups.get(keyOf(view)) ?? []), view]);
  return [...groups];
}

interface SentencesProps extends PaneProps {
  title: string;
  views: readonly ColumnView[];
  isTitleHidden?: boolean;
}

function Sentences({ state, store, title, views, isTitleHidden = false }: SentencesProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={title} className={styles.section}>
      {!isTitleHidden && <h3 className={styles.subheading}>{title}</h3>}
      {views.map((view) => (
        <Sentence key={view.field} state={state} store={store} view={view} />
      ))}
    </div>
  );
}

function Sentence({ state, store, view }: PaneProps & { view: ColumnView }) {
  const styles = useStyles();
  const id = useId();
  const words = state.texts.pane.columns;
  const { field, header, headers, sure, needed, other } = view;
  const told = state.settings.mapping[view.role];
  const chosenHeader = told?.source === view.list ? told.columns[field] : undefined;
  const choose = (chosen: string) => void store.remember(withColumn(state.settings, view, chosen));
  const doubt = other === null ? words.unsure : fill(words.unsureOr, { other });
  return (
    <div className={styles.sentence}>
      <label className={styles.text} htmlFor={id}>
        {fill(words.is, { field: fieldName(field, state.texts) })}
      </label>
      <Select
        className={styles.select}
        id={id}
        size="small"
        value={chosenHeader ?? header ?? ''}
        disabled={isBusy(state)}
        aria-describedby={sure && !needed ? undefined : `${id}-doubt`}
        onChange={(_, { value }) => choose(value)}
      >
        <option value="">{words.none}</option>
        {headers.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
      {(!sure || needed) && (
        <div className={styles.wide} id={`${id}-doubt`}>
          <Badge appearance="tint" color="warning">
            {needed ? words.needed : words.unsure}
          </Badge>{' '}
          {!needed && other !== null && <span className={styles.quiet}>{doubt}</span>}
        </div>
      )}
    </div>
  );
}
