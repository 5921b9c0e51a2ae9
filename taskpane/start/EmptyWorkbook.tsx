import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Language } from '../../src/i18n/dictionary';
import type { ListsToAdd } from '../paneEffects';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'lt'];

/** An empty workbook is offered sample lists, or the same lists with headers only. */
export function EmptyWorkbook({ state, store }: PaneProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(state.language);
  const { languages, pane } = state.texts;
  const { empty } = pane;
  const offer = (lists: ListsToAdd, label: string, why: string, appearance: 'primary' | 'secondary') => (
    <div>
      <Button
        appearance={appearance}
        disabled={isBusy(state) || state.isLooking}
        onClick={() => void store.addLists(lists, language)}
      >
        {label}
      </Button>
      <p className={styles.quiet}>{why}</p>
    </div>
  );
  return (
    <Section title={empty.title}>
      <p className={styles.text}>{empty.text}</p>
      <Field label={empty.language}>
        <Select value={language} onChange={(_, { value }) => setLanguage(value as Language)}>
          {LANGUAGES.map((each) => (
            <option key={each} value={each}>
              {languages[each]}
            </option>
          ))}
        </Select>
      </Field>
      {offer('sample', empty.sample, empty.sampleWhy, 'primary')}
      {offer('templates', empty.templates, empty.templatesWhy, 'secondary')}
    </Section>
  );
}
