/** The one thing of Excel's custom functions runtime that the functions use: its error. Import this file before functions.ts. */
class FunctionError extends Error {
  readonly type = 'Error';

  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }

  get basicValue(): string {
    return this.code;
  }
}

Object.assign(globalThis, {
  CustomFunctions: {
    Error: FunctionError,
    ErrorCode: { invalidValue: '#VALUE!', divisionByZero: '#DIV/0!', notAvailable: '#N/A' },
  },
});

/** The code and message that a call fails with; null when it does not fail. */
export function failureOf(call: () => unknown): { code: string; message: string } | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof FunctionError) return { code: error.code, message: error.message };
    throw error;
  }
}

/** A cell of a result that is an error, as its code. */
export function codeOf(cell: unknown): unknown {
  return cell instanceof FunctionError ? cell.code : cell;
}
