/** Why a cell could not be read as what was wanted. */
export type UnreadableReason = 'cell-error' | 'not-a-number' | 'not-a-date' | 'impossible-date' | 'not-a-boolean';

/** What a cell says: a value, nothing (blank), or something that cannot be read, with the reason. */
export type ReadValue<T> = { ok: true; value: T | null } | { ok: false; reason: UnreadableReason };
