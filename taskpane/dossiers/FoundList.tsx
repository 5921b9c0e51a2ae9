import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Found } from '../../src/dossier/search';
import type { Dictionary } from '../../src/i18n/dictionary';
import type { DossierClient } from '../../src/workbook/surveyDossiers';
import { useStyles } from '../styles';

const useListStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  option: {
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  mark: {
    color: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    backgroundColor: 'transparent',
    '@media (forced-colors: active)': { backgroundColor: 'Mark', color: 'MarkText' },
  },
});

/** The id of a result in the list. */
export const optionId = (list: string, at: number): string => `${list}-${at}`;

interface FoundListProps {
  id: string;
  found: readonly Found<DossierClient>[];
  active: number;
  texts: Dictionary;
  choose: (client: string) => void;
}

/** The clients that were found; the keys are heard by the search box. */
export function FoundList({ id, found, active, texts, choose }: FoundListProps) {
  const styles = useListStyles();
  const { quiet } = useStyles();
  const words = texts.pane.dossiers;
  return (
    <ul id={id} role="listbox" aria-label={words.results} className={styles.list}>
      {found.map(({ entry, ranges }, at) => (
        // The search box keeps the focus and hears the keys.
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events
        <li
          key={entry.name}
          id={optionId(id, at)}
          role="option"
          aria-selected={at === active}
          className={mergeClasses(styles.option, at === active && styles.active)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(entry.name)}
        >
          <span>{marked(entry.name, ranges, styles.mark)}</span>{' '}
          <span className={quiet}>
            {[entry.sheetId === null ? words.hasNot : words.has, ...(entry.isKey ? [words.key] : [])].join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A name with some parts of it pointed out. */
function marked(name: string, ranges: Found<unknown>['ranges'], className: string) {
  let at = 0;
  const parts = ranges.map(([from, to]) => {
    const before = name.slice(at, from);
    at = to;
    return (
      <Fragment key={from}>
        {before}
        <mark className={className}>{name.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return (
    <>
      {parts}
      {name.slice(at)}
    </>
  );
}
