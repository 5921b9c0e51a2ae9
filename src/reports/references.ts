/** References as formulas write them. */
import { columnLetter } from '../schema/address';
import type { Block } from './model';

/** A cell, both parts fixed. @example fixed(4, 1) // '$B$5' */
export function fixed(row: number, column: number): string {
  return `$${columnLetter(column)}$${row + 1}`;
}

/** A cell that moves with its row, its column fixed. @example inRow(4, 1) // '$B5' */
export function inRow(row: number, column: number): string {
  return `$${columnLetter(column)}${row + 1}`;
}

/** A block, all parts fixed. @example fixedBlock({ row: 0, column: 0, rows: 2, columns: 1 }) // '$A$1:$A$2' */
export function fixedBlock(block: Block): string {
  return `${fixed(block.row, block.column)}:${fixed(block.row + block.rows - 1, block.column + block.columns - 1)}`;
}

/**
 * A column of an Excel table. Characters that mean something inside the brackets are escaped, and names with characters that
 * Excel wants in double brackets get them.
 *
 * @example tableColumn('Deals', 'Close value') // 'Deals[Close value]'
 * @example tableColumn('Deals', 'Value, #') // "Deals[[Value, '#]]"
 */
export function tableColumn(table: string, column: string): string {
  const escaped = column.replace(/['#@[\]]/g, "'$&");
  return /^[\p{L}\p{N}_ ]+$/u.test(column) ? `${table}[${escaped}]` : `${table}[[${escaped}]]`;
}

/** A sheet's name in front of a reference. @example sheetPrefix("Bob's list") // "'Bob''s list'!" */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'!`;
}
