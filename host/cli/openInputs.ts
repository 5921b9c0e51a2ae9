import path from 'node:path';
import { BadInput } from '../badInput';
import { openCsv } from '../csv/openCsv';
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { openWorkbook } from '../xlsx/openWorkbook';
import { freeName, freeTableName } from '../../src/workbook/freeName';
import { readInput } from './readInput';

export interface OpenedInputs {
  model: WorkbookModel;
  /** The bytes of the workbook that the result is saved into; undefined when there were only csv files. */
  original: Uint8Array | undefined;
}

/**
 * Opens all inputs as one workbook: the first .xlsx or .xlsm carries the others, whose sheets are added behind its own. Names that
 * are taken already get a number.
 */
export async function openInputs(files: readonly string[]): Promise<OpenedInputs> {
  const opened: { model: WorkbookModel; bytes: Uint8Array | undefined }[] = [];
  for (const file of files) opened.push(await openOne(file));
  const base = opened.find(({ bytes }) => bytes !== undefined) ?? opened[0];
  if (!base) throw new Error('no input');
  const added = opened.filter((each) => each !== base).flatMap(({ model }) => model.sheets);
  return { model: withSheets(base.model, added), original: base.bytes };
}

async function openOne(file: string): Promise<{ model: WorkbookModel; bytes: Uint8Array | undefined }> {
  const name = path.basename(file);
  const bytes = await readInput(file);
  switch (path.extname(file).toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return { model: await openWorkbook(bytes, name), bytes };
    case '.csv':
    case '.tsv':
    case '.txt':
      return { model: workbookOf(name, openCsv(bytes, name)), bytes: undefined };
    default:
      throw new BadInput(bytes.length === 0 ? 'empty-file' : 'unknown-type', name);
  }
}

function workbookOf(name: string, sheet: SheetModel): WorkbookModel {
  return { name, date1904: false, sheets: [sheet], names: [], activeSheet: 0, settings: {} };
}

function withSheets(base: WorkbookModel, added: readonly SheetModel[]): WorkbookModel {
  const sheetNames = new Set(base.sheets.map((sheet) => sheet.name.toLowerCase()));
  const tableNames = new Set(base.sheets.flatMap((sheet) => sheet.tables.map((table) => table.name.toLowerCase())));
  const ids = new Set(base.sheets.map((sheet) => sheet.id));
  const sheets = added.map((sheet): SheetModel => {
    const name = freeName(sheet.name, sheetNames);
    sheetNames.add(name.toLowerCase());
    const id = freeTableName(sheet.id, ids);
    ids.add(id);
    const tables = sheet.tables.map((table) => {
      const tableName = freeTableName(table.name, tableNames);
      tableNames.add(tableName.toLowerCase());
      return { ...table, id: `${id}-${table.id}`, name: tableName };
    });
    // The added sheet has no part in the base's file; what only its own file could tell stays behind.
    const { part: _part, ...rest } = sheet;
    return { ...rest, id, name, tables, charts: [] };
  });
  return { ...base, sheets: [...base.sheets, ...sheets] };
}
