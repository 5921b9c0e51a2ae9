/**
 * One worksheet while the workbook is open: its cells and what lies on it.
 */
import { blankSheet } from '../blankSheet';
import type {
  CellModel,
  ChartModel,
  ColumnModel,
  ConditionalFormatModel,
  LinkModel,
  ModelValue,
  PageModel,
  RangeModel,
  RowModel,
  RowMoveModel,
  SheetModel,
  StyleModel,
  TableModel,
  ValidationModel,
} from '../workbookModel';
import { MAX_COLUMNS } from './address';
import { withMove } from './rowMoves';

type Row = (CellModel | undefined)[];

export class Sheet {
  readonly id: string;
  name: string;
  visibility: SheetModel['visibility'];
  tabColor?: string;
  readonly part?: string;
  /** cells[row][column]; rows and cells that hold nothing may be missing. */
  readonly cells: (Row | undefined)[];
  columns: { [column: number]: ColumnModel };
  rows: { [row: number]: RowModel };
  merges: RangeModel[];
  readonly tables: TableModel[];
  readonly charts: ChartModel[];
  validations: ValidationModel[];
  conditionalFormats: ConditionalFormatModel[];
  links?: LinkModel[];
  readonly customProperties: Map<string, string>;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  page: PageModel;
  /** Cells that hold a part of another cell's array, by cellKey. */
  readonly spilled = new Set<number>();
  /** Rows that were inserted and deleted since the sheet was loaded, each time by itself. */
  readonly rowMoves: RowMoveModel[] = [];
  private readonly movesBefore: readonly RowMoveModel[];

  constructor(model: SheetModel) {
    this.id = model.id;
    this.name = model.name;
    this.visibility = model.visibility;
    this.tabColor = model.tabColor;
    this.part = model.part;
    this.links = model.links;
    this.movesBefore = model.rowMoves ?? [];
    this.cells = model.cells.map((row) => row.map((cell) => cell && { ...cell }));
    const rest = structuredClone({
      columns: model.columns,
      rows: model.rows,
      merges: model.merges,
      tables: model.tables,
      charts: model.charts,
      validations: model.validations,
      conditionalFormats: model.conditionalFormats,
      page: model.page,
    });
    this.columns = rest.columns;
    this.rows = rest.rows;
    this.merges = rest.merges;
    this.tables = rest.tables;
    this.charts = rest.charts;
    this.validations = rest.validations;
    this.conditionalFormats = rest.conditionalFormats;
    this.page = rest.page;
    this.customProperties = new Map(Object.entries(model.customProperties));
    this.frozenRows = model.frozenRows;
    this.frozenColumns = model.frozenColumns;
    this.showGridlines = model.showGridlines;
  }

  /** A sheet with nothing on it. */
  static blank(id: string, name: string): Sheet {
    return new Sheet(blankSheet(id, name));
  }

  cell(row: number, column: number): CellModel | undefined {
    return this.cells[row]?.[column];
  }

  value(row: number, column: number): ModelValue | undefined {
    return this.cells[row]?.[column]?.value;
  }

  style(row: number, column: number): StyleModel | undefined {
    return this.cells[row]?.[column]?.style;
  }

  /** The cell at a place, made when it is not there. */
  madeCell(row: number, column: number): CellModel {
    const cells = (this.cells[row] ??= []);
    return (cells[column] ??= {});
  }

  /** Forgets a cell that holds nothing any more. */
  dropIfEmpty(row: number, column: number): void {
    const cell = this.cell(row, column);
    if (cell && cell.value === undefined && cell.formula === undefined && cell.style === undefined) {
      delete this.cells[row]?.[column];
    }
  }

  /**
   * The smallest range around what is on the sheet.
   *
   * @param valuesOnly Whether cells that only have a look are left out.
   */
  usedRange(valuesOnly: boolean): RangeModel | undefined {
    let top = Infinity;
    let bottom = -1;
    let left = Infinity;
    let right = -1;
    this.cells.forEach((row, rowIndex) => {
      row?.forEach((cell, columnIndex) => {
        if (!cell || !(hasContent(cell) || (!valuesOnly && cell.style !== undefined))) return;
        top = Math.min(top, rowIndex);
        bottom = Math.max(bottom, rowIndex);
        left = Math.min(left, columnIndex);
        right = Math.max(right, columnIndex);
      });
    });
    return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Calls back for every cell of a range that is there; whole columns cost no more than what is used. */
  forEachCell(range: RangeModel, visit: (cell: CellModel, row: number, column: number) => void): void {
    const lastRow = Math.min(range.row + range.rows, this.cells.length);
    for (let row = range.row; row < lastRow; row += 1) {
      const cells = this.cells[row];
      if (!cells) continue;
      const lastColumn = Math.min(range.column + range.columns, cells.length);
      for (let column = range.column; column < lastColumn; column += 1) {
        const cell = cells[column];
        if (cell) visit(cell, row, column);
      }
    }
  }

  toModel(): SheetModel {
    const { id, name, visibility, frozenRows, frozenColumns, showGridlines } = this;
    const model: SheetModel = {
      id,
      name,
      visibility,
      cells: Array.from(this.cells, (row) => row?.map((cell) => cell && { ...cell }) ?? []),
      ...structuredClone({
        columns: this.columns,
        rows: this.rows,
        merges: this.merges,
        tables: this.tables,
        charts: this.charts,
        validations: this.validations,
        conditionalFormats: this.conditionalFormats,
        page: this.page,
      }),
      customProperties: Object.fromEntries(this.customProperties),
      frozenRows,
      frozenColumns,
      showGridlines,
    };
    if (this.tabColor !== undefined) model.tabColor = this.tabColor;
    if (this.part !== undefined) {
      model.part = this.part;
      const moves = this.rowMoves.reduce<readonly RowMoveModel[]>(withMove, this.movesBefore);
      if (moves.length > 0) model.rowMoves = [...moves];
    }
    if (this.links !== undefined) model.links = structuredClone(this.links);
    return model;
  }
}

/** One number for a place on a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function hasContent(cell: CellModel): boolean {
  return cell.formula !== undefined || (cell.value !== undefined && cell.value !== '');
}
