import { sampleWorkbook } from '../../sample/sampleWorkbook';
import type { Language } from '../../src/i18n/dictionary';
import type { NewCell, NewList } from '../../src/workbook/addLists';
import type { ListsToAdd } from '../paneEffects';

type SampleSheet = ReturnType<typeof sampleWorkbook>['sheets'][number];

/** The lists for an empty workbook: those of the sample, or the same ones empty but for what a firm would keep: its stages. */
export function listsToAdd(lists: ListsToAdd, language: Language): NewList[] {
  const { sheets } = sampleWorkbook(language);
  return sheets
    .map((sheet) => listOf(sheet))
    .filter((list) => list !== null)
    .map((list) => (lists === 'sample' ? list : templateOf(list)));
}

/** A sheet of the sample as a list; null for one that holds none. */
function listOf({ name, cells: sparse, tables, columns }: SampleSheet): NewList | null {
  const cells = Array.from(sparse, (row) => Array.from(row ?? []));
  const [table] = tables;
  const filled = cells.flatMap((row, index) => (row.filter((cell) => cell !== undefined).length > 1 ? [index] : []));
  const [first] = filled;
  if (first === undefined) return null;
  const last = Math.max(...filled);
  const left = Math.min(...(cells[first] ?? []).flatMap((cell, column) => (cell === undefined ? [] : [column])));
  const width = Math.max(...cells.map((row) => row.length)) - left;
  const rows = Array.from({ length: last - first + 1 }, (_, row) =>
    Array.from({ length: width }, (__, column) => newCell(cells[first + row]?.[left + column])),
  );
  const title = first > 0 ? cells[0]?.[left]?.value : undefined;
  return {
    sheet: name,
    row: first,
    column: left,
    rows,
    title: typeof title === 'string' ? title : undefined,
    table: table?.name ?? null,
    widths: Array.from({ length: width }, (_, column) => columns[left + column]?.width ?? 12),
  };
}

function newCell(cell: SampleSheet['cells'][number][number]): NewCell {
  if (cell === undefined) return null;
  const { value = '', formula, style } = cell;
  const content = formula ?? (typeof value === 'object' ? value.error : value);
  if (style?.numberFormat === undefined || typeof content === 'boolean') return content;
  return { value: content, numberFormat: style.numberFormat };
}

/** The same list as a table without rows, but for stages, which are a good start as they are. */
function templateOf(list: NewList): NewList {
  const [heads = [], ...rows] = list.rows;
  const kept = list.table === 'Stages' ? rows : [heads.map(() => null)];
  const formats = heads.map((_, column) => rows.map((row) => row[column]).find((cell) => isFormatted(cell)));
  const blank = formats.map((cell): NewCell => (isFormatted(cell) ? { ...cell, value: '' } : null));
  return {
    ...list,
    row: 0,
    column: 0,
    title: undefined,
    table: list.table ?? 'Plan',
    rows: [heads, ...(list.table === 'Stages' ? kept : [blank])],
  };
}

function isFormatted(cell: NewCell | undefined): cell is Exclude<NewCell, string | number | boolean | null> {
  return typeof cell === 'object' && cell !== null;
}
