import { Button, Field, ProgressBar, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fill } from '../../src/i18n/template';
import type { SelfCheckReport } from '../../src/selfcheck/selfCheck';
import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { isBusy } from '../state/paneState';
import { useStyles } from '../styles';
import { SelfCheckResults } from './SelfCheckResults';

interface Running {
  done: number;
  all: number;
  name: string;
  isCancelling: boolean;
}

/** Tries on this Excel what the add-in relies on, and says what is otherwise here. */
export function SelfCheck({ state, store }: PaneProps) {
  const styles = useStyles();
  const words = state.texts.pane.selfCheck;
  const [running, setRunning] = useState<Running | null>(null);
  const [report, setReport] = useState<SelfCheckReport | null>(null);
  const [copied, setCopied] = useState<'copied' | 'notCopied' | null>(null);
  const cancelAsked = useRef(false);
  const start = useRef<HTMLButtonElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const isRunning = running !== null;
  // The button that was pressed goes; the keyboard goes on at the one that comes in its place.
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    if (wasRunning.current === isRunning) return;
    wasRunning.current = isRunning;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost) (isRunning ? cancel : start).current?.focus();
  }, [isRunning]);
  // Who leaves the tab stops the check: its result would be seen by nobody.
  useEffect(() => {
    cancelAsked.current = false;
    return () => {
      cancelAsked.current = true;
    };
  }, []);

  const run = async () => {
    cancelAsked.current = false;
    setReport(null);
    setCopied(null);
    setRunning({ done: 0, all: 1, name: '', isCancelling: false });
    const result = await store.selfCheck({
      progress: (done, all, name) => setRunning({ done, all, name, isCancelling: cancelAsked.current }),
      isCancelled: () => cancelAsked.current,
    });
    setRunning(null);
    setReport(result);
  };
  const stop = () => {
    cancelAsked.current = true;
    setRunning((now) => now && { ...now, isCancelling: true });
  };
  const copy = async (text: string) => {
    setCopied(null);
    setCopied(
      await store.copy(text).then(
        () => 'copied' as const,
        () => 'notCopied' as const,
      ),
    );
  };

  const told = running && tellOf(running, words);
  return (
    <Section title={words.title}>
      <p className={styles.text}>{words.why}</p>
      <p className={styles.quiet}>{words.inEnglish}</p>
      {running === null ? (
        <div className={styles.row}>
          <Button ref={start} disabledFocusable={isBusy(state)} onClick={() => void run()}>
            {words.start}
          </Button>
        </div>
      ) : (
        <>
          <ProgressBar
            value={running.done / Math.max(1, running.all)}
            aria-label={words.title}
            aria-valuetext={told ?? undefined}
          />
          <div className={styles.spread}>
            <span className={styles.text}>{told}</span>
            <Button ref={cancel} disabledFocusable={running.isCancelling} onClick={stop}>
              {words.cancel}
            </Button>
          </div>
        </>
      )}
      {report && (
        <>
          <SelfCheckResults report={report} words={words} />
          <div className={styles.row}>
            <Button onClick={() => void copy(report.text)}>{words.copy}</Button>
            <span role="status" className={styles.quiet}>
              {copied && words[copied]}
            </span>
          </div>
          {copied === 'notCopied' && (
            <Field label={words.text}>
              <Textarea readOnly resize="vertical" value={report.text} onFocus={({ target }) => target.select()} />
            </Field>
          )}
        </>
      )}
    </Section>
  );
}

type Words = PaneProps['state']['texts']['pane']['selfCheck'];

function tellOf({ done, all, name, isCancelling }: Running, words: Words): string {
  if (isCancelling) return words.cancelling;
  return name === '' ? words.title : fill(words.trying, { done: String(done + 1), all: String(all), name });
}
