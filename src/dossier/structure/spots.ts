import { columnLetter, sheetInAddress } from '../../schema/address';
import type { DossierCell, DossierGrid } from '../dossierCell';
import { isOwnKey } from '../ownFields';
import type { UsedLabel } from './itemBuilder';
import { labelledLines, type Labelled } from './labelled';
import { labelOf, type FoundLabel, type ReadLabel } from './labels';

/** A cell with something in it. */
export interface Spot {
  row: number;
  column: number;
  /** 'B7', also where the sheet is read with rows and columns changed about. */
  from: string;
  /** What it says: a formula's value, without the formula. */
  cell: DossierCell;
  /** As text; null for a number or a logical value. */
  text: string | null;
  /** Looked up when it is asked for: most cells of a large table never are. */
  readonly label: FoundLabel | null;
  /** Labels with their contents in this one cell; null where it is something else. */
  readonly inline: readonly Labelled[] | null;
}

/** The filled cells of a sheet, by row from left to right. */
export interface Spots {
  rows: readonly (readonly Spot[])[];
  at: (row: number, column: number) => Spot | null;
  /** How many cells of a column are surely labels. */
  labelsIn: (column: number) => number;
  /** How many cells of a column have something in them. */
  filledIn: (column: number) => number;
  /** What a text of this sheet means as a label. */
  labelOf: ReadLabel;
}

/**
 * @param isTurned reads columns as rows, for a table of cards that has a column for each client
 * @param read what a text means as a label, where the workbook has labels of its own
 */
export function spotsOf(grid: DossierGrid, isTurned = false, read: ReadLabel = labelOf): Spots {
  const rows: Spot[][] = [];
  const byPlace = new Map<string, Spot>();
  grid.forEach((cells, gridRow) => {
    cells.forEach((cell, gridColumn) => {
      if (cell === null || (typeof cell.value === 'string' && cell.value.trim() === '')) return;
      const [row, column] = isTurned ? [gridColumn, gridRow] : [gridRow, gridColumn];
      const spot = new FilledCell(cell, row, column, `${columnLetter(gridColumn)}${gridRow + 1}`, read);
      while (rows.length <= row) rows.push([]);
      rows[row]?.push(spot);
      byPlace.set(`${row} ${column}`, spot);
    });
  });
  return spotsIn(rows, (row, column) => byPlace.get(`${row} ${column}`) ?? null, read);
}

function spotsIn(rows: Spots['rows'], at: Spots['at'], labelOf: ReadLabel): Spots {
  const counts = new Map<number, { labels: number; filled: number }>();
  const countsOf = (column: number) => {
    let found = counts.get(column);
    if (!found) {
      const spots = rows.flatMap((_, row) => at(row, column) ?? []);
      found = { labels: spots.filter(({ label }) => label?.isExact).length, filled: spots.length };
      counts.set(column, found);
    }
    return found;
  };
  return {
    rows,
    at,
    labelsIn: (column) => countsOf(column).labels,
    filledIn: (column) => countsOf(column).filled,
    labelOf,
  };
}

/** Rows from top to before bottom, columns from left to before right. */
export interface Part {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A part of a sheet: its rows are counted from its top, columns as on the whole. */
export function partOf(spots: Spots, { top, bottom, left, right }: Part): Spots {
  const byPlace = new Map<string, Spot>();
  const rows = spots.rows.slice(top, bottom).map((line, row) =>
    line
      .filter(({ column }) => column >= left && column < right)
      .map(({ column, from, cell }) => {
        const spot = new FilledCell(cell, row, column, from, spots.labelOf);
        byPlace.set(`${row} ${column}`, spot);
        return spot;
      }),
  );
  return spotsIn(rows, (row, column) => byPlace.get(`${row} ${column}`) ?? null, spots.labelOf);
}

/** Labels are looked up once, and not at all where a cell is only copied. */
class FilledCell implements Spot {
  readonly cell: DossierCell;
  readonly text: string | null;
  #label: FoundLabel | null | undefined;
  #inline: readonly Labelled[] | null | undefined;
  readonly #read: ReadLabel;

  constructor(
    { value, format }: DossierCell,
    readonly row: number,
    readonly column: number,
    readonly from: string,
    read: ReadLabel,
  ) {
    this.cell = { value, formula: null, format: typeof value === 'string' ? null : format };
    this.text = typeof value === 'string' ? value.trim() : null;
    this.#read = read;
  }

  get label(): FoundLabel | null {
    if (this.#label === undefined) this.#label = this.text === null ? null : this.#read(this.text);
    return this.#label;
  }

  get inline(): readonly Labelled[] | null {
    if (this.#inline === undefined)
      this.#inline = this.text === null || isOwn(this.label) ? null : labelledLines(this.text, this.#read);
    return this.#inline;
  }
}

/** The label of a field of the workbook's own may have a colon inside. */
function isOwn(found: FoundLabel | null): boolean {
  return found?.label.kind === 'field' && isOwnKey(found.label.field);
}

export function endsWithColon({ text }: Spot): boolean {
  return text !== null && /[:：]$/u.test(text);
}

/** A key that the add-in wrote into a dossier that this sheet was copied from. */
export function isKey({ text }: Spot): boolean {
  return text !== null && /^kam:[a-z]/.test(text);
}

/** What a content is called that stands under no label: the place that it comes from. */
export function sourceLabel(sheet: string, { from }: { from: string }): UsedLabel {
  return { text: `${sheetInAddress(sheet)}!${from}`, from: [], found: null };
}
