import { audit, type Audit, type AuditOptions } from '../reports/audit';
import { readLists, requireRoles, requireRows, understandLists, type Lists } from '../reports/lists';
import type { Mapping } from '../schema/mapping';
import { tableNamesFor } from './freeName';
import { changeInExcel, inExcel, type Waiting } from './inExcel';
import { readWorkbook, type WorkbookContents } from './readWorkbook';
import { replaceReports, type Writing } from './replaceReports';

/** Period, goal, fewest clients and choices that are left out are those that the workbook remembers. */
export interface AuditRequest extends Omit<AuditOptions, 'freeTableName' | 'period'>, Writing {
  period?: AuditOptions['period'];
  /** What the user says about lists and columns; left out, what the workbook remembers. */
  mapping?: Mapping;
  /** How to call the mapping in a message. */
  mappingName?: string;
  /** False: find out, but write nothing. */
  write: boolean;
  waiting?: Waiting;
}

export interface AuditOutcome {
  audit: Audit;
  /** Names of the report sheets written. */
  sheets: string[];
}

/**
 * Looks through the open workbook: its lists, what they mean, and what is wrong with them. Changes nothing.
 *
 * @throws Problem when no list can be used
 */
export async function inspectWorkbook(mapping?: Mapping, mappingName?: string): Promise<Lists> {
  return inExcel(async (context) => listsOf(await readWorkbook(context), mapping, mappingName));
}

/**
 * Audits the open workbook: reads its lists, analyses them and writes the reports.
 *
 * @throws Problem when the lists cannot be used
 */
export async function auditWorkbook(request: AuditRequest): Promise<AuditOutcome> {
  return (request.write ? changeInExcel : inExcel)(async (context) => {
    request.checkpoint?.();
    const contents = await readWorkbook(context);
    request.checkpoint?.();
    const { settings } = contents.remembered;
    const lists = listsOf(contents, request.mapping, request.mappingName);
    requireRows(lists, contents.cells.name);
    const found = audit(lists, contents.cells, {
      ...request,
      period: request.period ?? settings.period,
      goal: request.goal ?? settings.goal ?? undefined,
      minClients: request.minClients ?? settings.minClients,
      choices: request.choices ?? settings.choices,
      freeTableName: tableNamesFor(contents.tableNames),
    });
    const sheets =
      request.write && found.reports.length > 0 ? await replaceReports(context, found.reports, contents, request) : [];
    return { audit: found, sheets };
  }, request.waiting);
}

/** The lists by a mapping that is given, or by what the workbook remembers: what of that no longer fits is left to recognition. */
export function listsOf(
  { cells, remembered: { settings } }: WorkbookContents,
  mapping?: Mapping,
  mappingName?: string,
): Lists {
  if (mapping) return readLists(cells, mapping, mappingName);
  const lists = understandLists(cells, settings.mapping, settings.unusedLists);
  requireRoles(lists, cells.name);
  return lists;
}
