import { insist } from './insist';

/** What was in front and selected, to be put back. */
export interface Place {
  sheetId: string;
  /** On that sheet; undefined when something other than cells was selected. */
  address: string | undefined;
}

/** The sheet in front and the selected cells. */
export async function placeInFront(): Promise<Place> {
  const sheetId = await insist(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    return sheet.id;
  });
  try {
    const address = await insist(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    });
    return { sheetId, address: address.slice(address.lastIndexOf('!') + 1) };
  } catch {
    // A chart or several ranges are selected.
    return { sheetId, address: undefined };
  }
}

/** Brings a sheet to the front again and selects what was selected there. */
export async function putBack({ sheetId, address }: Place): Promise<void> {
  await insist(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    await context.sync();
    if (sheet.isNullObject) return;
    if (address === undefined) sheet.activate();
    else sheet.getRange(address).select();
    await context.sync();
  });
}
