import type { Reading } from '../schema/reading';
import type { WorkbookCells } from '../schema/source';
import { sourceMeasures, type CheckedColumn, type SourceCheck } from './sourceCheck';

/** Columns that tell by their filled cells whether rows were added or taken away, best first. */
const COUNTED = ['deal', 'client', 'period', 'date', 'stage', 'manager'];
/** Money columns whose sums are watched. */
const SUMMED = ['planned', 'refined', 'actual', 'amount'];

/** The check of one list of a report; none where the report does not use the role. */
export function sourceCheckOf(reading: Reading<unknown> | null, cells: WorkbookCells): SourceCheck[] {
  if (!reading) return [];
  const { list, columns, rowsRead, rowsUsed, setAside } = reading;
  const grid = cells.sheets.find((sheet) => sheet.sheet === list.sheet);
  const counted = COUNTED.map((field) => columns[field]).find((column) => column !== undefined);
  const checked: CheckedColumn[] = counted ? [{ ...counted, measure: 'count' }] : [];
  for (const field of SUMMED) {
    const column = columns[field];
    if (column) checked.push({ ...column, measure: 'sum' });
  }
  return [
    {
      name: list.name,
      address: list.address,
      rowsRead,
      rowsUsed,
      rowsSetAside: setAside.length,
      measures: grid ? sourceMeasures(list, checked, grid) : [],
    },
  ];
}
