import { addsUpColumns, isTotalsRow } from '../../schema/totalsRows';
import { folded, textCell } from '../dossierCell';
import type { TableId } from '../template';
import { KnownClients } from './clientNames';
import type { CardColumn, CardTable } from './findCards';
import { bare, ItemBuilder, type LinePiece, type UsedLabel } from './itemBuilder';
import type { AsideCell } from './proposal';
import { splitPieces } from './splitPieces';
import { sourceLabel, type Spot, type Spots } from './spots';

/** The clients of a sheet with what is to be brought into their dossiers, before fields that are told twice are settled. */
export interface ReadClient {
  name: string;
  from: string[];
  builder: ItemBuilder;
}

export interface ReadSheet {
  clients: ReadClient[];
  labels: string[];
  aside: AsideCell[];
}

/**
 * Reads a table of cards row by row. A row without a client right under a client's belongs to it; totals, titles and remarks belong to none.
 *
 * @param sheet its name, for contents without any header
 * @param known clients of the workbook's lists, whose spelling goes before the sheet's
 */
export function readCards(spots: Spots, table: CardTable, sheet: string, known: KnownClients): ReadSheet {
  const { clientColumn, top, bottom, columns } = table;
  const read: ReadSheet = { clients: [], labels: [], aside: [] };
  const clients = new Clients(known);
  const headers = spots.rows.slice(top, bottom + 1).map(textOf);
  const last = spots.rows.findLastIndex((line) => line.length > 0);
  const counts = countingColumn(spots, table);
  let current: ReadClient | null = null;
  const names = new Map<ReadClient, Spot[]>();
  const filled = new Set<ReadClient>();

  const setAside = (line: readonly Spot[], reason: AsideCell['reason']) =>
    read.aside.push(...line.map(({ from, cell }) => ({ from, cell, reason })));

  for (const [row, line] of spots.rows.entries()) {
    if (line.length === 0) {
      current = null;
      continue;
    }
    if (row < top) {
      setAside(line, 'title');
      continue;
    }
    if (row <= bottom || headers.includes(textOf(line))) {
      read.labels.push(...line.map(({ from }) => from));
      continue;
    }
    if (isTotals(spots, row, bottom, last)) {
      setAside(line, 'totals');
      current = null;
      continue;
    }
    const own = line.find(({ column }) => column === clientColumn);
    if (own ? isRemark(own, current === null && row > bottom + 1) : isGroupTitle(line, clientColumn)) {
      setAside(line, 'remark');
      current = null;
      continue;
    }
    if (own) {
      current = clients.of(own);
      const header = columns.get(clientColumn)?.label;
      const said = String(own.cell.value);
      if (folded(said) === folded(current.name)) current.from.push(own.from);
      else current.builder.note(header ?? sourceLabel(sheet, own), [own]);
      names.set(current, [...(names.get(current) ?? []), own]);
    }
    if (!current) {
      setAside(line, 'remark');
      continue;
    }
    const counted = line.filter((spot) => counts.has(spot));
    read.labels.push(...counted.map(({ from }) => from));
    const cells = line.filter((spot) => spot !== own && !counted.includes(spot));
    if (cells.length > 0) filled.add(current);
    readRow(current.builder, cells, columns, sheet);
  }
  // A name with nothing beside it may as well be the title of a group of clients.
  for (const [client, own] of names) if (!filled.has(client)) setAside(own, 'remark');
  read.clients = clients.all.filter((client) => filled.has(client));
  return read;
}

/** "Prepared by: Smith" is no client's name, nor is a label that stands apart from the rows of clients. */
function isRemark(spot: Spot, isApart: boolean): boolean {
  if (isApart && spot.label?.isExact) return true;
  return spot.text !== null && /^[^:]{2,40}:(?:\s|$)/u.test(spot.text);
}

function isGroupTitle(line: readonly Spot[], clientColumn: number): boolean {
  return line.length === 1 && (line[0]?.column ?? 0) < clientColumn;
}

function textOf(line: readonly Spot[]): string {
  return JSON.stringify(line.map(({ column, cell }) => [column, cell.value]));
}

function isTotals(spots: Spots, row: number, bottom: number, last: number): boolean {
  const line = valuesOf(spots.rows[row] ?? []);
  if (row < last) return isTotalsRow(line, false) || isSubtotal(line);
  return isTotalsRow(line, true) || addsUpColumns(line, spots.rows.slice(bottom + 1, row).map(valuesOf));
}

const SUBTOTAL = /^(?:итого|всего|подытог|subtotal|total for|iš viso|is viso|viso)(?:[\s:,–-]|$)/iu;

/** "Итого по Казани" over nothing but numbers. */
function isSubtotal(line: readonly (string | number | boolean)[]): boolean {
  const filled = line.filter((value) => value !== '');
  const [first, ...others] = filled;
  return typeof first === 'string' && SUBTOTAL.test(first.trim()) && others.every((value) => typeof value === 'number');
}

function valuesOf(cells: readonly Spot[]): (string | number | boolean)[] {
  const values = Array.from({ length: (cells.at(-1)?.column ?? -1) + 1 }, (): string | number | boolean => '');
  for (const { column, cell } of cells) values[column] = cell.value;
  return values;
}

/** The cells of a column of row numbers: each one more than the one above. */
function countingColumn(spots: Spots, { clientColumn, bottom, columns }: CardTable): ReadonlySet<Spot> {
  const found = [...columns].find(([, { found: known }]) => known?.label.kind === 'count');
  if (!found) return new Set();
  const data = spots.rows.slice(bottom + 1).filter((line) => line.some(({ column }) => column === clientColumn));
  const cells = data.flatMap((line) => line.filter(({ column }) => column === found[0]));
  const first = Number(cells[0]?.cell.value);
  return new Set(cells.every(({ cell }, at) => Number(cell.value) === first + at) ? cells : []);
}

/** The clients of the sheet so far. */
class Clients {
  readonly all: ReadClient[] = [];
  private readonly byName = new Map<string, ReadClient>();
  private readonly names = new KnownClients();
  private readonly ids = new Map<string, number>();

  constructor(private readonly known: KnownClients) {}

  of({ cell }: Spot): ReadClient {
    const said = String(cell.value).replace(/\s+/gu, ' ').trim();
    const name = this.known.find(said) ?? this.names.find(said) ?? said;
    const before = this.byName.get(folded(name));
    if (before) return before;
    const client: ReadClient = { name, from: [], builder: new ItemBuilder(this.ids) };
    this.all.push(client);
    this.byName.set(folded(name), client);
    this.names.add(name);
    return client;
  }
}

interface CardLine {
  table: TableId;
  labelTo: string | null;
  head: Spot;
  label: UsedLabel;
  more: LinePiece[];
}

/** What one row says of its client. Cells such as a phone belong to the name to the left of them, or to the only one. */
function readRow(
  builder: ItemBuilder,
  cells: readonly Spot[],
  columns: ReadonlyMap<number, CardColumn>,
  sheet: string,
): void {
  const lines = new Map<Spot, CardLine>();
  for (const spot of cells) {
    const column = columns.get(spot.column);
    if (column?.found?.label.kind !== 'table') continue;
    const { table, labelTo } = column.found.label;
    lines.set(spot, { table, labelTo, head: spot, label: column.label, more: [] });
  }
  const isIn = new Set<Spot>();
  for (const spot of cells) {
    const column = columns.get(spot.column);
    if (column?.found?.label.kind !== 'column') continue;
    const { label, extra } = column.found;
    const own = [...lines.values()].filter(({ table }) => table === label.table);
    const line = own.findLast(({ head }) => head.column < spot.column) ?? own[0];
    if (!line) continue;
    const text = bare(column.label.text);
    line.more.push({ ...spot, column: label.column, label: text, prefix: extra === null ? null : text });
    isIn.add(spot);
  }
  for (const spot of cells) {
    const column = columns.get(spot.column);
    const label = column?.label ?? sourceLabel(sheet, spot);
    const meaning = column?.found?.label;
    const line = lines.get(spot);
    if (line) addLine(builder, line);
    else if (isIn.has(spot)) continue;
    else if (meaning?.kind === 'field')
      builder.field(meaning.field, meaning.isNarrower, { ...label, found: column?.found ?? null }, [spot]);
    else builder.note(label, [spot]);
  }
}

/** Several names in one cell become several lines only if what stands beside them is parted the same. */
function addLine(builder: ItemBuilder, { table, labelTo, head, label, more }: CardLine): void {
  const column = label.found?.label.kind === 'table' ? label.found.label.column : '';
  const names = splitPieces(table, head);
  const parted = more.map((piece) => ({ piece, texts: partsOf(piece) }));
  const isEven = names.length > 1 && parted.every(({ texts }) => texts.length === names.length);
  const lines = isEven || more.length === 0 ? names : [head];
  lines.forEach((name, at) => {
    const rest = isEven ? parted.map(({ piece, texts }) => ({ ...piece, cell: textCell(texts[at] ?? '') })) : more;
    builder.line(table, label, [{ ...name, column, label: bare(label.text), prefix: null }, ...rest], labelTo);
  });
}

function partsOf({ cell: { value } }: LinePiece): string[] {
  if (typeof value !== 'string') return [];
  return value
    .split(/[;\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
