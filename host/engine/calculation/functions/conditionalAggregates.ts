/**
 * SUMIFS, COUNTIFS, AVERAGEIFS, MINIFS, MAXIFS, SUMIF, COUNTIF and AVERAGEIF. Univer's own build an array of objects for every
 * criterion and treat blank cells as 0; these read the cells once.
 */
import { ArrayValueObject, BaseFunction, type BaseValueObject } from '@univerjs/engine-formula';
import type { ErrorValue } from '../../../../src/schema/source';
import type { ModelValue } from '../../../workbookModel';
import { SheetReference } from '../sheetReference';
import { type Computed, errorObject, toValueObject } from '../values';
import { type ArgumentBlock, argumentBlock, isRange } from './argumentValues';
import { criterion } from './criterion';

type Aggregate = (values: readonly (ModelValue | undefined)[]) => ModelValue;

/** A range and what is asked of its cells. */
interface Condition {
  range: ConditionRange;
  wanted: ModelValue | undefined;
}

interface ConditionRange extends ArgumentBlock {
  argument: Computed;
}

/** The functions with several conditions: the aggregated range comes first, but for COUNTIFS, which has none. */
class PairedConditions extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 255;

  constructor(
    name: string,
    private readonly aggregate: Aggregate,
    private readonly hasTarget: boolean,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const [target] = given;
    const pairs = this.hasTarget ? given.slice(1) : given;
    if (!target || pairs.length % 2 !== 0 || !isRange(target))
      return target?.isError() ? target : errorObject('#VALUE!');
    const criteria = pairs.filter((_, index) => index % 2 === 1).map((argument) => argumentBlock(argument));
    const ranges: ConditionRange[] = [];
    for (const [index, argument] of pairs.entries()) {
      if (index % 2 === 1) continue;
      if (!isRange(argument)) return argument.isError() ? argument : errorObject('#VALUE!');
      ranges.push({ ...argumentBlock(argument), argument });
    }
    const size = argumentBlock(target);
    if (ranges.some((range) => range.rows !== size.rows || range.columns !== size.columns))
      return errorObject('#VALUE!');
    return forEachCriterion(criteria, (values) => {
      const conditions = ranges.map((range, index): Condition => ({ range, wanted: values[index] }));
      return this.aggregate(selected(size, conditions));
    });
  }
}

/** The functions with one condition, whose aggregated range is optional and takes the size of the first. */
class SingleCondition extends BaseFunction {
  override needsReferenceObject = true;
  override minParams = 2;
  override maxParams = 3;

  constructor(
    name: string,
    private readonly aggregate: Aggregate,
  ) {
    super(name);
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const [range, wanted, target] = given;
    if (!range || !wanted || !isRange(range)) return range?.isError() ? range : errorObject('#VALUE!');
    if (target && !isRange(target) && !target.isNull()) return target.isError() ? target : errorObject('#VALUE!');
    const conditionRange = { ...argumentBlock(range), argument: range };
    const values = target && isRange(target) ? argumentBlock(target) : conditionRange;
    return forEachCriterion([argumentBlock(wanted)], ([value]) =>
      this.aggregate(selected(values, [{ range: conditionRange, wanted: value }])),
    );
  }
}

export function conditionalAggregates(): BaseFunction[] {
  return [
    new PairedConditions('SUMIFS', sum, true),
    new PairedConditions('AVERAGEIFS', average, true),
    new PairedConditions('MINIFS', (values) => extreme(values, Math.min), true),
    new PairedConditions('MAXIFS', (values) => extreme(values, Math.max), true),
    new PairedConditions('COUNTIFS', (values) => values.length, false),
    new SingleCondition('SUMIF', sum),
    new SingleCondition('AVERAGEIF', average),
    new SingleCondition('COUNTIF', (values) => values.length),
  ];
}

/** The target's cells where every condition holds. Outside the used cells everything is blank. */
function selected(target: ArgumentBlock, conditions: readonly Condition[]): (ModelValue | undefined)[] {
  const [first] = conditions;
  if (!first) return [];
  const rows = Math.max(...conditions.map(({ range }) => range.block.length));
  const columns = Math.min(first.range.columns, widest(first.range.block));
  const tests = conditions.map((condition) => matched(condition, rows, columns));
  const found: (ModelValue | undefined)[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (tests.every((test) => test[row * columns + column] === 1)) found.push(target.block[row]?.[column]);
    }
  }
  return found;
}

/** Where a condition holds, row by row. */
function matched({ range, wanted }: Condition, rows: number, columns: number): Uint8Array {
  const holds = criterion(wanted);
  if (range.argument instanceof SheetReference) {
    const size = range.argument.readSize();
    if (size.rows === rows && size.columns === columns) {
      return range.argument.matches(`${typeof wanted} ${JSON.stringify(wanted)}`, holds);
    }
  }
  const found = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (holds(range.block[row]?.[column])) found[row * columns + column] = 1;
    }
  }
  return found;
}

/** One result, or a block of results when a criterion is a block itself. */
function forEachCriterion(
  criteria: readonly ArgumentBlock[],
  result: (values: (ModelValue | undefined)[]) => ModelValue,
): BaseValueObject {
  const rows = Math.max(...criteria.map(({ block }) => block.length));
  const columns = Math.max(...criteria.map((one) => one.columns));
  const at = (one: ArgumentBlock, row: number, column: number): ModelValue | undefined =>
    one.block[one.rows === 1 ? 0 : row]?.[one.columns === 1 ? 0 : column];
  if (rows === 1 && columns === 1) return toValueObject(result(criteria.map((one) => at(one, 0, 0))));
  const list = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) =>
      toValueObject(result(criteria.map((one) => at(one, row, column)))),
    ),
  );
  return ArrayValueObject.create({
    calculateValueList: list,
    rowCount: rows,
    columnCount: columns,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

/** Cells that a block has side by side: not all rows need have them. */
function widest(block: ArgumentBlock['block']): number {
  return block.reduce((most, row) => Math.max(most, row.length), 1);
}

function numbersOf(values: readonly (ModelValue | undefined)[]): number[] | ErrorValue {
  const numbers: number[] = [];
  for (const value of values) {
    if (typeof value === 'object') return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

function sum(values: readonly (ModelValue | undefined)[]): ModelValue {
  const numbers = numbersOf(values);
  return Array.isArray(numbers) ? numbers.reduce((total, number) => total + number, 0) : numbers;
}

function average(values: readonly (ModelValue | undefined)[]): ModelValue {
  const numbers = numbersOf(values);
  if (!Array.isArray(numbers)) return numbers;
  if (numbers.length === 0) return { error: '#DIV/0!' };
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

function extreme(values: readonly (ModelValue | undefined)[], better: (a: number, b: number) => number): ModelValue {
  const numbers = numbersOf(values);
  if (!Array.isArray(numbers)) return numbers;
  return numbers.length === 0 ? 0 : numbers.reduce((best, number) => better(best, number));
}
