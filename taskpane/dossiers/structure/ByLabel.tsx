import { useMemo } from 'react';
import type { StructureItem, StructureTarget } from '../../../src/dossier/structure/proposal';
import { fill } from '../../../src/i18n/template';
import type { PaneProps } from '../../paneProps';
import type { Structuring } from '../../state/dossierState';
import { useStyles } from '../../styles';
import { Fold } from '../Fold';
import { TargetSelect } from './TargetSelect';
import { TargetTable } from './TargetTable';
import { targetOf, valueOfItem } from './targets';

/** Where the contents of each label go, for all clients at once. */
export function ByLabel({ state, store, structuring }: PaneProps & { structuring: Structuring }) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const { proposal, choices } = structuring;
  const groups = useMemo(() => {
    const labels = new Map<string, StructureItem[]>();
    for (const item of proposal.clients.flatMap(({ items }) => items)) {
      const same = labels.get(item.label);
      if (same) same.push(item);
      else labels.set(item.label, [item]);
    }
    return [...labels];
  }, [proposal]);
  if (proposal.clients.length < 2) return null;
  const shownLabel = (label: string) => (label === '' ? words.noLabel : label);
  const redirect = (items: readonly StructureItem[], value: string) => {
    const targets: Record<string, StructureTarget> = { ...choices.targets };
    for (const { id } of items) targets[id] = targetOf(value);
    store.dossiers.decide({ ...choices, targets });
  };
  return (
    <Fold title={words.byLabel} isOpen>
      <TargetTable
        texts={state.texts}
        caption={words.byLabel}
        items={groups}
        keyOf={([label]) => label}
        found={([label, items]) => (
          <>
            <div className={styles.text}>{shownLabel(label)}</div>
            <div className={styles.quiet}>{fill(words.count, { count: String(items.length) })}</div>
          </>
        )}
        goesTo={([label, items]) => (
          <TargetSelect
            state={state}
            label={fill(words.targetOfAll, { label: shownLabel(label) })}
            value={sameValue(items, choices.targets)}
            choose={(chosen) => redirect(items, chosen)}
          />
        )}
      />
    </Fold>
  );
}

/** Where all of them go; null where they go to different places. */
function sameValue(items: readonly StructureItem[], targets: Readonly<Record<string, StructureTarget>>): string | null {
  const [value = null, ...others] = new Set(items.map((item) => valueOfItem(item, targets)));
  return others.length === 0 ? value : null;
}
