import { Link } from '@fluentui/react-components';
import type { StructureItem, StructureProposal } from '../../../src/dossier/structure/proposal';
import { fill } from '../../../src/i18n/template';
import type { PaneProps } from '../../paneProps';
import { useStyles } from '../../styles';
import { cellText } from './cellText';

interface FoundPartsProps extends PaneProps {
  proposal: StructureProposal;
  item: StructureItem;
}

/** What was found: its label, the cells and what stands in them. */
export function FoundParts({ state, store, proposal, item }: FoundPartsProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  return (
    <>
      <div className={styles.quiet}>{item.label === '' ? words.noLabel : item.label}</div>
      {item.parts.map(({ from, label, prefix, cell }, at) => (
        <div key={`${from} ${at}`} className={styles.text}>
          <Link
            as="button"
            aria-label={fill(words.goTo, { cell: from })}
            onClick={() => void store.select(proposal.sheet, from)}
          >
            {from}
          </Link>{' '}
          {label !== '' && label !== item.label && <span className={styles.quiet}>{label}: </span>}
          {prefix !== null && `${prefix}: `}
          {cellText(cell, state.language, proposal.dayShift)}
        </div>
      ))}
    </>
  );
}
