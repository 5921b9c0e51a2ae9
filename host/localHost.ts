/**
 * A workbook that the add-in can work on without Excel: genuine Office.js in this process speaks to it. After LocalHost.open,
 * Excel.run works as in Excel.
 */
import type { FunctionsMetadata } from './bridge/functionsMetadata';
import { loadOffice } from './office/loadOffice';
import { WorkbookHost, type WorkbookHostOptions } from './workbookHost';
import type { WorkbookModel } from './workbookModel';

export interface LocalHostOptions extends WorkbookHostOptions {
  /** Language of Excel's interface for the add-in, such as 'lt-LT'. Taken when Office.js is loaded, so only on the first open. */
  displayLanguage?: string;
}

/** Bundles that this process has evaluated: Office.js keeps their functions for as long as it is loaded. */
const evaluated = new Set<string>();

export class LocalHost extends WorkbookHost {
  /** Opens a workbook. From now on Excel.run in this process works on it; one that was open before is let go. */
  static async open(model: WorkbookModel, options: LocalHostOptions = {}): Promise<LocalHost> {
    return new LocalHost(model, await loadOffice({ displayLanguage: options.displayLanguage }), options);
  }

  /**
   * Loads the add-in's custom functions and makes them known to formulas.
   *
   * @param bundleSource The functions' script as it is built; it calls CustomFunctions.associate.
   * @param metadata functions.json as it is built.
   */
  async loadFunctions(bundleSource: string, metadata: FunctionsMetadata, namespace?: string): Promise<void> {
    evaluateOnce(bundleSource);
    await this.knowFunctions(metadata, namespace);
  }
}

function evaluateOnce(bundleSource: string): void {
  if (evaluated.has(bundleSource)) return;
  evaluated.add(bundleSource);
  const evaluate = globalThis.eval;
  evaluate(bundleSource);
}
