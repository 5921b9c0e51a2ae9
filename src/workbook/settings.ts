import { settingsText, type WorkbookSettings } from '../reports/workbookSettings';
import { inExcel } from './inExcel';

/** The key of the add-in's settings in the workbook. */
export const SETTINGS_KEY = 'KamWorkbook';

/** The add-in's settings in a workbook, asked for; to be read after the next sync. */
export function settingIn(workbook: Excel.Workbook): Excel.Setting {
  return workbook.settings.getItemOrNullObject(SETTINGS_KEY).load('value');
}

/** Remembers settings in the open workbook. They go into its file when it is saved. */
export async function saveSettings(settings: WorkbookSettings): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.settings.add(SETTINGS_KEY, settingsText(settings));
    await context.sync();
  });
}
