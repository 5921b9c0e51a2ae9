import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { useStyles } from '../styles';
import { GoalField } from '../GoalField';
import { PeriodField } from '../PeriodField';
import { LanguageField } from './LanguageField';
import { MinClientsField } from './MinClientsField';
import { Outcomes } from './Outcomes';
import { RememberedMapping } from './RememberedMapping';
import { SelfCheck } from './SelfCheck';
import { StageOrder } from './StageOrder';

/** The third tab: what the workbook remembers, each with its default and the reason for it. */
export default function SettingsTab({ state, store }: PaneProps) {
  const styles = useStyles();
  const { texts, settings } = state;
  const words = texts.pane.settings;
  const given = { state, store };
  return (
    <>
      <Section title={words.title}>
        <p className={styles.quiet}>{state.saved > 0 ? words.saved : words.where}</p>
        <LanguageField {...given} />
        <PeriodField
          texts={texts}
          label={words.period}
          hint={words.periodWhy}
          value={settings.period}
          choose={(period) => void store.remember({ ...settings, period })}
        />
        <GoalField {...given} hint={words.goalWhy} />
        <MinClientsField {...given} />
      </Section>
      <StageOrder {...given} />
      <Outcomes {...given} />
      <RememberedMapping {...given} />
      <SelfCheck {...given} />
    </>
  );
}
