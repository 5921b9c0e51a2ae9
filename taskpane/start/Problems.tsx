import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../src/i18n/template';
import type { DataFindingInWords } from '../../src/reports/dataFindings';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { placeOf } from './placeOf';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What is wrong with the data, the errors first; a cell that is chosen is selected in the workbook. */
export function Problems({ state, store, problems }: PaneProps & { problems: readonly DataFindingInWords[] }) {
  const styles = useStyles();
  const words = state.texts.pane.problems;
  return (
    <Section title={words.title}>
      {problems.length === 0 && <p className={styles.text}>{words.none}</p>}
      {SEVERITIES.map((severity) => {
        const found = problems.filter((problem) => problem.severity === severity);
        if (found.length === 0) return null;
        return (
          <details key={severity} className={styles.fold} open={severity === 'error'}>
            <summary>
              {words.severities[severity]}: {found.length}
            </summary>
            <ul className={`${styles.list} ${styles.folded}`}>
              {found.map((problem) => (
                <li key={`${problem.code} ${problem.sentence} ${problem.cells[0] ?? ''}`}>
                  <p className={styles.text}>{problem.sentence}</p>
                  <Cells state={state} store={store} problem={problem} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

/** Cells shown until more are asked for. */
const FIRST_CELLS = 3;

function Cells({ state, store, problem }: PaneProps & { problem: DataFindingInWords }) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const words = state.texts.pane.problems;
  const { cells, count } = problem;
  if (cells.length === 0) return null;
  const shown = isWhole ? cells : cells.slice(0, FIRST_CELLS);
  const rest = cells.length - shown.length;
  return (
    <div role="group" aria-label={words.cells} className={styles.cells}>
      <span className={styles.quiet}>{fill(words.count, { count: String(count) })}</span>
      {shown.map((address) => (
        <Link key={address} as="button" onClick={() => selectPlace(store, address)}>
          {address}
        </Link>
      ))}
      {rest > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {fill(words.more, { count: String(rest) })}
        </Button>
      )}
    </div>
  );
}

function selectPlace(store: PaneProps['store'], address: string): void {
  const { sheet, cell } = placeOf(address);
  void store.select(sheet, cell);
}
