/**
 * The add-in's functions in cells. While a formula is computed, a call whose answer is not known yet is only noted; after the
 * pass all noted calls go out together, and the cells that made them are computed again with the answers.
 */
import type { ModelValue } from '../../workbookModel';

/** What the functions' metadata says that the host needs. */
export interface CustomFunctionDescription {
  /** Name to call, such as 'KEYRATING'. */
  id: string;
  /** Name in formulas, such as 'KAM.KEYRATING'. */
  name: string;
  parameters: { dimensionality?: 'scalar' | 'matrix'; repeating?: boolean; optional?: boolean }[];
  requiresParameterAddresses?: boolean;
}

/** A value as it goes to a function: blank is 0 or null. */
export type ArgumentValue = number | string | boolean | null;
export type Argument = ArgumentValue | Argument[];

export interface CustomCall {
  id: string;
  arguments: Argument[];
  /** The calling cell, such as 'Sheet1!C3'. */
  address: string;
  parameterAddresses?: string[];
}

export type CustomResult = ModelValue | ModelValue[][];

/** Sends calls to the functions and waits for all answers. Never throws: a failure is an error value. */
export type CustomFunctionInvoker = (calls: readonly CustomCall[]) => Promise<CustomResult[]>;

/** The calls of one recalculation. */
export class CallLedger {
  private readonly answers = new Map<string, CustomResult>();
  private readonly waiting = new Map<string, CustomCall>();
  private open = 0;

  /** The answer to a call, or undefined when it has yet to be asked. */
  answer(call: CustomCall): CustomResult | undefined {
    const key = `${call.address}\n${call.id}\n${JSON.stringify(call.arguments)}`;
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    this.waiting.set(key, call);
    this.open += 1;
    return undefined;
  }

  /** Whether a call was noted since the last time this was asked. */
  tookNewCall(): boolean {
    const took = this.open > 0;
    this.open = 0;
    return took;
  }

  get hasWaiting(): boolean {
    return this.waiting.size > 0;
  }

  /** Sends all noted calls at once. */
  async settle(invoke: CustomFunctionInvoker): Promise<void> {
    const entries = [...this.waiting];
    this.waiting.clear();
    const results = await invoke(entries.map(([, call]) => call));
    entries.forEach(([key], index) => this.answers.set(key, results[index] ?? { error: '#VALUE!' }));
  }
}
