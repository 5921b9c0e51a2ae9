import { Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { OwnField } from '../../../src/dossier/ownFields';
import { dossierTextsOf } from '../../../src/i18n/dossier/dossierTexts';
import { fill } from '../../../src/i18n/template';
import type { PaneState } from '../../state/paneState';
import { useStyles } from '../../styles';
import { isOff } from '../isOff';
import { fieldChoices, tableChoices } from './targets';

const NONE: readonly OwnField[] = [];

interface TargetSelectProps {
  state: PaneState;
  /** What it is called for a screen reader. */
  label: string;
  /** Null where several contents go to different places. */
  value: string | null;
  choose: (value: string) => void;
}

/** Where a content goes: a field, a small table, or the notes. */
export function TargetSelect({ state, label, value, choose }: TargetSelectProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const texts = dossierTextsOf(state.language);
  const ownFields = state.dossiers.structuring?.proposal.ownFields ?? NONE;
  const sections = useMemo(() => fieldChoices(texts, ownFields), [texts, ownFields]);
  return (
    <Select
      className={styles.select}
      size="small"
      aria-label={label}
      value={value ?? ''}
      disabled={isOff(state)}
      onChange={(_, chosen) => choose(chosen.value)}
    >
      {value === null && <option value="">{words.mixed}</option>}
      {sections.map(({ section, fields }) => (
        <optgroup key={section} label={fill(words.fields, { section })}>
          {fields.map((field) => (
            <option key={field.value} value={field.value}>
              {field.label}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={words.tables}>
        {tableChoices(texts).map((table) => (
          <option key={table.value} value={table.value}>
            {table.label}
          </option>
        ))}
      </optgroup>
      <option value="note">{texts.sections.notes}</option>
    </Select>
  );
}
