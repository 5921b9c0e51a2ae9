import { cellsOf } from '../analysis/quality/cellsOf';
import { dataQuality } from '../analysis/quality/dataQuality';
import type { DataCode, Severity } from '../analysis/quality/finding';
import type { Dictionary } from '../i18n/dictionary';
import type { QualityCode } from '../schema/quality';
import type { Lists } from './lists';

/** What is wrong with the data in one respect, in words, with the way to its cells (R47). */
export interface DataFindingInWords {
  code: QualityCode | DataCode;
  severity: Severity;
  /** What is wrong, with names where they make it plain, and what to do. */
  sentence: string;
  /** How many cells; `cells` holds the first 20. */
  count: number;
  /** The first cell; null where the finding is of no single cell. */
  sheet: string | null;
  cell: string | null;
  /** Addresses such as "Deals!D8" or "'Stage log'!D43". */
  cells: string[];
}

/** What is doubtful in the records themselves, with its cells. */
export interface RecordFinding {
  code: DataCode;
  severity: Severity;
  count: number;
  cells: string[];
  detail: string[];
}

const KEPT_CELLS = 20;
/** More names than these make a sentence no plainer. */
const MOST_NAMES = 5;
const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * All findings about the data, the errors first: what the reading of the lists found, then what is doubtful in the records.
 *
 * @param asOf the day to judge on, a serial
 * @example a deal closed before its start // error, 'A deal was closed before it was started. Correct one of the two dates.', Deals, I64
 */
export function dataFindings(lists: Lists, asOf: number, texts: Dictionary): DataFindingInWords[] {
  const { quality } = lists;
  const found = [
    ...quality.map(({ detail, ...finding }) => ({ ...finding, detail: detail === undefined ? [] : [detail] })),
    ...recordFindings(lists, asOf),
  ];
  const order = (severity: Severity): number => ORDER.indexOf(severity);
  return found
    .map(({ code, severity, count, cells, detail }) => ({
      code,
      severity,
      sentence: dataSentence(code, detail, texts),
      count,
      ...firstPlace(cells),
      cells,
    }))
    .sort((x, y) => order(x.severity) - order(y.severity));
}

/** What is doubtful in the records but for what the quality of the lists tells already. */
export function recordFindings(
  { records, quality }: Pick<Lists, 'records' | 'quality'>,
  asOf: number,
): RecordFinding[] {
  const told = new Set<string>(quality.map(({ code }) => code));
  return dataQuality(records, asOf)
    .filter(({ code }) => !told.has(code))
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      count: finding.places.length,
      cells: cellsOf(finding, records, KEPT_CELLS),
      detail: finding.detail,
    }));
}

/** What is wrong and what to do. @example dataSentence('date-too-early', [], en) // 'A date lies before 1990. Check the year.' */
export function dataSentence(code: QualityCode | DataCode, detail: readonly string[], texts: Dictionary): string {
  const { what, todo } = texts.doubts[code];
  const names = detail.slice(0, MOST_NAMES).join(', ') + (detail.length > MOST_NAMES ? ', …' : '');
  return `${what}${names === '' ? '' : `: ${names}`}. ${todo}`;
}

// A sheet's name is quoted in an address where Excel quotes it.
function firstPlace([address]: readonly string[]): { sheet: string | null; cell: string | null } {
  const place = address === undefined ? -1 : address.lastIndexOf('!');
  if (address === undefined || place === -1) return { sheet: null, cell: null };
  const sheet = address.slice(0, place);
  const plain = sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;
  return { sheet: plain, cell: address.slice(place + 1) };
}
