/** What the page has been told of the workbook, and what it has yet to be told. */
import type { Engine } from '../../engine/engine';
import { moveItems } from '../../engine/rowMoves';
import { cellKey, type Sheet } from '../../engine/sheet';
import type { ModelValue, RowMoveModel, StyleModel, TableModel } from '../../workbookModel';
import type { CellsView, WorkbookChange } from '../view';
import { conditionalLooks } from './conditionalLooks';
import { sheetHead } from './sheetHead';
import { tableLook } from './tableLook';

/** The cells of a sheet as the page has them. */
interface ShownCells {
  values: ((ModelValue | null | undefined)[] | undefined)[];
  formulas: ((string | undefined)[] | undefined)[];
  styles: ((number | undefined)[] | undefined)[];
  /** How many of the sheet's moves of rows they have followed, and how many the page was told. */
  followed: number;
  told: number;
}

/** Days between the two ways to count dates: a date of a 1904 workbook is shown by a grid that counts from 1900. */
const DAYS_1904 = 1462;

export class ShownWorkbook {
  private order = '';
  private readonly heads = new Map<string, string>();
  private readonly cells = new Map<string, ShownCells>();
  private readonly styleNumbers = new Map<string, number>();
  private readonly numbersOfStyles = new WeakMap<StyleModel, number>();
  private newStyles: [number, StyleModel][] = [];

  constructor(private readonly engine: Engine) {}

  /** All that has changed since the last call; the first call tells everything. */
  async change(): Promise<WorkbookChange> {
    const { sheets } = this.engine.book;
    const change: WorkbookChange = { moves: [], heads: [], cells: [], styles: [] };
    const order = sheets.map(({ id }) => id);
    if (order.join('\n') !== this.order) {
      this.order = order.join('\n');
      change.order = order;
      for (const id of this.heads.keys()) if (!order.includes(id)) this.forget(id);
    }
    const looks = await conditionalLooks(this.engine);
    for (const sheet of sheets) {
      const moves = this.untoldMoves(sheet);
      if (moves.length > 0) change.moves.push({ sheetId: sheet.id, moves });
      const head = await sheetHead(this.engine, sheet);
      const text = JSON.stringify(head);
      if (this.heads.get(sheet.id) !== text) {
        this.heads.set(sheet.id, text);
        change.heads.push(head);
      }
      const cells = this.changedCells(sheet, looks.get(sheet));
      if (cells.rows.length > 0) change.cells.push({ sheetId: sheet.id, cells });
    }
    change.styles = this.newStyles;
    this.newStyles = [];
    return change;
  }

  /** The page has changed a cell by itself: what it shows there is no longer known. */
  unknown(sheet: Sheet, row: number, column: number): void {
    if (this.cells.has(sheet.id)) (this.shownCells(sheet).values[row] ??= [])[column] = null;
  }

  private untoldMoves(sheet: Sheet): RowMoveModel[] {
    const shown = this.shownCells(sheet);
    const moves = sheet.rowMoves.slice(shown.told);
    shown.told = sheet.rowMoves.length;
    return moves;
  }

  private forget(sheetId: string): void {
    this.heads.delete(sheetId);
    this.cells.delete(sheetId);
  }

  private changedCells(sheet: Sheet, looks: Map<number, StyleModel> | undefined): CellsView {
    const found: CellsView = { rows: [], columns: [], values: [], styles: [], formulas: [] };
    const shown = this.shownCells(sheet);
    const rows = Math.max(sheet.cells.length, shown.values.length, lastRow(sheet.tables));
    for (let row = 0; row < rows; row += 1) {
      const cells = sheet.cells[row];
      const values = (shown.values[row] ??= []);
      const formulas = (shown.formulas[row] ??= []);
      const styles = (shown.styles[row] ??= []);
      const tables = sheet.tables.filter(({ range }) => row >= range.row && row < range.row + range.rows);
      const columns = Math.max(cells?.length ?? 0, values.length, lastColumn(tables));
      for (let column = 0; column < columns; column += 1) {
        const cell = cells?.[column];
        const value = cell?.value ?? undefined;
        const style = this.styleOf(cell?.style, tables, looks, row, column);
        if (same(values[column], value) && formulas[column] === cell?.formula && (styles[column] ?? 0) === style) {
          continue;
        }
        values[column] = value;
        formulas[column] = cell?.formula;
        styles[column] = style;
        if (cell?.formula !== undefined) found.formulas.push([found.rows.length, cell.formula]);
        found.rows.push(row);
        found.columns.push(column);
        found.values.push(this.shownValue(value, cell?.style));
        found.styles.push(style);
      }
    }
    return found;
  }

  private shownCells({ id, rowMoves }: Sheet): ShownCells {
    let shown = this.cells.get(id);
    if (!shown) {
      shown = { values: [], formulas: [], styles: [], followed: rowMoves.length, told: rowMoves.length };
      this.cells.set(id, shown);
    }
    for (; shown.followed < rowMoves.length; shown.followed += 1) {
      const move = rowMoves[shown.followed];
      if (move) for (const rows of [shown.values, shown.formulas, shown.styles]) moveItems<unknown>(rows, move);
    }
    return shown;
  }

  private shownValue(value: ModelValue | undefined, style: StyleModel | undefined): ModelValue | null {
    if (typeof value !== 'number' || !this.engine.book.date1904) return value ?? null;
    return /[dmyh]/i.test((style?.numberFormat ?? '').replace(/"[^"]*"|\[[^\]]*\]/g, '')) ? value + DAYS_1904 : value;
  }

  private styleOf(
    own: StyleModel | undefined,
    tables: readonly TableModel[],
    looks: Map<number, StyleModel> | undefined,
    row: number,
    column: number,
  ): number {
    const table = tables.map((each) => tableLook(each, row, column)).find((look) => look !== undefined);
    const conditional = looks?.get(cellKey(row, column));
    if (!table && !conditional) return own ? this.numberOf(own) : 0;
    return this.numberOfText({ ...table, ...own, ...conditional });
  }

  private numberOf(style: StyleModel): number {
    let number = this.numbersOfStyles.get(style);
    if (number === undefined) {
      number = this.numberOfText(style);
      this.numbersOfStyles.set(style, number);
    }
    return number;
  }

  private numberOfText(style: StyleModel): number {
    const text = JSON.stringify(style);
    let number = this.styleNumbers.get(text);
    if (number === undefined) {
      number = this.styleNumbers.size + 1;
      this.styleNumbers.set(text, number);
      this.newStyles.push([number, style]);
    }
    return number;
  }
}

function same(shown: ModelValue | null | undefined, value: ModelValue | undefined): boolean {
  if (typeof shown === 'object' && typeof value === 'object') return shown !== null && shown.error === value.error;
  return Object.is(shown, value);
}

function lastRow(tables: readonly TableModel[]): number {
  return Math.max(0, ...tables.map(({ range }) => range.row + range.rows));
}

function lastColumn(tables: readonly TableModel[]): number {
  return Math.max(0, ...tables.map(({ range }) => range.column + range.columns));
}
