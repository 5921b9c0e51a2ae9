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
      const spot = spotOf(cell, row, column, `${columnLetter(gridColumn)}${gridRow + 1}`, read);
      while (rows.length <= row) rows.push([]);
      rows[row]?.push(spot);
      byPlace.set(`${row} ${column}`, spot);
    });
  });
  return {
    rows,
    at: (row, column) => byPlace.get(`${row} ${column}`) ?? null,
    labelsIn: (column) => rows.filter((_, row) => byPlace.get(`${row} ${column}`)?.label?.isExact).length,
    labelOf: read,
  };
}

function spotOf({ value, format }: DossierCell, row: number, column: number, from: string, read: ReadLabel): Spot {
  const text = typeof value === 'string' ? value.trim() : null;
  return {
    row,
    column,
    from,
    cell: { value, formula: null, format: typeof value === 'string' ? null : format },
    text,
    get label() {
      return text === null ? null : read(text);
    },
    get inline() {
      if (text === null || isOwn(read(text))) return null;
      return labelledLines(text, read);
    },
  };
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
