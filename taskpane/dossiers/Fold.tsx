import { useState, type ReactNode } from 'react';
import { useStyles } from '../styles';

interface FoldProps {
  title: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}

/** Something that is drawn only once it is opened. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  const styles = useStyles();
  const [isDrawn, setDrawn] = useState(isOpen);
  return (
    <details
      className={styles.fold}
      open={isOpen}
      onToggle={({ currentTarget }) => setDrawn((drawn) => drawn || currentTarget.open)}
    >
      <summary>{title}</summary>
      {isDrawn && <div className={styles.folded}>{children}</div>}
    </details>
  );
}
