/** Joins the three: the worker with the workbook, the grid that shows it, and the pane in its frame. */
import { proxy, type Remote, transfer, wrap } from 'comlink';
import type { Dictionary, Language } from '../../../src/i18n/dictionary';
import { messageOf, Problem } from '../../../src/i18n/problem';
import { fill } from '../../../src/i18n/template';
import type { FunctionsMetadata } from '../../bridge/functionsMetadata';
import { parseAddress } from '../../engine/address';
import { PANE_LOADED, PANE_PORT } from '../frame/frameMessages';
import type { WorkbookChange } from '../view';
import type { Done, Opened, Teller, WorkbookWorker } from '../worker/workbookWorker';
import { ChartLayer } from './charts/chartLayer';
import type { DescribedFunctions } from './grid/functionHelp';
import { Grid, type Rect } from './grid/grid';
import type { WorkbenchEvent } from './workbenchState';

/** What Excel calls the interface's language. */
export const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', ru: 'ru-RU', lt: 'lt-LT' };

export interface SessionOptions {
  sheet: HTMLElement;
  gridArea: HTMLElement;
  frame: HTMLIFrameElement;
  language: Language;
  texts: Dictionary;
  dark: boolean;
  metadata: FunctionsMetadata & DescribedFunctions;
  /** Takes a file that the add-in has made. */
  keep: (name: string, bytes: Uint8Array) => void;
  tell: (event: WorkbenchEvent) => void;
}

export class WorkbenchSession {
  private readonly worker: Worker;
  private readonly workbook: Remote<WorkbookWorker>;
  private readonly grid: Grid;
  private readonly charts: ChartLayer;
  private name = '';
  /** Stands for the workbook that is shown: what comes late of an older one is not drawn, and one that failed to open changes nothing. */
  private shown?: object;
  private readonly sizes: ResizeObserver;

  constructor(private readonly options: SessionOptions) {
    this.worker = new Worker(new URL('../worker/workbookWorker.ts', import.meta.url));
    this.workbook = wrap<WorkbookWorker>(this.worker);
    const { keep, texts } = options;
    void this.workbook.giveNewFilesTo(proxy((bytes: Uint8Array) => keep(`${texts.workbench.newBook}.xlsx`, bytes)));
    const done = (result: Promise<Done>): void => void result.then((answer) => this.tellRefusal(answer));
    this.grid = new Grid(
      { container: options.sheet, language: options.language, dark: options.dark, functions: options.metadata },
      {
        edit: (sheetId, cells, moves) => {
          options.tell({ type: 'changed' });
          done(this.workbook.edit(sheetId, cells, moves));
        },
        moveRows: (sheetId, wanted, moves) => done(this.workbook.moveRows(sheetId, wanted, moves)),
        select: (sheetId, range) => done(this.workbook.select(sheetId, range)),
        addSheet: () => done(this.workbook.addSheet()),
        deleteSheet: (sheetId) => done(this.workbook.deleteSheet(sheetId)),
        renameSheet: (sheetId, name) => done(this.workbook.renameSheet(sheetId, name)),
        moveSheet: (sheetId, position) => done(this.workbook.moveSheet(sheetId, position)),
        resizeColumns: (sheetId, columns, width) => done(this.workbook.resizeColumns(sheetId, columns, width)),
        resizeRows: (sheetId, rows, height) => done(this.workbook.resizeRows(sheetId, rows, height)),
        follow: (link) => this.grid.showSelection(link),
        notDone: () => options.tell({ type: 'told', text: options.texts.workbench.notDone }),
        moved: () => this.charts.refresh(),
      },
    );
    this.charts = new ChartLayer(
      options.gridArea,
      () => this.grid.activeSheet,
      (range) => this.grid.rectOf(range),
      () => this.grid.scrollingArea(),
    );
    this.sizes = new ResizeObserver(() => this.charts.refresh());
    this.sizes.observe(options.gridArea);
    options.frame.addEventListener('load', this.connectPane);
    window.addEventListener('message', this.paneSpeaks);
  }

  /** Opens a file in place of the open one; one that cannot be opened leaves it alone. */
  async open(bytes: Uint8Array, name: string): Promise<void> {
    await this.show(name, (teller) => this.workbook.open(transfer(bytes, [bytes.buffer]), name, teller));
  }

  /** Opens a new empty workbook in place of the open one. */
  async openNew(): Promise<void> {
    const { newBook, newSheet } = this.options.texts.workbench;
    await this.show(`${newBook}.xlsx`, (teller) => this.workbook.openNew(`${newBook}.xlsx`, newSheet, teller));
  }

  /** The workbook as a file to keep. */
  async save(): Promise<{ name: string; bytes: Uint8Array }> {
    const { tell } = this.options;
    tell({ type: 'step', kind: 'saving', file: this.name });
    const bytes = await this.workbook.save();
    tell({ type: 'saved' });
    return { name: this.name.replace(/\.(csv|tsv|txt)$/i, '.xlsx'), bytes };
  }

  setDark(dark: boolean): void {
    this.grid.setDark(dark);
  }

  /** For whoever drives the page from outside: what a cell shows. */
  displayed(sheetName: string, address: string): string {
    return this.grid.displayed(sheetName, address);
  }

  /** For whoever drives the page from outside: where a cell of the shown sheet is drawn. */
  rectOf(address: string): Rect | undefined {
    const range = parseAddress(address);
    return range && this.grid.rectOf(range);
  }

  /** For whoever drives the page from outside: names of all sheets, in their order. */
  get sheetNames(): string[] {
    return this.grid.sheetNames;
  }

  /** For whoever drives the page from outside: how often rows of a sheet have been inserted or deleted, as far as it is drawn. */
  rowMoves(sheetName: string): number {
    return this.grid.rowMoves(sheetName);
  }

  dispose(): void {
    window.removeEventListener('message', this.paneSpeaks);
    this.options.frame.removeEventListener('load', this.connectPane);
    this.sizes.disconnect();
    this.charts.dispose();
    this.grid.dispose();
    this.worker.terminate();
  }

  private async show(name: string, open: (teller: Teller) => Promise<Opened>): Promise<void> {
    const { tell, texts } = this.options;
    const opening = {};
    tell({ type: 'step', kind: 'reading', file: name });
    const opened = await open(
      proxy((change: WorkbookChange) => {
        if (opening === this.shown) this.draw(change);
      }),
    );
    if (!opened.ok) {
      const problem =
        opened.code === 'unexpected'
          ? new Problem('unreadable-file', { file: name, reason: String(opened.parameters['reason']) })
          : new Problem(opened.code, { file: name });
      return tell({ type: 'failed', text: messageOf(problem, texts) });
    }
    tell({ type: 'step', kind: 'drawing', file: name });
    // Lets the page say so before the sheet is drawn.
    await new Promise((resolve) => setTimeout(resolve, 30));
    this.name = name;
    this.shown = opening;
    this.grid.load(name, opened.view);
    this.charts.refresh();
    this.reloadPane();
    tell({ type: 'opened', file: name });
  }

  private draw(change: WorkbookChange): void {
    try {
      this.grid.apply(change);
    } catch (error) {
      // The view and the workbook must not part: whatever the grid could not follow, it is shown anew from the workbook.
      console.error(error);
      void this.showAnew();
    }
    if (change.order || change.heads.length + change.cells.length > 0) this.options.tell({ type: 'changed' });
  }

  private async showAnew(): Promise<void> {
    const view = await this.workbook.wholeView();
    if (view) this.grid.load(this.name, view);
    this.charts.refresh();
  }

  /** A new workbook gets a new pane, as in Excel. */
  private reloadPane(): void {
    const { frame, language } = this.options;
    frame.src = `/pane/taskpane.html?lang=${LOCALES[language]}`;
  }

  private readonly connectPane = (): void => {
    const { frame } = this.options;
    if (!frame.src.includes('/pane/')) return;
    const { port1, port2 } = new MessageChannel();
    void this.workbook.connectPane(transfer(port1, [port1]));
    frame.contentWindow?.postMessage(PANE_PORT, window.location.origin, [port2]);
  };

  private readonly paneSpeaks = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.options.frame.contentWindow || event.data !== PANE_LOADED) return;
    void this.workbook.functionsReady(this.options.metadata);
  };

  private tellRefusal(answer: Done): void {
    if (answer.ok) return;
    const { texts, tell } = this.options;
    tell({ type: 'failed', text: fill(texts.workbench.refused, { code: answer.code }) });
  }
}
