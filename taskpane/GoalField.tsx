import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { isGoal } from '../src/reports/workbookSettings';
import { parseAmount } from './parseAmount';
import type { PaneProps } from './paneProps';

/** The goal: money to land. It is kept as soon as the field is left, if it is right. */
export function GoalField({ state, store, hint }: PaneProps & { hint: string }) {
  const { reports } = state.texts.pane;
  const kept = state.settings.goal === null ? '' : new Intl.NumberFormat(state.language).format(state.settings.goal);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    if (typed === null) return;
    const goal = typed.trim() === '' ? null : parseAmount(typed);
    const isRight = typed.trim() === '' || isGoal(goal);
    setWrong(!isRight);
    if (!isRight) return;
    setTyped(null);
    if (goal !== state.settings.goal) void store.remember({ ...state.settings, goal });
  };
  return (
    <Field label={reports.goal} hint={hint} validationMessage={wrong ? reports.goalWrong : undefined}>
      <Input
        inputMode="decimal"
        value={typed ?? kept}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={leave}
        onKeyDown={({ key }) => {
          if (key === 'Enter') leave();
        }}
      />
    </Field>
  );
}
