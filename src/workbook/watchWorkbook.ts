/** Something that happened to the workbook, by the user's hand or by ours. */
export interface WorkbookEvent {
  kind: 'changed' | 'added' | 'deleted' | 'activated';
  /** Id of the sheet that it happened to. */
  sheetId: string;
}

/**
 * Tells of changed cells and of sheets that come, go and are brought to the front.
 *
 * @returns ends it
 */
export async function watchWorkbook(tell: (event: WorkbookEvent) => void): Promise<() => Promise<void>> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const teller =
      (kind: WorkbookEvent['kind']) =>
      ({ worksheetId }: { worksheetId: string }): Promise<void> => {
        tell({ kind, sheetId: worksheetId });
        return Promise.resolve();
      };
    const handlers = [
      worksheets.onChanged.add(teller('changed')),
      worksheets.onAdded.add(teller('added')),
      worksheets.onDeleted.add(teller('deleted')),
      worksheets.onActivated.add(teller('activated')),
    ];
    await context.sync();
    return () =>
      Excel.run(context, async (again) => {
        for (const handler of handlers) handler.remove();
        await again.sync();
      });
  });
}
