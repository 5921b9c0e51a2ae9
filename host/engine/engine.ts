/**
 * The open workbook behind the Excel objects: cells, sheets and tables with Excel's rules, kept calculated.
 */
import type {
  CellModel,
  ModelValue,
  RangeModel,
  RowMoveModel,
  StyleModel,
  TableModel,
  WorkbookModel,
} from '../workbookModel';
import { MAX_COLUMNS, MAX_ROWS } from './address';
import { Book, type PlacedTable } from './book';
import { Calculation, type PlacedFormula } from './calculation/calculation';
import type { CustomFunctionDescription, CustomFunctionInvoker } from './calculation/customFunctions';
import { HostError, invalidArgument } from './hostError';
import { withSheetDeleted, withSheetRenamed } from './formula/rewriting';
import { moveRows } from './movedSheet';
import { checkSheetName } from './nameRules';
import { cellKey, type Sheet } from './sheet';
import { Tables } from './tables';
import { typedValue } from './typedValue';

/** What may be put into a cell: text is understood as if typed, null leaves the cell alone, '' empties it. */
export type CellInput = string | number | boolean | null;

export interface EngineOptions {
  /** What a blank cell becomes on its way into a custom function: 0 on desktop, null on the web. */
  blankArgument?: 0 | null;
}

export interface EngineListener {
  cellsChanged?(sheet: Sheet, range: RangeModel): void;
  /** Told after everything has followed. */
  rowsMoved?(sheet: Sheet, move: RowMoveModel): void;
  sheetAdded?(sheet: Sheet): void;
  sheetDeleted?(sheet: Sheet): void;
  sheetActivated?(sheet: Sheet): void;
  sheetRenamed?(sheet: Sheet, before: string): void;
  tableAdded?(table: PlacedTable): void;
  /** Told after it is gone. */
  tableDeleted?(table: PlacedTable): void;
  /** A request or a user's action is done and the formulas are up to date, or show that a function has not answered yet. */
  settled?(): void;
}

/** The longest text that a cell holds. */
const MAX_TEXT = 32767;

export class Engine {
  readonly book: Book;
  readonly tables: Tables;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<EngineListener>();

  private constructor(model: WorkbookModel, options: EngineOptions) {
    this.book = new Book(model);
    const blank = options.blankArgument === undefined ? 0 : options.blankArgument;
    this.calculation = new Calculation(this.book, blank, () => this.settled());
    this.tables = new Tables(this.book, this);
  }

  static create(model: WorkbookModel, options: EngineOptions = {}): Engine {
    return new Engine(model, options);
  }

  toModel(): WorkbookModel {
    return this.book.toModel();
  }

  listen(listener: EngineListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Brings formulas up to date; with 'all' also those that nothing has touched. */
  async recalculate(scope: 'changed' | 'all' = 'changed'): Promise<void> {
    await this.calculation.recalculate(scope === 'all');
  }

  /** Tells listeners that there is something new to show. */
  settled(): void {
    for (const listener of this.listeners) listener.settled?.();
  }

  /** What formulas would give if they stood in cells, all computed together; undefined for one that cannot be computed. */
  async valuesOf(formulas: readonly PlacedFormula[]): Promise<(ModelValue | ModelValue[][] | undefined)[]> {
    return this.calculation.valuesOf(formulas);
  }

  get isDirty(): boolean {
    return this.calculation.isDirty;
  }

  setCustomFunctions(descriptions: readonly CustomFunctionDescription[], invoke: CustomFunctionInvoker): void {
    this.calculation.setCustomFunctions(descriptions, invoke);
  }

  dispose(): void {
    this.listeners.clear();
    this.calculation.dispose();
  }

  /**
   * Puts values and formulas into a range, cell by cell.
   *
   * @throws {HostError} InvalidArgument for a text that is too long for a cell.
   */
  setCells(sheet: Sheet, range: RangeModel, input: (row: number, column: number) => CellInput): void {
    for (let row = 0; row < range.rows; row += 1) {
      for (let column = 0; column < range.columns; column += 1) {
        const value = input(row, column);
        if (value !== null) this.setCell(sheet, range.row + row, range.column + column, value);
      }
    }
    this.changed(sheet, range);
  }

  /**
   * Puts into cells what a person types or pastes there: a table right above them or beside them takes them in.
   *
   * @throws {HostError} InvalidArgument for a text that is too long for a cell.
   */
  typed(sheet: Sheet, range: RangeModel, input: (row: number, column: number) => CellInput): void {
    if (hasContent(range, input)) this.tables.autoExpand(sheet, range);
    this.setCells(sheet, range, input);
  }

  /** Changes the look of every cell of a range; whole columns and rows only where the sheet is used. */
  restyle(sheet: Sheet, range: RangeModel, change: (style: StyleModel) => StyleModel): void {
    const area = this.styledArea(sheet, range);
    const known = new Map<StyleModel | undefined, StyleModel | undefined>();
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const before = sheet.style(row, column);
        if (!known.has(before)) known.set(before, withoutGaps(change({ ...before })));
        const after = known.get(before);
        if (after) sheet.madeCell(row, column).style = after;
        else if (before) {
          delete sheet.madeCell(row, column).style;
          sheet.dropIfEmpty(row, column);
        }
      }
    }
  }

  /**
   * Inserts blank rows above a row. They look like the row above them; inside a table they get its formulas.
   *
   * @throws {HostError} InvalidArgument outside the sheet, InsertDeleteConflict when content would leave the sheet.
   */
  insertRows(sheet: Sheet, row: number, count: number): void {
    checkRows(row, count);
    const used = sheet.usedRange(true);
    const last = used ? used.row + used.rows - 1 : -1;
    if (last >= row && last + count >= MAX_ROWS) {
      throw new HostError('InsertDeleteConflict', 'Cells with content cannot be moved off the end of the sheet.');
    }
    this.moveRows(sheet, { kind: 'inserted', row, count });
    copyLooks(sheet, row, count);
    for (const table of sheet.tables) {
      if (row > table.range.row && row < table.range.row + table.range.rows) {
        this.tables.fillInserted(sheet, table, row, count);
      }
    }
  }

  /**
   * Deletes rows with all that stands in them. A table that would lose all its rows of data keeps a blank one.
   *
   * @throws {HostError} InvalidArgument outside the sheet, InsertDeleteConflict for the headers of a table that keeps other rows.
   */
  deleteRows(sheet: Sheet, row: number, count: number): void {
    checkRows(row, count);
    const { gone, emptied, withoutTotals } = this.tables.losses(sheet, row, count);
    for (const table of withoutTotals) table.hasTotals = false;
    for (const table of gone) this.tables.forget(sheet, table);
    this.moveRows(sheet, { kind: 'deleted', row, count });
    for (const table of gone) this.tableDeleted({ table, sheet });
    if (emptied.length > 0) this.giveBlankRow(sheet, emptied, row);
  }

  addSheet(name?: string): Sheet {
    const sheet = this.book.addSheet(name);
    this.calculation.meaningChanged((formula) => formula.toLowerCase().includes(sheet.name.toLowerCase()));
    for (const listener of this.listeners) listener.sheetAdded?.(sheet);
    return sheet;
  }

  deleteSheet(sheet: Sheet): void {
    this.book.removeSheet(sheet);
    const tables = sheet.tables.map((table) => table.name);
    this.calculation.sheetRemoved(sheet);
    this.rewriteFormulas((formula) => withSheetDeleted(formula, sheet.name));
    for (const table of tables) this.tables.forgetReferences(table);
    for (const other of this.book.sheets) for (const chart of other.charts) dropSeriesOf(chart.series, sheet.id);
    this.removeNamesOf(sheet);
    for (const listener of this.listeners) listener.sheetDeleted?.(sheet);
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (before === name) return;
    checkSheetName(
      name,
      this.book.sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    sheet.name = name;
    for (const defined of this.book.names) if (defined.sheet === before) defined.sheet = name;
    this.rewriteFormulas((formula) => withSheetRenamed(formula, before, name));
    for (const listener of this.listeners) listener.sheetRenamed?.(sheet, before);
  }

  activate(sheet: Sheet): void {
    if (this.book.activeSheet === sheet) return;
    this.book.activeSheet = sheet;
    for (const listener of this.listeners) listener.sheetActivated?.(sheet);
  }

  /** Changes every formula's text: of cells, names, validations and conditional formats. */
  rewriteFormulas(change: (formula: string) => string): void {
    const touched = new Set<string>();
    const rewrite = (formula: string): string => {
      const after = change(formula);
      if (after !== formula) touched.add(after);
      return after;
    };
    for (const sheet of this.book.sheets) {
      for (const row of sheet.cells) {
        row?.forEach((cell: CellModel | undefined) => {
          if (cell?.formula !== undefined) cell.formula = rewrite(cell.formula);
        });
      }
      for (const validation of sheet.validations) {
        const { formula1, formula2 } = validation;
        if (typeof formula1 === 'string' && formula1.startsWith('=')) validation.formula1 = rewrite(formula1);
        if (typeof formula2 === 'string' && formula2.startsWith('=')) validation.formula2 = rewrite(formula2);
      }
      for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula);
    }
    for (const defined of this.book.names) defined.formula = rewrite(`=${defined.formula}`).slice(1);
    this.calculation.meaningChanged((formula) => touched.has(formula));
  }

  /** What a table or a name means has changed: formulas that mention it are computed again. */
  meaningChanged(touched: (formula: string) => boolean): void {
    this.calculation.meaningChanged(touched);
  }

  tableAdded(table: PlacedTable): void {
    for (const listener of this.listeners) listener.tableAdded?.(table);
  }

  tableDeleted(table: PlacedTable): void {
    for (const listener of this.listeners) listener.tableDeleted?.(table);
  }

  /** A table has come to lie over cells. */
  coversChanged(sheet: Sheet, range: RangeModel): void {
    this.calculation.cellsChanged(sheet, range);
  }

  /** A table by name or id. */
  table(key: string): PlacedTable | undefined {
    return this.book.table(key);
  }

  private setCell(sheet: Sheet, row: number, column: number, input: string | number | boolean): void {
    const style = sheet.style(row, column);
    if (typeof input === 'string' && input.length > MAX_TEXT) throw invalidArgument();
    const typed =
      typeof input === 'string'
        ? typedValue(input, style?.numberFormat, this.book.date1904)
        : { value: input as ModelValue };
    const isEmptied = typed.value === undefined && typed.formula === undefined;
    // What an array fills is not emptied by itself.
    if (isEmptied && sheet.spilled.has(cellKey(row, column))) return;
    this.calculation.beforeCellChanges(sheet, row, column);
    const cell = sheet.madeCell(row, column);
    delete cell.value;
    delete cell.formula;
    delete cell.array;
    if (typed.value !== undefined) cell.value = typed.value;
    if (typed.formula !== undefined) {
      cell.formula = typed.formula;
      this.calculation.formulaSet(sheet, row, column);
    }
    if (typed.numberFormat !== undefined && style?.numberFormat === undefined) {
      cell.style = { ...style, numberFormat: typed.numberFormat };
    }
    sheet.dropIfEmpty(row, column);
  }

  private moveRows(sheet: Sheet, move: RowMoveModel): void {
    this.calculation.rowsMove(sheet, move);
    moveRows(this.book, sheet, move);
    for (const listener of this.listeners) listener.rowsMoved?.(sheet, move);
  }

  private giveBlankRow(sheet: Sheet, tables: readonly TableModel[], row: number): void {
    this.moveRows(sheet, { kind: 'inserted', row, count: 1 });
    for (const table of tables) {
      const headers = table.hasHeaders ? 1 : 0;
      const rows = headers + 1 + (table.hasTotals ? 1 : 0);
      table.range = { ...table.range, row: row - headers, rows };
      this.tables.touch(table.name);
    }
  }

  private changed(sheet: Sheet, range: RangeModel): void {
    this.calculation.cellsChanged(sheet, range);
    this.tables.headersMayHaveChanged(sheet, range);
    for (const listener of this.listeners) listener.cellsChanged?.(sheet, range);
  }

  /** Styling a whole column or row only reaches as far as the sheet is used; a limit of this host. */
  private styledArea(sheet: Sheet, range: RangeModel): RangeModel {
    if (range.rows < MAX_ROWS && range.columns < MAX_COLUMNS) return range;
    const used = sheet.usedRange(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const rows = range.rows >= MAX_ROWS ? used.row + used.rows - range.row : range.rows;
    const columns = range.columns >= MAX_COLUMNS ? used.column + used.columns - range.column : range.columns;
    return { row: range.row, column: range.column, rows: Math.max(rows, 0), columns: Math.max(columns, 0) };
  }

  private removeNamesOf(sheet: Sheet): void {
    for (let at = this.book.names.length - 1; at >= 0; at -= 1) {
      if (this.book.names[at]?.sheet === sheet.name) this.book.names.splice(at, 1);
    }
  }
}

function checkRows(row: number, count: number): void {
  if (row < 0 || count < 1 || row + count > MAX_ROWS) throw invalidArgument();
}

/** Inserted rows are as high as the row above them and look like it; below the headers of a table, like the row that was there. */
function copyLooks(sheet: Sheet, row: number, count: number): void {
  if (row === 0) return;
  const above = sheet.rows[row - 1]?.height;
  const isBelowHeaders = (column: number): boolean =>
    sheet.tables.some(
      ({ range, hasHeaders }) =>
        hasHeaders && range.row === row - 1 && column >= range.column && column < range.column + range.columns,
    );
  const looks = (sheet.cells[row - 1] ?? []).flatMap((cell, column) => {
    const style = isBelowHeaders(column) ? sheet.style(row + count, column) : cell?.style;
    return style ? [{ column, style }] : [];
  });
  for (let each = row; each < row + count; each += 1) {
    if (above !== undefined) sheet.rows[each] = { height: above };
    for (const { column, style } of looks) sheet.madeCell(each, column).style = style;
  }
}

function hasContent(range: RangeModel, input: (row: number, column: number) => CellInput): boolean {
  for (let row = 0; row < range.rows; row += 1) {
    for (let column = 0; column < range.columns; column += 1) {
      const value = input(row, column);
      if (value !== null && value !== '') return true;
    }
  }
  return false;
}

/** A style without the properties that were taken away; undefined when nothing is left. */
function withoutGaps(style: StyleModel): StyleModel | undefined {
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function dropSeriesOf(series: { values: { sheetId: string } }[], sheetId: string): void {
  for (let at = series.length - 1; at >= 0; at -= 1) if (series[at]?.values.sheetId === sheetId) series.splice(at, 1);
}
