import type { Dictionary } from './dictionary';
import { fill, type Gaps } from './template';

export type ProblemCode = keyof Dictionary['errors'];

/** Something that a person can put right: a code with what its sentence needs. The sentence is made at the door, in three languages. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly gaps: Gaps = {},
  ) {
    super(code);
  }
}

/** The one clear message. @example problemText(new Problem('empty-file', { file: 'a.csv' }), en) // 'a.csv: the file is empty.' */
export function problemText({ code, gaps }: Problem, texts: Dictionary): string {
  return fill(texts.errors[code], gaps);
}

/** The one clear message for whatever was thrown: ours as it is, anything else as unexpected with its own words. */
export function messageOf(error: unknown, texts: Dictionary): string {
  if (error instanceof Problem) return problemText(error, texts);
  return fill(texts.errors.unexpected, { reason: error instanceof Error ? error.message : String(error) });
}
