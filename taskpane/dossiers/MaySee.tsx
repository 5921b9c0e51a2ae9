import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';
import { useStyles } from '../styles';

interface MaySeeProps {
  manager: string | null;
  superior: string | null;
  texts: Dictionary;
}

/** Who may see a client's dossier. */
export function MaySee({ manager, superior, texts }: MaySeeProps) {
  const styles = useStyles();
  const words = texts.pane.dossiers;
  const names = [manager, superior].filter((name) => name !== null).join(', ');
  return <p className={styles.quiet}>{manager === null ? words.maySeeUnknown : fill(words.maySee, { names })}</p>;
}
