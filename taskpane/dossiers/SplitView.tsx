import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { fill } from '../../src/i18n/template';
import type { FoundDossier } from '../../src/workbook/surveyDossiers';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { isOff } from './isOff';
import { LimitedList } from './LimitedList';
import { ViewHead } from './ViewHead';

interface Manager {
  name: string;
  count: number;
  superiors: readonly string[];
}

/** A workbook for each manager, and how to protect it. */
export function SplitView({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.splitting;
  const dossiers = state.dossiers.survey?.dossiers;
  const managers = useMemo(() => managersOf(dossiers ?? [], state.language), [dossiers, state.language]);
  const nobodys = (dossiers ?? []).filter(({ manager }) => manager === null).length;
  return (
    <ViewHead state={state} store={store} title={words.title} why={words.why}>
      {managers.length === 0 && <p className={styles.text}>{words.none}</p>}
      <LimitedList
        items={managers}
        keyOf={({ name }) => name}
        texts={state.texts}
        draw={({ name, count, superiors }) => (
          <div className={styles.card}>
            <div className={styles.spread}>
              <h3 className={styles.subheading}>{name}</h3>
              <span className={styles.quiet}>{fill(words.count, { count: String(count) })}</span>
            </div>
            {superiors.length > 0 && (
              <p className={styles.quiet}>{fill(words.superior, { names: superiors.join(', ') })}</p>
            )}
            <div className={styles.row}>
              <Button
                disabledFocusable={isOff(state)}
                aria-label={fill(words.openOne, { manager: name })}
                onClick={() => void store.dossiers.split(name)}
              >
                {words.open}
              </Button>
            </div>
          </div>
        )}
      />
      {nobodys > 0 && <p className={styles.quiet}>{fill(words.nobody, { count: String(nobodys) })}</p>}
      {managers.length > 0 && (
        <>
          <p className={styles.text}>{words.command}</p>
          <code className={styles.text}>kam split workbook.xlsx --out dossiers</code>
        </>
      )}
      <h3 className={styles.subheading}>{words.protect}</h3>
      <ul className={styles.bullets}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </ViewHead>
  );
}

function managersOf(dossiers: readonly FoundDossier[], language: string): Manager[] {
  const managers = new Map<string, { count: number; superiors: Set<string> }>();
  for (const { manager, superior } of dossiers) {
    if (manager === null) continue;
    const one = managers.get(manager) ?? { count: 0, superiors: new Set<string>() };
    one.count++;
    if (superior !== null) one.superiors.add(superior);
    managers.set(manager, one);
  }
  return [...managers]
    .map(([name, { count, superiors }]) => ({ name, count, superiors: [...superiors] }))
    .sort((x, y) => x.name.localeCompare(y.name, language));
}
