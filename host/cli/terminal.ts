/** Where the command writes. Results go out; progress and messages go to err. */
export interface Terminal {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Whether err is a terminal that can show a moving bar. */
  isTerminal: boolean;
  /** Waits until the person wants the command to end (Ctrl+C). */
  interrupted: () => Promise<void>;
  /** Asks without showing the answer; null when none is given. Absent where nobody can be asked. */
  askHidden?: (question: string) => Promise<string | null>;
}

/** Exit codes that scripts rely on. */
export const EXIT = { done: 0, attention: 1, badInput: 2, cannotWrite: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
