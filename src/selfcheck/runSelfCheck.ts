import { codeOf } from './codeOf';
import { addScratchSheet, takeAway, takeAwayMarked, type ScratchSheet } from './scratchSheets';
import { placeInFront, putBack } from './selection';
import type { Plain, Scratch, SelfCheckCase } from './selfCheckCase';

export type CaseResult =
  | { name: string; outcome: 'passed' }
  | { name: string; outcome: 'skipped'; reason: string }
  | { name: string; outcome: 'differs'; expected: string; got: string };

export interface SelfCheckResult {
  results: readonly CaseResult[];
  /** Cases that there are; more than results when it was stopped. */
  all: number;
  /** Stopped by the user. */
  isCancelled: boolean;
  /** Scratch sheets that an earlier, interrupted self-check had left, taken away now. */
  leftovers: number;
  /** What Excel said when scratch sheets could not be taken away, or not even added. */
  trouble?: string;
}

export interface SelfCheckRequest {
  /** Told before each case. */
  progress?: (done: number, all: number, name: string) => void;
  /** Asked before each case. */
  isCancelled?: () => boolean;
}

/**
 * Tries every case in the open workbook, each on a scratch sheet that is taken away right after it, also when the case fails. Nothing
 * else in the workbook is touched; the selection is put back where a case has changed it.
 */
export async function runSelfCheck(
  cases: readonly SelfCheckCase[],
  { progress = () => undefined, isCancelled = () => false }: SelfCheckRequest = {},
): Promise<SelfCheckResult> {
  const results: CaseResult[] = [];
  const names = scratchNames();
  let leftovers = 0;
  let trouble: string | undefined;
  let stopped = false;
  try {
    leftovers = await takeAwayMarked();
    for (const [index, each] of cases.entries()) {
      if (isCancelled()) {
        stopped = true;
        break;
      }
      progress(index, cases.length, each.name);
      results.push(await runCase(each, names));
    }
  } catch (error) {
    trouble = codeOf(error);
  } finally {
    await takeAwayMarked().catch((error: unknown) => (trouble = codeOf(error)));
  }
  return { results, all: cases.length, isCancelled: stopped, leftovers, ...(trouble !== undefined && { trouble }) };
}

/**
 * @throws what kept the scratch sheet from being added or taken away: the rest of the cases would fare no better
 */
async function runCase(each: SelfCheckCase, nextName: () => string): Promise<CaseResult> {
  const added: ScratchSheet[] = [];
  const place = each.selects ? await placeInFront() : undefined;
  try {
    const name = nextName();
    await addScratchSheet(name, added);
    const scratch = scratchOn(name, async () => {
      const further = nextName();
      await addScratchSheet(further, added);
      return further;
    });
    return await outcomeOf(each, scratch);
  } finally {
    try {
      await takeAway(added);
    } finally {
      if (place) await putBack(place);
    }
  }
}

async function outcomeOf({ name, expected, skip, run }: SelfCheckCase, scratch: Scratch): Promise<CaseResult> {
  const wanted = shown(expected);
  try {
    const reason = await skip?.(scratch);
    if (reason !== undefined) return { name, outcome: 'skipped', reason };
    const got = shown(await run(scratch));
    return got === wanted ? { name, outcome: 'passed' } : { name, outcome: 'differs', expected: wanted, got };
  } catch (error) {
    return { name, outcome: 'differs', expected: wanted, got: `refused: ${codeOf(error)}` };
  }
}

function scratchOn(name: string, another: () => Promise<string>): Scratch {
  return {
    name,
    another,
    on: (work) =>
      Excel.run({ delayForCellEdit: true }, async (context) => {
        const result = await work(context.workbook.worksheets.getItem(name), context);
        await context.sync();
        return result;
      }),
    refusal: async (work) => {
      try {
        await Excel.run({ delayForCellEdit: true }, async (context) => {
          work(context.workbook.worksheets.getItem(name), context);
          await context.sync();
        });
        return 'accepted';
      } catch (error) {
        return codeOf(error);
      }
    },
  };
}

/** Plain data as text; what is equal is equal as text, because cases build their answers themselves. */
function shown(value: Plain): string {
  return JSON.stringify(value);
}

/** Names that no sheet of the user's has: the time is part of them. */
function scratchNames(): () => string {
  const run = Date.now().toString(36);
  let count = 0;
  return () => `KAM check ${run} ${++count}`;
}
