/** Goes through the cells of a worksheet part once, and tells what each holds and where in the text it stands. */
import type { ArrayModel, ModelValue, RowModel, StyleModel } from '../workbookModel';
import { parseCell, parseRange } from './cellReference';
import { isoSerial } from './isoSerial';
import { stripFuturePrefixes } from './futureFunctions';
import { readStringItem } from './sharedStrings';
import { shiftFormula } from './shiftFormula';
import { decodeControls } from './xmlText';
import { XmlScanner } from './xmlScanner';

/** A place in the text of the part. */
export interface Span {
  start: number;
  end: number;
}

export interface ScannedRow {
  row: number;
  /** The opening tag. */
  tag: Span;
  /** The height that somebody chose, and whether the row is hidden. */
  size: RowModel | undefined;
}

export interface ScannedFormula extends Span {
  /** As it stands in the file; empty where a shared formula is told elsewhere. */
  text: string;
  type: string | undefined;
  /** Number of the shared formula. */
  shared: string | undefined;
  /** Cells of an array, of a data table or of a shared formula. */
  range: string | undefined;
}

export interface ScannedCell extends Span {
  row: number;
  column: number;
  /** Whether the element names its place, rather than following the one before it. */
  placed: boolean;
  tag: Span;
  /** The `t` attribute. */
  type: string | undefined;
  styleNumber: number | undefined;
  style: StyleModel | undefined;
  value: ModelValue | undefined;
  /** As the model keeps it, with the leading '='; undefined also for what cannot be told, such as a data table. */
  formula: string | undefined;
  /** What the formula's array fills; undefined also for a formula that is kept to its own cell. */
  array: ArrayModel | undefined;
  formulaElement: ScannedFormula | undefined;
  /** The element of the value, v or is. */
  valueElement: Span | undefined;
}

export interface CellVisitor {
  dataStart?(tag: Span): void;
  row?(row: ScannedRow): void;
  cell(cell: ScannedCell): void;
  /** Where the row's closing tag begins; the end of its tag for a row without content. */
  rowEnd?(at: number): void;
  dataEnd?(at: number): void;
}

/** Arrays that fill more cells than this are not told: no formula that somebody has typed is meant to. */
const LARGEST_ARRAY = 1000000;

export class CellScanner {
  private readonly scanner: XmlScanner;
  private readonly sharedFormulas = new Map<string, { text: string; row: number; column: number }>();
  private row = -1;
  private column = -1;

  constructor(
    xml: string,
    private readonly sharedStrings: readonly string[],
    private readonly styles: readonly (StyleModel | undefined)[],
    private readonly visitor: CellVisitor,
  ) {
    this.scanner = new XmlScanner(xml);
  }

  scan(): void {
    const { scanner, visitor } = this;
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      const { name, depth } = scanner;
      if (event === 'close') {
        if (name === 'row' && depth === 2) visitor.rowEnd?.(scanner.start);
        else if (name === 'sheetData' && depth === 1) visitor.dataEnd?.(scanner.start);
      } else if (event === 'open') {
        if (name === 'c' && depth === 4) this.readCell();
        else if (name === 'row' && depth === 3) this.readRow();
        else if (name === 'sheetData' && depth === 2) visitor.dataStart?.({ start: scanner.start, end: scanner.end });
      }
    }
  }

  private readRow(): void {
    const scanner = this.scanner;
    const given = Number(scanner.attribute('r'));
    this.row = given > 0 ? given - 1 : this.row + 1;
    this.column = -1;
    const hidden = isOn(scanner.attribute('hidden'));
    const height = isOn(scanner.attribute('customHeight')) ? Number(scanner.attribute('ht')) : NaN;
    const sized = hidden || height >= 0;
    this.visitor.row?.({
      row: this.row,
      tag: { start: scanner.start, end: scanner.end },
      size: sized ? { ...(height >= 0 ? { height } : {}), ...(hidden ? { hidden } : {}) } : undefined,
    });
  }

  private readCell(): void {
    const scanner = this.scanner;
    const tag = { start: scanner.start, end: scanner.end };
    const place = parseCell(scanner.attribute('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    const type = scanner.attribute('t');
    const isDynamic = Number(scanner.attribute('cm')) > 0;
    const styleText = scanner.attribute('s');
    const styleNumber = styleText === undefined ? undefined : Number(styleText);
    let text: string | undefined;
    let inline: string | undefined;
    let formulaElement: ScannedFormula | undefined;
    let valueElement: Span | undefined;
    const depth = scanner.depth;
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'close' && scanner.depth < depth) break;
      if (event !== 'open') continue;
      const start = scanner.start;
      if (scanner.name === 'v') {
        text = this.readText();
        valueElement = { start, end: scanner.end };
      } else if (scanner.name === 'is') {
        inline = readStringItem(scanner);
        valueElement = { start, end: scanner.end };
      } else if (scanner.name === 'f') formulaElement = this.readFormula();
      else scanner.skip();
    }
    const formula = formulaElement && this.formulaOf(formulaElement);
    this.visitor.cell({
      row: this.row,
      column: this.column,
      placed: place !== null,
      start: tag.start,
      end: scanner.end,
      tag,
      type,
      styleNumber,
      style: styleNumber === undefined ? undefined : this.styles[styleNumber],
      value: inline ?? (text === undefined ? undefined : this.valueOf(type, text)),
      formula,
      array: formula === undefined ? undefined : this.arrayOf(formulaElement, isDynamic),
      formulaElement,
      valueElement,
    });
  }

  private readFormula(): ScannedFormula {
    const scanner = this.scanner;
    const start = scanner.start;
    const type = scanner.attribute('t');
    const shared = scanner.attribute('si');
    const range = type === undefined ? undefined : scanner.attribute('ref');
    const text = this.readText();
    return { start, end: scanner.end, text, type, shared, range };
  }

  private readText(): string {
    let text = '';
    for (let event = this.scanner.next(); event === 'text'; event = this.scanner.next()) text += this.scanner.text;
    return text;
  }

  private valueOf(type: string | undefined, text: string): ModelValue | undefined {
    if (type === 's') return this.sharedStrings[Number(text)] ?? '';
    if (type === 'str' || type === 'inlineStr') return decodeControls(text);
    if (type === 'b') return text.trim() === '1' || text.trim() === 'true';
    if (type === 'e') return { error: text.trim() };
    if (text.trim() === '') return undefined;
    if (type === 'd') return isoSerial(text.trim()) ?? text;
    const number = Number(text);
    return Number.isFinite(number) ? number : text;
  }

  // An array formula of one cell shows one value however many it comes to, unless the file says that it may spill.
  private arrayOf(element: ScannedFormula | undefined, isDynamic: boolean): ArrayModel | undefined {
    const area = element?.type === 'array' ? parseRange(element.range ?? '') : null;
    if (!area || area.row !== this.row || area.column !== this.column) return undefined;
    const { rows, columns } = area;
    const size = rows * columns;
    return (size > 1 || isDynamic) && size <= LARGEST_ARRAY ? { rows, columns } : undefined;
  }

  // A shared formula is told once; the other cells mean it moved to where they are.
  private formulaOf({ text, type, shared }: ScannedFormula): string | undefined {
    if (type === 'dataTable') return undefined;
    if (type === 'shared' && shared !== undefined) {
      const first = this.sharedFormulas.get(shared);
      if (text === '' && first) {
        return `=${shiftFormula(first.text, this.row - first.row, this.column - first.column)}`;
      }
      if (text !== '') {
        const shown = stripFuturePrefixes(text);
        this.sharedFormulas.set(shared, { text: shown, row: this.row, column: this.column });
        return `=${shown}`;
      }
    }
    return text === '' ? undefined : `=${stripFuturePrefixes(text)}`;
  }
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
