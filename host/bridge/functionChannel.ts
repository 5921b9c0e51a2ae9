/**
 * Calls of the add-in's functions by messages, as Excel makes them, and the answers that come back through Office.js's
 * custom functions service.
 */
import type { CustomCall, CustomResult } from '../engine/calculation/customFunctions';
import type { ModelValue } from '../workbookModel';
import { type EventEntry, INVOKE_FUNCTION, MessageCategory } from './messages';

/** What each code of a failed call shows in the cell; the rest are #VALUE!. */
const ERRORS: Record<string, string> = {
  1: '#N/A',
  4: '#REF!',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
};

/** What a cell shows whose function has not answered in time. */
const LATE: CustomResult = { error: '#BUSY!' };

export class FunctionChannel {
  private readonly waiting = new Map<number, (result: CustomResult) => void>();
  private next = 1;

  /**
   * @param send Sends entries to Office.js, all in one message.
   * @param timeLimit Milliseconds that a function may take.
   */
  constructor(
    private readonly send: (entries: EventEntry[]) => void,
    private readonly timeLimit: number,
  ) {}

  /** Calls functions, all at once, and waits until each has answered or is late. */
  readonly invoke = async (calls: readonly CustomCall[]): Promise<CustomResult[]> => {
    const ids = calls.map(() => this.next++);
    const answers = ids.map((id) => new Promise<CustomResult>((resolve) => this.waiting.set(id, resolve)));
    const limit = setTimeout(() => {
      for (const id of ids) this.settle(id, LATE);
    }, this.timeLimit);
    this.send(
      calls.map((call, index) => ({
        messageCategory: MessageCategory.CustomFunction,
        messageType: INVOKE_FUNCTION,
        targetId: '',
        message: [
          ids[index],
          call.id,
          call.arguments,
          call.address,
          0,
          ...(call.parameterAddresses ? [call.parameterAddresses] : []),
        ],
      })),
    );
    const results = await Promise.all(answers);
    clearTimeout(limit);
    return results;
  };

  /** Takes answers as lists: [id, true, value] or [id, false, message, code]. */
  readonly takeLists = (results: unknown): void => {
    if (!Array.isArray(results)) return;
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, succeeded, value, code] = result as [unknown, unknown, unknown, unknown];
      this.settle(Number(id), succeeded === true ? cellResult(value) : failure(code));
    }
  };

  /** Takes answers as records. */
  readonly takeRecords = (results: unknown): void => {
    if (!Array.isArray(results)) return;
    for (const result of results as Record<string, unknown>[]) {
      this.settle(
        Number(result['id']),
        result['failed'] === true ? failure(result['errorCode']) : cellResult(result['value']),
      );
    }
  };

  /** Lets go of all calls: the workbook is closed. */
  close(): void {
    for (const id of [...this.waiting.keys()]) this.settle(id, LATE);
  }

  private settle(id: number, result: CustomResult): void {
    this.waiting.get(id)?.(result);
    this.waiting.delete(id);
  }
}

function failure(code: unknown): ModelValue {
  return { error: ERRORS[String(code)] ?? '#VALUE!' };
}

function cellResult(value: unknown): CustomResult {
  if (!Array.isArray(value)) return cellValue(value);
  const rows: unknown[] = value;
  const block = rows.map((row) => (Array.isArray(row) ? row.map(cellValue) : [cellValue(row)]));
  const [first] = block;
  if (first === undefined || first.length === 0) return { error: '#CALC!' };
  return block.length === 1 && first.length === 1 ? (first[0] ?? 0) : block;
}

/** One value as a cell shows it: also the records that stand for errors and formatted numbers. */
function cellValue(value: unknown): ModelValue {
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return { error: '#NUM!' };
  const { type, basicValue } = value as { type?: unknown; basicValue?: unknown };
  if (type === 'Error') return { error: typeof basicValue === 'string' ? basicValue : '#VALUE!' };
  return basicValue === undefined ? { error: '#VALUE!' } : cellValue(basicValue);
}
