/**
 * SUBTOTAL over ranges. Hidden rows are left out by the functions 101 to 111; which rows a filter hides is not known here, so
 * that 1 to 11 take every row. Cells that are subtotals themselves are not counted twice.
 */
import { BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { ModelValue } from '../../../workbookModel';
import { SheetReference } from '../sheetReference';
import { errorObject, toValueObject } from '../values';
import { argumentBlock, argumentValue, asNumber } from './argumentValues';

const IS_SUBTOTAL = /^=\s*(?:_xlfn\.)?(?:SUBTOTAL|AGGREGATE)\(/i;

class Subtotal extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 255;

  override calculate(...[kind, ...arguments_]: BaseValueObject[]): BaseValueObject {
    const number = asNumber(argumentValue(kind));
    if (number === undefined) return errorObject('#VALUE!');
    const aggregate = Math.floor(number) % 100;
    const skipHidden = number > 100;
    if (aggregate < 1 || aggregate > 11) return errorObject('#VALUE!');
    const values = arguments_.flatMap((argument) => valuesOf(argument, skipHidden));
    return toValueObject(result(aggregate, values));
  }
}

export function subtotal(): BaseFunction {
  return new Subtotal('SUBTOTAL');
}

function valuesOf(argument: BaseValueObject, skipHidden: boolean): ModelValue[] {
  const reference = argument as unknown;
  const { block } = argumentBlock(argument);
  if (!(reference instanceof SheetReference)) return block.flat().filter((value) => value !== undefined);
  const { sheet, range } = reference;
  return block.flatMap((cells, row) => {
    if (skipHidden && sheet.rows[range.row + row]?.hidden) return [];
    return cells.filter((value, column): value is ModelValue => {
      if (value === undefined) return false;
      return !IS_SUBTOTAL.test(sheet.cell(range.row + row, range.column + column)?.formula ?? '');
    });
  });
}

function result(aggregate: number, values: readonly ModelValue[]): ModelValue {
  if (aggregate === 3) return values.length;
  const numbers = values.filter((value) => typeof value === 'number');
  if (aggregate === 2) return numbers.length;
  const error = values.find((value) => typeof value === 'object');
  if (error !== undefined) return error;
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const mean = total / numbers.length;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  switch (aggregate) {
    case 1:
      return ratio(total, numbers.length);
    case 4:
      return numbers.length === 0 ? 0 : numbers.reduce((most, number) => Math.max(most, number));
    case 5:
      return numbers.length === 0 ? 0 : numbers.reduce((least, number) => Math.min(least, number));
    case 6:
      return numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1);
    case 7:
      return root(ratio(squares, numbers.length - 1));
    case 8:
      return root(ratio(squares, numbers.length));
    case 9:
      return total;
    case 10:
      return ratio(squares, numbers.length - 1);
    default:
      return ratio(squares, numbers.length);
  }
}

function ratio(above: number, below: number): ModelValue {
  return below > 0 ? above / below : { error: '#DIV/0!' };
}

function root(value: ModelValue): ModelValue {
  return typeof value === 'number' ? Math.sqrt(value) : value;
}
