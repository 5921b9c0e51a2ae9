import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Dictionary } from '../../../src/i18n/dictionary';
import { useStyles } from '../../styles';
import { useLimit } from '../useLimit';

const useTableStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    overflowWrap: 'anywhere',
    '& th': {
      ...typographyStyles.caption1Strong,
      textAlign: 'left',
      padding: '4px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    '& td': {
      verticalAlign: 'top',
      padding: '6px 4px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

interface TargetTableProps<T> {
  texts: Dictionary;
  /** Read aloud, not shown. */
  caption: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  /** What was found. */
  found: (item: T) => ReactNode;
  /** Where it goes. */
  goesTo: (item: T) => ReactNode;
}

/** What was found, and where it goes; the first lines, and more when they are asked for. */
export function TargetTable<T>({ texts, caption, items, keyOf, found, goesTo }: TargetTableProps<T>) {
  const styles = useTableStyles();
  const { spoken } = useStyles();
  const words = texts.pane.dossiers.structuring;
  const { shown, lineProps, more } = useLimit<T, HTMLTableRowElement>(items, texts);
  return (
    <>
      <table className={styles.table}>
        <caption>
          <span className={spoken}>{caption}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.found}</th>
            <th scope="col">{words.goesTo}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((item, at) => (
            <tr key={keyOf(item)} {...lineProps(at)}>
              <td>{found(item)}</td>
              <td>{goesTo(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
