import type { List } from './list';
import { dateOrderOf, isErrorValue, readBoolean, readDate, readNumber, tidyText } from './values';

/** What the values of a column look like, from a sample of its rows: shares are of the cells that are filled, 0 to 1. */
export interface ColumnProfile {
  /** Cells looked at that are filled. */
  filled: number;
  /** Share of the cells looked at that are filled. */
  fill: number;
  numbers: number;
  dates: number;
  /** Marks such as x, +, yes. */
  marks: number;
  texts: number;
  /** Distinct values / filled. */
  distinct: number;
  distinctCount: number;
  /** Share of texts with a figure in them, as identifiers have. */
  figures: number;
}

const SAMPLE = 300;
const PLAUSIBLE_DATE = { from: 18264, to: 73051 }; // 1950 to 2100

/** The profile of one column of a list, from at most 300 rows spread evenly over it. */
export function profileColumn(list: List, column: number): ColumnProfile {
  const step = Math.max(1, Math.floor(list.rows.count / SAMPLE));
  const cells = [];
  let looked = 0;
  for (let index = 0; index < list.rows.count; index += step) {
    looked++;
    const cell = list.rows.cell(index, column);
    if (cell !== '' && !isErrorValue(cell) && !(typeof cell === 'string' && tidyText(cell) === '')) cells.push(cell);
  }
  const order = dateOrderOf(cells);
  const seen = new Set<string>();
  let [numbers, dates, marks, texts, figures] = [0, 0, 0, 0, 0];
  for (const cell of cells) {
    seen.add(String(cell).toLowerCase());
    const asNumber = readNumber(cell);
    if (asNumber.ok && asNumber.value !== null) numbers++;
    if (typeof cell === 'number') {
      if (cell >= PLAUSIBLE_DATE.from && cell < PLAUSIBLE_DATE.to) dates++;
    } else {
      const asDate = readDate(cell, { order });
      if (asDate.ok && asDate.value !== null) dates++;
      if (typeof cell === 'string' && !(asNumber.ok && asNumber.value !== null)) {
        texts++;
        if (/\d/.test(cell)) figures++;
      }
    }
    const asMark = readBoolean(cell);
    if (asMark.ok && asMark.value !== null) marks++;
  }
  const filled = cells.length;
  const share = (count: number): number => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    fill: looked === 0 ? 0 : filled / looked,
    numbers: share(numbers),
    dates: share(dates),
    marks: share(marks),
    texts: share(texts),
    distinct: share(seen.size),
    distinctCount: seen.size,
    figures: share(figures),
  };
}
