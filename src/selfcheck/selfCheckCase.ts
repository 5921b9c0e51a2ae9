/** A case of the self-check: what Excel is documented to do, tried on a sheet of its own. */

/** What a case gives back and expects: plain data, so that it can be compared and shown. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

export interface SelfCheckCase {
  /** What holds, in English. */
  name: string;
  /** What the run must give back. */
  expected: Plain;
  /** True for cases that change the selection or the sheet in front: both are put back. */
  selects?: boolean;
  /** Why the case says nothing here; undefined where it can be tried. */
  skip?: (scratch: Scratch) => Promise<string | undefined>;
  /** Tries it. What it throws counts as what was got. */
  run: (scratch: Scratch) => Promise<Plain>;
}

/** Where a case works: a blank sheet that is its own and goes afterwards, whatever happens. */
export interface Scratch {
  /** The sheet's name. */
  readonly name: string;
  /** Does something on the sheet; waits for all that was asked before it gives the answer back. */
  readonly on: <T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** The code with which Excel refuses; 'accepted' when it does not. */
  readonly refusal: (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) => Promise<string>;
  /** Adds a further blank sheet that goes afterwards. Its name. */
  readonly another: () => Promise<string>;
}

/** The key of workbook settings that cases may set; it is taken away after each case. */
export const SCRATCH_SETTING = 'KamWorkbookSelfCheck';
