import { Field, Select } from '@fluentui/react-components';
import { fill } from '../../src/i18n/template';
import type { Outcome } from '../../src/schema/records';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { withOutcome } from '../state/settingsChanges';
import { useStyles } from '../styles';

const OUTCOMES: readonly Outcome[] = ['won', 'lost', 'declined', 'open'];

/** What the lists' own words for outcomes mean. */
export function Outcomes({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.settings;
  const stages = state.survey?.overview.stages;
  const role = stages?.role ?? null;
  if (!stages || role === null || stages.outcomes.length === 0) return null;
  return (
    <Section title={words.outcomes}>
      <p className={styles.quiet}>{words.outcomesWhy}</p>
      {stages.outcomes.map(({ label, outcome }) => (
        <Field key={label} label={fill(words.outcomeIs, { label })}>
          <Select
            value={state.settings.mapping[role]?.outcomes?.[label] ?? outcome ?? ''}
            onChange={(_, { value }) => void store.remember(withOutcome(state.settings, role, label, value as Outcome))}
          >
            {outcome === null && <option value="">{words.unknown}</option>}
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {words.meanings[each]}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </Section>
  );
}
