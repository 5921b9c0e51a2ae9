/**
 * The worker of the workbench: holds the open workbook, so that the page stays responsive whatever is computed. The page calls it
 * through comlink; the pane's Office.js speaks to it through a port of its own.
 */
import { expose, type ProxyMarked, transfer } from 'comlink';
import { blankSheet } from '../../blankSheet';
import { BadInput, type BadInputCode, type BadInputParameters } from '../../badInput';
import type { FunctionsMetadata } from '../../bridge/functionsMetadata';
import { NativeBridge } from '../../bridge/nativeBridge';
import type { CellInput } from '../../engine/engine';
import { HostError } from '../../engine/hostError';
import { openFile, type OpenedFile } from '../../openFile';
import type { RangeModel, RowMoveModel } from '../../workbookModel';
import { saveWorkbook } from '../../xlsx/saveWorkbook';
import type { WorkbookChange } from '../view';
import { WorkbenchHost } from './workbenchHost';

/** What became of a file: shown, or why not. */
export type Opened =
  | { ok: true; name: string; view: WorkbookChange }
  | { ok: false; name: string; code: BadInputCode | 'unexpected'; parameters: BadInputParameters };

/** Whether something was done, or the code of why not. */
export type Done = { ok: true } | { ok: false; code: string };

/** Takes a file that the add-in has made, to be opened beside the open one. */
export type Taker = ((bytes: Uint8Array) => void) & ProxyMarked;

export type Teller = ((change: WorkbookChange) => void) & ProxyMarked;

export class WorkbookWorker {
  private readonly bridge = new NativeBridge();
  private host?: WorkbenchHost;
  private file?: OpenedFile;
  private taker?: Taker;

  /** Opens a file. One that cannot be opened leaves the open workbook as it is. */
  async open(bytes: Uint8Array, name: string, tell: Teller): Promise<Opened> {
    try {
      return await this.show(await openFile(bytes, name), tell);
    } catch (error) {
      if (error instanceof BadInput) return { ok: false, name, code: error.code, parameters: error.parameters };
      return { ok: false, name, code: 'unexpected', parameters: { reason: String(error) } };
    }
  }

  /** Opens a new workbook with one empty sheet. */
  async openNew(name: string, sheetName: string, tell: Teller): Promise<Opened> {
    const sheets = [blankSheet('new-sheet-1', sheetName)];
    const model = { name, date1904: false, sheets, names: [], activeSheet: 0, settings: {} };
    return this.show({ model, original: undefined }, tell);
  }

  /** Everything that the page shows, told anew. */
  async wholeView(): Promise<WorkbookChange | undefined> {
    return this.host?.wholeView();
  }

  /** Where files go that the add-in opens as workbooks of their own. */
  giveNewFilesTo(taker: Taker): void {
    this.taker = taker;
  }

  /** Gives the pane's Office.js a way to the workbook; an older one is let go. */
  connectPane(port: MessagePort): void {
    this.bridge.onMessageFromHost = (text) => port.postMessage(text);
    port.onmessage = ({ data }: MessageEvent<string>) => this.bridge.sendMessageToHost(data);
  }

  /** The pane has loaded the add-in's functions: cells may call them. */
  async functionsReady(metadata: FunctionsMetadata): Promise<void> {
    await this.host?.knowFunctions(metadata);
  }

  async edit(sheetId: string, cells: readonly (readonly [number, number, CellInput])[], moves: number): Promise<Done> {
    return this.done((host) => host.edit(sheetId, cells, moves));
  }

  async moveRows(sheetId: string, wanted: readonly RowMoveModel[], moves: number): Promise<Done> {
    return this.done((host) => host.moveRows(sheetId, wanted, moves));
  }

  async select(sheetId: string, range: RangeModel): Promise<Done> {
    return this.done((host) => host.selectedByPage(sheetId, range));
  }

  async addSheet(): Promise<Done> {
    return this.done((host) => host.addSheet());
  }

  async deleteSheet(sheetId: string): Promise<Done> {
    return this.done((host) => host.deleteSheet(sheetId));
  }

  async renameSheet(sheetId: string, name: string): Promise<Done> {
    return this.done((host) => host.renameSheet(sheetId, name));
  }

  async moveSheet(sheetId: string, position: number): Promise<Done> {
    return this.done((host) => host.moveSheet(sheetId, position));
  }

  async resizeColumns(sheetId: string, columns: readonly number[], width: number): Promise<Done> {
    return this.done((host) => host.resizeColumns(sheetId, columns, width));
  }

  async resizeRows(sheetId: string, rows: readonly number[], height: number): Promise<Done> {
    return this.done((host) => host.resizeRows(sheetId, rows, height));
  }

  /** The workbook as a file, with all parts of the one that was opened. */
  async save(): Promise<Uint8Array> {
    if (!this.host) throw new Error('no workbook is open');
    const bytes = await saveWorkbook(await this.host.settledModel(), this.file?.original);
    return transfer(bytes, [bytes.buffer]);
  }

  private async show(file: OpenedFile, tell: Teller): Promise<Opened> {
    const host = new WorkbenchHost(
      file.model,
      this.bridge,
      (change) => tell(change),
      (bytes) => this.taker?.(bytes),
    );
    await this.host?.close();
    this.host = host;
    this.file = file;
    await host.recalculateChanged();
    return { ok: true, name: file.model.name, view: await host.wholeView() };
  }

  private async done(act: (host: WorkbenchHost) => Promise<void>): Promise<Done> {
    if (!this.host) return { ok: true };
    try {
      await act(this.host);
      return { ok: true };
    } catch (error) {
      return { ok: false, code: error instanceof HostError ? error.code : String(error) };
    }
  }
}

expose(new WorkbookWorker());
