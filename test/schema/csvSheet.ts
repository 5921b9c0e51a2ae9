import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'papaparse';
import { serialOf } from '../../src/schema/calendar';
import type { CellValue, SheetGrid } from '../../src/schema/source';

/** A csv file as the host gives it: one sheet with one table; numbers and ISO dates typed, the rest text. */
export function csvSheet(path: string): SheetGrid {
  const { data } = parse<string[]>(readFileSync(path, 'utf8'), { skipEmptyLines: true });
  const values = data.map((row) => row.map(typed));
  const name = basename(path, '.csv');
  const table = {
    name,
    rowIndex: 0,
    columnIndex: 0,
    rowCount: values.length,
    columnCount: values[0]?.length ?? 0,
    hasHeaders: true,
    hasTotals: false,
  };
  return { sheet: name, rowIndex: 0, columnIndex: 0, values, tables: [table] };
}

function typed(text: string): CellValue {
  const date = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (date) return serialOf(Number(date[1]), Number(date[2]), Number(date[3])) ?? text;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
