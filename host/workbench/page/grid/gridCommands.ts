/** What the grid's own commands mean to the workbook. */
import type { IRange } from '@univerjs/core';
import type { RowMoveModel } from '../../../workbookModel';

/** Changes of the sheet that have no way into the workbook in this preview. */
export const NOT_DONE = new RegExp(
  'insert-col|insert-multi-col|remove-col|delete-range|insert-range|move-range|move-rows|move-cols|reorder-range|' +
    'split-text|hide-row|hide-col|set-row-hidden|set-col-hidden|set-row-visible|set-col-visible|set-specific|' +
    'worksheet-merge|set-defined-name|insert-defined-name|remove-defined-name|copy-sheet|copy-worksheet|' +
    'set-style|set-border|set-bold|set-italic|set-underline|set-strike|set-font|set-text-color|set-background-color|set-horizontal|' +
    'set-vertical|set-text-wrap|set-text-rotation|format-painter|range-bold|range-italic|range-underline|range-stroke|range-font|' +
    'toggle-gridlines|set-gridlines|protection|set-worksheet-hide|set-worksheet-show|set-tab-color|set-frozen|set-selection-frozen|' +
    'set-row-frozen|set-col-frozen|cancel-frozen|addDataValidation|remove-data-validation|update-data-validation|clear-selection-format',
);

/** Commands after which cells are drawn elsewhere than before. */
export const MOVES_VIEW =
  /scroll|zoom|set-worksheet-active|set-worksheet-col-width|set-worksheet-row-height|row-auto-height|set-frozen|insert-row|remove-rows|insert-sheet|remove-sheet/;

interface RowParameters {
  /** How many rows; as many as are selected when left out. */
  value?: unknown;
  range?: IRange;
}

/**
 * The rows that a command of the grid inserts or deletes, from the lowest up; undefined for any other command.
 *
 * @param selected What is selected, by which most of these commands go.
 */
export function rowCommand(
  id: string,
  { value, range }: RowParameters,
  selected: readonly IRange[],
): RowMoveModel[] | undefined {
  const kind = /^sheet\.command\.(insert|remove)-(?:multi-)?rows?(?:-|$)/.exec(id)?.[1];
  if (kind === undefined) return undefined;
  if (kind === 'remove') return deletedRows(range ? [range] : selected);
  const [place] = range ? [range] : selected;
  if (!place) return [];
  const count = Number(value ?? place.endRow - place.startRow + 1);
  const row = id.endsWith('-after') ? place.endRow + 1 : place.startRow;
  return count > 0 ? [{ kind: 'inserted', row, count }] : [];
}

/** The rows of all ranges, each once. */
function deletedRows(ranges: readonly IRange[]): RowMoveModel[] {
  const moves: RowMoveModel[] = [];
  let above = Infinity;
  for (const { startRow, endRow } of [...ranges].sort((a, b) => b.endRow - a.endRow)) {
    const end = Math.min(endRow + 1, above);
    if (end > startRow) moves.push({ kind: 'deleted', row: startRow, count: end - startRow });
    above = Math.min(above, startRow);
  }
  return moves;
}
