import { isExistingClient } from '../src/analysis/development/isExistingClient';
import { cellsOf, isBlank, numbersOf, rowOf, sideBySide, textOf, type Column, type Lines } from './columns';
import { invalidArgument } from './errors';

/**
 * What HOURSNORM was given: orders, and whether each is of an existing client.
 *
 * @throws CustomFunctions.Error when sizes differ, an order is no number or below 0, or a cell says neither yes nor no
 */
export function hoursNormArguments(orderValue: unknown, isExisting: unknown): Lines<readonly [number, boolean]> {
  const orders = numbersOf(orderValue, 'orderValue');
  orders.values.forEach((order, index) => {
    if (order < 0) throw invalidArgument((say) => say.belowZero(orders.name, rowOf(index, orders.width)));
  });
  return sideBySide(orders, existingOf(isExisting));
}

function existingOf(argument: unknown): Column<boolean> {
  const cells = cellsOf(argument, 'isExisting');
  return {
    ...cells,
    values: cells.values.map((cell, index) => {
      if (isBlank(cell)) return false;
      const isPlain = typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
      const existing = isPlain ? isExistingClient(cell) : null;
      if (existing !== null) return existing;
      throw invalidArgument((say) => say.notYesOrNo(cells.name, rowOf(index, cells.width), textOf(cell)));
    }),
  };
}
