/**
 * A workbook that answers Office.js, wherever Office.js runs: in this process (LocalHost) or on the far side of a message port (the
 * workbench).
 */
import type { HostErrorCode } from './engine/hostError';
import { invalidArgument } from './engine/hostError';
import { parseAddress } from './engine/address';
import { type CellInput, Engine, type EngineListener } from './engine/engine';
import { type FunctionsMetadata, functionDescriptions } from './bridge/functionsMetadata';
import type { NativeBridge } from './bridge/nativeBridge';
import { WorkbookEnd } from './bridge/workbookEnd';
import type { RangeModel, WorkbookModel } from './workbookModel';
import type { Sheet } from './engine/sheet';

export interface WorkbookHostOptions {
  /** What a blank cell becomes on its way into a custom function: 0 as on desktop (default), or null as on the web. */
  blankArgument?: 0 | null;
  /** Characters that a request or an answer may have, such as 5 MB on the web. No limit by default. */
  payloadLimit?: number;
  /** The highest requirement set ExcelApi that is answered, such as '1.11': later members are ApiNotFound. All by default. */
  excelApi?: string;
  /** Milliseconds that a custom function may take before its cell shows #BUSY!. */
  functionTimeLimit?: number;
  /** Takes files that the add-in opens as workbooks beside this one; left out, it is refused. */
  openBeside?: (bytes: Uint8Array) => void;
}

const FUNCTION_TIME_LIMIT = 30000;
const NAMESPACE = 'KAM';

export class WorkbookHost {
  protected readonly engine: Engine;
  protected readonly end: WorkbookEnd;
  private closed = false;

  /** Opens a workbook behind a bridge; one that was open there before is let go. */
  constructor(model: WorkbookModel, bridge: NativeBridge, options: WorkbookHostOptions = {}) {
    this.engine = Engine.create(model, { blankArgument: options.blankArgument });
    this.end = new WorkbookEnd(this.engine, bridge, {
      functionTimeLimit: options.functionTimeLimit ?? FUNCTION_TIME_LIMIT,
      payloadLimit: options.payloadLimit,
      excelApi: options.excelApi,
      openBeside: options.openBeside,
    });
    bridge.connect(this.end);
  }

  /**
   * Makes the add-in's custom functions known to formulas; whoever is on the other side of the bridge answers the calls.
   *
   * @param metadata functions.json as it is built.
   */
  async knowFunctions(metadata: FunctionsMetadata, namespace = NAMESPACE): Promise<void> {
    const descriptions = functionDescriptions(metadata, namespace);
    await this.end.asUser(() => this.engine.setCustomFunctions(descriptions, this.end.functions.invoke));
  }

  /** The workbook as it is now, after all requests so far. */
  async settledModel(): Promise<WorkbookModel> {
    await this.end.idle();
    return this.toModel();
  }

  /** The workbook as it is now. */
  toModel(): WorkbookModel {
    return this.engine.toModel();
  }

  /** Computes every formula anew. */
  async recalculate(): Promise<void> {
    await this.end.recalculateAll();
  }

  /** Computes formulas that came without a value. */
  async recalculateChanged(): Promise<void> {
    await this.end.asUser(() => undefined);
  }

  /** Selects cells as a user does: the sheet is activated and events are sent. */
  async select(sheetName: string, address: string): Promise<void> {
    await this.end.asUser(() => {
      const { sheet, range } = this.place(sheetName, address);
      this.end.select(sheet, range);
    });
  }

  /** Types into a cell as a user does: text is understood as Excel understands it, and events are sent. */
  async setCell(sheetName: string, address: string, input: CellInput): Promise<void> {
    await this.end.asUser(() => {
      const { sheet, range } = this.place(sheetName, address);
      this.engine.typed(sheet, range, () => input);
    });
  }

  /** Tells of changes, for whoever shows the workbook. Returns what ends that. */
  listen(listener: EngineListener): () => void {
    return this.engine.listen(listener);
  }

  /** The next request fails before it does anything. */
  failNextRequest(code: HostErrorCode = 'GeneralException'): void {
    this.end.failures.failRequest(1, code);
  }

  /** The given request from now on fails before it does anything; 1 is the next. */
  failRequest(number: number, code: HostErrorCode = 'GeneralException'): void {
    this.end.failures.failRequest(number, code);
  }

  /** The given action from now on fails, whatever request it is in; what its request did before stays done. */
  failAtAction(number: number, code: HostErrorCode = 'GeneralException'): void {
    this.end.failures.failAction(number, code);
  }

  /** Requests that did something so far; the library's own clean-up is not counted. */
  get requestCount(): number {
    return this.end.failures.requests;
  }

  /** Objects and events that the add-in has asked to be remembered and not let go. */
  get heldReferences(): { ranges: number; events: number } {
    return { ranges: this.end.references.size, events: this.end.events.size };
  }

  /** Lets the workbook go. Requests that are still to come are answered, but do nothing. */
  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    await this.end.idle();
    this.end.close();
  }

  private place(sheetName: string, address: string): { sheet: Sheet; range: RangeModel } {
    const range = parseAddress(address);
    if (!range) throw invalidArgument();
    return { sheet: this.engine.book.requiredSheet(sheetName), range };
  }
}
