import { Field, Select } from '@fluentui/react-components';
import type { Language } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import type { PaneProps } from '../paneProps';

const LANGUAGES: readonly Language[] = ['en', 'ru', 'lt'];

/** The language of pane and reports: Excel's, or a chosen one. */
export function LanguageField({ state, store }: PaneProps) {
  const { languages, pane } = state.texts;
  const words = pane.settings;
  const choose = (value: string) =>
    void store.remember({ ...state.settings, language: value === '' ? null : (value as Language) });
  return (
    <Field label={words.language} hint={words.languageWhy}>
      <Select value={state.settings.language ?? ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{fill(words.asExcel, { language: languages[store.excelLanguage] })}</option>
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {languages[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
