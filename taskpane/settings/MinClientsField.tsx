import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { fill } from '../../src/i18n/template';
import { isMinClients, LIMITS } from '../../src/reports/workbookSettings';
import type { PaneProps } from '../paneProps';

/** Fewest decided clients that a stage needs to be named the weak link; kept when the field is left, if it is right. */
export function MinClientsField({ state, store }: PaneProps) {
  const words = state.texts.pane.settings;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? String(state.settings.minClients);
  const isWrong = !isMinClients(Number(shown)) || shown.trim() === '';
  const { least, most } = LIMITS.minClients;
  const leave = () => {
    if (isWrong || typed === null) return;
    setTyped(null);
    const minClients = Number(typed);
    if (minClients !== state.settings.minClients) void store.remember({ ...state.settings, minClients });
  };
  return (
    <Field
      label={words.minClients}
      hint={words.minClientsWhy}
      validationMessage={
        isWrong ? fill(words.minClientsWrong, { least: String(least), most: String(most) }) : undefined
      }
    >
      <Input
        inputMode="numeric"
        value={shown}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
