import { Button } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { withStages } from '../state/settingsChanges';
import { useStyles } from '../styles';

/** The stages in their order, which can be changed step by step. */
export function StageOrder({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.settings;
  const stages = state.survey?.overview.stages;
  if (!stages || stages.names.length === 0 || stages.role === null) {
    return (
      <Section title={words.stages}>
        <p className={styles.text}>{words.noStages}</p>
      </Section>
    );
  }
  const { role, from } = stages;
  const names = state.settings.mapping[role]?.stages ?? stages.names;
  const move = (index: number, by: 1 | -1) => {
    const order = [...names];
    const [stage] = order.splice(index, 1);
    if (stage === undefined) return;
    order.splice(index + by, 0, stage);
    void store.remember(withStages(state.settings, role, order));
  };
  return (
    <Section title={words.stages}>
      {from && <p className={styles.quiet}>{words.stagesFrom[from]}</p>}
      <ol className={styles.list}>
        {names.map((stage, index) => (
          <li key={stage} className={styles.spread}>
            <span className={styles.text}>
              {index + 1}. {stage}
            </span>
            <span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={fill(words.up, { stage })}
                disabledFocusable={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={fill(words.down, { stage })}
                disabledFocusable={index === names.length - 1}
                onClick={() => move(index, 1)}
              />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
