/** Workbooks for tests whose sheet is a given text, and the parts of a workbook as text. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { saveWorkbook } from '../../../host/xlsx/saveWorkbook';
import { sheetModel, workbookModel } from './models';

export const SHEET_PART = 'xl/worksheets/sheet1.xml';

/** A workbook whose only sheet 'Data' is told by this text, and whose other parts may be too. */
export async function workbookWith(sheet: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const files = unzipSync(await saveWorkbook(workbookModel([sheetModel('Data')])));
  files[SHEET_PART] = strToU8(sheet);
  for (const [name, text] of Object.entries(parts)) files[name] = strToU8(text);
  return zipSync(files);
}

/** A worksheet part with these rows, and what stands before and after them. */
export function worksheet(rows: string, before = '', after = ''): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
  );
}

export function partOf(file: Uint8Array, name = SHEET_PART): string {
  return strFromU8(unzipSync(file)[name] ?? new Uint8Array());
}
