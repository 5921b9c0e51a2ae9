/** Changes what stands before the cells of a worksheet part: the sizes of columns, and the range that the cells fill. */
import type { ColumnModel, RangeModel } from '../workbookModel';
import { parseRange, rangeName } from './cellReference';
import type { Span } from './cellScanner';
import { closed, opened, prefixOf, withAttributes } from './tagText';
import type { TextPiece } from './textPieces';
import { XmlScanner } from './xmlScanner';

interface ColumnElement extends Span {
  first: number;
  last: number;
  style: number;
  model: ColumnModel;
}

/** Where the things before the cells stand in a part. */
export interface SheetHead {
  prefix: string;
  dimension: (Span & { range: string }) | undefined;
  columns: readonly ColumnElement[];
  /** The opening tag of the list of columns. */
  list: Span | undefined;
}

// A column setting that reaches to the end of the sheet is kept as far as this, or as far as the cells go.
const COLUMN_LIMIT = 256;

export function readHead(xml: string): SheetHead {
  const scanner = new XmlScanner(xml);
  const columns: ColumnElement[] = [];
  const head: SheetHead = { prefix: '', dimension: undefined, columns, list: undefined };
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event !== 'open') continue;
    const span = { start: scanner.start, end: scanner.end };
    if (scanner.depth === 1) head.prefix = prefixOf(xml.slice(span.start, span.end));
    if (scanner.name === 'sheetData') break;
    if (scanner.name === 'dimension') head.dimension = { ...span, range: scanner.attribute('ref') ?? '' };
    else if (scanner.name === 'cols') head.list = span;
    else if (scanner.name === 'col') columns.push(readColumn(scanner, xml, span));
  }
  return head;
}

function readColumn(scanner: XmlScanner, xml: string, span: Span): ColumnElement {
  const on = (name: string): boolean => ['1', 'true'].includes(scanner.attribute(name) ?? '');
  const hidden = on('hidden');
  const width = Number(scanner.attribute('width') ?? NaN);
  const given = Number.isFinite(width) && (on('customWidth') || !hidden);
  return {
    start: span.start,
    // An element with an end tag of its own is taken whole.
    end: xml.startsWith('/>', span.end - 2) ? span.end : xml.indexOf('>', xml.indexOf('</', span.end)) + 1,
    first: Number(scanner.attribute('min') ?? 1) - 1,
    last: Number(scanner.attribute('max') ?? 0) - 1,
    style: Number(scanner.attribute('style') ?? 0),
    model: { ...(given ? { width } : {}), ...(hidden ? { hidden } : {}) },
  };
}

/** The style number that the cells of a column have when the file does not tell them. */
export function columnStyle({ columns }: SheetHead, column: number): number {
  return columns.find(({ first, last }) => column >= first && column <= last)?.style ?? 0;
}

/** @param columnCount how many columns the cells in the file need. */
export function editColumns(
  xml: string,
  head: SheetHead,
  columns: { [column: number]: ColumnModel },
  columnCount: number,
  dataStart: number,
): TextPiece[] {
  const changed = changedColumns(head, columns, Math.max(COLUMN_LIMIT, columnCount));
  if (changed.length === 0) return [];
  const parts = head.columns.flatMap((element) => splitElement(xml, element, changed, columns));
  for (const column of changed) {
    if (head.columns.some(({ first, last }) => column >= first && column <= last)) continue;
    parts.push({ first: column, text: sized(`<${head.prefix}col/>`, column, column, columns[column]) });
  }
  const text = parts
    .sort((a, b) => a.first - b.first)
    .map((part) => part.text)
    .join('');
  const [first] = head.columns;
  if (first) return [{ start: first.start, end: head.columns.at(-1)?.end ?? first.end, text }];
  const { prefix, list } = head;
  if (!list) return [{ start: dataStart, end: dataStart, text: `<${prefix}cols>${text}</${prefix}cols>` }];
  const tag = xml.slice(list.start, list.end);
  return [{ ...list, text: opened(tag) + text + (tag.endsWith('/>') ? `</${prefix}cols>` : '') }];
}

/** The range that the cells fill, where new ones lie outside of it. */
export function editDimension(xml: string, { dimension }: SheetHead, filled: RangeModel | undefined): TextPiece[] {
  const range = dimension && parseRange(dimension.range);
  if (!dimension || !range || !filled) return [];
  const row = Math.min(range.row, filled.row);
  const column = Math.min(range.column, filled.column);
  const whole = rangeName({
    row,
    column,
    rows: Math.max(range.row + range.rows, filled.row + filled.rows) - row,
    columns: Math.max(range.column + range.columns, filled.column + filled.columns) - column,
  });
  if (whole === rangeName(range)) return [];
  const { start, end } = dimension;
  return [{ start, end, text: withAttributes(xml.slice(start, end), { ref: whole }) }];
}

function changedColumns(head: SheetHead, columns: { [column: number]: ColumnModel }, limit: number): number[] {
  const before = new Map<number, ColumnModel>();
  const wanted = Object.keys(columns).map(Number);
  for (const { first, last, model } of head.columns) {
    for (let column = first; column <= Math.min(last, limit - 1); column++) before.set(column, model);
    for (const column of wanted) if (column >= limit && column >= first && column <= last) before.set(column, model);
  }
  return [...new Set([...before.keys(), ...wanted])]
    .filter((column) => !sameSize(before.get(column), columns[column]))
    .sort((a, b) => a - b);
}

function sameSize(a: ColumnModel | undefined, b: ColumnModel | undefined): boolean {
  return a?.width === b?.width && (a?.hidden ?? false) === (b?.hidden ?? false);
}

/** An element cut where columns of it have another size now. */
function splitElement(
  xml: string,
  element: ColumnElement,
  changed: readonly number[],
  columns: { [column: number]: ColumnModel },
): { first: number; text: string }[] {
  const own = xml.slice(element.start, element.end);
  const inside = changed.filter((column) => column >= element.first && column <= element.last);
  if (inside.length === 0) return [{ first: element.first, text: own }];
  const tag = closed(own.slice(0, own.indexOf('>') + 1));
  const parts: { first: number; text: string }[] = [];
  const keep = (first: number, last: number): void => {
    if (first > last) return;
    parts.push({ first, text: withAttributes(tag, { min: String(first + 1), max: String(last + 1) }) });
  };
  let from = element.first;
  for (const column of inside) {
    keep(from, column - 1);
    parts.push({ first: column, text: sized(tag, column, column, columns[column]) });
    from = column + 1;
  }
  keep(from, element.last);
  return parts;
}

function sized(tag: string, first: number, last: number, column: ColumnModel | undefined): string {
  return withAttributes(tag, {
    min: String(first + 1),
    max: String(last + 1),
    width: column?.width === undefined ? undefined : String(column.width),
    customWidth: column?.width === undefined ? undefined : '1',
    hidden: column?.hidden ? '1' : undefined,
  });
}
