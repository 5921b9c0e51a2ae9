/**
 * The spreadsheet in the page: Univer's grid as a view of the workbook that lives in the worker. It draws what it is told and
 * tells what the person does; it computes nothing.
 */
import {
  CanceledError,
  CommandType,
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type IRange,
  type IStyleData,
  IUndoRedoService,
  IUniverInstanceService,
  mergeWorksheetSnapshotWithDefault,
  ThemeService,
  type Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  AddWorksheetMergeMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { movedByRow } from '../../../engine/rowMoves';
import type { RangeModel, RowMoveModel } from '../../../workbookModel';
import type { CellsView, SelectionView, SheetHead, WorkbookChange } from '../../view';
import { type CellEdit, cellEdits } from './edits';
import { MOVES_VIEW, NOT_DONE, rowCommand } from './gridCommands';
import { listRules } from './listRules';
import { naturalHeights } from './naturalHeights';
import {
  cellMatrix,
  COLUMN_WIDTH,
  columnCharacters,
  columnPixels,
  freezeOf,
  gridRange,
  rangeModel,
  replacingStyle,
  ROW_HEIGHT,
  rowPixels,
  rowPoints,
  sheetData,
  sheetSize,
} from './sheetData';
import { type GridOptions, startUniver } from './startUniver';
import { styleData } from './styleData';

/** What the person does in the grid. */
export interface GridActions {
  /** @param moves how many moves of the sheet's rows the grid has followed */
  edit(sheetId: string, cells: CellEdit[], moves: number): void;
  /** Rows are to be inserted and deleted; nothing has happened yet. */
  moveRows(sheetId: string, wanted: RowMoveModel[], moves: number): void;
  select(sheetId: string, range: RangeModel): void;
  addSheet(): void;
  deleteSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  resizeColumns(sheetId: string, columns: number[], width: number): void;
  resizeRows(sheetId: string, rows: number[], height: number): void;
  follow(link: SelectionView): void;
  /** Something that the preview does not do; nothing has happened. */
  notDone(command: string): void;
  /** The view has moved or changed: what lies over the cells has to follow. */
  moved(): void;
}

/** A place in the window, in pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels of the grid's own headings, at 100 %. */
const ROW_HEADING = 46;
const COLUMN_HEADING = 20;

const UNIT = 'workbook';
/** Changes that are not the person's: those that the workbook orders, and the grid's own follow-ups. */
const FROM_WORKBOOK = { onlyLocal: true, fromCollab: true };

export class Grid {
  private readonly container: HTMLElement;
  private readonly univer: Univer;
  private readonly api: FUniver;
  private readonly commands: ICommandService;
  private readonly styles = new Map<number, IStyleData>();
  private heads = new Map<string, SheetHead>();
  private order: string[] = [];
  /** Sheets whose lists the grid has, as they were then. */
  private readonly listed = new Map<string, SheetHead>();
  /** Deep in a change that comes from the workbook. */
  private applying = 0;

  constructor(
    options: GridOptions,
    private readonly actions: GridActions,
  ) {
    this.container = options.container;
    this.univer = startUniver(options);
    this.api = FUniver.newAPI(this.univer);
    this.commands = this.univer.__getInjector().get(ICommandService);
    this.commands.beforeCommandExecuted((command, options) => this.before(command, options));
    this.commands.onCommandExecuted((command, options) => this.after(command, options));
  }

  /** Shows a workbook in place of the one before. */
  load(name: string, view: WorkbookChange): void {
    this.fromWorkbook(() => {
      if (this.api.getActiveWorkbook()) this.api.disposeUnit(UNIT);
      this.styles.clear();
      this.learn(view);
      this.heads = new Map(view.heads.map((head) => [head.id, head]));
      this.order = view.order ?? [];
      const cells = new Map(view.cells.map((each) => [each.sheetId, each.cells]));
      this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
        id: UNIT,
        name,
        sheetOrder: [...this.order],
        styles: {},
        sheets: Object.fromEntries(
          view.heads.map((head) => [head.id, sheetData(head, cells.get(head.id), this.styles)]),
        ),
        resources: [],
      });
      // Without it the grid takes neither keys nor the wheel.
      this.univer.__getInjector().get(IUniverInstanceService).focusUnit(UNIT);
      this.listed.clear();
      if (view.selection) this.showSelection(view.selection);
      this.followLists();
    });
  }

  /** Draws what has changed. */
  apply(change: WorkbookChange): void {
    this.fromWorkbook(() => {
      this.learn(change);
      const cells = new Map(change.cells.map((each) => [each.sheetId, each.cells]));
      for (const { sheetId, moves } of change.moves) this.moveRows(sheetId, moves);
      for (const head of change.heads) {
        const before = this.heads.get(head.id);
        this.heads.set(head.id, head);
        if (before) this.changeHead(before, head);
        else this.insertSheet(head, cells);
      }
      if (change.order) this.changeOrder(change.order);
      for (const [sheetId, changed] of cells) this.changeCells(sheetId, changed);
      if (change.selection) this.showSelection(change.selection);
      this.followLists();
    });
    this.actions.moved();
  }

  setDark(dark: boolean): void {
    this.univer.__getInjector().get(ThemeService).setDarkMode(dark);
  }

  get activeSheet(): SheetHead | undefined {
    return this.heads.get(this.api.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? '');
  }

  get sheetNames(): string[] {
    return this.order.map((id) => this.heads.get(id)?.name ?? '');
  }

  /** Where cells are drawn, in pixels of the window; undefined where no sheet is shown. Frozen cells are told as if they scrolled. */
  rectOf(range: RangeModel): Rect | undefined {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const canvas = this.canvas();
    if (!sheet || !canvas) return undefined;
    const rect = (row: number, column: number) => sheet.getRange(row, column).getCellRect();
    const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
    const scrolled = rect(sheetViewStartRow, sheetViewStartColumn);
    const zoom = sheet.getZoom();
    const x = (at: number) => canvas.left + (at - (scrolled.left - ROW_HEADING + offsetX)) * zoom;
    const y = (at: number) => canvas.top + (at - (scrolled.top - COLUMN_HEADING + offsetY)) * zoom;
    const first = rect(range.row, range.column);
    const last = rect(range.row + range.rows - 1, range.column + range.columns - 1);
    return { left: x(first.left), top: y(first.top), right: x(last.right), bottom: y(last.bottom) };
  }

  /** Where cells scroll, in pixels of the window: below and beside the headings and what is frozen. */
  scrollingArea(): Rect | undefined {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const canvas = this.canvas();
    const head = this.activeSheet;
    if (!sheet || !canvas || !head) return undefined;
    const zoom = sheet.getZoom();
    const start = sheet.getRange(head.frozenRows, head.frozenColumns).getCellRect();
    return {
      left: canvas.left + start.left * zoom,
      top: canvas.top + start.top * zoom,
      right: canvas.right,
      bottom: canvas.bottom,
    };
  }

  /** How often rows of a sheet have been inserted or deleted, as far as it is drawn. */
  rowMoves(sheetName: string): number {
    return [...this.heads.values()].find(({ name }) => name === sheetName)?.moves ?? 0;
  }

  /** What a cell shows, as the person reads it. */
  displayed(sheetName: string, address: string): string {
    return this.api.getActiveWorkbook()?.getSheetByName(sheetName)?.getRange(address).getDisplayValue() ?? '';
  }

  /** Goes to cells and selects them. */
  showSelection({ sheetId, range }: SelectionView): void {
    const workbook = this.api.getActiveWorkbook();
    const sheet = workbook?.getSheetBySheetId(sheetId);
    if (!workbook || !sheet) return;
    this.fromWorkbook(() => {
      if (workbook.getActiveSheet()?.getSheetId() !== sheetId) workbook.setActiveSheet(sheet);
      const rows = Math.min(range.rows, sheet.getMaxRows() - range.row);
      const columns = Math.min(range.columns, sheet.getMaxColumns() - range.column);
      const cells = sheet.getRange(range.row, range.column, Math.max(1, rows), Math.max(1, columns));
      cells.activate();
      sheet.scrollToCell(range.row, range.column);
    });
  }

  dispose(): void {
    this.univer.dispose();
  }

  private canvas(): DOMRect | undefined {
    return this.container.querySelector('canvas[id^="univer-sheet-main-canvas"]')?.getBoundingClientRect();
  }

  private learn(change: WorkbookChange): void {
    for (const [number, style] of change.styles) this.styles.set(number, styleData(style));
  }

  private insertSheet(head: SheetHead, cells: Map<string, CellsView>): void {
    const sheet = mergeWorksheetSnapshotWithDefault(sheetData(head, cells.get(head.id), this.styles));
    cells.delete(head.id);
    this.mutate(InsertSheetMutation.id, { index: this.order.length, sheet });
    this.order.push(head.id);
  }

  /**
   * Moves the rows as they are drawn, so that only what has come to be different is drawn anew. What was typed before can no longer be
   * undone: it stands elsewhere now.
   */
  private moveRows(subUnitId: string, moves: readonly RowMoveModel[]): void {
    const head = this.heads.get(subUnitId);
    if (!head) return;
    if (head.merges.length > 0) {
      this.mutate(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: head.merges.map(gridRange) });
    }
    let { rows } = head;
    for (const move of moves) {
      this.moveDrawnRows(subUnitId, move);
      rows = movedByRow(rows, move);
    }
    // The grid moves what is frozen by itself, and not quite as Excel does.
    const isFrozen = head.frozenRows + head.frozenColumns > 0;
    this.heads.set(subUnitId, { ...head, rows, merges: [], frozenRows: isFrozen ? NaN : 0 });
    this.univer.__getInjector().get(IUndoRedoService).clearUndoRedo(UNIT);
  }

  private moveDrawnRows(subUnitId: string, { kind, row, count }: RowMoveModel): void {
    const { rowCount, columnCount } = this.sizeOf(subUnitId);
    if (row >= rowCount) return;
    const last = kind === 'inserted' ? row + count - 1 : Math.min(row + count, rowCount) - 1;
    const range = { startRow: row, endRow: last, startColumn: 0, endColumn: columnCount - 1 };
    this.mutate(kind === 'inserted' ? InsertRowMutation.id : RemoveRowMutation.id, { subUnitId, range });
  }

  private changeOrder(order: readonly string[]): void {
    for (const id of this.order.filter((each) => !order.includes(each))) {
      const workbook = this.api.getActiveWorkbook();
      if (workbook?.getActiveSheet()?.getSheetId() === id) {
        const next = order.find((each) => this.heads.get(each)?.hidden === false && this.order.includes(each));
        const sheet = next === undefined ? undefined : workbook.getSheetBySheetId(next);
        if (sheet) workbook.setActiveSheet(sheet);
      }
      this.mutate(RemoveSheetMutation.id, { subUnitId: id, subUnitName: this.heads.get(id)?.name ?? '' });
      this.heads.delete(id);
      this.listed.delete(id);
    }
    this.order = this.order.filter((id) => order.includes(id));
    order.forEach((id, toOrder) => {
      const fromOrder = this.order.indexOf(id);
      if (fromOrder === toOrder) return;
      this.mutate(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder });
      this.order.splice(toOrder, 0, ...this.order.splice(fromOrder, 1));
    });
  }

  private changeHead(before: SheetHead, head: SheetHead): void {
    const subUnitId = head.id;
    if (before.name !== head.name) this.mutate(SetWorksheetNameMutation.id, { subUnitId, name: head.name });
    if (before.hidden !== head.hidden) {
      this.mutate(SetWorksheetHideMutation.id, { subUnitId, hidden: head.hidden ? 1 : 0 });
    }
    if (before.tabColor !== head.tabColor)
      this.mutate(SetTabColorMutation.id, { subUnitId, color: head.tabColor ?? '' });
    if (before.showGridlines !== head.showGridlines) {
      this.mutate(ToggleGridlinesMutation.id, { subUnitId, showGridlines: head.showGridlines ? 1 : 0 });
    }
    if (before.frozenRows !== head.frozenRows || before.frozenColumns !== head.frozenColumns) {
      this.mutate(SetFrozenMutation.id, { subUnitId, ...freezeOf(head) });
    }
    if (differ(before.merges, head.merges)) {
      this.mutate(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: before.merges.map(gridRange) });
      this.mutate(AddWorksheetMergeMutation.id, { subUnitId, ranges: head.merges.map(gridRange) });
    }
    this.changeSizes(before, head);
    this.grow(head, undefined);
  }

  private changeSizes(before: SheetHead, head: SheetHead): void {
    const subUnitId = head.id;
    const { rowCount } = this.sizeOf(subUnitId);
    for (const [key, { width }] of Object.entries(head.columns)) {
      const column = Number(key);
      if (before.columns[column]?.width === width) continue;
      const ranges = [{ startRow: 0, endRow: rowCount - 1, startColumn: column, endColumn: column }];
      const colWidth = width === undefined ? COLUMN_WIDTH : columnPixels(width);
      this.mutate(SetWorksheetColWidthMutation.id, { subUnitId, ranges, colWidth });
    }
    for (const [key, { height }] of Object.entries(head.rows)) {
      const row = Number(key);
      if (before.rows[row]?.height === height) continue;
      this.setRowHeight(subUnitId, row, height === undefined ? ROW_HEIGHT : rowPixels(height));
    }
  }

  private setRowHeight(subUnitId: string, row: number, rowHeight: number): void {
    const { columnCount } = this.sizeOf(subUnitId);
    const ranges = [{ startRow: row, endRow: row, startColumn: 0, endColumn: columnCount - 1 }];
    this.mutate(SetWorksheetRowHeightMutation.id, { subUnitId, ranges, rowHeight });
  }

  private changeCells(sheetId: string, cells: CellsView): void {
    const head = this.heads.get(sheetId);
    if (!head) return;
    this.grow(head, cells);
    this.mutate(SetRangeValuesMutation.id, {
      subUnitId: sheetId,
      cellValue: cellMatrix(cells, this.styles, replacingStyle),
    });
    for (const [row, height] of naturalHeights(head, cells, this.styles)) this.setRowHeight(sheetId, row, height);
  }

  private grow(head: SheetHead, cells: CellsView | undefined): void {
    const now = this.sizeOf(head.id);
    const wanted = sheetSize(head, cells);
    const subUnitId = head.id;
    if (wanted.rowCount > now.rowCount) {
      this.mutate(SetWorksheetRowCountMutation.id, { subUnitId, rowCount: wanted.rowCount });
    }
    if (wanted.columnCount > now.columnCount) {
      this.mutate(SetWorksheetColumnCountMutation.id, { subUnitId, columnCount: wanted.columnCount });
    }
  }

  private sizeOf(sheetId: string): { rowCount: number; columnCount: number } {
    const sheet = this.api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    return { rowCount: sheet?.getMaxRows() ?? 0, columnCount: sheet?.getMaxColumns() ?? 0 };
  }

  /** Gives the sheet in front its lists. The others get theirs when they come to the front: the grid checks cells behind one's back. */
  private followLists(): void {
    const head = this.activeSheet;
    if (!head) return;
    const before = this.listed.get(head.id);
    this.listed.set(head.id, head);
    if (!differ(before?.lists ?? [], head.lists)) return;
    for (const { id, params } of listRules(UNIT, head, before))
      this.commands.syncExecuteCommand(id, params, FROM_WORKBOOK);
  }

  private mutate(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, { unitId: UNIT, ...params }, FROM_WORKBOOK);
  }

  private fromWorkbook(act: () => void): void {
    this.applying += 1;
    try {
      act();
    } finally {
      this.applying -= 1;
    }
  }

  /** Commands that have to go through the workbook go there; those that have no way there do not happen. */
  private before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.applying > 0 || options?.onlyLocal === true || command.type !== CommandType.COMMAND) return;
    const params = (command.params ?? {}) as Record<string, unknown>;
    const sheetId = textIn(params, 'subUnitId') || (this.activeSheet?.id ?? '');
    const instead = (act: () => void): never => {
      act();
      throw new CanceledError();
    };
    switch (command.id) {
      case 'sheet.command.insert-sheet':
        return instead(() => this.actions.addSheet());
      case 'sheet.command.remove-sheet':
        return instead(() => this.actions.deleteSheet(sheetId));
      case 'sheet.command.set-worksheet-name':
        return instead(() => this.actions.renameSheet(sheetId, textIn(params, 'name')));
      case 'sheet.command.set-worksheet-order':
        return instead(() => this.actions.moveSheet(sheetId, Number(params['order'] ?? 0)));
      default: {
        const rows = rowCommand(command.id, params, this.selected());
        if (rows) instead(() => this.actions.moveRows(sheetId, rows, this.heads.get(sheetId)?.moves ?? 0));
        if (NOT_DONE.test(command.id)) instead(() => this.actions.notDone(command.id));
      }
    }
  }

  private selected(): IRange[] {
    const selection = this.api.getActiveWorkbook()?.getActiveSheet()?.getSelection();
    return selection?.getActiveRangeList().map((range) => range.getRange()) ?? [];
  }

  private after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const params = (command.params ?? {}) as Record<string, unknown>;
    if (params['unitId'] !== undefined && params['unitId'] !== UNIT) return;
    if (MOVES_VIEW.test(command.id)) this.actions.moved();
    if (command.id === 'sheet.operation.set-worksheet-active') this.followLists();
    if (this.applying > 0 || options?.onlyLocal === true) return;
    const sheetId = textIn(params, 'subUnitId');
    switch (command.id) {
      case SetRangeValuesMutation.id: {
        const edits = cellEdits((params as { cellValue?: Parameters<typeof cellEdits>[0] }).cellValue);
        if (edits.length > 0) this.actions.edit(sheetId, edits, this.heads.get(sheetId)?.moves ?? 0);
        return;
      }
      case 'sheet.operation.set-selections':
      case 'sheet.operation.set-worksheet-active':
        return this.tellSelection();
      case SetWorksheetColWidthMutation.id:
        return this.tellWidths(sheetId, params);
      case SetWorksheetRowHeightMutation.id:
        return this.tellHeights(sheetId, params);
    }
  }

  private tellSelection(): void {
    const sheet = this.api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getSelection()?.getActiveRange()?.getRange();
    if (!sheet || !range || Number.isNaN(range.startRow) || Number.isNaN(range.startColumn)) return;
    const model = rangeModel(range);
    this.actions.select(sheet.getSheetId(), model);
    const link = this.heads
      .get(sheet.getSheetId())
      ?.links.find(({ row, column }) => row === model.row && column === model.column);
    if (link && model.rows === 1 && model.columns === 1) this.actions.follow(link);
  }

  private tellWidths(sheetId: string, params: Record<string, unknown>): void {
    const { ranges, colWidth } = params as { ranges: { startColumn: number; endColumn: number }[]; colWidth: unknown };
    if (typeof colWidth !== 'number') return;
    const columns = ranges.flatMap(({ startColumn, endColumn }) => span(startColumn, endColumn));
    this.actions.resizeColumns(sheetId, columns, columnCharacters(colWidth));
  }

  private tellHeights(sheetId: string, params: Record<string, unknown>): void {
    const { ranges, rowHeight } = params as { ranges: { startRow: number; endRow: number }[]; rowHeight: unknown };
    if (typeof rowHeight !== 'number') return;
    const rows = ranges.flatMap(({ startRow, endRow }) => span(startRow, endRow));
    this.actions.resizeRows(sheetId, rows, rowPoints(rowHeight));
  }
}

function textIn(params: Record<string, unknown>, key: string): string {
  const value = params[key];
  return typeof value === 'string' ? value : '';
}

function span(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function differ(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}
