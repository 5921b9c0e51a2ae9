import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneProps } from '../../paneProps';
import { placeOf } from '../../start/placeOf';
import { useStyles } from '../../styles';
import { isOff } from '../isOff';
import { ViewHead } from '../ViewHead';
import { Preview } from './Preview';

/** Makes dossiers from a sheet of the user's own: choose it, look at what goes where, correct it, make them. */
export function StructureView({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers.structuring;
  const { survey, structuring } = state.dossiers;
  const sheets = survey?.userSheets ?? [];
  const [chosen, setChosen] = useState('');
  const sheet = sheets.includes(chosen) ? chosen : '';
  const sources = state.survey?.overview.sources ?? [];
  const lists = new Set(sources.flatMap(({ role, address }) => (role === null ? [] : [placeOf(address).sheet])));
  return (
    <ViewHead state={state} store={store} title={words.title} why={words.why}>
      {survey !== null && sheets.length === 0 && <p className={styles.text}>{words.noSheets}</p>}
      {sheets.length > 0 && (
        <>
          <Field label={words.sheet}>
            <Select className={styles.select} value={sheet} onChange={(_, { value }) => setChosen(value)}>
              <option value="">{words.choose}</option>
              {options(sheets.filter((each) => !lists.has(each)))}
              {lists.size > 0 && (
                <optgroup label={words.lists}>{options(sheets.filter((each) => lists.has(each)))}</optgroup>
              )}
            </Select>
          </Field>
          <div>
            <Button
              appearance={structuring ? 'secondary' : 'primary'}
              disabledFocusable={sheet === '' || isOff(state)}
              onClick={() => void store.dossiers.preview(sheet)}
            >
              {words.preview}
            </Button>
          </div>
        </>
      )}
      {structuring && (
        <Preview key={structuring.proposal.fingerprint} state={state} store={store} structuring={structuring} />
      )}
    </ViewHead>
  );
}

function options(sheets: readonly string[]) {
  return sheets.map((sheet) => (
    <option key={sheet} value={sheet}>
      {sheet}
    </option>
  ));
}
