import { Button, MessageBar, MessageBarBody, MessageBarTitle, Spinner, Text, Title3 } from '@fluentui/react-components';
import { useCallback, useEffect, useReducer } from 'react';
import type { Dictionary } from '../src/i18n/dictionary';
import { fill } from '../src/i18n/template';
import type { Finding } from '../src/reports/model';
import { FIRST_STATE, nextState, type FoundList } from './paneState';

/** What the pane can do to the workbook; given from outside, so that the pane itself knows no Office. */
export interface PaneEffects {
  look: () => Promise<readonly FoundList[]>;
  build: () => Promise<readonly Finding[]>;
  /** The one clear message for whatever was thrown. */
  messageOf: (error: unknown) => string;
}

/** The pane: what was found in the workbook, one button that builds all reports, and the findings in words. */
export function Pane({ texts, effects }: { texts: Dictionary; effects: PaneEffects }) {
  const [state, dispatch] = useReducer(nextState, FIRST_STATE);
  const words = texts.pane;

  const look = useCallback(() => {
    dispatch({ type: 'look' });
    effects.look().then(
      (lists) => dispatch({ type: 'found', lists }),
      (error: unknown) => dispatch({ type: 'failed', message: effects.messageOf(error) }),
    );
  }, [effects]);
  useEffect(look, [look]);

  const build = () => {
    dispatch({ type: 'build' });
    effects.build().then(
      (findings) => dispatch({ type: 'built', findings }),
      (error: unknown) => dispatch({ type: 'failed', message: effects.messageOf(error) }),
    );
  };

  return (
    <main style={{ padding: 16, display: 'flex', flexDirection: 'column', gap: 12 }}>
      <Title3 as="h1">{words.title}</Title3>
      {state.step === 'looking' && <Spinner label={words.loading} />}
      {state.step === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle>
            {state.message}
          </MessageBarBody>
        </MessageBar>
      )}
      {(state.step === 'found' || state.step === 'building') && (
        <>
          <Found lists={state.lists} texts={texts} />
          <Button appearance="primary" onClick={build} disabled={state.step === 'building' || state.lists.length === 0}>
            {state.step === 'building' ? words.building : words.build}
          </Button>
        </>
      )}
      {state.step === 'found' && state.findings.length > 0 && <Findings findings={state.findings} texts={texts} />}
      {(state.step === 'found' || state.step === 'failed') && <Button onClick={look}>{words.again}</Button>}
    </main>
  );
}

function Found({ lists, texts }: { lists: readonly FoundList[]; texts: Dictionary }) {
  if (lists.length === 0) return <Text>{texts.pane.nothingFound}</Text>;
  return (
    <section>
      <Text as="h2" weight="semibold">
        {texts.pane.found}
      </Text>
      <ul>
        {lists.map((list) => (
          <li key={`${list.role} ${list.name}`}>
            {list.role}: {list.name}, {fill(texts.pane.rows, { rows: String(list.rows) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ findings, texts }: { findings: readonly Finding[]; texts: Dictionary }) {
  return (
    <section aria-live="polite">
      <Text as="h2" weight="semibold">
        {texts.pane.findings}
      </Text>
      <ul>
        {findings.map((finding) => (
          <li key={finding.report}>
            {texts.verdicts[finding.verdict]}: {finding.text}
          </li>
        ))}
      </ul>
    </section>
  );
}
