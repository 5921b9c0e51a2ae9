import { freeName, freeTableName } from './freeName';
import { changeInExcel } from './inExcel';
import { readWorkbook } from './readWorkbook';
import { Problem } from '../i18n/problem';

/** A value, a value with a number format, or nothing. */
export type NewCell = string | number | boolean | { value: string | number; numberFormat: string } | null;

/** A sheet to add: a block of cells, which may be a table. */
export interface NewList {
  sheet: string;
  /** Where the block begins, from 0. */
  row: number;
  column: number;
  /** The headers first; all rows of one length. */
  rows: readonly (readonly NewCell[])[];
  /** A title above the block. */
  title?: string;
  /** The name of the table that the block becomes; null leaves it a plain range. */
  table: string | null;
  /** In characters, from the block's first column on. */
  widths: readonly number[];
}

/**
 * Adds lists to a workbook in which nothing stands, each on a sheet of its own. Sheets that are there are left as they are.
 *
 * @throws Problem when something stands in the workbook; when adding fails, after taking away what was added
 */
export async function addLists(lists: readonly NewList[]): Promise<void> {
  await changeInExcel(async (context) => {
    const { cells, sheetNames, tableNames } = await readWorkbook(context);
    if (cells.sheets.length > 0) throw new Problem('not-empty');
    const takenSheets = new Set(sheetNames.map((name) => name.toLowerCase()));
    const takenTables = new Set(tableNames.map((name) => name.toLowerCase()));
    const added: string[] = [];
    try {
      for (const list of lists) {
        const name = freeName(list.sheet, takenSheets);
        takenSheets.add(name.toLowerCase());
        added.push(name);
        const sheet = context.workbook.worksheets.add(name);
        const table = list.table === null ? null : freeTableName(list.table, takenTables);
        if (table !== null) takenTables.add(table.toLowerCase());
        writeList(sheet, list, table);
        await context.sync();
      }
    } catch (error) {
      const left = added.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
      await context.sync();
      for (const sheet of left) if (!sheet.isNullObject) sheet.delete();
      await context.sync();
      throw error;
    }
    const [first] = added;
    if (first !== undefined) context.workbook.worksheets.getItem(first).activate();
    await context.sync();
  });
}

function writeList(sheet: Excel.Worksheet, list: NewList, table: string | null): void {
  const { row, column, rows, widths, title } = list;
  const columns = rows[0]?.length ?? 0;
  const block = sheet.getRangeByIndexes(row, column, rows.length, columns);
  for (let at = 0; at < columns; at++) {
    const format = rows.map((cells) => cells[at]).find(isFormatted)?.numberFormat;
    if (format === undefined || rows.length < 2) continue;
    // A single value stands for every cell of the range, which the type declarations do not say.
    const cells = sheet.getRangeByIndexes(row + 1, column + at, rows.length - 1, 1);
    cells.numberFormat = format as unknown as string[][];
  }
  block.formulas = rows.map((cells) => cells.map(plain));
  if (title !== undefined) {
    const head = sheet.getCell(0, column);
    head.formulas = [[plain(title)]];
    head.format.font.bold = true;
    head.format.font.size = 14;
  }
  if (table === null) {
    const heads = sheet.getRangeByIndexes(row, column, 1, columns);
    heads.format.font.bold = true;
  } else {
    const made = sheet.tables.add(block, true);
    made.name = table;
    made.style = 'TableStyleLight9';
  }
  widths.forEach((characters, at) => {
    sheet.getRangeByIndexes(0, column + at, 1, 1).format.columnWidth = (characters * 7 + 5) * 0.75;
  });
  sheet.freezePanes.freezeRows(row + 1);
}

function isFormatted(cell: NewCell | undefined): cell is Exclude<NewCell, string | number | boolean | null> {
  return typeof cell === 'object' && cell !== null;
}

/** A cell as it is put in: text that Excel would take for a number, a date or a formula is kept what it is. */
function plain(cell: NewCell): string | number | boolean {
  if (cell === null) return '';
  const value = isFormatted(cell) ? cell.value : cell;
  return typeof value === 'string' && /^[-+@'(\d]|^(?:true|false)$/i.test(value) ? `'${value}` : value;
}
