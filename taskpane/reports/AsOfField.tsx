import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { PaneProps } from '../paneProps';
import { serialOfIso } from '../serialOfIso';

/** The day that the reports speak of. */
export function AsOfField({ state, store }: PaneProps) {
  const words = state.texts.pane.reports;
  const [typed, setTyped] = useState(state.asOf);
  const isWrong = serialOfIso(typed) === null;
  const change = (value: string) => {
    setTyped(value);
    if (serialOfIso(value) !== null) store.chooseAsOf(value);
  };
  return (
    <Field label={words.asOf} hint={words.asOfHint} validationMessage={isWrong ? words.asOfWrong : undefined}>
      <Input type="date" value={typed} onChange={(_, { value }) => change(value)} />
    </Field>
  );
}
