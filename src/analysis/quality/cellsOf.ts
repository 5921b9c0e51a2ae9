import { cellAddress } from '../../schema/address';
import type { Reading, Records } from '../../schema/reading';
import type { DataFinding } from './finding';

/**
 * The addresses of a finding's cells. A field without a column of its own (a manager taken from the list of clients) stands at the
 * row's first column.
 *
 * @param most how many addresses at most; all when left out
 * @example a deal's closing date in row 8 // ['Deals!G8']
 */
export function cellsOf({ places }: Pick<DataFinding, 'places'>, records: Records, most = Infinity): string[] {
  return places.slice(0, most).map(({ role, field, row }) => {
    const columns: Reading<unknown>['columns'] = records[role]?.columns ?? {};
    const column = columns[field] ?? Object.values(columns)[0];
    return cellAddress(row.sheet, row.row, column?.column ?? 0);
  });
}
