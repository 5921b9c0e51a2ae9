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
      throw invalidArgument((say) => say.notANumber(name, rowOf(index, cells.width), textOf(cell)));
    }),
  };
}

/**
 * A range as labels, blanks as ''.
 *
 * @throws CustomFunctions.Error naming the argument and its row when a cell holds an error value
 */
export function labelsOf(argument: unknown, name: string): Column<string> {
  const cells = cellsOf(argument, name);
  return {
    ...cells,
    values: cells.values.map((cell, index) => {
      if (isBlank(cell)) return '';
      if (typeof cell !== 'object') return textOf(cell);
      throw invalidArgument((say) => say.errorValue(name, rowOf(index, cells.width), textOf(cell)));
    }),
  };
}

/** @throws CustomFunctions.Error unless the two ranges have the same rows and columns */
export function requireSameSize(first: Column<unknown>, second: Column<unknown>): void {
  if (first.values.length === second.values.length && first.width === second.width) return;
  throw invalidArgument((say) => say.differentSize(first.name, second.name));
}

/** What stands side by side in a line of columns. */
type LineOf<C extends readonly Column<unknown>[]> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

export interface Lines<L> {
  lines: readonly L[];
  /** Cells per row of the result. */
  width: number;
}

/**
 * Columns side by side: of the same size, or single cells that hold for every line.
 *
 * @throws CustomFunctions.Error when sizes differ
 */
export function sideBySide<C extends readonly Column<unknown>[]>(...columns: C): Lines<LineOf<C>> {
  const [longest, ...others] = columns.filter(({ values }) => values.length !== 1);
  if (longest !== undefined) for (const other of others) requireSameSize(longest, other);
  const lines = Array.from(
    { length: longest?.values.length ?? 1 },
    (_, index) => columns.map(({ values }) => values[values.length === 1 ? 0 : index]) as LineOf<C>,
  );
  return { lines, width: longest?.width ?? 1 };
}

/** The row of a range, from 1, that its cell of this place (from 0, in reading order) stands in. */
export function rowOf(index: number, width: number): number {
  return Math.floor(index / width) + 1;
}

/** Values as the rows of a range that is `width` cells wide. */
export function rangeOf<T>(values: readonly T[], width: number): T[][] {
  const rows: T[][] = [];
  for (let start = 0; start < values.length; start += width) rows.push(values.slice(start, start + width));
  return rows;
}

export function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return isErrorValue(cell) ? String(cell.basicValue) : '?';
}

// A cell of a rich type carries its plain value along: a formatted number is taken as its number. An error value stays what it is.
function plainValue(cell: unknown): unknown {
  if (typeof cell !== 'object' || cell === null || isErrorValue(cell)) return cell;
  return 'basicValue' in cell ? cell.basicValue : cell;
}

function isErrorValue(cell: unknown): cell is { type: 'Error'; basicValue: unknown } {
  return typeof cell === 'object' && cell !== null && 'type' in cell && cell.type === 'Error' && 'basicValue' in cell;
}
