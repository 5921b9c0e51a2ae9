import { profileColumn, type ColumnProfile } from './columnProfile';
import type { List } from './list';
import { readText } from './values';

/** A column of a list with what is known of its values. */
export interface ColumnView {
  header: string;
  /** Zero-based column on the sheet. */
  column: number;
  profile: ColumnProfile;
  /** The distinct texts in order of first appearance, where there are no more than 60; else empty. */
  labels: readonly string[];
}

/** A list made ready for recognition. Columns are those that a mapping can name: the first of each header. */
export interface ListView {
  list: List;
  columns: readonly ColumnView[];
}

const MOST_LABELS = 60;

export function viewOf(list: List): ListView {
  const columns = list.headers
    .filter((header) => !header.duplicate)
    .map((header) => {
      const profile = profileColumn(list, header.column);
      const isLabel = profile.texts > 0.3 && profile.distinctCount <= MOST_LABELS;
      return {
        header: header.text,
        column: header.column,
        profile,
        labels: isLabel || profile.marks === 1 ? distinctTexts(list, header.column, MOST_LABELS) : [],
      };
    });
  return { list, columns };
}

/** The distinct texts of a column in order of first appearance; none when they are more than `most`. */
export function distinctTexts(list: List, column: number, most: number): string[] {
  const seen = new Set<string>();
  const raw = new Set<unknown>();
  for (let index = 0; index < list.rows.count; index++) {
    const cell = list.rows.cell(index, column);
    if (raw.has(cell)) continue;
    raw.add(cell);
    const text = readText(cell);
    if (text.ok && text.value !== null) seen.add(text.value);
    if (seen.size > most) return [];
  }
  return [...seen];
}
