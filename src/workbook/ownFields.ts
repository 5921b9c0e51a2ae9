import { OWN_SECTIONS } from '../dossier/ownFields';
import { ownFieldsSheet, SECTION_CELLS } from '../dossier/ownFieldsSheet';
import { dossierTextsOf } from '../i18n/dossier/dossierTexts';
import type { Language } from '../i18n/language';
import { dossierMarkText } from './dossierMark';
import { ownFieldSheets } from './dossierSources';
import { freeName, tableNamesFor } from './freeName';
import { changeInExcel } from './inExcel';
import { MARK_KEY } from './mark';
import { readWorkbook } from './readWorkbook';
import { bringToFront } from './showSheet';
import { writeSheet } from './writeSheet';

/**
 * Brings the list of own fields to the front; where there is none yet, a blank one is made. What stands in it is the user's: it is never
 * written over.
 *
 * @returns the sheet's name
 */
export async function openOwnFields(language: Language): Promise<string> {
  return changeInExcel(async (context) => {
    const contents = await readWorkbook(context);
    const { sheetNames, tableNames } = contents;
    const [present] = ownFieldSheets(contents);
    if (present) {
      await bringToFront(context.workbook.worksheets.getItem(present.id));
      return present.name;
    }
    const texts = dossierTextsOf(language);
    const plan = ownFieldsSheet(texts, tableNamesFor(tableNames));
    const name = freeName(plan.name, new Set(sheetNames.map((one) => one.toLowerCase())));
    const sheet = context.workbook.worksheets.add(name);
    try {
      sheet.customProperties.add(MARK_KEY, dossierMarkText({ part: 'fields', building: true }));
      const { row, column, rows, columns } = SECTION_CELLS;
      const { dataValidation } = sheet.getRangeByIndexes(row, column, rows, columns);
      const source = OWN_SECTIONS.map((section) => texts.sections[section]).join(',');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.errorAlert = { showAlert: false, style: 'Stop', title: 'KAM Workbook', message: '' };
      await writeSheet(sheet, plan);
      sheet.customProperties.add(MARK_KEY, dossierMarkText({ part: 'fields', building: false }));
      sheet.activate();
      await context.sync();
    } catch (error) {
      const left = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (!left.isNullObject) left.delete();
      await context.sync();
      throw error;
    }
    return name;
  });
}
