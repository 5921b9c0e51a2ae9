import { MARK_KEY } from './mark';
import type { OwnSheet } from './readWorkbook';

/** A sheet that is written completely under a passing name and then takes its place in the workbook. */
export interface NewSheet {
  passingName: string;
  /** What it is called in a message. */
  label: string;
  /** Its name in the end. */
  name: string;
  /** Tables that get another name once an older build of the sheet is gone. */
  tables: readonly { name: string; wantedName: string }[];
  markText: (building: boolean) => string;
  /** The sheet whose place and name it takes. */
  old: OwnSheet | null;
  /** Left out, the old sheet is deleted; else it stays behind the new one, under another name and with this mark. */
  oldStays?: { name: string; markText: string };
}

/**
 * The new sheets take the places and names of the old ones. Once one has, all do.
 *
 * @throws what Excel refused, when nothing has changed places
 */
export async function swapSheets(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<void> {
  const { worksheets } = context.workbook;
  const swap = async () => {
    const found = sheets.map((one) => {
      const sheet = worksheets.getItemOrNullObject(one.passingName);
      return {
        one,
        sheet,
        old: one.old && worksheets.getItemOrNullObject(one.old.id).load('visibility'),
        tables: one.tables
          .filter(({ name, wantedName }) => name !== wantedName)
          .map(({ name, wantedName }) => ({ wantedName, table: sheet.tables.getItemOrNullObject(name) })),
      };
    });
    const front = worksheets.getActiveWorksheet().load('id');
    await context.sync();
    for (const { one, sheet, old, tables } of found) {
      if (sheet.isNullObject) continue;
      // What a person has hidden stays hidden.
      const isHidden = old && !old.isNullObject && old.visibility !== 'Visible';
      if (old && !old.isNullObject) {
        if (one.oldStays) {
          old.name = one.oldStays.name;
          old.customProperties.add(MARK_KEY, one.oldStays.markText);
        } else old.delete();
      }
      sheet.customProperties.add(MARK_KEY, one.markText(false));
      if (isHidden) sheet.visibility = old.visibility;
      if (one.old) sheet.position = one.old.position;
      if (one.old && one.old.id === front.id) sheet.activate();
      for (const { table, wantedName } of tables) if (!table.isNullObject) table.name = wantedName;
      // Last of all: whatever fails before is done again, because the sheet still has its passing name.
      sheet.name = one.name;
    }
    await context.sync();
  };
  try {
    await swap();
  } catch (error) {
    if (!(await hasBegun(context, sheets))) throw error;
    // Some have changed places: the rest must follow.
    await swap();
  }
}

async function hasBegun(context: Excel.RequestContext, sheets: readonly NewSheet[]): Promise<boolean> {
  const { worksheets } = context.workbook;
  const olds = sheets.map(({ old, oldStays }) => (old && !oldStays ? worksheets.getItemOrNullObject(old.id) : null));
  const kept = sheets.flatMap(({ oldStays }) => (oldStays ? [worksheets.getItemOrNullObject(oldStays.name)] : []));
  const news = sheets.map(({ passingName }) => worksheets.getItemOrNullObject(passingName));
  await context.sync();
  return [...olds, ...news].some((sheet) => sheet?.isNullObject === true) || kept.some((sheet) => !sheet.isNullObject);
}
