import type { DossierCell, DossierGrid } from '../dossier/dossierCell';
import { DAYS_1904 } from '../schema/calendar';
import { placeOf, readInBlocks, type AreaCells, type CellPlace } from './readInBlocks';
import type { OwnSheet } from './readWorkbook';

export interface DossierGrids {
  /** By the sheet's id. */
  grids: ReadonlyMap<string, DossierGrid>;
  /** What a serial of the workbook lacks to one of the 1900 system. */
  dayShift: number;
}

const KNOWN_DAY = 43831;

/** Cells per request: each has a value, a formula and a number format. */
const CELLS_PER_REQUEST = 20_000;

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/**
 * Reads sheets whole, from A1 on: values, formulas and number formats. One round trip for every 20,000 cells, or more where texts are long;
 * one more where a sheet's filled cells are not where they were thought to be.
 *
 * @param sheets with the place of their filled cells, where it is known
 */
export async function readDossiers(context: Excel.RequestContext, sheets: readonly Wanted[]): Promise<DossierGrids> {
  const grids = new Map<string, DossierGrid>();
  let dayShift = 0;
  let left = sheets;
  do {
    let day: Excel.FunctionResult<number> | null = null;
    let used: Excel.Range[] = [];
    const areas = left.flatMap(({ id, place }) => (place ? [{ sheet: worksheet(context, id), place }] : []));
    const found = await readInBlocks(context, areas, ['formulas', 'values', 'numberFormat'], CELLS_PER_REQUEST, () => {
      day = context.workbook.functions.date(2020, 1, 1).load('value');
      used = left.map(({ id }) => worksheet(context, id).getUsedRangeOrNullObject(true).load(PLACE));
    });
    dayShift = dayShiftOf(day);
    const elsewhere: Wanted[] = [];
    for (const [at, { id, place }] of left.entries()) {
      const now = used[at] && !used[at].isNullObject ? placeOf(used[at]) : null;
      const cells = place ? found.shift() : undefined;
      if (!isSamePlace(now, place)) elsewhere.push({ id, place: now });
      else grids.set(id, now && cells ? gridFrom(now, cells) : []);
    }
    left = elsewhere;
  } while (left.length > 0);
  return { grids, dayShift };
}

type Wanted = Pick<OwnSheet, 'id' | 'place'>;

function worksheet(context: Excel.RequestContext, id: string): Excel.Worksheet {
  return context.workbook.worksheets.getItem(id);
}

function dayShiftOf(day: Excel.FunctionResult<number> | null): number {
  return day?.value === KNOWN_DAY - DAYS_1904 ? DAYS_1904 : 0;
}

function isSamePlace(x: CellPlace | null, y: CellPlace | null): boolean {
  if (!x || !y) return x === y;
  return (
    x.rowIndex === y.rowIndex &&
    x.columnIndex === y.columnIndex &&
    x.rowCount === y.rowCount &&
    x.columnCount === y.columnCount
  );
}

function gridFrom({ rowIndex, columnIndex }: CellPlace, { formulas, values, numberFormat }: AreaCells): DossierGrid {
  const rows = formulas.map((line, row): (DossierCell | null)[] => [
    ...Array.from({ length: columnIndex }, () => null),
    ...line.map((formula, column) => cellFrom(formula, values[row]?.[column], numberFormat[row]?.[column])),
  ]);
  return [...Array.from({ length: rowIndex }, () => []), ...rows];
}

/** A text that begins with = and has no other value is text. */
function cellFrom(formula: unknown, value: unknown, format: unknown): DossierCell | null {
  if (formula === '' || formula === null || formula === undefined) return null;
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return {
    value,
    formula: isFormula ? formula : null,
    format: typeof format === 'string' && format !== 'General' ? format : null,
  };
}
