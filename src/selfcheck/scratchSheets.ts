import { MARK_KEY } from '../workbook/mark';
import { insist } from './insist';
import { SCRATCH_SETTING } from './selfCheckCase';

/**
 * The mark of scratch sheets, under the key by which the add-in knows its own: reports and lists pass over such a sheet, and the next
 * self-check takes it away if this one could not.
 */
export const SCRATCH_MARK = JSON.stringify({ report: 'selfCheck', part: 'scratch', version: 1, building: false });

/** A sheet that was asked for; the id is known once it is there. */
export interface ScratchSheet {
  name: string;
  id?: string;
}

/**
 * Adds a marked blank sheet at the end of the workbook. It is noted before it is asked for, because a request that fails may have added
 * it all the same.
 */
export async function addScratchSheet(name: string, added: ScratchSheet[]): Promise<void> {
  const own: ScratchSheet = { name };
  added.push(own);
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add(name).load('id');
    sheet.customProperties.add(MARK_KEY, SCRATCH_MARK);
    await context.sync();
    own.id = sheet.id;
  });
}

/** Takes the given sheets and the scratch setting away, as far as they are there. */
export async function takeAway(added: readonly ScratchSheet[]): Promise<void> {
  await insist(async (context) => {
    const { worksheets, settings } = context.workbook;
    const sheets = added.map(({ name, id }) => worksheets.getItemOrNullObject(id ?? name));
    const setting = settings.getItemOrNullObject(SCRATCH_SETTING);
    await context.sync();
    for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
}

/**
 * Takes away every sheet with the scratch mark: what an interrupted self-check left.
 *
 * @returns how many there were
 */
export async function takeAwayMarked(): Promise<number> {
  let found = 0;
  await insist(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id');
    const setting = context.workbook.settings.getItemOrNullObject(SCRATCH_SETTING);
    await context.sync();
    const marks = sheets.items.map((sheet) => ({
      sheet,
      mark: sheet.customProperties.getItemOrNullObject(MARK_KEY).load('value'),
    }));
    await context.sync();
    const marked = marks.filter(({ mark }) => !mark.isNullObject && mark.value === SCRATCH_MARK);
    found = Math.max(found, marked.length);
    for (const { sheet } of marked) sheet.delete();
    if (!setting.isNullObject) setting.delete();
    await context.sync();
  });
  return found;
}
