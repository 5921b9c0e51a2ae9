/**
 * The rows and cells of a sheet part after rows were moved, on this sheet or on others: rows and cells get their new numbers, deleted
 * ones go, inserted ones look like the row above them, and formulas follow.
 */
import type { RowMoveModel } from '../../workbookModel';
import { cellName, columnLetters } from '../cellReference';
import { CellScanner, type CellVisitor, type ScannedCell, type ScannedFormula, type ScannedRow } from '../cellScanner';
import { shiftFormula } from '../shiftFormula';
import { closed, opened, prefixOf, withAttributes } from '../tagText';
import type { TextPiece } from '../textPieces';
import { escapeXml } from '../xmlText';
import { movedReference, type MovedSheets, movedWhole } from './movedSheets';
import { rowPlan, type RowRun } from './rowPlan';

/** @param name of the sheet, as the file calls it. @returns what changes, in the order of the text. */
export function movedCells(xml: string, name: string, sheets: MovedSheets): TextPiece[] {
  const mover = new CellMover(xml, name, sheets);
  new CellScanner(xml, [], [], mover).scan();
  return mover.pieces.sort((a, b) => a.start - b.start);
}

interface Place {
  row: number;
  column: number;
}

interface SharedGroup {
  /** As the file tells it. */
  text: string;
  place: Place;
  range: string | undefined;
  /** As the first cell that is left tells it now. */
  now?: { text: string; place: Place };
}

/** A row whose look inserted rows take. */
interface Look {
  tag: string;
  cells: { column: number; style: string }[];
}

class CellMover implements CellVisitor {
  readonly pieces: TextPiece[] = [];
  private readonly moves: readonly RowMoveModel[];
  private readonly plan: RowRun[];
  private readonly looks = new Map<number, Look | undefined>();
  private readonly groups = new Map<string, SharedGroup>();
  /** The run that the last row was in; those before it are written. */
  private run = 0;
  private current: { row: ScannedRow; now: number | undefined } | undefined;

  constructor(
    private readonly xml: string,
    private readonly name: string,
    private readonly sheets: MovedSheets,
  ) {
    this.moves = sheets.movesOf(name);
    this.plan = rowPlan(this.moves);
    for (const run of this.plan) if (run.kind === 'new' && run.like !== undefined) this.looks.set(run.like, undefined);
  }

  row(row: ScannedRow): void {
    const now = this.nowAt(row.row);
    const tag = this.xml.slice(row.tag.start, row.tag.end);
    if (this.looks.has(row.row)) this.looks.set(row.row, { tag, cells: [] });
    this.current = { row, now };
    if (now === undefined) return;
    const runAt = this.plan.findIndex(({ at, count }) => now >= at && now < at + count);
    this.addRows(runAt, row.tag.start, now === this.plan[runAt]?.at ? tag : '');
    if (now !== row.row) this.pieces.push({ ...row.tag, text: withAttributes(tag, { r: String(now + 1) }) });
  }

  cell(cell: ScannedCell): void {
    const { current, xml } = this;
    const tag = xml.slice(cell.tag.start, cell.tag.end);
    const look = this.looks.size > 0 ? this.looks.get(cell.row) : undefined;
    if (look && cell.styleNumber !== undefined && (cell.styleNumber > 0 || /\ss\s*=/.test(look.tag))) {
      look.cells.push({ column: cell.column, style: String(cell.styleNumber) });
    }
    const now = current?.now;
    if (now !== undefined && now !== cell.row && cell.placed) {
      const text = tag.replace(/(\sr\s*=\s*["'])[^"']*/, (_, head: string) => head + cellName({ ...cell, row: now }));
      this.pieces.push({ ...cell.tag, text });
    }
    if (cell.formulaElement) this.moveFormula(cell.formulaElement, cell, now);
  }

  rowEnd(at: number): void {
    const { current, xml } = this;
    this.current = undefined;
    if (!current || current.now !== undefined) return;
    const { start, end } = current.row.tag;
    const isClosed = at === end && xml.startsWith('/>', end - 2);
    this.pieces.push({ start, end: isClosed ? end : xml.indexOf('>', at) + 1, text: '' });
  }

  dataEnd(at: number): void {
    this.addRows(this.plan.length, at, '');
  }

  private nowAt(row: number): number | undefined {
    if (this.moves.length === 0) return row;
    const run = this.plan.find((each) => each.kind === 'kept' && row >= each.from && row < each.from + each.count);
    return run?.kind === 'kept' ? run.at + row - run.from : undefined;
  }

  /** Writes the inserted rows before a run. @param next the tag of the row right below them; '' when there is none. */
  private addRows(before: number, start: number, next: string): void {
    for (; this.run < before; this.run++) {
      const run = this.plan[this.run];
      const look = run?.kind === 'new' && run.like !== undefined ? this.looks.get(run.like) : undefined;
      if (!run || !look) continue;
      const below = this.run === before - 1 ? next : '';
      let text = '';
      for (let row = run.at; row < run.at + run.count; row++) text += newRow(look, row, below);
      if (text !== '') this.pieces.push({ start, end: start, text });
    }
  }

  private moveFormula(element: ScannedFormula, { row, column }: Place, now: number | undefined): void {
    if (element.type === 'shared' && element.shared !== undefined) {
      this.moveShared(element, { row, column }, now);
      return;
    }
    if (now === undefined) return;
    const { range } = element;
    const attributes: Record<string, string | undefined> = {};
    if (range !== undefined && this.moves.length > 0) {
      const isArray = element.type === 'array';
      attributes['ref'] = isArray ? movedWhole(range, this.moves) : movedReference(range, this.moves);
    }
    if (element.type === 'dataTable') Object.assign(attributes, this.movedInputs(element));
    this.replace(element, this.sheets.formula(element.text, this.name), attributes);
  }

  /** The cells that a data table puts its values into. */
  private movedInputs(element: ScannedFormula): Record<string, string> {
    const tag = this.tagOf(element);
    const moved: Record<string, string> = {};
    for (const [name, deleted] of [
      ['r1', 'del1'],
      ['r2', 'del2'],
    ] as const) {
      const given = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1];
      if (given === undefined) continue;
      const now = movedReference(given, this.moves);
      if (now === undefined) moved[deleted] = '1';
      else moved[name] = now;
    }
    return moved;
  }

  /** A shared formula is told in its first cell: cells for which that is no longer true tell their own. */
  private moveShared(element: ScannedFormula, place: Place, now: number | undefined): void {
    const key = element.shared ?? '';
    if (element.text !== '') this.groups.set(key, { text: element.text, place, range: element.range });
    const group = this.groups.get(key);
    if (!group || now === undefined) return;
    const text = this.sheets.formula(
      shiftFormula(group.text, place.row - group.place.row, place.column - group.place.column),
      this.name,
    );
    if (!group.now) {
      group.now = { text, place: { row: now, column: place.column } };
      const range = group.range === undefined ? undefined : movedReference(group.range, this.moves);
      this.replace(element, text, { ref: range });
      return;
    }
    const [rows, columns] = [now - group.now.place.row, place.column - group.now.place.column];
    if (shiftFormula(group.now.text, rows, columns) === text) return;
    this.replace(element, text, { t: undefined, si: undefined, ref: undefined });
  }

  private replace(element: ScannedFormula, text: string, attributes: Record<string, string | undefined>): void {
    const tag = this.tagOf(element);
    const changed = withAttributes(tag, attributes);
    if (changed === tag && text === element.text) return;
    const content = text === '' ? closed(changed) : `${opened(changed)}${escapeXml(text)}</${prefixOf(tag)}f>`;
    this.pieces.push({ start: element.start, end: element.end, text: content });
  }

  private tagOf({ start }: ScannedFormula): string {
    return this.xml.slice(start, this.xml.indexOf('>', start) + 1);
  }
}

/** A blank row with the look of another; '' where that says nothing. */
function newRow({ tag, cells }: Look, row: number, below: string): string {
  const isHigh = /\scustomHeight\s*=\s*["'](1|true)["']/.test(tag);
  const head = withAttributes(tag, {
    r: String(row + 1),
    hidden: undefined,
    collapsed: undefined,
    ...(isHigh ? {} : { ht: undefined }),
    // Rows that are grouped stay one group.
    ...(/\soutlineLevel\s*=/.test(below) ? {} : { outlineLevel: undefined }),
  });
  const prefix = prefixOf(tag);
  const blank = cells.map(({ column, style }) => `<${prefix}c r="${columnLetters(column)}${row + 1}" s="${style}"/>`);
  if (blank.length > 0) return `${opened(head)}${blank.join('')}</${prefix}row>`;
  return /\s(s|ht|outlineLevel)\s*=/.test(head) ? closed(head) : '';
}
