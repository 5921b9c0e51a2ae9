import { invalidArgument } from './errors';

/**
 * From what Excel passes to columns of values and back. A cell, a column and any other range come as rows of cells; a blank cell
 * comes as null, '' or 0 depending on the host, and the three count alike; an argument left out comes as null.
 */
export interface Column<T> {
  /** The parameter's name, for messages. */
  name: string;
  values: readonly T[];
  /** Cells per row of the range, to give results the same shape. */
  width: number;
}

/** A range's cells in reading order; a single value that comes without its range is taken as one cell. */
export function cellsOf(argument: unknown, name: string): Column<unknown> {
  if (!Array.isArray(argument)) return { name, values: [plainValue(argument)], width: 1 };
  const rows: unknown[] = argument;
  const values = rows.flatMap((row): unknown[] => (Array.isArray(row) ? row.map(plainValue) : [plainValue(row)]));
  const [first] = rows;
  return { name, values, width: Array.isArray(first) ? Math.max(1, first.length) : 1 };
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

/** Whether an argument was left out: it comes as null, by itself or as the only cell of a range. */
export function isLeftOut(argument: unknown): boolean {
  const { values } = cellsOf(argument, '');
  return values.length === 0 || (values.length === 1 && (values[0] ?? null) === null);
}

/**
 * A range as numbers, blanks as 0.
 *
 * @throws CustomFunctions.Error naming the argument and its row when a cell holds something else
 */
export function numbersOf(argument: unknown, name: string): Column<number> {
  const cells = cellsOf(argument, name);
  return {
    ...cells,
    values: cells.values.map((cell, index) => {
      if (isBlank(cell)) return 0;
      if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
      const row = Math.floor(index / cells.width) + 1;
      throw invalidArgument((say) => say.notANumber(name, row, textOf(cell)));
    }),
  };
}

/** A range as labels, blanks as ''. */
export function labelsOf(argument: unknown, name: string): Column<string> {
  const cells = cellsOf(argument, name);
  return { ...cells, values: cells.values.map((cell) => (isBlank(cell) ? '' : textOf(cell))) };
}

/** @throws CustomFunctions.Error unless the two ranges have the same rows and columns */
export function requireSameSize(first: Column<unknown>, second: Column<unknown>): void {
  if (first.values.length === second.values.length && first.width === second.width) return;
  throw invalidArgument((say) => say.differentSize(first.name, second.name));
}

/** Values as the rows of a range that is `width` cells wide. */
export function rangeOf<T>(values: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < values.length; start += width) rows.push(values.slice(start, start + width));
  return rows;
}

function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  return typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '?';
}

// A cell of a rich type (formatted number, entity, error) carries its plain value along.
function plainValue(cell: unknown): unknown {
  return typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;
}
