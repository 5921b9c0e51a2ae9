import { DAYS_1904 } from '../schema/calendar';
import type { CellValue, SheetGrid, TablePlace, WorkbookCells } from '../schema/source';
import { readSettings, type ReadSettings } from '../reports/workbookSettings';
import { isDateFormat } from './dateFormat';
import { placeOf, readInBlocks, type CellArea, type CellPlace } from './readInBlocks';
import { MARK_KEY, readMark, type Mark } from './mark';
import { settingIn } from './settings';

/** A sheet that the add-in made. */
export interface OwnSheet {
  id: string;
  name: string;
  position: number;
  mark: Mark;
  /** Where its filled cells were; null for a blank sheet. */
  place: CellPlace | null;
}

export interface WorkbookContents {
  /** The user's own sheets; those that the add-in made are left out. */
  cells: WorkbookCells;
  ownSheets: OwnSheet[];
  /** Every sheet's and every table's name, ours included. */
  sheetNames: string[];
  tableNames: string[];
  /** The id of each sheet of the user's, also of a blank one, by name. */
  sheetIds: ReadonlyMap<string, string>;
  /** What the add-in remembers in the workbook. */
  remembered: ReadSettings;
}

/** Cells per request: far under the 5 MB that Excel on the web allows for one answer. */
const CELLS_PER_REQUEST = 60_000;

/** 2020-01-01 as a workbook that counts from 1904 writes it. */
const KNOWN_DAY_1904 = 43831 - DAYS_1904;

/**
 * Reads all lists of the workbook: three round trips, and one more for every 60,000 cells, or more where texts are long. Formulas are read by
 * their values. Date serials of a workbook that counts from 1904 are turned into those of the 1900 system.
 */
export async function readWorkbook(context: Excel.RequestContext): Promise<WorkbookContents> {
  const { workbook } = context;
  workbook.load('name');
  // Office.js does not tell the date system; the serial of a known day does.
  const knownDay = workbook.functions.date(2020, 1, 1).load('value');
  const worksheets = workbook.worksheets.load('items/id,items/name,items/position');
  const remembered = settingIn(workbook);
  const tables = workbook.tables.load('items/name,items/showHeaders,items/showTotals');
  await context.sync();

  const sheets = worksheets.items.map((sheet) => ({
    sheet,
    mark: sheet.customProperties.getItemOrNullObject(MARK_KEY).load('value'),
    used: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  const tablePlaces = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.load('name'),
    range: table.getRange().load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await context.sync();

  const ownSheets: OwnSheet[] = [];
  const wanted: (CellArea & { name: string })[] = [];
  const sheetIds = new Map<string, string>();
  for (const { sheet, mark, used } of sheets) {
    const own = mark.isNullObject ? null : readMark(mark.value);
    const place = used.isNullObject ? null : placeOf(used);
    if (own) ownSheets.push({ id: sheet.id, name: sheet.name, position: sheet.position, mark: own, place });
    else {
      sheetIds.set(sheet.name, sheet.id);
      if (place) wanted.push({ name: sheet.name, sheet, place });
    }
  }
  const values = await readValues(context, wanted, knownDay.value === KNOWN_DAY_1904);
  const grids = wanted.map(({ name, place: { rowIndex, columnIndex } }, index): SheetGrid => ({
    sheet: name,
    rowIndex,
    columnIndex,
    values: values[index] ?? [],
    tables: tablePlaces
      .filter((place) => place.sheet.name === name)
      .map(({ table, range }): TablePlace => ({
        name: table.name,
        rowIndex: range.rowIndex,
        columnIndex: range.columnIndex,
        rowCount: range.rowCount,
        columnCount: range.columnCount,
        hasHeaders: table.showHeaders,
        hasTotals: table.showTotals,
      })),
  }));
  return {
    cells: { name: workbook.name, sheets: grids },
    ownSheets,
    sheetNames: worksheets.items.map((sheet) => sheet.name),
    tableNames: tables.items.map((table) => table.name),
    sheetIds,
    remembered: readSettings(remembered.isNullObject ? undefined : remembered.value),
  };
}

async function readValues(
  context: Excel.RequestContext,
  areas: readonly CellArea[],
  from1904: boolean,
): Promise<CellValue[][][]> {
  if (areas.length === 0) return [];
  const found = await readInBlocks(
    context,
    areas,
    from1904 ? ['values', 'numberFormat'] : ['values'],
    CELLS_PER_REQUEST,
  );
  return found.map(({ values, numberFormat }) =>
    values.map((line, row) => line.map((value, column) => cellValue(value, numberFormat[row]?.[column]))),
  );
}

const ERROR_VALUE =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!|GETTING_DATA|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!)$/;

/** @param format the cell's number format, given only where serials count from 1904 */
function cellValue(value: unknown, format: unknown): CellValue {
  if (typeof value === 'string') return ERROR_VALUE.test(value) ? { error: value } : value;
  if (typeof value === 'number') return typeof format === 'string' && isDateFormat(format) ? value + DAYS_1904 : value;
  if (typeof value === 'boolean') return value;
  return '';
}
