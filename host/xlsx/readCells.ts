/** Reads the cells of a worksheet part in one pass, without making a tree of them. */
import type { CellModel, ModelValue, RowModel, StyleModel } from '../workbookModel';
import { parseCell } from './cellReference';
import { isoSerial } from './isoSerial';
import { stripFuturePrefixes } from './futureFunctions';
import { readStringItem } from './sharedStrings';
import { shiftFormula } from './shiftFormula';
import { decodeControls } from './xmlText';
import { XmlScanner } from './xmlScanner';

export interface SheetCells {
  cells: (CellModel | undefined)[][];
  rows: { [row: number]: RowModel };
  /** The part's XML with its sheetData left empty: small enough for a tree. */
  frame: string;
}

interface FormulaText {
  text: string;
  type: string | undefined;
  shared: string | undefined;
}

export function readCells(
  xml: string,
  sharedStrings: readonly string[],
  styles: readonly (StyleModel | undefined)[],
): SheetCells {
  return new CellReader(xml, sharedStrings, styles).read();
}

class CellReader {
  private readonly scanner: XmlScanner;
  private readonly cells: (CellModel | undefined)[][] = [];
  private readonly rows: { [row: number]: RowModel } = {};
  private readonly sharedFormulas = new Map<string, { text: string; row: number; column: number }>();
  private row = -1;
  private column = -1;

  constructor(
    private readonly xml: string,
    private readonly sharedStrings: readonly string[],
    private readonly styles: readonly (StyleModel | undefined)[],
  ) {
    this.scanner = new XmlScanner(xml);
  }

  read(): SheetCells {
    const scanner = this.scanner;
    let from = -1;
    let to = -1;
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'close' && scanner.name === 'sheetData') to = scanner.start;
      if (event !== 'open') continue;
      if (scanner.name === 'sheetData') from = scanner.end;
      else if (scanner.name === 'row' && scanner.depth === 3) this.openRow();
      else if (scanner.name === 'c' && scanner.depth === 4) this.readCell();
    }
    const frame = from < 0 || to < from ? this.xml : this.xml.slice(0, from) + this.xml.slice(to);
    return { cells: this.cells, rows: this.rows, frame };
  }

  private openRow(): void {
    const scanner = this.scanner;
    const given = Number(scanner.attribute('r'));
    this.row = given > 0 ? given - 1 : this.row + 1;
    this.column = -1;
    while (this.cells.length <= this.row) this.cells.push([]);
    const hidden = isOn(scanner.attribute('hidden'));
    const height = isOn(scanner.attribute('customHeight')) ? Number(scanner.attribute('ht')) : NaN;
    if (!hidden && !(height >= 0)) return;
    this.rows[this.row] = { ...(height >= 0 ? { height } : {}), ...(hidden ? { hidden } : {}) };
  }

  private readCell(): void {
    const scanner = this.scanner;
    const place = parseCell(scanner.attribute('r') ?? '');
    this.column = place?.column ?? this.column + 1;
    const type = scanner.attribute('t');
    const style = this.styles[Number(scanner.attribute('s') ?? -1)];
    let text: string | undefined;
    let inline: string | undefined;
    let formula: FormulaText | undefined;
    const depth = scanner.depth;
    for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
      if (event === 'close' && scanner.depth < depth) break;
      if (event !== 'open') continue;
      if (scanner.name === 'v') text = this.readText();
      else if (scanner.name === 'is') inline = readStringItem(scanner);
      else if (scanner.name === 'f') {
        formula = { type: scanner.attribute('t'), shared: scanner.attribute('si'), text: '' };
        formula.text = this.readText();
      } else scanner.skip();
    }
    const value = inline ?? (text === undefined ? undefined : this.valueOf(type, text));
    const formulaText = formula && this.formulaOf(formula);
    this.keep(value, formulaText, style);
  }

  private keep(value: ModelValue | undefined, formula: string | undefined, style: StyleModel | undefined): void {
    if (value === undefined && formula === undefined && style === undefined) return;
    const cell: CellModel = {};
    if (value !== undefined) cell.value = value;
    if (formula !== undefined) cell.formula = formula;
    if (style !== undefined) cell.style = style;
    const row = this.cells[this.row];
    if (!row) return;
    while (row.length < this.column) row.push(undefined);
    row[this.column] = cell;
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

  // A shared formula is told once; the other cells mean it moved to where they are.
  private formulaOf({ text, type, shared }: FormulaText): string | undefined {
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
