import { Link } from '@fluentui/react-components';
import type { StructureProposal } from '../../../src/dossier/structure/proposal';
import { fill } from '../../../src/i18n/template';
import type { PaneProps } from '../../paneProps';
import { useStyles } from '../../styles';
import { Fold } from '../Fold';
import { LimitedList } from '../LimitedList';
import { cellText } from './cellText';

/** What of a sheet goes into no dossier. */
export function Aside({ state, store, proposal }: PaneProps & { proposal: StructureProposal }) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const { sheet, aside, dayShift } = proposal;
  if (aside.length === 0) return null;
  return (
    <Fold title={fill(words.aside, { count: String(aside.length) })}>
      <LimitedList
        items={aside}
        keyOf={({ from }) => from}
        texts={state.texts}
        draw={({ from, cell, reason }) => (
          <div className={styles.text}>
            <Link
              as="button"
              aria-label={fill(words.goTo, { cell: from })}
              onClick={() => void store.select(sheet, from)}
            >
              {from}
            </Link>{' '}
            {cellText(cell, state.language, dayShift)} <span className={styles.quiet}>({words.asides[reason]})</span>
          </div>
        )}
      />
    </Fold>
  );
}
