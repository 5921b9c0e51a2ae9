/** The workbook behind the workbench: answers the pane's Office.js and tells the page what has changed. */
import type { NativeBridge } from '../../bridge/nativeBridge';
import type { CellInput } from '../../engine/engine';
import { movedRange } from '../../engine/rowMoves';
import type { RangeModel, RowMoveModel, WorkbookModel } from '../../workbookModel';
import { WorkbookHost } from '../../workbookHost';
import type { SelectionView, WorkbookChange } from '../view';
import { ShownWorkbook } from './shownWorkbook';

/** Milliseconds in which changes are gathered before the page is told. */
const GATHERING = 30;
/** Milliseconds that a custom function may take; its cell shows #BUSY! then. */
const FUNCTION_TIME_LIMIT = 10000;

export class WorkbenchHost extends WorkbookHost {
  private shown = new ShownWorkbook(this.engine);
  private telling: Promise<void> = Promise.resolve();
  private timer?: ReturnType<typeof setTimeout>;
  private pageSelection: SelectionView;

  constructor(
    model: WorkbookModel,
    bridge: NativeBridge,
    private readonly tell: (change: WorkbookChange) => void,
    openBeside: (bytes: Uint8Array) => void = () => undefined,
  ) {
    super(model, bridge, { functionTimeLimit: FUNCTION_TIME_LIMIT, openBeside });
    this.pageSelection = this.selection();
    this.engine.listen({ settled: () => this.gather() });
  }

  /** Everything, as the page needs it to begin with. */
  async wholeView(): Promise<WorkbookChange> {
    this.shown = new ShownWorkbook(this.engine);
    const change = await this.shown.change();
    return { ...change, selection: this.selection() };
  }

  /**
   * Cells that the person has typed into, all of one action.
   *
   * @param moves how many moves of the sheet's rows the page had followed then, all by default: cells that were moved since are typed into there
   */
  async edit(
    sheetId: string,
    cells: readonly (readonly [row: number, column: number, input: CellInput])[],
    moves = Infinity,
  ): Promise<void> {
    await this.end.asUser(() => {
      const sheet = this.engine.book.requiredSheet(sheetId);
      const since = sheet.rowMoves.slice(moves);
      for (const [given, column, input] of cells) {
        const row = movedRange({ row: given, column, rows: 1, columns: 1 }, since)?.row;
        if (row === undefined) continue;
        this.shown.unknown(sheet, row, column);
        this.engine.typed(sheet, { row, column, rows: 1, columns: 1 }, () => input);
      }
    });
  }

  /** The person has selected cells. */
  async selectedByPage(sheetId: string, range: RangeModel): Promise<void> {
    await this.end.asUser(() => {
      const sheet = this.engine.book.sheet(sheetId);
      if (!sheet) return;
      this.pageSelection = { sheetId, range };
      this.end.select(sheet, range);
    });
  }

  /** Adds a sheet at the end and shows it. */
  async addSheet(): Promise<void> {
    await this.end.asUser(() => this.engine.activate(this.engine.addSheet()));
  }

  /** @throws {HostError} InvalidOperation for the last visible sheet */
  async deleteSheet(sheetId: string): Promise<void> {
    await this.end.asUser(() => this.engine.deleteSheet(this.engine.book.requiredSheet(sheetId)));
  }

  /** @throws {HostError} InvalidArgument for a name that Excel does not take or another sheet has */
  async renameSheet(sheetId: string, name: string): Promise<void> {
    await this.end.asUser(() => this.engine.renameSheet(this.engine.book.requiredSheet(sheetId), name));
  }

  async moveSheet(sheetId: string, position: number): Promise<void> {
    await this.end.asUser(() => this.engine.book.move(this.engine.book.requiredSheet(sheetId), position));
  }

  /**
   * Inserts and deletes rows, one after the other.
   *
   * @param moves how many moves of the sheet's rows the page had followed when the person asked for it
   * @throws {HostError} InsertDeleteConflict where Excel refuses it too
   */
  async moveRows(sheetId: string, wanted: readonly RowMoveModel[], moves: number): Promise<void> {
    await this.end.asUser(() => {
      const sheet = this.engine.book.requiredSheet(sheetId);
      const since = sheet.rowMoves.slice(moves);
      for (const { kind, row, count } of wanted) {
        const place = movedRange({ row, column: 0, rows: kind === 'inserted' ? 1 : count, columns: 1 }, since);
        if (place && kind === 'inserted') this.engine.insertRows(sheet, place.row, count);
        else if (place) this.engine.deleteRows(sheet, place.row, place.rows);
      }
    });
  }

  async resizeColumns(sheetId: string, columns: readonly number[], width: number): Promise<void> {
    await this.end.asUser(() => {
      const sheet = this.engine.book.requiredSheet(sheetId);
      for (const column of columns) sheet.columns[column] = { ...sheet.columns[column], width };
    });
  }

  async resizeRows(sheetId: string, rows: readonly number[], height: number): Promise<void> {
    await this.end.asUser(() => {
      const sheet = this.engine.book.requiredSheet(sheetId);
      for (const row of rows) sheet.rows[row] = { ...sheet.rows[row], height };
    });
  }

  /** Tells the page now, and waits until it is told. */
  async tellNow(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.telling = this.telling.then(async () => {
      const change = await this.shown.change();
      const selection = this.selection();
      if (JSON.stringify(selection) !== JSON.stringify(this.pageSelection)) {
        this.pageSelection = selection;
        change.selection = selection;
      }
      if (change.order || change.selection || change.heads.length + change.cells.length > 0) this.tell(change);
    });
    await this.telling;
  }

  private gather(): void {
    this.timer ??= setTimeout(() => void this.tellNow(), GATHERING);
  }

  private selection(): SelectionView {
    const { sheet, range } = this.end.selection;
    return { sheetId: sheet.id, range };
  }
}
