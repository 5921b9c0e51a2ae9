import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { PaneProps } from './paneProps';
import { useStyles } from './styles';

/** What concerns the whole pane: what went wrong, what Excel waits for, that the workbook has changed. */
export function Notices({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane;
  const problem = state.survey?.remembered.problem ?? null;
  const outdated = state.survey?.overview.outdated ?? [];
  const isShown = state.tab === 'dossiers';
  const isLooking = state.isLooking || (isShown && state.dossiers.isLooking);
  const isChanged = state.isChanged || (isShown && state.dossiers.isStale);
  return (
    <div className={styles.notices}>
      {state.failure !== null && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.failed}</MessageBarTitle> {state.failure}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void store.look()}>{words.again}</Button>
            <Button onClick={store.dismiss}>{words.dismiss}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {state.isWaiting && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{words.waiting}</MessageBarBody>
        </MessageBar>
      )}
      {isLooking && <Spinner size="tiny" label={words.loading} labelPosition="after" />}
      {state.isAdding && <Spinner size="tiny" label={words.empty.adding} labelPosition="after" />}
      {isChanged && !isLooking && (
        <MessageBar layout="multiline">
          <MessageBarBody>{words.changed}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void store.look()}>{words.again}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {problem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.remembered[problem]}</MessageBarBody>
        </MessageBar>
      )}
      {outdated.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words.remembered.outdated} {outdated.join(' ')}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
