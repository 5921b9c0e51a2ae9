import { rangeAddress } from './address';
import { blocksOf, isBlankCell, type Block } from './gridBlocks';
import { couldPlayRole } from './essentials';
import { headerRowOf, knownHeaders } from './headerRow';
import { normaliseHeader } from './headers';
import type { List, ListHeader, ListRows } from './list';
import type { CellValue, SheetGrid, TablePlace, WorkbookCells } from './source';
import { addsUpColumns, isTotalsRow } from './totalsRows';
import { cellText, tidyText } from './values';

/** Where a list lies in its grid, zero-based; `left` to `right` may skip blank columns. */
interface Place {
  table: TablePlace | null;
  headerRow: number;
  left: number;
  right: number;
  bottom: number;
  hasTotals: boolean;
}

/**
 * Finds the lists of a workbook: the Excel tables first, then on each sheet the plain ranges with a header row, wherever they
 * stand. Titles above, blank rows and columns inside, headers repeated further down and totals rows are told from the data;
 * lists that blank rows or columns part are told from each other.
 *
 * @param cells sheets of the add-in's own making left out.
 * @returns lists by sheet, tables before ranges; names are unique, capitals ignored.
 */
export function findLists(cells: WorkbookCells): List[] {
  const taken = new Set<string>();
  const tables = cells.sheets.flatMap((grid) =>
    [...grid.tables]
      .sort((a, b) => a.rowIndex - b.rowIndex || a.columnIndex - b.columnIndex)
      .map((table) => listAt(grid, placeOfTable(grid, table), uniqueName(table.name, taken))),
  );
  const ranges = cells.sheets.flatMap((grid) =>
    placesOfRanges(grid).map((place) => listAt(grid, place, uniqueName(grid.sheet, taken))),
  );
  return cells.sheets.flatMap((grid) => [...tables, ...ranges].filter((list) => list.sheet === grid.sheet));
}

function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name} (${number})`;
  taken.add(unique.toLowerCase());
  return unique;
}

function placeOfTable(grid: SheetGrid, table: TablePlace): Place {
  const top = table.rowIndex - grid.rowIndex;
  const left = table.columnIndex - grid.columnIndex;
  return {
    table,
    headerRow: table.hasHeaders ? top : top - 1,
    left,
    right: left + table.columnCount - 1,
    bottom: top + table.rowCount - 1,
    hasTotals: table.hasTotals,
  };
}

function placesOfRanges(grid: SheetGrid): Place[] {
  const places: Place[] = [];
  // A lone text below a list is the title of the next list or, when none follows, a row like any other.
  const pending = new Map<Place, Block>();
  for (const block of joinSideBySide(grid, blocksOf(grid))) {
    const above = places.findLast((place) => isUnder(grid, block, place));
    if (above !== undefined && isLoneText(grid, block, above)) {
      pending.set(above, block);
      continue;
    }
    if (above !== undefined && !startsNewList(grid, block, above)) {
      above.bottom = Math.max(above.bottom, block.bottom);
      continue;
    }
    const header = headerRowOf(grid, block);
    if (header === null) continue;
    if (above !== undefined) pending.delete(above);
    places.push({ ...block, table: null, headerRow: header.row, hasTotals: false });
  }
  for (const [place, block] of pending) place.bottom = Math.max(place.bottom, block.bottom);
  return places;
}

// A blank column does not part two pieces that have the same rows and no header in common: it is a blank column of one list.
function joinSideBySide(grid: SheetGrid, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const left = joined.slice(-50).find((other) => other.right + 2 === block.left && areOneList(grid, other, block));
    if (left === undefined) joined.push({ ...block });
    else {
      left.right = block.right;
      left.top = Math.min(left.top, block.top);
      left.bottom = Math.max(left.bottom, block.bottom);
    }
  }
  return joined;
}

function areOneList(grid: SheetGrid, left: Block, right: Block): boolean {
  const length = Math.max(left.bottom - left.top, right.bottom - right.top);
  if (Math.abs(left.bottom - right.bottom) > (length < 20 ? 0 : length / 20)) return false;
  const headers = [headerRowOf(grid, left)?.row ?? left.top, headerRowOf(grid, right)?.row ?? right.top] as const;
  if (headers[0] !== headers[1]) return false;
  const ofLeft = headersIn(grid, headers[0], left.left, left.right);
  const ofRight = headersIn(grid, headers[1], right.left, right.right);
  const shared = new Set(ofLeft.map((header) => normaliseHeader(header.text)));
  if (ofRight.some((header) => shared.has(normaliseHeader(header.text)))) return false;
  if (length >= 20) return true;
  const standsAlone = (side: readonly ListHeader[]): boolean =>
    couldPlayRole(
      side.map((header) => header.text),
      (index) => isKeyColumn(grid, headers[0], (side[index]?.column ?? 0) - grid.columnIndex),
    );
  return !(standsAlone(ofLeft) && standsAlone(ofRight));
}

// Whether the first filled cells below a header are all different.
function isKeyColumn(grid: SheetGrid, headerRow: number, column: number): boolean {
  const seen = new Set<CellValue>();
  for (let row = headerRow + 1; row <= headerRow + 40; row++) {
    const cell = grid.values[row]?.[column];
    if (cell === undefined || isBlankCell(cell)) continue;
    if (seen.has(cell)) return false;
    seen.add(cell);
  }
  return true;
}

function isLoneText(grid: SheetGrid, block: Block, above: Place): boolean {
  const cell = grid.values[block.top]?.[block.left];
  const alone = block.left === block.right && block.bottom - block.top < 2 && above.right > above.left;
  return alone && typeof cell === 'string' && !isTotalsRow([cell], true);
}

function isUnder(grid: SheetGrid, block: Block, place: Place): boolean {
  if (block.top <= place.bottom || block.left < place.left || block.right > place.right) return false;
  return !grid.tables.some((table) => {
    const top = table.rowIndex - grid.rowIndex;
    const left = table.columnIndex - grid.columnIndex;
    return top > place.bottom && top < block.top && left <= block.right && left + table.columnCount > block.left;
  });
}

// Below a list and within its columns, a block is the list's continuation unless it has headers of its own.
function startsNewList(grid: SheetGrid, block: Block, above: Place): boolean {
  const header = headerRowOf(grid, block);
  if (header === null || header.row === block.bottom) return false;
  if (isSameHeader(grid, header.row, above)) return false;
  return knownHeaders(grid, block, header.row) >= 0.6;
}

function isSameHeader(grid: SheetGrid, row: number, place: Place): boolean {
  const header = grid.values[place.headerRow];
  const other = grid.values[row];
  if (header === undefined || other === undefined || row === place.headerRow) return false;
  let same = 0;
  for (let column = place.left; column <= place.right; column++) {
    if (isBlankCell(header[column]) && isBlankCell(other[column])) continue;
    if (header[column] !== other[column]) return false;
    same++;
  }
  return same > 1;
}

function headersIn(grid: SheetGrid, row: number, left: number, right: number): ListHeader[] {
  const seen = new Set<string>();
  const headers: ListHeader[] = [];
  for (let column = left; column <= right; column++) {
    const cell = grid.values[row]?.[column];
    if (cell === undefined || isBlankCell(cell)) continue;
    const text = tidyText(cellText(cell));
    const key = text.toLowerCase();
    headers.push({ text, column: column + grid.columnIndex, duplicate: seen.has(key) });
    seen.add(key);
  }
  return headers;
}

function listAt(grid: SheetGrid, place: Place, name: string): List {
  const hasHeaders = place.table === null || place.table.hasHeaders;
  const first = place.headerRow + 1;
  const filled: number[] = [];
  const totals: number[] = [];
  const end = place.hasTotals ? place.bottom - 1 : place.bottom;
  if (place.hasTotals) totals.push(place.bottom);
  for (let row = first; row <= end; row++) if (isDataRow(grid, place, row)) filled.push(row);
  const rows = place.table === null ? withoutTotals(grid, place, filled, totals) : filled;
  const closing = totals.length > 0 && Math.max(...totals) > (rows.at(-1) ?? -1) ? Math.max(...totals) : null;
  const sheetRow = (row: number): number => row + grid.rowIndex + 1;
  const lastRow = rows.at(-1) ?? place.headerRow;
  return {
    name,
    sheet: grid.sheet,
    table: place.table?.name ?? null,
    headerRow: hasHeaders ? sheetRow(place.headerRow) : 0,
    firstRow: sheetRow(first),
    lastRow: sheetRow(lastRow),
    headers: hasHeaders ? headersIn(grid, place.headerRow, place.left, place.right) : [],
    rows: rowsOf(grid, rows),
    totalsRow: closing === null ? null : sheetRow(closing),
    totalsRows: totals.sort((a, b) => a - b).map(sheetRow),
    address: rangeAddress(
      grid.sheet,
      sheetRow(hasHeaders ? place.headerRow : first),
      place.left + grid.columnIndex,
      sheetRow(Math.max(lastRow, place.bottom)),
      place.right + grid.columnIndex,
    ),
  };
}

function isDataRow(grid: SheetGrid, place: Place, row: number): boolean {
  const cells = grid.values[row];
  if (cells === undefined) return false;
  for (let column = place.left; column <= place.right; column++) {
    if (!isBlankCell(cells[column])) return place.table !== null || !isSameHeader(grid, row, place);
  }
  return false;
}

function withoutTotals(grid: SheetGrid, place: Place, filled: readonly number[], totals: number[]): number[] {
  const cellsOf = (row: number): CellValue[] => (grid.values[row] ?? []).slice(place.left, place.right + 1);
  const last = filled.at(-1);
  const rows = filled.filter((row) => {
    if (!mayBeTotals(grid, place, row) || !isTotalsRow(cellsOf(row), row === last)) return true;
    totals.push(row);
    return false;
  });
  const closing = rows.at(-1);
  if (closing !== undefined && totals.length === 0 && addsUpColumns(cellsOf(closing), rows.slice(0, -1).map(cellsOf))) {
    totals.push(closing);
    rows.pop();
  }
  return rows;
}

// A cheap look before the costly one: the first filled cell begins with a letter that a word for "total" begins with.
function mayBeTotals(grid: SheetGrid, place: Place, row: number): boolean {
  const cells = grid.values[row] ?? [];
  for (let column = place.left; column <= place.right; column++) {
    const cell = cells[column];
    if (cell === undefined || isBlankCell(cell)) continue;
    return typeof cell === 'string' && /^\s*[ивоtgsivb]|итог/iu.test(cell);
  }
  return false;
}

function rowsOf(grid: SheetGrid, rows: readonly number[]): ListRows {
  return {
    count: rows.length,
    rowNumber: (index) => (rows[index] ?? -1) + grid.rowIndex + 1,
    cell: (index, column) => grid.values[rows[index] ?? -1]?.[column - grid.columnIndex] ?? '',
  };
}
