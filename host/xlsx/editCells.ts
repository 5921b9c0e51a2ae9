/**
 * Writes what has changed in the cells of a sheet into the part that it came from. Only elements of changed cells and rows are
 * touched: every other character of the part stays.
 */
import type { CellModel, RangeModel, SheetModel, StyleModel } from '../workbookModel';
import { arrayReference, coveredCells, sameArray } from './arrayCells';
import { cellDifference } from './cellDifference';
import { columnLetters, parseRange, placeKey } from './cellReference';
import { CellScanner, type CellVisitor, type ScannedCell, type ScannedRow, type Span } from './cellScanner';
import { sizeAttributes, withSpans } from './rowTag';
import { SharedFormulaMoves } from './sharedFormulaMoves';
import { storedFormula } from './storedFormula';
import { inlineText, needsQuote, storedValue } from './storedValue';
import type { StyleSheet } from './styleSheet';
import { styleKey } from './styleKey';
import { closed, opened, prefixOf, withAttributes } from './tagText';
import type { TextPiece } from './textPieces';
import { tableAt, tableHeaders } from './writeCells';
import { escapeXml } from './xmlText';

/** What the cells of all sheets share. */
export interface CellSurroundings {
  sharedStrings: readonly string[];
  /** By style number, as they were read. */
  styles: readonly (StyleModel | undefined)[];
  /** The styles part, taken apart when a cell needs another style. */
  styleSheet(): StyleSheet;
  /** Whether two formulas that are not the same text say the same nevertheless. */
  sameFormula: (kept: string, formula: string) => boolean;
}

export interface CellEdits {
  /** In the order of the text. */
  pieces: TextPiece[];
  /** The smallest range around cells that have got content; undefined when none has. */
  filled: RangeModel | undefined;
  /** Where the element of the cells begins. */
  dataStart: number;
  /** How many columns the cells in the file fill. */
  columns: number;
}

/** @param columnStyle the style number that cells of a column have when the file does not tell them. */
export function editCells(
  xml: string,
  sheet: SheetModel,
  surroundings: CellSurroundings,
  columnStyle: (column: number) => number,
): CellEdits {
  const editor = new CellEditor(xml, sheet, surroundings, columnStyle);
  new CellScanner(xml, surroundings.sharedStrings, surroundings.styles, editor).scan();
  return editor.edits();
}

class CellEditor implements CellVisitor {
  private pieces: TextPiece[] = [];
  private dataTag: Span = { start: 0, end: 0 };
  private prefix = '';
  private columns = 0;
  private readonly headers: ReadonlyMap<number, ReadonlyMap<number, string>>;
  private readonly moves = new SharedFormulaMoves();
  /** Cells that arrays of the model fill. */
  private readonly covered: ReadonlySet<number>;
  /** Data tables, and arrays that the model does not tell: what their cells hold is theirs. */
  private guarded: RangeModel[] = [];
  private filled?: { top: number; bottom: number; left: number; right: number };
  /** Rows from here on have not been met. */
  private nextRow = 0;
  private readonly rowCount: number;
  /** Of the row being passed. */
  private current?: ScannedRow;
  private nextColumn = 0;
  private piecesBefore = 0;
  private inserted: { first: number; last: number } | undefined;
  private removed: string | undefined;
  /** New elements by place, taken back when a file out of order has the place after all. */
  private readonly newRows = new Map<number, TextPiece>();
  private readonly newCells = new Map<number, TextPiece>();

  constructor(
    private readonly xml: string,
    private readonly sheet: SheetModel,
    private readonly surroundings: CellSurroundings,
    private readonly columnStyle: (column: number) => number,
  ) {
    this.headers = tableHeaders(sheet.tables);
    this.covered = coveredCells(sheet);
    this.rowCount = Object.keys(sheet.rows).reduce((most, row) => Math.max(most, Number(row) + 1), sheet.cells.length);
  }

  edits(): CellEdits {
    const { filled, pieces } = this;
    return {
      pieces: pieces.filter(({ start, end, text }) => end > start || text !== ''),
      filled: filled && {
        row: filled.top,
        column: filled.left,
        rows: filled.bottom - filled.top + 1,
        columns: filled.right - filled.left + 1,
      },
      dataStart: this.dataTag.start,
      columns: this.columns,
    };
  }

  dataStart(tag: Span): void {
    this.dataTag = tag;
    this.prefix = prefixOf(this.xml.slice(tag.start, tag.end));
  }

  dataEnd(at: number): void {
    const before = this.pieces.length;
    this.addRows(this.rowCount, at);
    if (at === this.dataTag.end && this.pieces.length > before && this.xml[at - 2] === '/') {
      const tag = this.xml.slice(this.dataTag.start, at);
      this.pieces.splice(before, 0, { ...this.dataTag, text: opened(tag) });
      this.pieces.push({ start: at, end: at, text: `</${this.prefix}sheetData>` });
    }
  }

  row(row: ScannedRow): void {
    const added = this.newRows.get(row.row);
    if (added) added.text = '';
    this.addRows(row.row, row.tag.start);
    this.nextRow = Math.max(this.nextRow, row.row + 1);
    this.guarded = this.guarded.filter((range) => range.row + range.rows > row.row);
    this.current = row;
    this.nextColumn = 0;
    this.piecesBefore = this.pieces.length;
    this.inserted = undefined;
    this.removed = undefined;
  }

  rowEnd(at: number): void {
    const { current } = this;
    if (!current) return;
    this.addCells(current.row, this.sheet.cells[current.row]?.length ?? 0, at);
    const tag = this.xml.slice(current.tag.start, current.tag.end);
    let changed = withAttributes(tag, sizeAttributes(current.size, this.sheet.rows[current.row]));
    const { inserted } = this;
    if (inserted) {
      changed = withSpans(changed, inserted);
      if (tag.endsWith('/>')) {
        changed = opened(changed);
        this.pieces.push({ start: at, end: at, text: `</${this.prefix}row>` });
      }
    }
    if (changed !== tag) this.pieces.splice(this.piecesBefore, 0, { ...current.tag, text: changed });
    this.current = undefined;
  }

  cell(kept: ScannedCell): void {
    const { row, column } = kept;
    if (kept.value !== undefined || kept.formula !== undefined || kept.style !== undefined) {
      this.columns = Math.max(this.columns, column + 1);
    }
    const added = this.newCells.size > 0 ? this.newCells.get(placeKey(row, column)) : undefined;
    if (added) added.text = '';
    // A place that is told by the one before it must keep that one.
    if (!kept.placed && this.removed !== undefined) {
      this.pieces.push({ start: kept.start, end: kept.start, text: this.removed });
    }
    this.removed = undefined;
    if (kept.placed) this.addCells(row, column, kept.start);
    this.nextColumn = Math.max(this.nextColumn, column + 1);
    this.compare(kept, this.sheet.cells[row]?.[column]);
  }

  private compare(kept: ScannedCell, cell: CellModel | undefined): void {
    const isCovered = this.covered.has(placeKey(kept.row, kept.column));
    const found = cellDifference(kept, cell, this.surroundings.sameFormula, isCovered);
    const difference = found === 'content' && this.isGuarded(kept.row, kept.column) ? 'none' : found;
    if (difference === 'content') this.moves.lost(kept);
    else if (difference !== 'array') this.guard(kept, cell);
    const formula = difference === 'content' ? undefined : this.moves.kept(kept, this.xml);
    const sameLook = kept.style === cell?.style || styleKey(kept.style) === styleKey(cell?.style);
    if (difference === 'none' && sameLook && formula === undefined) return;
    const number = kept.styleNumber ?? 0;
    const style = this.styleNumber(number, kept.style, cell, difference === 'content', isCovered);
    let tag = this.xml.slice(kept.tag.start, kept.tag.end);
    if (style !== number) tag = withAttributes(tag, { s: style === 0 ? undefined : String(style) });
    if (difference === 'content') this.replaceContent(kept, tag, cell ?? {});
    else if (difference === 'result' || difference === 'array') {
      const { type, text } = storedValue(cell?.value);
      const value = `<${this.prefix}v>${text ?? ''}</${this.prefix}v>`;
      this.replaceParts(
        kept,
        withAttributes(tag, { t: resultType(type), vm: undefined }),
        this.withArea(kept, cell) ?? formula,
        value,
      );
    } else this.replaceParts(kept, tag, formula, undefined);
  }

  /** The formula of an array that fills other cells than in the file; undefined when there is nothing to change. */
  private withArea(
    { formulaElement, array, row, column }: ScannedCell,
    cell: CellModel | undefined,
  ): string | undefined {
    if (!formulaElement || !cell || sameArray(array, cell.array)) return undefined;
    const text = this.xml.slice(formulaElement.start, formulaElement.end);
    const end = text.indexOf('>') + 1;
    return withAttributes(text.slice(0, end), { ref: arrayReference(cell, row, column, true) }) + text.slice(end);
  }

  /** Another value or formula: what tells of the one before goes, the rest of the element stays. */
  private replaceContent(kept: ScannedCell, tag: string, cell: CellModel): void {
    const { row, column } = kept;
    const { type, formula, value } = this.content(cell, row, column, kept.formulaElement?.type === 'array');
    const head = withAttributes(tag, { t: type === '' ? undefined : type, cm: undefined, vm: undefined });
    const name = `<${this.prefix}c r="${columnLetters(column)}${row + 1}"/>`;
    if (formula + value === '' && kept.placed && saysNothing(head, this.usualStyle(column))) {
      this.pieces.push({ start: kept.start, end: kept.end, text: '' });
      this.removed = name;
    } else this.replaceParts(kept, head, formula, value);
    if (formula + value !== '') this.extend(row, column);
  }

  /** @param formula the element, '' for none; undefined keeps what is there. @param value likewise. */
  private replaceParts(kept: ScannedCell, tag: string, formula: string | undefined, value: string | undefined): void {
    const { xml } = this;
    if (formula === undefined && value === undefined) {
      this.pieces.push({ ...kept.tag, text: tag });
      return;
    }
    const selfClosed = kept.tag.end === kept.end;
    const inner: Span = { start: kept.tag.end, end: selfClosed ? kept.end : xml.lastIndexOf('</', kept.end - 1) };
    const spans = [kept.formulaElement, kept.valueElement].filter((span) => span !== undefined);
    spans.sort((a, b) => a.start - b.start);
    let rest = '';
    let from = inner.start;
    for (const span of spans) {
      rest += xml.slice(from, span.start);
      from = span.end;
    }
    rest += xml.slice(from, inner.end);
    const own = (span: Span | undefined): string => (span ? xml.slice(span.start, span.end) : '');
    const content = (formula ?? own(kept.formulaElement)) + (value ?? own(kept.valueElement)) + rest;
    const text = content.trim() === '' ? closed(tag) : `${opened(tag)}${content}</${prefixOf(tag)}c>`;
    this.pieces.push({ start: kept.start, end: kept.end, text });
  }

  /** The content of a cell as elements, and the type of its value. @param wasArray whether an array formula stood there. */
  private content(
    cell: CellModel,
    row: number,
    column: number,
    wasArray = false,
  ): { type: string; formula: string; value: string } {
    const { prefix } = this;
    const hasContent = cell.value !== undefined || cell.formula !== undefined;
    const header = hasContent ? this.headers.get(row)?.get(column) : undefined;
    const { type, text } = storedValue(header ?? cell.value);
    if (cell.formula === undefined || header !== undefined) {
      if (text === undefined) return { type: '', formula: '', value: '' };
      if (this.covered.has(placeKey(row, column))) {
        return { type: resultType(type) ?? '', formula: '', value: `<${prefix}v>${text}</${prefix}v>` };
      }
      const value = type === 'inlineStr' ? inlineText(text, prefix) : `<${prefix}v>${text}</${prefix}v>`;
      return { type, formula: '', value };
    }
    const formula = escapeXml(storedFormula(cell.formula, tableAt(this.sheet, row, column)));
    const area = arrayReference(cell, row, column, wasArray);
    const kind = area === undefined ? '' : ` t="array" ref="${area}"`;
    return {
      type: resultType(type) ?? '',
      formula: `<${prefix}f${kind}>${formula}</${prefix}f>`,
      value: text === undefined ? '' : `<${prefix}v>${text}</${prefix}v>`,
    };
  }

  private styleNumber(
    base: number,
    before: StyleModel | undefined,
    cell: CellModel | undefined,
    hasNewContent: boolean,
    isCovered: boolean,
  ): number {
    const after = cell?.style;
    const sameLook = before === after || styleKey(before) === styleKey(after);
    if (!hasNewContent || (cell?.value === undefined && cell?.formula === undefined)) {
      return sameLook ? base : this.surroundings.styleSheet().changedStyle(base, before, after);
    }
    const isText = typeof cell.value === 'string' && cell.formula === undefined && !isCovered;
    const marked = isText && needsQuote(cell.value);
    if (sameLook && base === 0 && !marked) return base;
    const styles = this.surroundings.styleSheet();
    return styles.changedStyle(base, before, after, marked || (isText && styles.isQuoted(base)));
  }

  /** Adds the rows before one that the model has and the file has not. */
  private addRows(before: number, at: number): void {
    for (let row = this.nextRow; row < before && row < this.rowCount; row++) {
      const cells = this.sheet.cells[row] ?? [];
      let xml = '';
      for (let column = 0; column < cells.length; column++) xml += this.newCell(row, column, this.columnStyle);
      const tag = withAttributes(`<${this.prefix}row r="${row + 1}">`, sizeAttributes(undefined, this.sheet.rows[row]));
      if (xml === '' && !this.sheet.rows[row]) continue;
      const text = xml === '' ? closed(tag) : `${tag}${xml}</${this.prefix}row>`;
      const piece = { start: at, end: at, text };
      this.pieces.push(piece);
      this.newRows.set(row, piece);
    }
    this.nextRow = Math.max(this.nextRow, before);
  }

  /** Adds the cells before a column that the model has in the current row and the file has not. */
  private addCells(row: number, before: number, at: number): void {
    for (let column = this.nextColumn; column < before; column++) {
      const text = this.newCell(row, column, () => this.usualStyle(column));
      if (text === '') continue;
      const piece = { start: at, end: at, text };
      this.pieces.push(piece);
      this.newCells.set(placeKey(row, column), piece);
      this.inserted = { first: this.inserted?.first ?? column, last: column };
    }
    this.nextColumn = Math.max(this.nextColumn, before);
  }

  private newCell(row: number, column: number, usualStyle: (column: number) => number): string {
    const cell = this.sheet.cells[row]?.[column];
    if (!cell || (cell.value === undefined && cell.formula === undefined && cell.style === undefined)) return '';
    if (this.isGuarded(row, column)) return '';
    const isCovered = this.covered.has(placeKey(row, column));
    const style = this.styleNumber(usualStyle(column), undefined, cell, true, isCovered);
    const { type, formula, value } = this.content(cell, row, column);
    const attributes = (style === 0 ? '' : ` s="${style}"`) + (type === '' ? '' : ` t="${type}"`);
    const tag = `<${this.prefix}c r="${columnLetters(column)}${row + 1}"${attributes}`;
    if (formula + value === '') return style === usualStyle(column) ? '' : `${tag}/>`;
    this.extend(row, column);
    return `${tag}>${formula}${value}</${this.prefix}c>`;
  }

  /** The style of a cell of the current row that the file does not tell. */
  private usualStyle(column: number): number {
    const { current, xml } = this;
    const tag = current ? xml.slice(current.tag.start, current.tag.end) : '';
    const own = /\scustomFormat\s*=\s*["'](1|true)["']/.test(tag) ? /\ss\s*=\s*["'](\d+)["']/.exec(tag) : null;
    return own ? Number(own[1]) : this.columnStyle(column);
  }

  private guard({ formulaElement, array }: ScannedCell, cell: CellModel | undefined): void {
    const { type, range } = formulaElement ?? {};
    if ((type !== 'array' && type !== 'dataTable') || range === undefined) return;
    if (array && sameArray(array, cell?.array)) return;
    const area = parseRange(range);
    if (area && area.rows * area.columns > 1) this.guarded.push(area);
  }

  private isGuarded(row: number, column: number): boolean {
    return this.guarded.some(
      (area) =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns &&
        (row > area.row || column > area.column),
    );
  }

  private extend(row: number, column: number): void {
    const { top = row, bottom = row, left = column, right = column } = this.filled ?? {};
    this.filled = {
      top: Math.min(top, row),
      bottom: Math.max(bottom, row),
      left: Math.min(left, column),
      right: Math.max(right, column),
    };
  }
}

function resultType(type: string): string | undefined {
  return type === 'inlineStr' ? 'str' : type === '' ? undefined : type;
}

/** Whether a cell's tag says no more than its place and the style that it would have anyway. */
function saysNothing(tag: string, usualStyle: number): boolean {
  const style = /\ss\s*=\s*["'](\d+)["']/.exec(tag)?.[1] ?? '0';
  return Number(style) === usualStyle && /^<[^\s>]+\s*\/?>$/.test(withAttributes(tag, { r: undefined, s: undefined }));
}
