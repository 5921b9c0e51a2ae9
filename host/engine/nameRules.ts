/**
 * Excel's rules for the names of sheets and tables.
 */
import { parseAddress } from './address';
import { HostError, invalidArgument } from './hostError';

const MAX_SHEET_NAME = 31;
const MAX_TABLE_NAME = 255;

/**
 * Refuses a sheet name that Excel would refuse.
 *
 * @throws {HostError} InvalidArgument for a forbidden name, ItemAlreadyExists for one that another sheet has.
 */
export function checkSheetName(name: string, others: Iterable<string>): void {
  const forbidden =
    name === '' ||
    name.length > MAX_SHEET_NAME ||
    /[:\\/?*[\]]/.test(name) ||
    name.startsWith("'") ||
    name.endsWith("'") ||
    name.toLowerCase() === 'history';
  if (forbidden) throw invalidArgument();
  checkFree(name, others);
}

/**
 * Refuses a table name that Excel would refuse: also one that looks like a cell, or that a defined name has.
 *
 * @throws {HostError} InvalidArgument for a forbidden name, ItemAlreadyExists for one that is taken.
 */
export function checkTableName(name: string, others: Iterable<string>): void {
  const forbidden =
    name.length > MAX_TABLE_NAME ||
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
    /^[rc]$/i.test(name) ||
    /^r\d*c\d*$/i.test(name) ||
    parseAddress(name) !== undefined;
  if (forbidden) throw invalidArgument();
  checkFree(name, others);
}

function checkFree(name: string, others: Iterable<string>): void {
  for (const other of others) {
    if (other.toLowerCase() === name.toLowerCase()) {
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    }
  }
}
