/** Arguments as Excel passes them. */
export const column = (...values: unknown[]): unknown[][] => values.map((value) => [value]);
export const row = (...values: unknown[]): unknown[][] => [values];
export const cell = (value: unknown): unknown[][] => [[value]];
/** What Excel passes for an argument that the formula leaves out. */
export const omitted = null as unknown as undefined;
/** The cells of a result as numbers, in reading order. */
export const numbers = (cells: readonly (readonly unknown[])[]): number[] => cells.flat().map(Number);
