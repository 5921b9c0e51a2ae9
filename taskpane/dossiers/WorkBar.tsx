import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import type { PaneProps } from '../paneProps';
import { WritingBar } from '../WritingBar';
import { workText } from './outcomeSentences';

const useBarStyles = makeStyles({
  // Seen from wherever in a long list it was begun.
  bar: {
    position: 'sticky',
    top: '42px',
    zIndex: 1,
    paddingBlock: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What of the work writes dossiers, and can be stopped. */
const CAN_STOP: readonly string[] = ['create', 'refresh', 'review', 'structure'];
/** After these the keyboard goes on at what came of it: the button that was pressed is about to go. */
const LEADS_ON: readonly string[] = ['create', 'structure'];

/** Shows what is being done to dossiers, and stops it. */
export function WorkBar({ state, store, outcome }: PaneProps & { outcome: RefObject<HTMLElement | null> }) {
  const styles = useBarStyles();
  const { work } = state.dossiers;
  const cancel = useRef<HTMLButtonElement>(null);
  const kind = work?.kind ?? null;
  const before = useRef(kind);
  const pressed = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const ended = before.current;
    if (ended === kind) return;
    before.current = kind;
    if (kind !== null && CAN_STOP.includes(kind)) {
      const { activeElement } = document;
      pressed.current = activeElement instanceof HTMLElement && !isNowhere(activeElement) ? activeElement : null;
      if (pressed.current) cancel.current?.focus();
    } else if (ended !== null && pressed.current && isNowhere(document.activeElement)) {
      const isKept = pressed.current.isConnected && !LEADS_ON.includes(ended);
      (isKept ? pressed.current : (outcome.current ?? pressed.current)).focus();
    }
  }, [kind, outcome]);
  if (work === null) return null;
  if (!CAN_STOP.includes(work.kind)) {
    return <Spinner size="tiny" label={workText(work, state.texts)} labelPosition="after" />;
  }
  return (
    <div className={styles.bar}>
      <WritingBar
        {...work}
        label={state.texts.pane.dossiers.working[work.kind]}
        texts={state.texts}
        cancel={store.dossiers.cancel}
        cancelButton={cancel}
      />
    </div>
  );
}

function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body;
}
