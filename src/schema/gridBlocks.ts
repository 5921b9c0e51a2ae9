import type { CellValue, SheetGrid } from './source';

/** A rectangle of a grid, zero-based within it, ends included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function isBlankCell(cell: CellValue | undefined): boolean {
  return cell === undefined || cell === '' || (typeof cell === 'string' && cell.length < 20 && cell.trim() === '');
}

/**
 * The blocks of filled cells on a sheet that blank rows and blank columns part from one another, Excel tables left out: from top to
 * bottom and left to right.
 */
export function blocksOf(grid: SheetGrid): Block[] {
  const masks: Block[] = grid.tables.map((table) => ({
    top: table.rowIndex - grid.rowIndex,
    left: table.columnIndex - grid.columnIndex,
    bottom: table.rowIndex - grid.rowIndex + table.rowCount - 1,
    right: table.columnIndex - grid.columnIndex + table.columnCount - 1,
  }));
  const isFilled = (row: number, column: number): boolean =>
    !isBlankCell(grid.values[row]?.[column]) && !masks.some((mask) => isInside(mask, row, column));
  const width = grid.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const whole = { top: 0, left: 0, bottom: grid.values.length - 1, right: width - 1 };
  return cut(whole, isFilled).sort((a, b) => a.top - b.top || a.left - b.left);
}

function isInside(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

// Cuts by blank rows, then each piece by blank columns, until nothing more comes off.
function cut(block: Block, isFilled: (row: number, column: number) => boolean): Block[] {
  const bands = runs(block.top, block.bottom, (row) => someColumn(block, (column) => isFilled(row, column)));
  return bands.flatMap(([top, bottom]) => {
    const filled = columnsFilled({ ...block, top, bottom }, isFilled);
    const pieces = runs(block.left, block.right, (column) => filled[column - block.left] === true);
    if (pieces.length === 1) {
      const [left, right] = pieces[0] ?? [block.left, block.right];
      return [{ top, left, bottom, right }];
    }
    return pieces.flatMap(([left, right]) => cut({ top, left, bottom, right }, isFilled));
  });
}

function someColumn(block: Block, test: (column: number) => boolean): boolean {
  for (let column = block.left; column <= block.right; column++) if (test(column)) return true;
  return false;
}

function columnsFilled(block: Block, isFilled: (row: number, column: number) => boolean): boolean[] {
  const filled = new Array<boolean>(block.right - block.left + 1).fill(false);
  let open = filled.length;
  for (let row = block.top; row <= block.bottom && open > 0; row++) {
    for (let column = block.left; column <= block.right; column++) {
      if (filled[column - block.left] !== true && isFilled(row, column)) {
        filled[column - block.left] = true;
        open--;
      }
    }
  }
  return filled;
}

function runs(first: number, last: number, test: (at: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  let start: number | null = null;
  for (let at = first; at <= last + 1; at++) {
    const filled = at <= last && test(at);
    if (filled && start === null) start = at;
    if (!filled && start !== null) {
      found.push([start, at - 1]);
      start = null;
    }
  }
  return found;
}
