import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import { useStyles } from '../styles';

/** Lines drawn at once: a workbook may have thousands. */
const STEP = 30;

interface LimitedListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  texts: Dictionary;
  draw: (item: T) => ReactNode;
  className?: string;
}

/** A list of which the first lines are shown, and more when they are asked for. */
export function LimitedList<T>({ items, keyOf, texts, draw, className }: LimitedListProps<T>) {
  const styles = useStyles();
  const [most, setMost] = useState(STEP);
  // Where one goes on reading after more was asked for.
  const next = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (most > STEP) next.current?.focus();
  }, [most]);
  const left = items.length - most;
  return (
    <>
      <ul className={className ?? styles.list}>
        {items.slice(0, most).map((item, at) => {
          const isNext = at > 0 && at === most - STEP;
          return (
            <li key={keyOf(item)} ref={isNext ? next : undefined} tabIndex={isNext ? -1 : undefined}>
              {draw(item)}
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
          {fill(texts.pane.dossiers.more, { count: String(left) })}
        </Button>
      )}
    </>
  );
}
