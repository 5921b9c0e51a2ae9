import { Field, Select } from '@fluentui/react-components';
import { GoalField } from '../GoalField';
import type { PaneProps } from '../paneProps';
import { PeriodField } from '../PeriodField';
import { withChoice } from '../state/settingsChanges';
import { useStyles } from '../styles';
import type { Card } from './cards';

/** What a report is asked for: its periods, what its slicers show first, the goal. */
export function ReportChoices({ state, store, card: { report, parameters } }: PaneProps & { card: Card }) {
  const styles = useStyles();
  const { texts, settings, survey } = state;
  const words = texts.pane.reports;
  const choice = settings.choices[report] ?? {};
  const cuts = survey?.overview.cuts[report];
  const change = (part: typeof choice) => void store.remember(withChoice(settings, report, part));
  return (
    <details className={styles.fold}>
      <summary>{words.choices}</summary>
      <div className={styles.folded}>
        {parameters.map((parameter) => {
          switch (parameter) {
            case 'goal':
              return <GoalField key={parameter} state={state} store={store} hint={words.goalHint} />;
            case 'period':
              return (
                <PeriodField
                  key={parameter}
                  texts={texts}
                  label={words.period}
                  value={choice.period ?? settings.period}
                  choose={(period) => change({ period })}
                />
              );
            case 'manager':
            case 'event':
              return (
                <CutField
                  key={parameter}
                  label={words[parameter]}
                  all={words.all}
                  values={(parameter === 'manager' ? cuts?.managers : cuts?.events) ?? []}
                  value={choice[parameter] ?? ''}
                  choose={(value) => change({ [parameter]: value === '' ? undefined : value })}
                />
              );
          }
        })}
      </div>
    </details>
  );
}

interface CutFieldProps {
  label: string;
  all: string;
  values: readonly string[];
  value: string;
  choose: (value: string) => void;
}

function CutField({ label, all, values, value, choose }: CutFieldProps) {
  if (values.length === 0) return null;
  return (
    <Field label={label}>
      <Select value={values.includes(value) ? value : ''} onChange={(_, chosen) => choose(chosen.value)}>
        <option value="">{all}</option>
        {values.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </Select>
    </Field>
  );
}
