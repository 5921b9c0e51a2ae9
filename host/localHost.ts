/**
 * A workbook that the add-in can work on without Excel: genuine Office.js in this process speaks to it. After LocalHost.open,
 * Excel.run works as in Excel.
 */
import type { HostErrorCode } from './engine/hostError';
import { invalidArgument } from './engine/hostError';
import { parseAddress } from './engine/address';
import { type CellInput, Engine, type EngineListener } from './engine/engine';
import { type FunctionsMetadata, functionDescriptions } from './bridge/functionsMetadata';
import { WorkbookEnd } from './bridge/workbookEnd';
import { loadOffice } from './office/loadOffice';
import type { RangeModel, WorkbookModel } from './workbookModel';
import type { Sheet } from './engine/sheet';

export interface LocalHostOptions {
  /** Language of Excel's interface for the add-in, such as 'lt-LT'. Taken when Office.js is loaded, so only on the first open. */
  displayLanguage?: string;
  /** What a blank cell becomes on its way into a custom function: 0 as on desktop (default), or null as on the web. */
  blankArgument?: 0 | null;
  /** Characters that a request or an answer may have, such as 5 MB on the web. No limit by default. */
  payloadLimit?: number;
  /** Milliseconds that a custom function may take before its cell shows #BUSY!. */
  functionTimeLimit?: number;
}

const FUNCTION_TIME_LIMIT = 30000;
const NAMESPACE = 'KAM';

/** Bundles that this process has evaluated: Office.js keeps their functions for as long as it is loaded. */
const evaluated = new Set<string>();

export class LocalHost {
  private closed = false;

  private constructor(
    private readonly engine: Engine,
    private readonly end: WorkbookEnd,
  ) {}

  /** Opens a workbook. From now on Excel.run in this process works on it; one that was open before is let go. */
  static async open(model: WorkbookModel, options: LocalHostOptions = {}): Promise<LocalHost> {
    const bridge = await loadOffice({ displayLanguage: options.displayLanguage });
    const engine = Engine.create(model, { blankArgument: options.blankArgument });
    const end = new WorkbookEnd(engine, bridge, {
      functionTimeLimit: options.functionTimeLimit ?? FUNCTION_TIME_LIMIT,
      payloadLimit: options.payloadLimit,
    });
    bridge.connect(end);
    return new LocalHost(engine, end);
  }

  /**
   * Loads the add-in's custom functions and makes them known to formulas.
   *
   * @param bundleSource The functions' script as it is built; it calls CustomFunctions.associate.
   * @param metadata functions.json as it is built.
   */
  async loadFunctions(bundleSource: string, metadata: FunctionsMetadata, namespace = NAMESPACE): Promise<void> {
    evaluateOnce(bundleSource);
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
      this.engine.setCells(sheet, range, () => input);
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

function evaluateOnce(bundleSource: string): void {
  if (evaluated.has(bundleSource)) return;
  evaluated.add(bundleSource);
  const evaluate = globalThis.eval;
  evaluate(bundleSource);
}
