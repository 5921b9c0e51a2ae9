import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Dictionary } from '../../../src/i18n/dictionary';
import { useStyles } from '../../styles';

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

interface TargetTableProps {
  words: Dictionary['pane']['dossiers']['structuring'];
  /** Read aloud, not shown. */
  caption: string;
  children: ReactNode;
}

/** What was found, and where it goes. */
export function TargetTable({ words, caption, children }: TargetTableProps) {
  const styles = useTableStyles();
  const { spoken } = useStyles();
  return (
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
      <tbody>{children}</tbody>
    </table>
  );
}
