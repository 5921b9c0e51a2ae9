import type { Dictionary } from '../../src/i18n/dictionary';
import { fill } from '../../src/i18n/template';

/** The first few of many names, the rest counted. @example namesOf(['A', 'B', 'C'], 2, en) // 'A, B and 1 more' */
export function namesOf(names: readonly string[], most: number, texts: Dictionary): string {
  const shown = names.slice(0, most).join(', ');
  const count = names.length - most;
  return count > 0 ? fill(texts.pane.dossiers.andMore, { names: shown, count: String(count) }) : shown;
}
