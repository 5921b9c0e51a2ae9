import type { FoundLabel, ReadLabel } from './labels';

/** "Bank: SEB" in one cell. */
export interface Labelled {
  said: string;
  label: FoundLabel;
  content: string;
}

const SIGNS = [/\s*[:：]\s*/u, /\s+[-–—]\s+/u, /\s*\n\s*/u] as const;

/** A label that is known with its content behind it, in one text; null for any other text. */
export function labelled(text: string, labelOf: ReadLabel): Labelled | null {
  for (const [at, sign] of SIGNS.entries()) {
    const match = sign.exec(text);
    if (!match || match.index === 0) continue;
    const said = text.slice(0, match.index).trim();
    const content = text.slice(match.index + match[0].length).trim();
    const label = labelOf(said);
    // A dash and a line break may stand in any text: only words that are surely a label are told apart by them.
    if (content !== '' && label && label.label.kind !== 'title' && (at === 0 || label.isExact))
      return { said, label, content };
  }
  return null;
}

/** The labels and contents of a cell: one, or one in each of its lines or parts between semicolons; null where one of them has none. */
export function labelledLines(text: string, labelOf: ReadLabel): readonly Labelled[] | null {
  for (const sign of ['\n', ';']) {
    const lines = text.split(sign).filter((line) => line.trim() !== '');
    const found = lines.flatMap((line) => labelled(line.trim(), labelOf) ?? []);
    if (lines.length > 1 && found.length === lines.length) return found;
  }
  const whole = labelled(text, labelOf);
  return whole && [whole];
}
