/** One of the add-in's functions as Univer sees it. */
import { ArrayValueObject, BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { ModelValue } from '../../workbookModel';
import { cellAddress, MAX_COLUMNS, MAX_ROWS, quotedSheetName, rangeAddress } from '../address';
import type { Argument, ArgumentValue, CallLedger, CustomCall, CustomFunctionDescription } from './customFunctions';
import { argumentBlock } from './functions/argumentValues';
import { SheetReference } from './sheetReference';
import { type Computed, errorObject, toValueObject } from './values';

/** What the adapter needs to know of the running recalculation. */
export interface CallContext {
  ledger: CallLedger;
  /** What a blank cell becomes. */
  blank: 0 | null;
  /** The sheet of a calculation alias. */
  sheetName(alias: string): string;
}

export class CustomFunctionAdapter extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly description: CustomFunctionDescription,
    private readonly context: () => CallContext,
  ) {
    super(description.name.toUpperCase());
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const context = this.context();
    const { parameters } = this.description;
    const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
    const last = parameters.at(-1);
    if (given.length < required || (given.length > parameters.length && !last?.repeating))
      return errorObject('#VALUE!');
    const values: Argument[] = [];
    for (const [index, argument] of given.entries()) {
      const matrix = (parameters[index] ?? last)?.dimensionality === 'matrix';
      const value = passed(argument, matrix, context.blank);
      if (value instanceof PassedError) return errorObject(value.text);
      values.push(value);
    }
    return this.asked(context, this.arranged(values), given);
  }

  /** Missing arguments are null; the arguments of a repeating parameter go together as one. */
  private arranged(values: Argument[]): Argument[] {
    const { parameters } = this.description;
    if (!parameters.at(-1)?.repeating) {
      return parameters.map((_, index) => (index < values.length ? (values[index] ?? null) : null));
    }
    const single = parameters.length - 1;
    const plain = Array.from({ length: single }, (_, index) => values[index] ?? null);
    return [...plain, values.slice(single)];
  }

  private asked(context: CallContext, values: Argument[], given: readonly BaseValueObject[]): BaseValueObject {
    const sheetName = quotedSheetName(context.sheetName(this.subUnitId ?? ''));
    const call: CustomCall = {
      id: this.description.id,
      arguments: values,
      address: `${sheetName}!${cellAddress(this.row, this.column)}`,
    };
    if (this.description.requiresParameterAddresses) call.parameterAddresses = given.map(addressOf);
    const answer = context.ledger.answer(call);
    if (answer === undefined) return errorObject('#GETTING_DATA');
    return Array.isArray(answer) ? arrayObject(answer) : toValueObject(answer);
  }
}

/** An error in an argument: the function is not called, its cell has the error. */
class PassedError {
  constructor(readonly text: string) {}
}

function passed(argument: Computed, matrix: boolean, blank: 0 | null): Argument | PassedError {
  const { block, rows, columns } = argumentBlock(argument);
  const omitted = !argument.isReferenceObject() && rows === 1 && columns === 1 && block[0]?.[0] === undefined;
  if (omitted) return null;
  if (!matrix) {
    if (rows > 1 || columns > 1) return new PassedError('#VALUE!');
    return passedValue(block[0]?.[0], blank);
  }
  // Whole columns and rows are passed as far as the workbook is used.
  const height = rows >= MAX_ROWS ? Math.max(1, block.length) : rows;
  const width = columns >= MAX_COLUMNS ? block.reduce((most, cells) => Math.max(most, cells.length), 1) : columns;
  const values: ArgumentValue[][] = [];
  for (let row = 0; row < height; row += 1) {
    const cells: ArgumentValue[] = [];
    for (let column = 0; column < width; column += 1) {
      const value = passedValue(block[row]?.[column], blank);
      if (value instanceof PassedError) return value;
      cells.push(value);
    }
    values.push(cells);
  }
  return values;
}

function passedValue(value: ModelValue | undefined, blank: 0 | null): ArgumentValue | PassedError {
  if (value === undefined) return blank;
  return typeof value === 'object' ? new PassedError(value.error) : value;
}

function addressOf(argument: Computed): string {
  if (!(argument instanceof SheetReference)) return '';
  return `${quotedSheetName(argument.sheet.name)}!${rangeAddress(argument.range)}`;
}

function arrayObject(rows: readonly (readonly ModelValue[])[]): BaseValueObject {
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(toValueObject)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}
