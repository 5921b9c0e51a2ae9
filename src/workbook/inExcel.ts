import { Problem } from '../i18n/problem';

/** Told when Excel keeps a request waiting, as it does while a cell is edited, and when it goes on. */
export type Waiting = (isWaiting: boolean) => void;

/** Milliseconds that an idle Excel never needs for an empty request. */
const PATIENCE = 1500;

/**
 * Does some work in the open workbook, as soon as no cell is being edited. What Excel refuses is said in our words.
 *
 * @param waiting where it is given, an empty request goes first, to learn whether Excel answers at once
 * @throws Problem when Excel refuses; anything else that the work throws, as it is
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>, waiting?: Waiting): Promise<T> {
  return run({ delayForCellEdit: true }, work, waiting);
}

/**
 * Does some work that changes the workbook, as inExcel does. One Undo takes all of it back where Excel knows how (ExcelApi 1.20); in an
 * older one each request is a step of its own, or cannot be undone at all.
 */
export async function changeInExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  waiting?: Waiting,
): Promise<T> {
  const options: Excel.RunOptions = { delayForCellEdit: true };
  if (Office.context.requirements.isSetSupported('ExcelApi', '1.20')) options.mergeUndoGroup = true;
  return run(options, work, waiting);
}

async function run<T>(
  options: Excel.RunOptions,
  work: (context: Excel.RequestContext) => Promise<T>,
  waiting?: Waiting,
): Promise<T> {
  let told = false;
  const timer = setTimeout(() => {
    told = true;
    waiting?.(true);
  }, PATIENCE);
  const answered = () => {
    clearTimeout(timer);
    if (told) waiting?.(false);
    told = false;
  };
  try {
    return await Excel.run(options, async (context) => {
      if (waiting) await context.sync();
      answered();
      return work(context);
    });
  } catch (error) {
    throw inOurWords(error);
  } finally {
    answered();
  }
}

const BUSY = ['InvalidOperationInCellEditMode', 'InvalidRequestContext', 'RequestAborted', 'ActivityLimitReached'];
const PROTECTED = 'AccessDenied';

function inOurWords(error: unknown): unknown {
  const code = codeOf(error);
  if (code === null) return error;
  if (BUSY.includes(code)) return new Problem('excel-busy');
  if (code === PROTECTED) return new Problem('excel-protected', { reason: code });
  return new Problem('excel-refused', { reason: code });
}

/**
 * What Excel refused while a sheet was written, once the workbook is as it was; anything else, such as a cancellation, as it is.
 *
 * @param sheet how to call the sheet in a message
 */
export function writeProblem(error: unknown, sheet = ''): unknown {
  const code = codeOf(error);
  if (code === null || code === PROTECTED) return inOurWords(error);
  return new Problem('write-incomplete', { sheet, reason: code });
}

/** Excel's code for an error; null for one of ours or anything else. */
function codeOf(error: unknown): string | null {
  if (error instanceof Problem || typeof error !== 'object' || error === null || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
