/**
 * Structured references: what stands in the brackets after a table's name, and which cells it means.
 */
import type { RangeModel, TableModel } from '../../workbookModel';

type Part = 'headers' | 'data' | 'totals' | 'all' | 'row';

interface Structure {
  parts: Part[];
  /** First and last column, by name; absent for all columns. */
  columns?: [string, string];
}

const PARTS: Record<string, Part> = {
  '#headers': 'headers',
  '#data': 'data',
  '#totals': 'totals',
  '#all': 'all',
  '#this row': 'row',
};

/**
 * The cells that a structured reference means.
 *
 * @param brackets From the first bracket to the last, such as '[[#All],[Client]]'.
 * @param row Zero-based row of the formula's cell, for '@' and #This Row.
 * @returns An error's text when there are no such cells: #REF! for an unknown column or an absent part, #VALUE! for this
 *   row outside the table's rows.
 */
export function structuredRange(table: TableModel, brackets: string, row: number): RangeModel | '#REF!' | '#VALUE!' {
  const structure = parse(brackets);
  if (!structure) return '#REF!';
  const first = structure.columns ? columnIndex(table, structure.columns[0]) : 0;
  const last = structure.columns ? columnIndex(table, structure.columns[1]) : table.range.columns - 1;
  if (first < 0 || last < 0) return '#REF!';
  const rows = rowsOf(table, structure.parts, row);
  if (typeof rows === 'string') return rows;
  return {
    row: rows[0],
    column: table.range.column + Math.min(first, last),
    rows: rows[1] - rows[0] + 1,
    columns: Math.abs(last - first) + 1,
  };
}

/** A column's name as it stands in brackets. */
export function escapedColumn(name: string): string {
  return name.replace(/['[\]#@]/g, (character) => `'${character}`);
}

/** First data row and number of data rows: at least one, as in Excel. */
export function dataRows(table: TableModel): { row: number; rows: number } {
  const headers = table.hasHeaders ? 1 : 0;
  const rows = table.range.rows - headers - (table.hasTotals ? 1 : 0);
  return { row: table.range.row + headers, rows: Math.max(rows, 1) };
}

function rowsOf(table: TableModel, parts: readonly Part[], row: number): [number, number] | '#REF!' | '#VALUE!' {
  const data = dataRows(table);
  const lastData = data.row + data.rows - 1;
  const last = table.range.row + table.range.rows - 1;
  let from = Infinity;
  let to = -Infinity;
  for (const part of parts.length > 0 ? parts : (['data'] as const)) {
    if (part === 'headers' && !table.hasHeaders) return '#REF!';
    if (part === 'totals' && !table.hasTotals) return '#REF!';
    if (part === 'row' && (row < data.row || row > lastData)) return '#VALUE!';
    const [start, end] = {
      headers: [table.range.row, table.range.row],
      data: [data.row, lastData],
      totals: [last, last],
      all: [table.range.row, last],
      row: [row, row],
    }[part] as [number, number];
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  return [from, to];
}

function columnIndex(table: TableModel, name: string): number {
  const lower = name.toLowerCase();
  return table.columns.findIndex((column) => column.toLowerCase() === lower);
}

function parse(brackets: string): Structure | undefined {
  if (!brackets.endsWith(']')) return undefined;
  const inner = brackets.slice(1, -1).trim();
  if (inner.startsWith('@')) return withThisRow(inner.slice(1).trim());
  if (inner.startsWith('[')) return fromItems(inner);
  if (inner === '') return { parts: [] };
  const part = PARTS[inner.toLowerCase()];
  if (part) return { parts: [part] };
  const column = unescaped(inner);
  return { parts: [], columns: [column, column] };
}

function withThisRow(rest: string): Structure | undefined {
  if (rest === '') return { parts: ['row'] };
  const structure = rest.startsWith('[') ? fromItems(rest) : undefined;
  if (structure) return { ...structure, parts: ['row'] };
  const column = unescaped(rest);
  return { parts: ['row'], columns: [column, column] };
}

/** Items in brackets of their own: '[#Headers],[Client]:[Manager]'. */
function fromItems(text: string): Structure | undefined {
  const parts: Part[] = [];
  const columns: string[] = [];
  const item = /\s*\[((?:[^\]']|'.)*)\]\s*([,:;]?)/y;
  for (let at = 0; at < text.length;) {
    item.lastIndex = at;
    const found = item.exec(text);
    if (!found) return undefined;
    const body = found[1] ?? '';
    const part = PARTS[body.trim().toLowerCase()];
    if (part) parts.push(part);
    else columns.push(unescaped(body));
    at = item.lastIndex;
  }
  const [first, last = first] = columns;
  if (columns.length > 2) return undefined;
  return first === undefined || last === undefined ? { parts } : { parts, columns: [first, last] };
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, '$1');
}
