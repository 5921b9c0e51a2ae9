import type { ReactNode } from 'react';
import type { Dictionary } from '../../src/i18n/dictionary';
import { useStyles } from '../styles';
import { useLimit } from './useLimit';

interface LimitedListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  texts: Dictionary;
  draw: (item: T) => ReactNode;
}

/** A list of which the first lines are shown, and more when they are asked for. */
export function LimitedList<T>({ items, keyOf, texts, draw }: LimitedListProps<T>) {
  const styles = useStyles();
  const { shown, lineProps, more } = useLimit<T, HTMLLIElement>(items, texts);
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.list}>
          {shown.map((item, at) => (
            <li key={keyOf(item)} {...lineProps(at)}>
              {draw(item)}
            </li>
          ))}
        </ul>
      )}
      {more}
    </>
  );
}
