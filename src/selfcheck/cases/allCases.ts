import type { SelfCheckCase } from '../selfCheckCase';
import { batchCases } from './batches';
import { blankCases } from './blanks';
import { chartCases } from './charts';
import { eventCases } from './events';
import { functionCases } from './functions';
import { lookCases } from './looks';
import { markCases } from './marks';
import { rowCases } from './rows';
import { sheetCases } from './sheets';
import { tableCases } from './tables';
import { valueCases } from './values';

/** All cases, from the simplest on. */
export const ALL_CASES: readonly SelfCheckCase[] = [
  ...blankCases,
  ...valueCases,
  ...batchCases,
  ...sheetCases,
  ...tableCases,
  ...rowCases,
  ...lookCases,
  ...chartCases,
  ...markCases,
  ...eventCases,
  ...functionCases,
];
