/** Values on their way into Univer's calculation and out of it. */
import { CellValueType, type ICellData } from '@univerjs/core';
import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { ModelValue } from '../../workbookModel';

/** Anything that a formula's part can come to. */
export type Computed = BaseValueObject | BaseReferenceObject;

export function toValueObject(value: ModelValue): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'string':
      return StringValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    default:
      return errorObject(value.error);
  }
}

/** An error by its text, such as '#N/A'. */
export function errorObject(text: string): ErrorValueObject {
  return ErrorValueObject.create(text as ErrorType);
}

export function toUniverCell(value: ModelValue | undefined): ICellData | undefined {
  switch (typeof value) {
    case 'undefined':
      return undefined;
    case 'number':
      return { v: value, t: CellValueType.NUMBER };
    case 'string':
      return { v: value, t: CellValueType.STRING };
    case 'boolean':
      return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
    default:
      return { v: value.error, t: CellValueType.STRING };
  }
}

/** One computed value as a cell holds it; nothing at all becomes 0, as in Excel. */
export function fromValueObject(object: BaseValueObject): ModelValue {
  if (object.isError()) return { error: excelError(String(object.getValue())) };
  if (object.isNull()) return 0;
  const value = object.getValue();
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: ErrorType.NUM };
  if (typeof value === 'boolean') return value;
  return String(value);
}

/** A computed result: one value, or rows of values. */
export function fromComputed(computed: Computed): ModelValue | ModelValue[][] {
  const object = asArrayOrValue(computed);
  if (!(object instanceof ArrayValueObject)) return fromValueObject(object);
  const rows = object.getArrayValue().map((row) => row.map((cell) => (cell ? fromValueObject(cell) : 0)));
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  return only ?? rows;
}

/** A computed part without its reference. */
export function asArrayOrValue(computed: Computed): BaseValueObject {
  return computed.isReferenceObject()
    ? (computed as BaseReferenceObject).toArrayValueObject()
    : (computed as BaseValueObject);
}

/** Univer has two errors that Excel does not know. */
function excelError(text: string): string {
  if (text === (ErrorType.CYCLE as string)) return '#REF!';
  return text === (ErrorType.ERROR as string) ? ErrorType.VALUE : text;
}
