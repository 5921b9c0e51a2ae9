import { textCell, type DossierCell, type DossierGrid } from './dossierCell';
import { columnOfHeader, isTitle, keyOfLabel } from './knownTexts';
import { keyOfOwnField, type OwnField } from './ownFields';
import { TABLES, type TableId } from './template';

/** The columns of a dossier behind the one with the keys: label or first column of a table, then seven more. */
export const SLOTS = 8;
const KEY_COLUMN = 0;

/** A row of a dossier sheet, whatever has become of it. */
export interface DossierLine {
  /** The row that it stands in, from 0; null for a line that is to be added. */
  row: number | null;
  /**
   * What it is: 'field:bank', 'own:1x2y' (a field of the workbook's own), 'table:people', 'heads:people', 'row:people', 'block:plan',
   * 'b:plan'…; null for a line of the person's own.
   */
  key: string | null;
  /** Fingerprints of what the add-in wrote into a generated line. */
  prints: readonly string[];
  slots: (DossierCell | null)[];
  /** What stands beside the dossier or between its columns, by column. */
  beside: Map<number, DossierCell>;
}

/** In which columns of the sheet a dossier stands. */
export interface DossierColumns {
  key: number;
  slots: readonly number[];
}

export interface ParsedSheet {
  lines: DossierLine[];
  columns: DossierColumns;
  /** All columns of the dossier are there, wherever they stand: the sheet can be kept. */
  isWhole: boolean;
  /** Where a column of the sheet stands when the dossier is written. */
  columnNow: (column: number) => number;
}

/** Where the add-in puts the columns of a new dossier. */
export const OWN_COLUMNS: DossierColumns = {
  key: KEY_COLUMN,
  slots: Array.from({ length: SLOTS }, (_, slot) => KEY_COLUMN + 1 + slot),
};

const KEY = /^kam:((?:columns|title|note|(?:section|field|own|table|heads|row|block|b):\w+))(?:\|([0-9a-z.]*))?$/;

export function keyText(key: string, prints?: readonly string[]): string {
  return `kam:${key}${prints ? `|${prints.join('.')}` : ''}`;
}

export function markerText(slot: number): string {
  return `kam:c${slot}`;
}

/**
 * Reads a dossier sheet line by line, whatever the person did to it: keys tell what a line is, also when its label was changed; a line
 * without a key is known by its label; columns are found by their markers. Every cell with something in it is in exactly one line.
 *
 * @param client whose dossier it is
 * @param ownFields fields that the workbook adds to the template
 */
export function parseSheet(grid: DossierGrid, client: string, ownFields: readonly OwnField[] = []): ParsedSheet {
  const found = findColumns(grid);
  const columns = wholeColumns(found) ?? OWN_COLUMNS;
  const isWhole = columns !== OWN_COLUMNS;
  const columnNow = columnsNow(found, isWhole);
  const lines = grid.map((cells, row) => lineOf(cells, row, found, isWhole, columnNow));
  forgetCopies(lines);
  tellByLabel(lines, client, ownFields);
  tellRows(lines);
  // A line at the end that holds but copied markers or a copied key is kept: they are to be cleared.
  while (lines.at(-1)?.key === null && !grid[lines.length - 1]?.some(Boolean)) lines.pop();
  return { lines, columns, isWhole, columnNow };
}

interface FoundColumns {
  key: number | null;
  slots: (number | null)[];
  isMarked: boolean;
}

/** Null where a column is lost, or nothing marks them. */
function wholeColumns({ key, slots, isMarked }: FoundColumns): DossierColumns | null {
  const there = slots.filter((column) => column !== null);
  return key !== null && isMarked && there.length === SLOTS ? { key, slots: there } : null;
}

function findColumns(grid: DossierGrid): FoundColumns {
  const count = Math.max(0, ...grid.map((cells) => cells.length));
  const all = Array.from({ length: count }, (_, column) => column);
  const keysIn = (column: number) => grid.filter((cells) => keyIn(cells[column]) !== null).length;
  const key = best(all, keysIn);
  const slots = new Array<number | null>(SLOTS).fill(null);
  const marked = grid.find((cells) => cells.filter((cell) => slotOf(cell) !== null).length >= 2);
  marked?.forEach((cell, column) => {
    const slot = slotOf(cell);
    if (slot !== null && column !== key) slots[slot] ??= column;
  });
  if (marked === undefined) {
    // Without markers the columns follow the keys, or begin where most labels stand.
    const labelled = best(all, (column) => grid.filter((cells) => keyOfLabel(cells[column]?.value) !== null).length);
    const first = key === null ? (labelled ?? KEY_COLUMN + 1) : key + 1;
    slots.forEach((_, slot) => (slots[slot] = first + slot));
  } else {
    // A marker that was typed over stood between its neighbours.
    slots.forEach((found, slot) => {
      const before = slot === 0 ? key : slots[slot - 1];
      if (found !== null || before === null || before === undefined) return;
      if (!slots.includes(before + 1) && before + 1 !== key) slots[slot] = before + 1;
    });
  }
  return { key, slots, isMarked: marked !== undefined };
}

function best(columns: readonly number[], score: (column: number) => number): number | null {
  let found: number | null = null;
  let most = 0;
  for (const column of columns) {
    const own = score(column);
    if (own > most) [found, most] = [column, own];
  }
  return found;
}

function keyIn(cell: DossierCell | null | undefined): RegExpExecArray | null {
  return typeof cell?.value === 'string' ? KEY.exec(cell.value) : null;
}

function slotOf(cell: DossierCell | null): number | null {
  const [, slot] = typeof cell?.value === 'string' ? (/^kam:c([0-7])$/.exec(cell.value) ?? []) : [];
  return slot === undefined ? null : Number(slot);
}

/** On a sheet that is written anew, columns that the person put between ours move beside, in front of what stood there. */
function columnsNow({ key, slots }: FoundColumns, isWhole: boolean): ParsedSheet['columnNow'] {
  if (isWhole) return (column) => column;
  const last = lastColumn({ key, slots });
  const first = KEY_COLUMN + 1 + SLOTS;
  const between = Array.from({ length: last + 1 }, (_, column) => column).filter(
    (column) => column !== key && !slots.includes(column),
  );
  return (column) => {
    if (column === key) return KEY_COLUMN;
    if (slots.includes(column)) return KEY_COLUMN + 1 + slots.indexOf(column);
    return column > last ? first + between.length + column - last - 1 : first + between.indexOf(column);
  };
}

function lastColumn({ key, slots }: Pick<FoundColumns, 'key' | 'slots'>): number {
  return Math.max(key ?? 0, ...slots.map((column) => column ?? 0));
}

function lineOf(
  cells: readonly (DossierCell | null)[],
  row: number,
  { key, slots }: FoundColumns,
  isWhole: boolean,
  columnNow: ParsedSheet['columnNow'],
): DossierLine {
  const found = key === null ? null : keyIn(cells[key]);
  const line: DossierLine = {
    row,
    key: found?.[1] ?? null,
    prints: found?.[2]?.split('.') ?? [],
    slots: slots.map((column) => (column === null ? null : (cells[column] ?? null))),
    beside: new Map(),
  };
  cells.forEach((cell, column) => {
    if (cell !== null && column !== key && !slots.includes(column)) line.beside.set(columnNow(column), cell);
  });
  // What was typed over a key, or into the column of keys, goes beside as well.
  const own = key === null || found !== null ? null : cells[key];
  if (own) {
    let free = isWhole ? lastColumn({ key, slots }) + 1 : KEY_COLUMN + 1 + SLOTS;
    while (line.beside.has(free)) free++;
    line.beside.set(free, own);
  }
  if (line.key === 'columns') line.slots = line.slots.map((cell) => (slotOf(cell) === null ? cell : null));
  return line;
}

/**
 * A line that was copied with its key is the person's own; there may be many rows, generated lines and notes. Generated lines that do not
 * stand in their block are what a person keeps of former figures.
 */
function forgetCopies(lines: readonly DossierLine[]): void {
  const seen = new Set<string>();
  for (const line of lines) {
    if (line.key === null || /^(?:row:|b:|note$)/.test(line.key)) continue;
    if (seen.has(line.key)) line.key = null;
    else seen.add(line.key);
  }
  let part = '';
  for (const line of lines) {
    if (line.key !== null && /^(?:title$|section:|table:|block:)/.test(line.key)) part = line.key;
    const block = line.key?.match(/^b:(\w+)$/)?.[1];
    if (block !== undefined && part !== `block:${block}` && seen.has(`block:${block}`)) line.key = null;
  }
}

/** Gives lines that have lost their key the one that their label tells, unless another line has it. */
function tellByLabel(lines: readonly DossierLine[], client: string, ownFields: readonly OwnField[]): void {
  const known = new Set(lines.map(({ key }) => key));
  const inTable = linesOfTables(lines);
  for (const line of lines) {
    if (line.key !== null || inTable.has(line)) continue;
    const label = line.slots[0]?.value;
    const key = isTitle(label, client)
      ? 'title'
      : isMarkers(line)
        ? 'columns'
        : (keyOfLabel(label) ?? keyOfOwnField(label, ownFields));
    if (key === null || known.has(key)) continue;
    line.key = key;
    if (key === 'columns') line.slots = line.slots.map((cell) => (slotOf(cell) === null ? cell : null));
    known.add(key);
  }
  for (const [at, line] of lines.entries()) {
    const table = lines[at - 1]?.key?.match(/^table:(\w+)$/)?.[1];
    if (line.key !== null || !isTable(table)) continue;
    const key = `heads:${table}`;
    if (known.has(key)) continue;
    const heads = line.slots.filter((cell) => columnOfHeader(table, cell?.value) !== null);
    if (heads.length >= 2) line.key = key;
  }
}

function isMarkers({ slots }: DossierLine): boolean {
  return slots.filter((cell) => slotOf(cell) !== null).length >= 2;
}

function isTable(id: string | undefined): id is TableId {
  return TABLES.some(({ table }) => table === id);
}

function linesOfTables(lines: readonly DossierLine[]): ReadonlySet<DossierLine> {
  const result = new Set<DossierLine>();
  let isIn = false;
  for (const line of lines) {
    if (line.key !== null) isIn = /^(?:heads|row):/.test(line.key);
    else if (!line.slots.some(Boolean)) isIn = false;
    else if (isIn) result.add(line);
  }
  return result;
}

/** Lines that a person added to a table: in the middle of it, or right under its last one. */
function tellRows(lines: readonly DossierLine[]): void {
  let table = null as string | null;
  let waiting: DossierLine[] = [];
  let closed = false;
  for (const line of lines) {
    const own = line.key?.match(/^(?:heads|row):(\w+)$/)?.[1] ?? null;
    if (own !== null) {
      if (own === table && line.key === `row:${own}`) for (const each of waiting) each.key = `row:${own}`;
      [table, waiting, closed] = [own, [], false];
    } else if (line.key !== null) {
      [table, waiting] = [null, []];
    } else if (table !== null) {
      if (!line.slots.some(Boolean)) closed = true;
      if (closed) waiting.push(line);
      else line.key = `row:${table}`;
    }
  }
}

/** A cell that only says where a column is. */
export function markerCell(slot: number): DossierCell {
  return textCell(markerText(slot));
}
