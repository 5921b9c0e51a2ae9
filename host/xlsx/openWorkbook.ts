/** Opens an .xlsx or .xlsm file as the plain workbook description. */
import { BadInput } from '../badInput';
import type { SheetModel, WorkbookModel } from '../workbookModel';
import { ADDIN_ID } from './addinId';
import { themeColors } from './colors';
import { MissingPart, type OfficePackage } from './officePackage';
import { openPackage } from './openPackage';
import { readCharts } from './readCharts';
import { addPrintName, readSheet, type SheetSurroundings } from './readSheet';
import { readSettings } from './settingsPart';
import { readSharedStrings } from './sharedStrings';
import { readStyles } from './readStyles';
import { mainPart, modelNames, readWorkbookPart, type WorkbookPart } from './workbookPart';
import { XmlError } from './xmlScanner';

/**
 * Reads values, formulas, looks, tables, charts and the rest that the model carries. Dates stay serial numbers as the file has
 * them. Chart sheets are not modelled; a saved file keeps them.
 *
 * @param fileName the file's name without its folder.
 * @param addinId the add-in whose settings are read.
 * @throws BadInput when the bytes are no workbook that can be opened.
 */
export async function openWorkbook(bytes: Uint8Array, fileName: string, addinId = ADDIN_ID): Promise<WorkbookModel> {
  const officePackage = openPackage(bytes, fileName);
  try {
    return await Promise.resolve(
      readWorkbook(officePackage, requireMainPart(officePackage, fileName), fileName, addinId),
    );
  } catch (error) {
    if (error instanceof XmlError) throw new BadInput('damaged', fileName);
    if (error instanceof MissingPart) throw new BadInput('damaged', fileName, { part: error.part });
    throw error;
  }
}

/** The main part of a package, which must be a spreadsheet. */
function requireMainPart(officePackage: OfficePackage, fileName: string): string {
  const part = mainPart(officePackage);
  if (!part) throw new BadInput('not-a-workbook', fileName);
  const type = officePackage.contentType(part) ?? '';
  if (type.includes('sheet.binary')) throw new BadInput('unknown-type', fileName, { type: 'xlsb' });
  if (!/(sheet|template)\.(macroEnabled\.)?main\+xml$/i.test(type)) throw new BadInput('not-a-workbook', fileName);
  return part;
}

function readWorkbook(officePackage: OfficePackage, main: string, name: string, addinId: string): WorkbookModel {
  const workbook = readWorkbookPart(officePackage, main);
  const surroundings = readSurroundings(officePackage, main);
  const sheets: SheetModel[] = [];
  workbook.sheets.forEach(({ part, name: sheetName, sheetId, visibility }, entry) => {
    if (part === undefined) return;
    const sheet = readSheet(surroundings, part, { id: `file-sheet-${sheetId}`, name: sheetName, visibility });
    for (const item of workbook.names) if (item.local === entry) addPrintName(sheet.page, item.name, item.formula);
    sheets.push(sheet);
  });
  for (const sheet of sheets) sheet.charts = readCharts(officePackage, sheet, sheets, surroundings.theme);
  return {
    name,
    date1904: workbook.date1904,
    sheets,
    names: modelNames(workbook),
    activeSheet: activeIndex(workbook, sheets),
    settings: readSettings(officePackage, addinId),
  };
}

function readSurroundings(officePackage: OfficePackage, main: string): SheetSurroundings {
  const [theme] = officePackage.relatedParts(main, 'theme');
  const [strings] = officePackage.relatedParts(main, 'sharedStrings');
  const [stylesPart] = officePackage.relatedParts(main, 'styles');
  const colors = themeColors(theme ? officePackage.root(theme) : undefined);
  const styles = readStyles(stylesPart ? officePackage.root(stylesPart) : undefined, colors);
  return {
    package: officePackage,
    theme: colors,
    sharedStrings: strings ? readSharedStrings(officePackage.text(strings)) : [],
    styles: styles.cells,
    differences: styles.differences,
  };
}

// Where a sheet that is not modelled is the active one, the first sheet is.
function activeIndex(workbook: WorkbookPart, sheets: readonly SheetModel[]): number {
  const part = workbook.sheets[workbook.activeTab]?.part;
  return Math.max(0, part === undefined ? 0 : sheets.findIndex((sheet) => sheet.part === part));
}
