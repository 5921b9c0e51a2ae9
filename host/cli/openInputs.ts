import path from 'node:path';
import { openFile, type OpenedFile } from '../openFile';
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { freeName, freeTableName } from '../../src/workbook/freeName';
import { readInput } from './readInput';

/**
 * Opens all inputs as one workbook: the first .xlsx or .xlsm carries the others, whose sheets are added behind its own. Names that
 * are taken already get a number.
 */
export async function openInputs(files: readonly string[]): Promise<OpenedFile> {
  const opened: OpenedFile[] = [];
  for (const file of files) opened.push(await openFile(await readInput(file), path.basename(file)));
  const base = opened.find(({ original }) => original !== undefined) ?? opened[0];
  if (!base) throw new Error('no input');
  const added = opened.filter((each) => each !== base).flatMap(({ model }) => model.sheets);
  return { model: withSheets(base.model, added), original: base.original };
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
