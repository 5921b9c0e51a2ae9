/** A rectangle of cells on a sheet. */
export interface CellPlace {
  rowIndex: number;
  columnIndex: number;
  rowCount: number;
  columnCount: number;
}

/** The place of a range whose indexes are loaded. */
export function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellPlace {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

export interface CellArea {
  sheet: Excel.Worksheet;
  place: CellPlace;
}

/** What is read of each cell. */
export type CellProperty = 'values' | 'formulas' | 'numberFormat';

const READ: Record<CellProperty, (range: Excel.Range) => unknown[][]> = {
  values: (range) => range.values,
  formulas: (range) => range.formulas,
  numberFormat: (range) => range.numberFormat,
};

/** By rows; what was not asked for is empty. */
export type AreaCells = Record<CellProperty, unknown[][]>;

/** Rows of an area. */
interface Block {
  area: number;
  row: number;
  rows: number;
}

/**
 * Reads areas in as few requests as a number of cells for each allows. Excel on the web refuses an answer of more than 5 MB, which long texts
 * reach with fewer cells: what is refused is asked for again in halves, down to a single row.
 *
 * @param cellsPerRequest how many cells a request reads at most, but at least one row
 * @param beside queues what is to be read along with the first request; called once more for each time that it is refused
 * @returns what stands in each area
 */
export async function readInBlocks(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  properties: readonly CellProperty[],
  cellsPerRequest: number,
  beside: () => void = () => undefined,
): Promise<AreaCells[]> {
  const results = areas.map((): AreaCells => ({ values: [], formulas: [], numberFormat: [] }));
  const waiting = areas.map(({ place: { rowCount: rows } }, area): Block => ({ area, row: 0, rows }));
  let most = cellsPerRequest;
  let isBegun = false;
  while (!isBegun || waiting.length > 0) {
    const blocks = nextBlocks(waiting, areas, most);
    if (!isBegun) beside();
    const ranges = blocks.map((block) => rangeOf(block, areas)?.load(properties.join(',')));
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error) || blocks.reduce((sum, { rows }) => sum + rows, 0) <= 1) throw error;
      most = Math.floor(cellsIn(blocks, areas) / 2);
      continue;
    }
    isBegun = true;
    for (const [at, { area, rows }] of blocks.entries()) {
      const [range, result] = [ranges[at], results[area]];
      if (!range || !result) continue;
      for (const property of properties) {
        for (const line of READ[property](range)) result[property].push(line);
      }
      const [first] = waiting;
      if (!first) break;
      first.row += rows;
      first.rows -= rows;
      if (first.rows === 0) waiting.shift();
    }
  }
  return results;
}

/** As many rows as a request may read, from the first one that is still to be read. */
function nextBlocks(waiting: readonly Block[], areas: readonly CellArea[], most: number): Block[] {
  const blocks: Block[] = [];
  let room = most;
  for (const { area, row, rows: left } of waiting) {
    const columns = areas[area]?.place.columnCount ?? 1;
    const rows = Math.min(left, Math.max(blocks.length === 0 ? 1 : 0, Math.floor(room / columns)));
    if (rows > 0) blocks.push({ area, row, rows });
    if (rows < left) break;
    room -= rows * columns;
  }
  return blocks;
}

function rangeOf({ area, row, rows }: Block, areas: readonly CellArea[]): Excel.Range | undefined {
  const found = areas[area];
  if (!found) return undefined;
  const { sheet, place } = found;
  return sheet.getRangeByIndexes(place.rowIndex + row, place.columnIndex, rows, place.columnCount);
}

function cellsIn(blocks: readonly Block[], areas: readonly CellArea[]): number {
  return blocks.reduce((sum, { area, rows }) => sum + rows * (areas[area]?.place.columnCount ?? 1), 0);
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'code' in error && error.code === 'ResponsePayloadSizeLimitExceeded'
  );
}
