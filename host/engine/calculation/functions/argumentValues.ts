/** Reading a function's arguments as plain values. */
import { ArrayValueObject } from '@univerjs/engine-formula';
import type { ModelValue } from '../../../workbookModel';
import type { Block } from '../readingSession';
import { SheetReference } from '../sheetReference';
import { asArrayOrValue, type Computed, fromValueObject } from '../values';

export interface ArgumentBlock {
  block: Block;
  /** The size in the formula; the block may be smaller, where the sheet is not used. */
  rows: number;
  columns: number;
}

/** An argument as rows of values. */
export function argumentBlock(argument: Computed): ArgumentBlock {
  if (argument instanceof SheetReference) {
    return { block: argument.block(), rows: argument.range.rows, columns: argument.range.columns };
  }
  const object = asArrayOrValue(argument);
  if (!(object instanceof ArrayValueObject)) {
    return { block: [[object.isNull() ? undefined : fromValueObject(object)]], rows: 1, columns: 1 };
  }
  const block = object
    .getArrayValue()
    .map((row) => row.map((cell) => (!cell || cell.isNull() ? undefined : fromValueObject(cell))));
  return { block, rows: object.getRowCount(), columns: object.getColumnCount() };
}

/** Whether an argument is a range of the workbook rather than a computed value. */
export function isRange(argument: Computed): boolean {
  return argument.isReferenceObject();
}

/** An argument as one value: the first of a block. */
export function argumentValue(argument: Computed | undefined): ModelValue | undefined {
  return argument && argumentBlock(argument).block[0]?.[0];
}

/** A value as a number, as arithmetic would take it; undefined when it is none. */
export function asNumber(value: ModelValue | undefined): number | undefined {
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
