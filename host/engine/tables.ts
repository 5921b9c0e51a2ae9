/** Excel tables: made, renamed and grown by Excel's rules. */
import type { RangeModel, TableModel } from '../workbookModel';
import { shiftFormula } from '../xlsx/shiftFormula';
import { isOnSheet, overlap } from './address';
import { type Book, freeName, type PlacedTable } from './book';
import { HostError, invalidArgument } from './hostError';
import { usesTable, withColumnRenamed, withTableDeleted, withTableRenamed } from './formula/rewriting';
import { dataRows } from './formula/structuredReference';
import { checkTableName } from './nameRules';
import { cellKey, type Sheet } from './sheet';

/** What tables need of the engine around them. */
export interface TableHost {
  setCells(sheet: Sheet, range: RangeModel, input: (row: number, column: number) => string | null): void;
  rewriteFormulas(change: (formula: string) => string): void;
  meaningChanged(touched: (formula: string) => boolean): void;
  coversChanged(sheet: Sheet, range: RangeModel): void;
  tableAdded(table: PlacedTable): void;
  tableDeleted(table: PlacedTable): void;
}

export interface TableLosses {
  /** Tables that lose all their rows. */
  gone: TableModel[];
  /** Tables that lose all their rows of data. */
  emptied: TableModel[];
  withoutTotals: TableModel[];
}

export class Tables {
  private settingHeaders = false;

  constructor(
    private readonly book: Book,
    private readonly host: TableHost,
  ) {}

  /** Makes a table of a range; without headers, a row of names is put above the data as Excel does. */
  add(sheet: Sheet, range: RangeModel, hasHeaders: boolean): PlacedTable {
    const area = hasHeaders ? { ...range } : { ...range, rows: range.rows + 1 };
    if (area.rows === 1) area.rows = 2;
    this.checkPlace(sheet, area);
    if (!hasHeaders) this.moveDown(sheet, range);
    const taken = this.takenNames();
    const ids = new Set(this.book.tables().map(({ table }) => table.id));
    const table: TableModel = {
      id: this.book.freshId((id) => id, ids),
      name: freeName('Table', taken),
      range: area,
      columns: [],
      hasHeaders: true,
      hasTotals: false,
      style: 'TableStyleMedium2',
      bandedRows: true,
      showFilter: true,
    };
    sheet.tables.push(table);
    this.nameColumns(sheet, table);
    this.host.coversChanged(sheet, area);
    this.touch(table.name);
    this.host.tableAdded({ table, sheet });
    return { table, sheet };
  }

  /** Takes a table away with all that stands in its cells, as Excel does. */
  delete({ table, sheet }: PlacedTable): void {
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    this.forgetReferences(table.name);
    this.host.setCells(sheet, table.range, () => '');
    this.host.tableDeleted({ table, sheet });
  }

  /**
   * What Excel does when somebody types right below a table or right beside it: the table takes the row or the column in, as
   * long as nothing else stands there. A new row gets the looks and the formulas of the row above.
   *
   * @param range the cells that are about to get content.
   */
  autoExpand(sheet: Sheet, range: RangeModel): void {
    for (const table of sheet.tables) {
      const { row, column, rows, columns } = table.range;
      const inColumns = range.column >= column && range.column + range.columns <= column + columns;
      const inRows = range.row >= row && range.row + range.rows <= row + rows - (table.hasTotals ? 1 : 0);
      const below = { row: row + rows, column, rows: range.rows, columns };
      const beside = { row, column: column + columns, rows, columns: range.columns };
      if (inColumns && !table.hasTotals && range.row === below.row && this.isFree(sheet, below)) {
        table.range = { ...table.range, rows: rows + range.rows };
        this.fillRows(sheet, table, below, range);
      } else if (inRows && range.column === beside.column && this.isFree(sheet, beside)) {
        this.addColumns(sheet, table, range.columns);
      } else continue;
      this.touch(table.name);
      return;
    }
  }

  /** Rows have been inserted inside a table: they get the formulas of columns that have the same formula throughout. */
  fillInserted(sheet: Sheet, table: TableModel, row: number, count: number): void {
    const data = dataRows(table);
    const last = data.row + data.rows - 1;
    const isData = (candidate: number): boolean =>
      candidate >= data.row && candidate <= last && (candidate < row || candidate >= row + count);
    const [first, second] = [row - 1, row + count, row - 2, row + count + 1].filter(isData);
    if (first === undefined || row < data.row || row > last) return;
    for (let column = table.range.column; column < table.range.column + table.range.columns; column += 1) {
      const formula = sheet.cell(first, column)?.formula;
      if (formula === undefined) continue;
      const other = second === undefined ? formula : sheet.cell(second, column)?.formula;
      if (second !== undefined && other !== shiftFormula(formula, second - first, 0)) continue;
      this.host.setCells(sheet, { row, column, rows: count, columns: 1 }, (offset) =>
        shiftFormula(formula, row + offset - first, 0),
      );
    }
    this.touch(table.name);
  }

  /**
   * What deleting whole rows does to the tables of a sheet.
   *
   * @throws {HostError} InsertDeleteConflict when a table would lose its headers and keep other rows.
   */
  losses(sheet: Sheet, row: number, count: number): TableLosses {
    const isLost = (first: number, rows: number): boolean => first >= row && first + rows <= row + count;
    const result: TableLosses = { gone: [], emptied: [], withoutTotals: [] };
    for (const table of sheet.tables) {
      const { range } = table;
      const data = dataRows(table);
      if (isLost(range.row, range.rows)) result.gone.push(table);
      else if (table.hasHeaders && isLost(range.row, 1)) {
        throw new HostError('InsertDeleteConflict', 'The headers of a table cannot be deleted without the table.');
      } else {
        if (isLost(data.row, data.rows)) result.emptied.push(table);
        if (table.hasTotals && isLost(range.row + range.rows - 1, 1)) result.withoutTotals.push(table);
      }
    }
    return result;
  }

  /** A table whose cells are about to go: what names it is told #REF!. */
  forget(sheet: Sheet, table: TableModel): void {
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    this.forgetReferences(table.name);
  }

  rename(table: TableModel, name: string): void {
    if (table.name === name) return;
    const before = table.name;
    const others = this.takenNames().filter((other) => other !== before);
    checkTableName(name, others);
    table.name = name;
    this.host.rewriteFormulas((formula) => withTableRenamed(formula, before, name));
    this.touch(name);
  }

  /** Formulas that mention a table that is gone. */
  forgetReferences(name: string): void {
    this.host.rewriteFormulas((formula) => (usesTable(formula, name) ? withTableDeleted(formula, name) : formula));
  }

  /** Header cells name the columns: a changed header renames its column, also in formulas. */
  headersMayHaveChanged(sheet: Sheet, range: RangeModel): void {
    if (this.settingHeaders) return;
    for (const table of sheet.tables) {
      if (!table.hasHeaders || !overlap({ ...table.range, rows: 1 }, range)) continue;
      const before = [...table.columns];
      this.nameColumns(sheet, table);
      before.forEach((name, index) => {
        const after = table.columns[index];
        if (after === undefined || after === name) return;
        this.host.rewriteFormulas((formula) => withColumnRenamed(formula, table.name, name, after));
        this.renameInOwnCells(sheet, table, name, after);
      });
    }
  }

  /** Inside a table a formula may leave out the table's name: [@Client]. */
  private renameInOwnCells(sheet: Sheet, table: TableModel, from: string, to: string): void {
    const touched = new Set<string>();
    sheet.forEachCell(table.range, (cell) => {
      if (!cell.formula?.includes('[')) return;
      const after = withColumnRenamed(cell.formula, '', from, to);
      if (after === cell.formula) return;
      cell.formula = after;
      touched.add(after);
    });
    if (touched.size > 0) this.host.meaningChanged((formula) => touched.has(formula));
  }

  /** Formulas that mention a table are computed again. */
  touch(name: string): void {
    this.host.meaningChanged((formula) => usesTable(formula, name));
  }

  private isFree(sheet: Sheet, area: RangeModel): boolean {
    if (!isOnSheet(area)) return false;
    if ([...sheet.merges, ...sheet.tables.map((table) => table.range)].some((other) => overlap(other, area)))
      return false;
    let free = true;
    sheet.forEachCell(area, (cell) => {
      if (cell.value !== undefined || cell.formula !== undefined) free = false;
    });
    return free;
  }

  /** New rows look like the last one before them, and have its formulas where the column has the same formula throughout. */
  private fillRows(sheet: Sheet, table: TableModel, area: RangeModel, typed: RangeModel): void {
    const last = area.row - 1;
    const first = table.range.row + (table.hasHeaders ? 1 : 0);
    if (last < first) return;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const model = sheet.cell(last, column);
      const formula = model?.formula;
      const before = last > first ? sheet.cell(last - 1, column)?.formula : undefined;
      const isCalculated = last === first || (before !== undefined && shiftFormula(before, 1, 0) === formula);
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        if (model?.style && !sheet.style(row, column)) sheet.madeCell(row, column).style = model.style;
        if (formula === undefined || !isCalculated || overlap(typed, { row, column, rows: 1, columns: 1 })) continue;
        this.host.setCells(sheet, { row, column, rows: 1, columns: 1 }, () => shiftFormula(formula, row - last, 0));
      }
    }
  }

  private addColumns(sheet: Sheet, table: TableModel, count: number): void {
    const { row, column, columns } = table.range;
    for (let index = 0; index < count; index += 1) table.columns.push(freeName('Column', table.columns));
    table.range = { ...table.range, columns: columns + count };
    if (!table.hasHeaders) return;
    const headers = { row, column: column + columns, rows: 1, columns: count };
    this.host.setCells(sheet, headers, (_, index) => table.columns[columns + index] ?? null);
  }

  private takenNames(): string[] {
    return [...this.book.tables().map(({ table }) => table.name), ...this.book.names.map(({ name }) => name)];
  }

  private checkPlace(sheet: Sheet, range: RangeModel): void {
    if (!isOnSheet(range)) throw invalidArgument();
    if (sheet.tables.some((other) => overlap(other.range, range))) {
      throw new HostError('InvalidArgument', 'A table cannot overlap another table.');
    }
  }

  /** Reads the columns' names from the header cells and writes those that Excel would make up. */
  private nameColumns(sheet: Sheet, table: TableModel): void {
    const { row, column, columns } = table.range;
    if (!table.hasHeaders) {
      table.columns = Array.from(
        { length: columns },
        (_, index) => table.columns[index] ?? `Column${String(index + 1)}`,
      );
      return;
    }
    const names: string[] = [];
    const written = new Map<number, string>();
    for (let index = 0; index < columns; index += 1) {
      const value = sheet.value(row, column + index);
      const text = value === undefined ? '' : typeof value === 'object' ? value.error : String(value);
      const name = uniqueName(text === '' ? `Column${String(index + 1)}` : text, names);
      names.push(name);
      if (name !== value) written.set(index, name);
    }
    table.columns = names;
    if (written.size === 0) return;
    this.settingHeaders = true;
    this.host.setCells(sheet, { row, column, rows: 1, columns }, (_, index) => {
      const name = written.get(index);
      return name === undefined ? null : `'${name}`;
    });
    this.settingHeaders = false;
  }

  private moveDown(sheet: Sheet, range: RangeModel): void {
    const below = { ...range, row: range.row + range.rows, rows: 1 };
    sheet.forEachCell(below, (cell) => {
      if (cell.value === undefined && cell.formula === undefined) return;
      throw new HostError('InvalidArgument', 'A table without headers needs an empty row below it.');
    });
    const block = Array.from({ length: range.rows }, (_, row) =>
      // Copies: the cells themselves are changed while they move. What an array fills moves with its formula.
      Array.from({ length: range.columns }, (_unused, column) => {
        const place: [number, number] = [range.row + row, range.column + column];
        return sheet.spilled.has(cellKey(...place)) ? {} : { ...sheet.cell(...place) };
      }),
    );
    const text = (row: number, column: number): string => {
      const cell = block[row]?.[column];
      if (cell?.formula !== undefined) return cell.formula;
      const value = cell?.value;
      if (value === undefined) return '';
      if (typeof value === 'string') return `'${value}`;
      return typeof value === 'object' ? value.error : String(value);
    };
    this.host.setCells(sheet, { ...range, row: range.row + 1 }, text);
    this.host.setCells(sheet, { ...range, rows: 1 }, () => '');
  }
}

/** A name that no other column has: Excel adds a number. */
function uniqueName(name: string, taken: readonly string[]): string {
  const lower = new Set(taken.map((other) => other.toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const candidate = `${name}${String(number)}`;
    if (!lower.has(candidate.toLowerCase())) return candidate;
  }
}
