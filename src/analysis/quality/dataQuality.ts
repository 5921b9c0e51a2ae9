import type { Records } from '../../schema/reading';
import { clientDuplicates } from './clientDuplicates';
import { DATA_CODES, type DataFinding } from './finding';
import { impossibleDates } from './impossibleDates';
import { mixedCurrencies } from './mixedCurrencies';
import { oddMoney } from './oddMoney';
import { orphans } from './orphans';
import { unknownLabels } from './unknownLabels';

/**
 * All that is doubtful in the records of a workbook (R47), beyond what the readers tell of cells that could not be read.
 *
 * @param asOf the day to judge on, a serial
 * @returns in the order of the codes
 */
export function dataQuality(records: Records, asOf: number): DataFinding[] {
  return [
    ...clientDuplicates(records),
    ...mixedCurrencies(records),
    ...orphans(records),
    ...unknownLabels(records),
    ...impossibleDates(records, asOf),
    ...oddMoney(records),
  ].sort((x, y) => DATA_CODES.indexOf(x.code) - DATA_CODES.indexOf(y.code));
}
