/** An engine with a table of clients, for tests of formulas. */
import { parseSheetAddress } from '../../../host/engine/address';
import { type CellInput, Engine } from '../../../host/engine/engine';
import type { Sheet } from '../../../host/engine/sheet';
import type { ModelValue } from '../../../host/workbookModel';
import { blankModel } from './blankModel';

export const CLIENTS: CellInput[][] = [
  ['Client', 'Manager', 'Revenue', 'Date'],
  ['Acme', 'Ann', 1200.5, 45000],
  ['Bolt', 'Bob', 800, 45010],
  ['Core', 'Ann', 300.25, 45020],
  ['Dyna', 'Cid', 4500, 45030],
  ['Echo', 'Bob', 50, 45040],
  ['Fuse', 'Ann', 999.99, 45050],
  ['Gale', 'Cid', 10, 45060],
  ['Hive', 'Bob', 7000, 45070],
];

/** Sheets 'Calc' and 'Da ta'; the table Clients stands on the second at A1. */
export function engineWithClients(): Engine {
  const engine = Engine.create(blankModel('Calc', 'Da ta'));
  put(engine, "'Da ta'!A1", CLIENTS);
  const data = sheetOf(engine, 'Da ta');
  const { table } = engine.tables.add(data, { row: 0, column: 0, rows: 9, columns: 4 }, true);
  engine.tables.rename(table, 'Clients');
  return engine;
}

export function sheetOf(engine: Engine, name: string): Sheet {
  return engine.book.requiredSheet(name);
}

/** Puts rows of values at an address. */
export function put(engine: Engine, address: string, rows: readonly (readonly CellInput[])[]): void {
  const { sheet, row, column } = placeOf(engine, address);
  const range = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  engine.setCells(sheet, range, (r, c) => rows[r]?.[c] ?? '');
}

/** What a cell holds; an error as its text. */
export function shown(engine: Engine, address: string): ModelValue | string | undefined {
  const { sheet, row, column } = placeOf(engine, address);
  const value = sheet.value(row, column);
  return typeof value === 'object' ? value.error : value;
}

export function formulaAt(engine: Engine, address: string): string | undefined {
  const { sheet, row, column } = placeOf(engine, address);
  return sheet.cell(row, column)?.formula;
}

/** Computes one formula on the sheet Calc. */
export async function computed(engine: Engine, formula: string): Promise<ModelValue | string | undefined> {
  put(engine, 'Calc!A100', [[formula]]);
  await engine.recalculate();
  return shown(engine, 'Calc!A100');
}

function placeOf(engine: Engine, address: string): { sheet: Sheet; row: number; column: number } {
  const place = parseSheetAddress(address);
  if (!place) throw new Error(`${address} is no address.`);
  return { sheet: sheetOf(engine, place.sheet ?? 'Calc'), row: place.range.row, column: place.range.column };
}
