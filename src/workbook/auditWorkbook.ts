import { audit, type Audit, type AuditOptions } from '../reports/audit';
import { readLists, requireRows, type Lists } from '../reports/lists';
import type { Mapping } from '../schema/mapping';
import { freeTableName } from './freeName';
import { readWorkbook, type WorkbookContents } from './readWorkbook';
import { replaceReports, type Checkpoint, type Progress } from './replaceReports';

export interface AuditRequest extends Omit<AuditOptions, 'freeTableName'> {
  mapping?: Mapping;
  /** How to call the mapping in a message. */
  mappingName?: string;
  /** False: find out, but write nothing. */
  write: boolean;
  progress?: Progress;
  checkpoint?: Checkpoint;
}

export interface AuditOutcome {
  audit: Audit;
  /** Names of the report sheets written. */
  sheets: string[];
}

/** Looks through the open workbook: its lists, what they mean, and what is wrong with them. Changes nothing. */
export async function inspectWorkbook(mapping?: Mapping, mappingName?: string): Promise<Lists> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const contents = await readWorkbook(context);
    return readLists(contents.cells, mapping, mappingName);
  });
}

/**
 * Audits the open workbook: reads its lists, analyses them and writes the reports.
 *
 * @throws Problem when the lists cannot be used
 */
export async function auditWorkbook(request: AuditRequest): Promise<AuditOutcome> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const contents = await readWorkbook(context);
    const lists = readLists(contents.cells, request.mapping, request.mappingName);
    requireRows(lists, contents.cells.name);
    const found = audit(lists, contents.cells, { ...request, freeTableName: tableNamesFor(contents) });
    const sheets =
      request.write && found.reports.length > 0
        ? await replaceReports(context, found.reports, contents, request.progress, request.checkpoint)
        : [];
    return { audit: found, sheets };
  });
}

/** Gives out table names, each once, that nothing in the workbook has yet. */
function tableNamesFor(contents: WorkbookContents): (wanted: string) => string {
  const taken = new Set(contents.tableNames.map((name) => name.toLowerCase()));
  return (wanted) => {
    const name = freeTableName(wanted, taken);
    taken.add(name.toLowerCase());
    return name;
  };
}
