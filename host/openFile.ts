/** Opens a file of any kind that is understood, told by its name. */
import { BadInput } from './badInput';
import { openCsv } from './csv/openCsv';
import type { WorkbookModel } from './workbookModel';
import { openWorkbook } from './xlsx/openWorkbook';

export interface OpenedFile {
  model: WorkbookModel;
  /** The bytes that the result is saved into; undefined for a text file, which has nothing to keep. */
  original: Uint8Array | undefined;
}

/** @throws BadInput for what is no workbook or no table of text */
export async function openFile(bytes: Uint8Array, name: string): Promise<OpenedFile> {
  switch (/\.[^.]+$/.exec(name)?.[0].toLowerCase()) {
    case '.xlsx':
    case '.xlsm':
      return { model: await openWorkbook(bytes, name), original: bytes };
    case '.csv':
    case '.tsv':
    case '.txt': {
      const sheets = [openCsv(bytes, name)];
      return { model: { name, date1904: false, sheets, names: [], activeSheet: 0, settings: {} }, original: undefined };
    }
    default:
      throw new BadInput(bytes.length === 0 ? 'empty-file' : 'unknown-type', name);
  }
}
