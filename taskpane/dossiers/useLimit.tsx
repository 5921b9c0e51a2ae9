import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';

/** Lines drawn at once: a workbook may have thousands. */
const STEP = 30;

interface Limited<T, Line extends HTMLElement> {
  /** The lines to draw. */
  shown: readonly T[];
  /** What the line at a place takes, so that one goes on reading at the first new one after more was asked for. */
  lineProps: (at: number) => { ref?: RefObject<Line | null>; tabIndex?: number };
  /** The button that asks for more; null where all are drawn. */
  more: ReactNode;
}

/** The first of many lines, and more when they are asked for. */
export function useLimit<T, Line extends HTMLElement>(items: readonly T[], texts: Dictionary): Limited<T, Line> {
  const [most, setMost] = useState(STEP);
  const next = useRef<Line>(null);
  useEffect(() => {
    if (most > STEP) next.current?.focus();
  }, [most]);
  const left = items.length - most;
  return {
    shown: items.slice(0, most),
    lineProps: (at) => (at > 0 && at === most - STEP ? { ref: next, tabIndex: -1 } : {}),
    more:
      left <= 0 ? null : (
        <div>
          <Button size="small" appearance="subtle" onClick={() => setMost(most + STEP)}>
            {fill(texts.pane.dossiers.more, { count: String(left) })}
          </Button>
        </div>
      ),
  };
}
